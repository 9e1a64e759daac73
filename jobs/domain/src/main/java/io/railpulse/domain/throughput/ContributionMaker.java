package io.railpulse.domain.throughput;

import io.railpulse.domain.timetable.TrainRun;

/** Makes the contributions of one run. */
final class ContributionMaker {
    private static final double HUNDREDTHS = 100;
    private static final double KILOGRAMS_A_TONNE = 1000;

    private final TrainRun plan;
    private final String corridor;
    private final String heading;
    private final long teuHundredths;
    private final long kilograms;

    ContributionMaker(TrainRun plan) {
        this.plan = plan;
        this.corridor = plan.corridor() == null ? plan.routeId() : plan.corridor();
        this.heading = Heading.of(plan).code();
        this.teuHundredths = plan.consistTeu() == null ? 0 : Math.round(plan.consistTeu() * HUNDREDTHS);
        this.kilograms = plan.consistTonnes() == null ? 0 : Math.round(plan.consistTonnes() * KILOGRAMS_A_TONNE);
    }

    /** A run over a link, of which both times are known. */
    Contribution traversal(CallInEffect from, CallInEffect to, Long delayChange) {
        long metres = Math.round(to.planned().alongMetres())
                - Math.round(from.planned().alongMetres());
        return of(
                ContributionKind.TRAVERSAL,
                to,
                new Place(PlaceKind.LINK, from.stopId(), to.stopId()),
                to.arrival(),
                metres,
                (to.arrival() - from.departure()) / 1000,
                to.plannedRunningSeconds(from),
                null,
                delayChange,
                from.isEstimated() || to.isEstimated());
    }

    /** A moment at a station. */
    Contribution moment(ContributionKind kind, CallInEffect call, long atMillis, Long delay) {
        return of(kind, call, station(call), atMillis, null, null, null, delay, null, call.isEstimated());
    }

    /** A stand at a station, of which both times are known. */
    Contribution dwell(CallInEffect call, Long delayChange) {
        return of(
                ContributionKind.DWELL,
                call,
                station(call),
                call.departure(),
                null,
                dwellSeconds(call),
                call.plannedDwellSeconds(),
                null,
                delayChange,
                call.isEstimated());
    }

    /** A departure from a border station, of which it is not known whether the train stood. */
    Contribution crossing(CallInEffect call, Place border) {
        return of(
                ContributionKind.CROSSING,
                call,
                border,
                call.departure(),
                null,
                null,
                null,
                null,
                null,
                call.isEstimated());
    }

    /** The same of a train that stood, and both times are known. */
    Contribution crossing(CallInEffect call, Place border, Long delayChange) {
        return of(
                ContributionKind.CROSSING,
                call,
                border,
                call.departure(),
                null,
                dwellSeconds(call),
                call.plannedDwellSeconds(),
                null,
                delayChange,
                call.isEstimated());
    }

    private static Long dwellSeconds(CallInEffect call) {
        return (call.departure() - call.arrival()) / 1000;
    }

    private Place station(CallInEffect call) {
        return new Place(PlaceKind.STATION, call.stopId(), heading);
    }

    private Contribution of(
            ContributionKind kind,
            CallInEffect call,
            Place place,
            long atMillis,
            Long metres,
            Long seconds,
            Long plannedSeconds,
            Long delay,
            Long delayChange,
            boolean estimated) {
        return new Contribution(
                plan.trainRunId(),
                kind,
                call.stopSequence(),
                place,
                corridor,
                heading,
                atMillis,
                teuHundredths,
                kilograms,
                metres,
                seconds,
                plannedSeconds,
                delay,
                delayChange,
                "passenger".equals(plan.trainClass()),
                estimated);
    }
}
