package io.railpulse.pipelines.tracking;

import io.railpulse.connectors.kafka.Received;
import io.railpulse.domain.eta.learning.LearnedInput;
import io.railpulse.domain.eta.learning.LearnedKind;
import io.railpulse.domain.eta.learning.LearnedUpdate;
import io.railpulse.domain.network.Route;
import io.railpulse.domain.telemetry.Origin;
import io.railpulse.domain.telemetry.RouteInput;
import io.railpulse.domain.telemetry.TrainInput;
import io.railpulse.domain.timetable.TrainRun;
import io.railpulse.testing.train.RecordTimes;
import io.railpulse.testing.train.StraightLine;
import io.railpulse.testing.train.TrainInputs;
import io.railpulse.testing.train.TrainRunBuilder;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/**
 * A morning on the straight line: ten trains, five minutes apart, each later than the one before; every third is reported
 * rather than seen, one is replanned on its way, one has no plan. Then a train is split and its wagons are merged into another
 * one: {@link SplitTraffic}.
 */
final class TestTraffic {
    private static final double LENGTH_METRES = 30_000;
    private static final double METRES_A_MINUTE = 1_000;

    final List<Received> positions = new ArrayList<>();
    final List<Received> movements = new ArrayList<>();
    final List<Received> knownPlans = new ArrayList<>();
    final List<Received> newPlans = new ArrayList<>();
    final List<Received> knownRoutes = new ArrayList<>();
    final List<Received> newRoutes = new ArrayList<>();
    final List<Received> knownAssignments = new ArrayList<>();
    final List<Received> newAssignments = new ArrayList<>();
    final List<Received> knownLinkTimes = new ArrayList<>();

    TestTraffic() {
        knownRoutes.add(received(StraightLine.ofLength(LENGTH_METRES), 0));
        newRoutes.add(received(StraightLine.ofLength(LENGTH_METRES), 1));
        for (int train = 0; train < 10; train++) {
            add(train);
        }
        addNobody();
        new SplitTraffic(this).add();
        knownLinkTimes.add(known("alpha>bravo 10", 0));
        knownLinkTimes.add(known("bravo>cedar 10", 1));
        positions.sort(BY_TIME);
        movements.sort(BY_TIME);
        newAssignments.sort(BY_TIME);
    }

    private static final Comparator<Received> BY_TIME =
            Comparator.comparing(received -> received.train().origin());

    private static Received received(Route route, long offset) {
        return Received.of(new RouteInput(route, new Origin("rail.route.v1", 0, offset, RecordTimes.at("09:00"))));
    }

    /** What trains taught on a day before: three minutes more than planned. */
    private static Received known(String link, long offset) {
        LearnedUpdate learned = new LearnedUpdate(
                "/1", LearnedKind.LINK, link, new double[] {3, 0.1, 40, 2, 3, 4}, RecordTimes.at("08:00"));
        Origin origin = new Origin("rail.link-time.v1", 0, offset, RecordTimes.at("08:00"));
        return Received.of(new LearnedInput(learned, origin));
    }

    static Received received(TrainInput input) {
        return Received.of(input);
    }

    private void add(int train) {
        TrainRun run = TrainRunBuilder.train("train-" + train)
                .from("Alpha", clock(train, 0))
                .via("Bravo", 10_000, clock(train, 10), clock(train, 12))
                .via("Cedar", 20_000, clock(train, 22), clock(train, 24))
                .to("Delta", LENGTH_METRES, clock(train, 34));
        TrainInputs said = TrainInputs.of(run);
        knownPlans.add(received(said.planned("09:00", run)));
        if (train == 4) {
            TrainRun later = TrainRunBuilder.shifted(run, java.time.Duration.ofMinutes(3));
            newPlans.add(received(said.planned(clock(train, 5), later)));
        }
        if (train % 3 == 2) {
            report(train, said);
        } else {
            see(train, said);
        }
    }

    private void report(int train, TrainInputs said) {
        movements.add(received(said.departed(clock(train, train), "alpha")));
        movements.add(received(said.passed(clock(train, 10 + train), "bravo")));
        movements.add(received(said.arrived(clock(train, 22 + train), "nowhere")));
        movements.add(received(said.arrived(clock(train, 34 + train), "delta")));
    }

    private void see(int train, TrainInputs said) {
        for (int second = 0; second <= 40 * 60; second += 15) {
            double metres = Math.max(0, Math.min(LENGTH_METRES, (second / 60.0 - train) * METRES_A_MINUTE));
            TrainInput fix = said.seen(time(train, second), metres);
            positions.add(received(fix));
            if (second % 600 == 0) {
                positions.add(received(said.receivedAt(time(train, second + 5), fix)));
            }
        }
    }

    private void addNobody() {
        positions.add(received(TrainInputs.ofUnknown("nobody@2025-03-01").seen("10:20", 5_000)));
    }

    private static String clock(int train, int minute) {
        return time(train, minute * 60);
    }

    private static String time(int train, int second) {
        return RecordTimes.clock(RecordTimes.minutesLater(5 * train) + second * 1_000L);
    }
}
