package io.railpulse.domain.eta.learning;

import io.railpulse.domain.timetable.CallRole;
import io.railpulse.domain.timetable.PlannedCall;
import io.railpulse.domain.timetable.TrainRun;
import java.util.List;

/**
 * A plan as forecasts see it: its moments, numbered as in {@link io.railpulse.domain.tracking.CallSheet}, and between them
 * segments. Segment {@code j} leads from moment {@code j} to the next: a dwell where it is even, a run where it is odd.
 */
public final class PlannedMoments {
    private static final double MILLIS_A_MINUTE = 60_000;
    /** Segments that are planned to take this many units and more share what is learned of them. */
    private static final long LONGEST = 62;

    private final TrainRun plan;
    private final TrainKind kind;
    private final double[] minutes;
    private final String[] links;
    private final String[] places;
    private final String[] trips;
    private final String[] ahead;
    private final String[] sorts;
    private final String[] needs;
    private final String[] borders;
    private final String pattern;
    private final String[] routeGroups = new String[ForecastGroup.COARSE_GROUPS];

    public PlannedMoments(TrainRun plan) {
        this.plan = plan;
        this.kind = TrainKind.of(plan);
        List<PlannedCall> calls = plan.calls();
        this.minutes = minutesOf(calls);
        int moments = minutes.length;
        this.links = new String[moments - 1];
        this.places = new String[moments - 1];
        this.trips = new String[moments - 1];
        this.ahead = new String[moments];
        this.sorts = new String[moments - 1];
        this.needs = new String[moments - 1];
        this.borders = new String[moments - 1];
        this.pattern = patternOf(calls);
        String route = plan.corridor() == null ? plan.routeId() : plan.corridor();
        for (int moment = 0; moment < moments; moment++) {
            String here = calls.get(moment / 2).stopId();
            ahead[moment] = route + " " + here + (moment % 2 == 0 ? " a" : " d");
            if (moment < moments - 1) {
                String to = moment % 2 == 0 ? null : calls.get(moment / 2 + 1).stopId();
                LinkKey link = new LinkKey(here, to, Math.min(LONGEST, Math.max(0, Math.round(planned(moment)))));
                places[moment] = link.place();
                links[moment] = link.text();
                trips[moment] = plan.tripId() + "/" + moments + " " + moment;
                nameNeeds(moment);
            }
        }
    }

    private static String patternOf(List<PlannedCall> calls) {
        List<String> stops = calls.stream().map(PlannedCall::stopId).toList();
        String ends = stops.get(0) + ">" + stops.get(stops.size() - 1);
        return ends + " " + Integer.toHexString(stops.hashCode()) + "/" + 2 * stops.size();
    }

    private void nameNeeds(int segment) {
        PlannedCall call = plan.calls().get(segment / 2);
        boolean isBorder = isDwell(segment) && call.role() == CallRole.BORDER && segment < lastMoment();
        // A train that begins there has nothing to be cleared, and is not taken over in its turn.
        if (isBorder && kind.isLong() && segment > 0) {
            borders[segment] =
                    call.stopId() + ">" + plan.calls().get(segment / 2 + 1).stopId();
        }
        String sort = isBorder ? "border" : isDwell(segment) ? "dwell" : DwellKeys.RUNNING;
        sorts[segment] = sort + (isBooked(segment + 1) ? " booked" : " nominal");
        needs[segment] = borders[segment] == null ? places[segment] : borders[segment] + DwellKeys.DWELL;
    }

    /** The planned times by moment, minutes since the epoch: booked, else reckoned with nominal minutes, else as the one before. */
    static double[] minutesOf(List<PlannedCall> calls) {
        double[] minutes = new double[2 * calls.size()];
        double former = firstBooked(calls);
        for (int moment = 0; moment < minutes.length; moment++) {
            PlannedCall call = calls.get(moment / 2);
            Long booked = moment % 2 == 0 ? call.arrivalMillis() : call.departureMillis();
            Long nominal = moment % 2 == 0 ? call.nominalRunningMillis() : call.nominalDwellMillis();
            double reckoned = former + (moment == 0 || nominal == null ? 0 : nominal / MILLIS_A_MINUTE);
            former = booked == null ? reckoned : Math.max(former, booked / MILLIS_A_MINUTE);
            minutes[moment] = former;
        }
        return minutes;
    }

