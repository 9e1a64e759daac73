package io.railpulse.backtest.evaluate;

import java.util.List;
import java.util.Objects;
import java.util.function.Function;

/**
 * How good each way of forecasting was in some cases.
 *
 * @param cases how many
 * @param missed in how many of them nothing of ours was in force; they are in none of our other figures
 * @param missedShare the share of those
 * @param ours what the job told
 * @param linear the linear shift, in all cases where there is one
 * @param timetable the plan, likewise
 * @param historical the historical median, likewise
 * @param oursToLinear mean error of ours over that of the linear shift, in the cases that both have; null without any
 * @param historicalToLinear the same of the historical median
 * @param timetableToLinear the same of the plan
 * @param intervals our intervals
 */
public record CaseFigures(
        int cases,
        int missed,
        Double missedShare,
        ErrorFigures ours,
        ErrorFigures linear,
        ErrorFigures timetable,
        ErrorFigures historical,
        Double oursToLinear,
        Double historicalToLinear,
        Double timetableToLinear,
        IntervalFigures intervals) {

    static CaseFigures of(List<EvaluatedCase> cases) {
        int missed = (int) cases.stream().filter(one -> one.ours() == null).count();
        return new CaseFigures(
                cases.size(),
                missed,
                cases.isEmpty() ? null : (double) missed / cases.size(),
                errors(cases, EvaluatedCase::oursMillis),
                errors(cases, EvaluatedCase::linearMillis),
                errors(cases, EvaluatedCase::timetableMillis),
                errors(cases, EvaluatedCase::historicalMillis),
                toLinear(cases, EvaluatedCase::oursMillis),
                toLinear(cases, EvaluatedCase::historicalMillis),
                toLinear(cases, EvaluatedCase::timetableMillis),
                IntervalFigures.of(cases));
    }

    private static ErrorFigures errors(List<EvaluatedCase> cases, Function<EvaluatedCase, Long> forecast) {
        return ErrorFigures.of(cases.stream()
                .filter(one -> forecast.apply(one) != null)
                .mapToLong(one -> forecast.apply(one) - one.actualMillis())
                .toArray());
    }

    private static Double toLinear(List<EvaluatedCase> cases, Function<EvaluatedCase, Long> forecast) {
        List<EvaluatedCase> both = cases.stream()
                .filter(one -> Objects.nonNull(forecast.apply(one)) && one.linearMillis() != null)
                .toList();
        Double linear = errors(both, EvaluatedCase::linearMillis).maeMinutes();
        return linear == null || linear == 0 ? null : errors(both, forecast).maeMinutes() / linear;
    }
}
