package io.railpulse.domain.throughput;

/**
 * How long trains stood, of which the plan says how long they were to.
 *
 * @param dwells how many
 * @param plannedSeconds how long they were to stand
 * @param seconds how long they stood
 */
public record PlannedStanding(long dwells, long plannedSeconds, long seconds) {

    static PlannedStanding of(Pane pane) {
        return new PlannedStanding(
                pane.sum(Sum.PLANNED_DWELLS),
                pane.sum(Sum.PLANNED_DWELL_SECONDS),
                pane.sum(Sum.DWELL_AGAINST_PLAN_SECONDS));
    }
}
