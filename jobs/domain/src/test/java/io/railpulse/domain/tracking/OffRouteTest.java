package io.railpulse.domain.tracking;

import static io.railpulse.domain.TestLine.at;
import static io.railpulse.domain.TestLine.clock;
import static io.railpulse.domain.TestLine.longitude;
import static io.railpulse.domain.identity.AssetKind.CONTAINER;
import static io.railpulse.domain.identity.AssetKind.LOCOMOTIVE;
import static io.railpulse.domain.identity.TestRoster.assigned;
import static io.railpulse.domain.telemetry.MovementKind.ARRIVAL;
import static io.railpulse.domain.telemetry.MovementKind.DEPARTURE;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.railpulse.domain.TestTrain;
import io.railpulse.domain.geodesy.Wgs84;
import io.railpulse.domain.telemetry.PositionReport;
import io.railpulse.domain.telemetry.RejectReason;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.junit.jupiter.api.Test;

/** A train leaves Alpha at ten, and its route behind Bravo; it comes back to it between Cedar and Delta, or not at all. */
class OffRouteTest {
    private static final String GPS = "gps";
    private static final double DIVERSION_M = 4_200;

    private TestTrain train = TestTrain.onTheLine();

    private Judgement on(String time, double metres) {
        return seen(GPS, time, metres, 0, time);
    }

    private Judgement off(String time, double metres) {
        return seen(GPS, time, metres, DIVERSION_M, time);
    }

    private Judgement seen(String device, String time, double metres, double north, String received) {
        return train.seen(fix(device, time, metres, north), at(received));
    }

    private static PositionReport fix(String device, String time, double metres, double north) {
        double latitude = north / Wgs84.metresPerDegreeNorth(0);
        return new PositionReport(null, device, null, null, at(time), latitude, longitude(metres), null, null, null);
    }

    /** On the route, a kilometre a minute, until it is behind Bravo at 10:15. */
    private void runPastBravo() {
        for (int minute = 0; minute <= 10; minute++) {
            on(time(minute), 1_000 * minute);
        }
        on("10:12", 10_000);
        for (int minute = 13; minute <= 15; minute++) {
            on(time(minute), 10_000 + 1_000 * (minute - 12));
        }
    }

    /** Off it, a kilometre a minute, from 10:17 up to a minute. */
    private void divertUntil(int minute) {
        for (int at = 17; at <= minute; at++) {
            off(time(at), Math.min(28_000, 10_000 + 1_000 * (at - 12)));
        }
    }

    private static String time(int minute) {
        return String.format("%02d:%02d", 10 + minute / 60, minute % 60);
    }

    private String state(String time) {
        RunCondition condition = train.progress(time).condition();
        return condition.state().code() + " since " + clock(condition.sinceMillis()) + ": " + condition.reason();
    }

    @Test
    void aTrainThatStaysOffItsRouteHasLeftItSinceTheFirstFixThere() {
        runPastBravo();
        divertUntil(26);
        assertThat(state("10:26")).startsWith("running since 10:12");
        assertThat(off("10:27", 25_000).reason()).isEqualTo(RejectReason.OFF_ROUTE);
        assertThat(state("10:27")).isEqualTo("off-route since 10:17: 4.2 km off its route since 2025-03-01 10:17 UTC");
    }

    @Test
    void itTakesSomeFixesHoweverLongTheyLast() {
        runPastBravo();
        for (String time : new String[] {"10:17", "10:37", "10:57", "11:17"}) {
            off(time, 20_000);
        }
        assertThat(state("11:17")).startsWith("running");
        off("11:37", 20_000);
        assertThat(state("11:37")).startsWith("off-route since 10:17");
    }

    @Test
    void oneStrayOffTheRouteChangesNothing() {
        runPastBravo();
        off("10:16", 14_000);
        for (int minute = 17; minute < 30; minute++) {
            on(time(minute), Math.min(19_000, 10_000 + 1_000 * (minute - 12)));
        }
        off("10:30", 19_000);
        assertThat(state("10:30")).startsWith("running since 10:12");
    }

    @Test
    void aDeviceThatNeverWasOnTheRouteChangesNothing() {
        runPastBravo();
        for (int minute = 17; minute < 50; minute++) {
            seen("foreign", time(minute), 20_000, DIVERSION_M, time(minute));
        }
        assertThat(state("10:50")).startsWith("dark since 10:15");
    }

    @Test
    void aLocomotiveThatIsAssignedTakesTheTrainAlongThoughItWasNeverOnTheRoute() {
        runPastBravo();
        train.tracker.takeAssignment(assigned(LOCOMOTIVE, "loco", "run", 1, "10:16", 4, null), train.train);
        train.tracker.takeAssignment(assigned(CONTAINER, "box", "run", 1, "10:16", 4, null), train.train);
        for (int minute = 17; minute < 50; minute++) {
            seen("box", time(minute), 20_000, 2 * DIVERSION_M, time(minute));
        }
        assertThat(state("10:49")).startsWith("dark since 10:15");
        for (int minute = 50; minute < 65; minute++) {
            seen("loco", time(minute), 20_000, DIVERSION_M, time(minute));
        }
        assertThat(state("11:05")).startsWith("off-route since 10:50");
    }

