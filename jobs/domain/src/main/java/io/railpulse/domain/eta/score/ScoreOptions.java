package io.railpulse.domain.eta.score;

import java.io.Serializable;
import java.time.Duration;

/**
 * How long a run is remembered for its score.
 *
 * @param forgetAfter after the last that was heard or forecast of it, if no forecast is in force any more: corrections of
 *     its calls come no later
 * @param lostAfter the same where one still is
 */
public record ScoreOptions(Duration forgetAfter, Duration lostAfter) implements Serializable {}
