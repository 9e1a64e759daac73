package io.railpulse.domain.eta.learning;

import java.util.List;

/**
 * One forecast to be made, or learned from: what speaks for it, and which groups of forecasts it belongs to. A plain object with
 * public fields: those that will be learned from are kept in keyed state, and read by its serializer.
 */
public final class ForecastCase {
    private static final double[] HORIZONS = {2.5, 5, 8, 12, 18, 25, 45, 90, 180, 400};
    private static final double[] DELAYS = {-0.5, 1.5, 4.5, 10};
    private static final double[] BANDS = {7, 14, 24, 42, 80, 180, 400};
    /** Those that are overdue, or nearly so, are apart: they may be so for hours. */
    private static final double[] LONG_BANDS = {0.05, 0.23, 0.47, 0.8, 1.4, 2.8, 5.6, 12, 28, 68, 136, 280};

    /** What is near is told the better the nearer it is: so far off, units, even when it is there, */
    private static final double LEAST_SCALE = 0.03;
    /** and by this share of the time until it, */
    private static final double SCALE = 0.1;
    /** up to that, units. */
    private static final double NEAR = 2.5;

    /** The moment ahead. */
    public int moment;
    /** When the forecast is made, record time in minutes since the epoch. */
    public double madeMinutes;
    /** The delay at the time, units. */
    public double delay;
    /** How long it is until the moment by usual times, units. */
    public double horizon;
    /** Whether the run had begun. */
    public boolean underWay;
    /** How far off the moment may be by what single segments are, units; NaN if the kind does not reckon so. */
    public double spread;
    /** {@link Feature}s in their order. */
    public double[] features;

    /** For the serializer. */
    public ForecastCase() {}

    static ForecastCase of(Outlook outlook, RunDelays run, int moment, double nowMinutes) {
        ForecastCase now = new ForecastCase();
        now.moment = moment;
        now.madeMinutes = nowMinutes;
        now.delay = outlook.delay();
        now.horizon = outlook.horizon(moment);
        now.underWay = run.underWay;
        now.spread = outlook.spread(moment);
        now.features = outlook.features(moment);
        return now;
    }

    private ForecastGroup group(PlannedMoments plan, int horizonClass) {
        return ForecastGroup.of(event(plan), moment == plan.lastMoment(), horizonClass, classOf(delay, DELAYS));
    }

    private int event(PlannedMoments plan) {
        return ForecastGroup.eventOf(underWay, moment % 2 == 0, plan.passes(moment));
    }

    /**
     * The groups whose weights make the forecast: by horizon, by horizon whatever the event, by horizon and delay, by horizon and
     * route; without {@link ForecastPart#BIAS} all horizons are one.
     */
    String[] groups(PlannedMoments plan, ForecastParts parts) {
        ForecastGroup group = group(plan, parts.has(ForecastPart.BIAS) ? classOf(horizon, HORIZONS) : 0);
        if (plan.kind().isLong()) {
            // There are too few of them for more.
            return new String[] {group.byHorizon()};
        }
        return new String[] {group.byHorizon(), group.ofBoth(), group.byDelay(), plan.routeGroup(group)};
    }

    /** The group whose interval it has. */
    String band(PlannedMoments plan) {
        return plan.kind().isLong()
                ? group(plan, classOf(horizon, LONG_BANDS)).byHorizon()
                : group(plan, classOf(horizon, HORIZONS)).band();
    }

    /** Where the width of its interval is learned, for a time until the event in units. */
    List<WidthPoint> widths(PlannedMoments plan, double units) {
        return plan.kind().isLong()
                ? WidthPoint.around(event(plan), units)
                : WidthPoint.ofClass(event(plan), classOf(units, BANDS));
    }

    /** How far the outcome may lie off, before it is known how far it usually does; units. */
    double scale() {
        if (!Double.isNaN(spread)) {
            return LEAST_SCALE + SCALE * Clip.to(horizon, 0, NEAR) + spread;
        }
        return scale(delay, horizon);
    }

    static double scale(double delay, double horizon) {
        return 1 + 0.1 * Math.min(Math.abs(delay), 30) + 0.03 * Clip.to(horizon, 0, 150);
    }

    private static int classOf(double value, double[] edges) {
        int group = 0;
        while (group < edges.length && value >= edges[group]) {
            group++;
        }
        return group;
    }
}
