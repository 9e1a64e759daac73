package io.railpulse.pipelines.tracking;

import static io.railpulse.testing.train.AssignmentBuilder.locomotive;
import static io.railpulse.testing.train.AssignmentBuilder.wagon;
import static io.railpulse.testing.train.TrainRunBuilder.train;

import io.railpulse.domain.identity.Assignment;
import io.railpulse.domain.telemetry.TrainInput;
import io.railpulse.domain.timetable.TrainRun;
import io.railpulse.testing.train.RecordTimes;
import io.railpulse.testing.train.TrainInputs;
import java.util.List;

/**
 * At Bravo a train is split: its locomotive goes on, its wagons leave later as a train of their own. At Cedar they are merged
 * into a third train. Their tracker knows nothing of trains, apart from a moment at which it is told of the first one still.
 */
final class SplitTraffic {
    static final TrainRun FIRST = train("first")
            .from("Alpha", "11:00")
            .via("Bravo", 10_000, "11:10", "11:12")
            .to("Delta", 30_000, "11:32");
    static final TrainRun BRANCH =
            train("branch").via("Bravo", 10_000, null, "11:30").to("Cedar", 20_000, "11:40");
    static final TrainRun THIRD = train("third")
            .from("Alpha", "11:24")
            .via("Cedar", 20_000, "11:44", "11:54")
            .to("Delta", 30_000, "12:04");
    static final String TRACKER = "tag-w";

    private final TestTraffic traffic;
    private final TrainInputs device = TrainInputs.ofUnknown(null);

    SplitTraffic(TestTraffic traffic) {
        this.traffic = traffic;
    }

    void add() {
        for (TrainRun run : List.of(FIRST, BRANCH, THIRD)) {
            traffic.knownPlans.add(TestTraffic.received(TrainInputs.of(run).planned("09:00", run)));
        }
        assign();
        seeLocomotive(FIRST, "gps-1", "11:00", 0, 10);
        seeLocomotive(FIRST, "gps-1", "11:12", 10, 30);
        seeLocomotive(THIRD, "gps-3", "11:24", 0, 20);
        seeWagon("11:00", 0, 10);
        seeWagon("11:30", 10, 20);
        seeWagon("11:54", 20, 30);
        see(TrainInputs.of(FIRST).seenBy(TRACKER, "11:35:30", 15_500));
    }

    private void assign() {
        Assignment first =
                locomotive("L 1").with("gps-1").on(FIRST).from(1, "10:49").to(3, null);
        traffic.knownAssignments.add(TestTraffic.received(TrainInputs.of(FIRST).assigned("10:49", first)));
        wagonOn(FIRST, 1, "10:50", 2, "11:15");
        wagonOn(BRANCH, 1, "11:15", 2, "11:45");
        wagonOn(THIRD, 2, "11:45", 3, null);
        Assignment third =
                locomotive("L 3").with("gps-3").on(THIRD).from(1, "11:10").to(3, null);
        traffic.newAssignments.add(TestTraffic.received(TrainInputs.of(THIRD).assigned("11:10", third)));
    }

    /** Told when it begins, and once more when its end is known. */
    private void wagonOn(TrainRun run, int from, String since, int to, String until) {
        TrainInputs said = TrainInputs.of(run);
        Assignment open = wagon("W 1").with(TRACKER).on(run).from(from, since).to(to, null);
        traffic.newAssignments.add(TestTraffic.received(said.assigned(since, open)));
        if (until != null) {
            Assignment ended =
                    wagon("W 1").with(TRACKER).on(run).from(from, since).to(to, until);
            traffic.newAssignments.add(TestTraffic.received(said.assigned(until, ended)));
        }
    }

    /** A kilometre a minute, a fix at each. */
    private void seeLocomotive(TrainRun run, String gps, String since, int fromKilometre, int toKilometre) {
        TrainInputs said = TrainInputs.of(run);
        for (int kilometre = fromKilometre; kilometre <= toKilometre; kilometre++) {
            see(said.seenBy(gps, later(since, kilometre - fromKilometre), kilometre * 1_000));
        }
    }

    private void seeWagon(String since, int fromKilometre, int toKilometre) {
        for (int kilometre = fromKilometre; kilometre <= toKilometre; kilometre++) {
            see(device.seenOnlyBy(TRACKER, later(since, kilometre - fromKilometre), kilometre * 1_000));
        }
    }

    private void see(TrainInput fix) {
        traffic.positions.add(TestTraffic.received(fix));
    }

    private static String later(String time, int minutes) {
        return RecordTimes.clock(RecordTimes.at(time) + minutes * 60_000L);
    }
}