    @Test
    void anotherDeviceThatIsOnTheRouteHoldsTheTrainThere() {
        runPastBravo();
        for (int minute = 17; minute < 40; minute++) {
            off(time(minute), 15_000);
            if (minute % 4 == 0) {
                seen("box", time(minute), 12_000 + 100 * minute, 0, time(minute));
            }
        }
        assertThat(state("10:40")).startsWith("running");
    }

    @Test
    void whatWasUnloadedBesideTheRouteDoesNotTakeItsTrainAlong() {
        for (int minute = 0; minute < 60; minute += 15) {
            seen("loco", time(minute), 1_000 + 100 * minute, 0, time(minute));
            seen("box", time(minute + 1), 1_050 + 100 * minute, 0, time(minute + 1));
        }
        for (int minute = 60; minute < 180; minute++) {
            long at = at("10:00") + minute * 60_000L;
            boolean ofLocomotive = minute % 15 == 0;
            train.seen(
                    new PositionReport(
                            null,
                            ofLocomotive ? "loco" : "box",
                            null,
                            null,
                            at,
                            ofLocomotive ? 0 : 0.05,
                            longitude(1_000 + 100 * minute),
                            null,
                            null,
                            null),
                    at);
            assertThat(train.train.hypotheses.offRoute.left).isFalse();
        }
    }

    @Test
    void twoDevicesOffTheRouteAreOneTrainOffTheRoute() {
        runPastBravo();
        seen("box", "10:16", 14_000, 0, "10:16");
        for (int minute = 20; minute < 30; minute += 3) {
            off(time(minute), 15_000);
            seen("box", time(minute), 15_000, DIVERSION_M, time(minute));
        }
        assertThat(state("10:29")).startsWith("running");
        off("10:30", 15_000);
        assertThat(state("10:30")).startsWith("off-route since 10:20");
    }

    /** The box reports every quarter of an hour, and until it does nobody knows whether it left the route with the locomotive. */
    @Test
    void whatWasInDoubtCountsOnceTheOtherDeviceIsOffTheRouteAsWell() {
        runPastBravo();
        for (int minute = 1; minute <= 16; minute += 15) {
            seen("box", time(minute), minute < 10 ? 1_000 * minute : 14_000, 0, time(minute));
        }
        divertUntil(30);
        assertThat(state("10:30")).startsWith("running");
        seen("box", "10:31", 26_000, DIVERSION_M, "10:31");
        assertThat(state("10:31")).startsWith("off-route since 10:17");
        off("10:32", 27_000);
        assertThat(state("10:32")).startsWith("off-route since 10:17");
    }

    @Test
    void whatWasInDoubtNeverWasWhereTheOtherDeviceFitsAgain() {
        runPastBravo();
        for (int minute = 1; minute <= 16; minute += 15) {
            seen("box", time(minute), minute < 10 ? 1_000 * minute : 14_000, 0, time(minute));
        }
        divertUntil(30);
        seen("box", "10:31", 15_000, 0, "10:31");
        assertThat(train.train.hypotheses.offRoute.doubtfulFixes).isZero();
        assertThat(state("10:31")).startsWith("running");
    }

    @Test
    void meanwhileThePositionIsWhereTheTrainIsAndThePlaceAlongWhereItLeft() {
        runPastBravo();
        divertUntil(30);
        TrainProgress progress = train.progress("10:30");
        assertThat(progress.alongMetres()).isCloseTo(13_000, within(1.0));
        assertThat(progress.latitude()).isCloseTo(0.038, within(0.001));
        assertThat(progress.longitude()).isCloseTo(longitude(28_000), within(0.0001));
        assertThat(clock(progress.positionAtMillis())).isEqualTo("10:30");
    }

    @Test
    void aTrainOffItsRouteIsHeardOf() {
        runPastBravo();
        divertUntil(59);
        assertThat(state("11:20")).startsWith("off-route since 10:17");
        assertThat(state("11:30"))
                .startsWith("dark since 10:59: nothing received since 2025-03-01 10:59 UTC; before: 4.2 km off");
    }

    @Test
    void itIsBackOnceSomeFixesFitAgain() {
        runPastBravo();
        divertUntil(30);
        on("10:34", 24_000);
        on("10:35", 25_000);
        assertThat(state("10:35")).startsWith("off-route since 10:17");
        on("10:36", 26_000);
        assertThat(state("10:36")).startsWith("running");
        assertThat(train.train.motion().alongMetres).isCloseTo(26_000, within(1.0));
        on("10:40", 30_000);
        on("10:41", 30_000);
        assertThat(state("10:41")).startsWith("arrived since 10:40");
    }

