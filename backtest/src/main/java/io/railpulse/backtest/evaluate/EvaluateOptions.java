package io.railpulse.backtest.evaluate;

import io.railpulse.backtest.replay.ReplayOptions;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.Optional;

/**
 * What to evaluate, and how.
 *
 * @param replay the replay that makes the forecasts
 * @param scoreFrom moments that truly happened on this date or later (UTC) count; what was before is for learning; empty
 *     scores all
 * @param out folder for {@code evaluation.json} and {@code predictions.csv.gz}; empty writes neither
 */
public record EvaluateOptions(ReplayOptions replay, Optional<LocalDate> scoreFrom, Optional<Path> out) {}