    private static double firstBooked(List<PlannedCall> calls) {
        PlannedCall origin = calls.get(0);
        if (origin.arrivalMillis() != null) {
            return origin.arrivalMillis() / MILLIS_A_MINUTE;
        }
        return origin.departureMillis() == null ? 0 : origin.departureMillis() / MILLIS_A_MINUTE;
    }

    TrainRun plan() {
        return plan;
    }

    /** Whether it is made of this very plan. */
    public boolean isOf(TrainRun other) {
        return plan == other;
    }

    /** Whether the plan says when the run begins; else there is nothing to measure against. */
    boolean isTimed() {
        return minutes[0] > 0;
    }

    public TrainKind kind() {
        return kind;
    }

    int moments() {
        return minutes.length;
    }

    /** The arrival at the destination; nothing is forecast behind it. */
    int lastMoment() {
        return minutes.length - 2;
    }

    double minutes(int moment) {
        return minutes[moment];
    }

    /** How long a segment is planned to take, units. */
    double planned(int segment) {
        return (minutes[segment + 1] - minutes[segment]) / kind.unitMinutes();
    }

    /** The key of forecasts of a group on this route. */
    String routeGroup(ForecastGroup group) {
        String known = routeGroups[group.coarseNumber()];
        if (known == null) {
            known = group.coarse() + "@" + plan.routeId();
            routeGroups[group.coarseNumber()] = known;
        }
        return known;
    }

    /** How much of the way from a departure to the next call lies before a place on the route, from 0 to 1. */
    double shareOfWay(int departure, double alongMetres) {
        double from = plan.calls().get(departure / 2).alongMetres();
        double to = plan.calls().get(departure / 2 + 1).alongMetres();
        return to <= from ? 0 : Clip.to((alongMetres - from) / (to - from), 0, 1);
    }

    /** How late a moment is that happens at a time, units. */
    double delay(int moment, double atMinutes) {
        return (atMinutes - minutes[moment]) / kind.unitMinutes();
    }

    /** The key of a segment with its planned length. */
    String link(int segment) {
        return links[segment];
    }

    /** The key of a segment whatever it is planned to take. */
    String place(int segment) {
        return places[segment];
    }

    /** What sort of segment it is, as a key: {@code running booked}. */
    String sort(int segment) {
        return sorts[segment];
    }

    /** The key of what a segment needs at its place. */
    String need(int segment) {
        return needs[segment];
    }

    /** The key of the queue of a border that a long run passes with a segment; null if it is no dwell at a border. */
    String border(int segment) {
        return borders[segment];
    }

    /** Whether a dwell at a border is where the train is taken over: at the first of two border stations in a row. */
    boolean isExit(int segment) {
        return borders[segment] != null && plan.calls().get(segment / 2 + 1).role() == CallRole.BORDER;
    }

    /** Whether a long run is planned to go through where the moment is; one that brakes to stand is later than it seemed. */
    boolean passes(int moment) {
        int dwell = moment - moment % 2;
        return kind.isLong() && dwell > 0 && dwell < lastMoment() && planned(dwell) <= 0;
    }

    /** Whether a moment has a booked time of its own. */
    boolean isBooked(int moment) {
        PlannedCall call = plan.calls().get(moment / 2);
        return (moment % 2 == 0 ? call.arrivalMillis() : call.departureMillis()) != null;
    }

    /** The key of a segment of this trip. */
    String trip(int segment) {
        return trips[segment];
    }

    /** The key of a moment among the trains of the same route. */
    String ahead(int moment) {
        return ahead[moment];
    }

    /** The key of the trip. */
    String trip() {
        return plan.tripId() + "/" + minutes.length;
    }

    /** The key of its stopping pattern: where it begins and ends, a hash of all its stops, and how many moments there are. */
    String pattern() {
        return pattern;
    }

    /** A number that the runs of a trip share, and hardly any others. */
    double tripNumber() {
        return plan.tripId().hashCode();
    }

    static boolean isDwell(int segment) {
        return segment % 2 == 0;
    }
}
