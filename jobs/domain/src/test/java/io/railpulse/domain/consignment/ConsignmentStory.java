package io.railpulse.domain.consignment;

import io.railpulse.domain.delay.Delay;
import io.railpulse.domain.eta.CallEta;
import io.railpulse.domain.eta.CallEvent;
import io.railpulse.domain.eta.EtaPublication;
import io.railpulse.domain.tracking.CallKind;
import io.railpulse.domain.tracking.CallMethod;
import io.railpulse.domain.tracking.ObservedCall;
import io.railpulse.domain.tracking.RunState;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/**
 * A consignment, its runs, and what is told of it, in few words. Times are hours since it began. A moment of a call is its number
 * and {@code a} or {@code d}: {@code 5a} is the arrival at the fifth. What is told is one line each.
 */
final class ConsignmentStory {
    static final long HOUR = 3_600_000;

    private final ConsignmentTracker tracker;
    private final FollowedConsignment state = new FollowedConsignment();
    private final Map<String, RunOutlook> runs = new HashMap<>();
    private final List<ConsignmentStatus> told = new ArrayList<>();
    private double now;

    ConsignmentStory(ConsignmentOptions options) {
        tracker = new ConsignmentTracker(options);
    }

    /** Told at most once an hour, and two hours are enough to change trains. */
    static ConsignmentStory hourly() {
        ConsignmentOptions defaults = ConsignmentOptions.defaults();
        return new ConsignmentStory(new ConsignmentOptions(
                defaults.leastTransfer(),
                java.time.Duration.ofHours(1),
                defaults.forgetAfter(),
                defaults.giveUpAfter()));
    }

    ConsignmentStory at(double hour) {
        while (state.dueMillis != FollowedConsignment.NEVER && state.dueMillis <= millis(hour)) {
            look(state.dueMillis);
        }
        now = hour;
        return this;
    }

    ConsignmentStory given(Consignment consignment) {
        tracker.take(new ConsignmentChange("K1", consignment, millis(now)), state);
        return look(millis(now));
    }

    ConsignmentStory withdrawn() {
        return given(null);
    }

    /** Forecasts {@code hour}, from so many hours before to so many after it. */
    ConsignmentStory forecast(String run, String moment, double hour, double before, double after) {
        return news(run, etas(run, moment, millis(hour), millis(hour - before), millis(hour + after)));
    }

    ConsignmentStory withdraws(String run, String moment) {
        return news(run, etas(run, moment, null, null, null));
    }

    private EtaPublication etas(String run, String moment, Long p50, Long p10, Long p90) {
        int number = numberOf(moment);
        CallEta call =
                new CallEta(number, "stop-" + number, eventOf(moment), p50, p10, p90, null, null, null, null, null);
        return new EtaPublication(run, run, "d", millis(now), 0, List.of(call));
    }

    private ConsignmentStory news(String run, EtaPublication publication) {
        return news(run, RunNews.of(publication));
    }

    /** Seen there at that hour, and at nothing else. */
    ConsignmentStory seen(String run, String moment, double hour) {
        return seen(run, moment, hour, CallKind.STOP);
    }

    ConsignmentStory skips(String run, String moment) {
        return seen(run, moment, null, CallKind.SKIPPED);
    }

    private ConsignmentStory seen(String run, String moment, Double hour, CallKind kind) {
        int number = numberOf(moment);
        Long time = hour == null ? null : Long.valueOf(millis(hour));
        boolean arrival = eventOf(moment) == CallEvent.ARRIVAL;
        CallOutlook known = outlook(run).calls.get(number);
        Long arrived = arrival || known == null ? time : known.arrivedMillis;
        return news(
                run,
                RunNews.of(new ObservedCall(
                        run,
                        run,
                        "d",
                        number,
                        "stop-" + number,
                        null,
                        kind,
                        arrived,
                        arrival ? null : time,
                        null,
                        null,
                        Delay.UNKNOWN,
                        Delay.UNKNOWN,
                        CallMethod.REPORTED,
                        0,
                        false,
                        millis(now),
                        0)));
    }

    ConsignmentStory is(String run, RunState runState) {
        return news(run, new RunNews(run, millis(now), 0, null, null, runState, null));
    }

    private ConsignmentStory news(String run, RunNews news) {
        if (outlook(run).take(news)) {
            tells(run);
        }
        return look(millis(now));
    }

    private void tells(String run) {
        for (ConsignmentLeg leg : legsOf(run)) {
            tracker.take(new LegNews("K1", outlook(run).outlookOf(leg), millis(now)), state);
        }
    }

    private List<ConsignmentLeg> legsOf(String run) {
        return state.consignment == null
                ? List.of()
                : state.consignment.legs().stream()
                        .filter(leg -> leg.trainRunId().equals(run))
                        .toList();
    }

    private RunOutlook outlook(String run) {
        return runs.computeIfAbsent(run, first -> new RunOutlook());
    }

    private ConsignmentStory look(long millis) {
        tracker.look(state, millis).ifPresent(told::add);
        return this;
    }

    FollowedConsignment state() {
        return state;
    }

    List<ConsignmentStatus> told() {
        return told;
    }

    ConsignmentStatus newest() {
        return told.get(told.size() - 1);
    }

    /** {@code 3.0 under-way 1/2 d@stop-1 eta 50.0 [48.0 53.0] B@d at-risk}. */
    String line() {
        ConsignmentStatus status = newest();
        ArrivalOutlook arrival = status.arrival();
        String last = status.lastCall() == null
                ? "-"
                : status.lastCall().event().name().toLowerCase(Locale.ROOT).charAt(0) + "@"
                        + status.lastCall().stopId();
        String eta = arrival == null
                ? "unknown"
                : hour(arrival.p50Millis()) + " [" + hour(arrival.p10Millis()) + " " + hour(arrival.p90Millis()) + "]";
        String connection = status.connection() == null
                ? ""
                : " " + status.connection().trainRunId() + " "
                        + status.connection().state().code();
        return hour(status.recordMillis()) + " " + status.state().code() + " " + status.leg() + "/" + status.legs()
                + " " + last + " eta " + eta + connection;
    }

    private static String hour(Long millis) {
        return millis == null ? "?" : String.format(Locale.ROOT, "%.1f", millis / (double) HOUR);
    }

    static long millis(double hour) {
        return Math.round(hour * HOUR);
    }

    private static int numberOf(String moment) {
        return Integer.parseInt(moment.substring(0, moment.length() - 1));
    }

    private static CallEvent eventOf(String moment) {
        return moment.endsWith("a") ? CallEvent.ARRIVAL : CallEvent.DEPARTURE;
    }
}
