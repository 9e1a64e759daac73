package io.railpulse.domain.eta;

import static io.railpulse.domain.TestLine.at;
import static io.railpulse.domain.TestLine.clock;

import io.railpulse.domain.TestLine;
import io.railpulse.domain.TestTrain;
import io.railpulse.domain.eta.learning.LearnedOfKinds;
import io.railpulse.domain.timetable.TrainRun;
import java.util.stream.Collectors;

/** A train whose progress goes to a publisher, and what that tells: for tests to extend. */
abstract class PublishedTrain {
    final Publisher publisher = new Publisher(EtaOptions.defaults());
    final FollowedRun run = new FollowedRun();
    final TestTrain train = TestTrain.onTheLine();

    String publish(String time, boolean urgent) {
        take(train, time, urgent, run.plan == null ? TestLine.run() : null);
        return told(publisher.publish(run, at(time), LearnedOfKinds.NOTHING), TestLine.run());
    }

    void take(TestTrain of, String time, boolean urgent, TrainRun newPlan) {
        publisher.take(of.tracker.progressOf(of.train, at(time), newPlan != null, urgent), run, LearnedOfKinds.NOTHING);
    }

    static String told(Publication publication, TrainRun plan) {
        if (publication.etas() == null) {
            return "";
        }
        return publication.etas().calls().stream()
                .map(eta -> nameOf(eta, plan)
                        + (eta.event() == CallEvent.ARRIVAL ? " arr " : " dep ")
                        + (eta.p50Millis() == null ? "withdrawn" : clock(eta.p50Millis())))
                .collect(Collectors.joining(" | "));
    }

    private static String nameOf(CallEta eta, TrainRun plan) {
        return plan.calls().stream()
                .filter(call -> call.stopSequence() == eta.stopSequence())
                .findFirst()
                .orElseThrow()
                .stopName();
    }
}
