package io.railpulse.backtest.evaluate;

import java.util.List;
import java.util.Objects;
import java.util.OptionalDouble;
import java.util.function.Function;

/**
 * The benchmark of one kind of trains. A score is the mean of the bins that have samples, each counting as much.
 *
 * @param bins the bins
 * @param ours score of what the job told; null without samples, as all that follows
 * @param linear of the linear shift
 * @param timetable of the plan
 * @param historical of the historical median
 */
public record BenchmarkFigures(List<BinFigures> bins, Double ours, Double linear, Double timetable, Double historical) {

    static BenchmarkFigures of(List<BinFigures> bins) {
        return new BenchmarkFigures(
                bins,
                mean(bins, BinFigures::ours),
                mean(bins, BinFigures::linear),
                mean(bins, BinFigures::timetable),
                mean(bins, BinFigures::historical));
    }

    private static Double mean(List<BinFigures> bins, Function<BinFigures, Double> share) {
        OptionalDouble mean = bins.stream()
                .map(share)
                .filter(Objects::nonNull)
                .mapToDouble(Double::doubleValue)
                .average();
        return mean.isPresent() ? mean.getAsDouble() : null;
    }
}