    @Test
    void oneFixThatFitsInBetweenDoesNotBringItBack() {
        runPastBravo();
        divertUntil(30);
        on("10:31", 21_000);
        off("10:32", 22_000);
        on("10:33", 23_000);
        on("10:34", 24_000);
        assertThat(state("10:34")).startsWith("off-route since 10:17");
    }

    @Test
    void nothingIsMadeUpOfTheCallsThatItWentAround() {
        runPastBravo();
        divertUntil(30);
        on("10:34", 24_000);
        on("10:35", 25_000);
        on("10:36", 26_000);
        on("10:40", 30_000);
        on("10:41", 30_000);
        assertThat(train.calls()).isEqualTo("Alpha -/10:00 | Bravo 10:10/10:12:01 | Delta 10:40/-");
        assertThat(train.told("10:41")).extracting(ObservedCall::stopId).doesNotContain("cedar");
    }

    @Test
    void aReportOfACallThatItWentAroundIsBelieved() {
        runPastBravo();
        divertUntil(30);
        on("10:34", 24_000);
        train.reported(ARRIVAL, "cedar", "10:28");
        train.reported(DEPARTURE, "cedar", "10:29");
        assertThat(train.calls()).isEqualTo("Alpha -/10:00 | Bravo 10:10/10:12:01 | Cedar 10:28/10:29");
    }

    @Test
    void aTrainThatRejoinsBeforeItsNextCallCallsThere() {
        runPastBravo();
        divertUntil(30);
        on("10:34", 18_000);
        on("10:35", 19_000);
        on("10:36", 20_000);
        on("10:37", 20_000);
        on("10:39", 21_000);
        assertThat(train.calls()).isEqualTo("Alpha -/10:00 | Bravo 10:10/10:12:01 | Cedar 10:36/10:37:03");
    }

    @Test
    void aTrainThatLeftItsRouteAtACallHasDepartedThere() {
        for (int minute = 0; minute <= 10; minute++) {
            on(time(minute), 1_000 * minute);
        }
        on("10:12", 10_000);
        divertUntil(30);
        on("10:34", 24_000);
        assertThat(train.calls()).isEqualTo("Alpha -/10:00 | Bravo 10:10/10:17");
        assertThat(train.departureMethod(1)).isEqualTo(CallMethod.ESTIMATED);
    }

    @Test
    void aTrainThatWasShuntedOffItsRouteAtACallIsStillThere() {
        for (int minute = 0; minute <= 10; minute++) {
            on(time(minute), 1_000 * minute);
        }
        on("10:12", 10_000);
        divertUntil(30);
        for (int minute = 34; minute < 40; minute++) {
            on(time(minute), 10_000);
        }
        assertThat(state("10:40")).startsWith("standing since 10:10: standing at Bravo");
    }

    @Test
    void aTrainThatIsReportedAtItsDestinationHasArrived() {
        runPastBravo();
        divertUntil(30);
        train.reported(ARRIVAL, "delta", "10:50");
        assertThat(state("10:51")).startsWith("arrived since 10:50");
    }

    @Test
    void fixesOffTheRouteThatAreUploadedLateAndNewestFirstSayTheSameAsInOrder() {
        List<PositionReport> fixes = new ArrayList<>();
        for (int minute = 17; minute <= 40; minute++) {
            fixes.add(fix(GPS, time(minute), 10_000 + 500 * (minute - 12), DIVERSION_M));
        }
        runPastBravo();
        fixes.forEach(fix -> train.seen(fix, at("12:00")));
        String inOrder = state("12:00");
        OffRoute known = train.train.hypotheses.offRoute;

        train = TestTrain.onTheLine();
        runPastBravo();
        Collections.reverse(fixes);
        fixes.forEach(fix -> train.seen(fix, at("12:00")));
        assertThat(state("12:00")).isEqualTo(inOrder).startsWith("off-route since 10:17");
        assertThat(train.train.hypotheses.offRoute).usingRecursiveComparison().isEqualTo(known);
    }

    @Test
    void aLateFixOnTheRouteShowsThatTheTrainNeverLeftIt() {
        runPastBravo();
        divertUntil(30);
        assertThat(state("10:30")).startsWith("off-route");
        for (int minute = 18; minute <= 30; minute += 4) {
            seen("box", time(minute), 11_700 + 100 * minute, 0, "11:00");
        }
        assertThat(state("11:00")).startsWith("running since 10:12");
    }

    @Test
    void aTrainThatWasNeverOnItsRouteHasNotLeftIt() {
        divertUntil(50);
        assertThat(train.train.hypotheses.offRoute.left).isFalse();
    }
}
