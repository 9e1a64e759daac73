package io.railpulse.domain.throughput;

/**
 * How trains ran over links; speeds in hundreds of metres an hour, of nearest rank, null where nobody ran.
 *
 * @param traversals runs over a link
 * @param seconds how long they took
 * @param metres over which length
 * @param plannedTraversals those of which the plan says how long they take
 * @param plannedSeconds how long these were to take
 * @param againstPlanSeconds how long these took
 * @param p10Speed a tenth was no faster
 * @param p50Speed half were no faster
 * @param p90Speed a tenth was as fast or faster
 */
public record Running(
        long traversals,
        long seconds,
        long metres,
        long plannedTraversals,
        long plannedSeconds,
        long againstPlanSeconds,
        Long p10Speed,
        Long p50Speed,
        Long p90Speed) {

    static Running of(Pane pane) {
        Multiset speeds = pane.spread(Spread.SPEEDS);
        return new Running(
                pane.sum(Sum.TRAVERSALS),
                pane.sum(Sum.RUNNING_SECONDS),
                pane.sum(Sum.METRES),
                pane.sum(Sum.PLANNED_TRAVERSALS),
                pane.sum(Sum.PLANNED_RUNNING_SECONDS),
                pane.sum(Sum.RUNNING_AGAINST_PLAN_SECONDS),
                speeds.quantile(10),
                speeds.quantile(50),
                speeds.quantile(90));
    }

    /** The way of all divided by the time of all, kilometres an hour; null where that was nothing. */
    public Double meanSpeedKmh() {
        return seconds == 0 ? null : Double.valueOf(metres * 3.6 / seconds);
    }
}
