package io.railpulse.benchmarks.eta;

import static io.railpulse.domain.tracking.CallSheet.UNKNOWN;

import io.railpulse.benchmarks.tracking.NoMemory;
import io.railpulse.domain.eta.EtaMethod;
import io.railpulse.domain.eta.EtaOptions;
import io.railpulse.domain.eta.FollowedRun;
import io.railpulse.domain.eta.Publication;
import io.railpulse.domain.eta.Publisher;
import io.railpulse.domain.eta.learning.ForecastPart;
import io.railpulse.domain.eta.learning.ForecastParts;
import io.railpulse.domain.eta.learning.Learned;
import io.railpulse.domain.eta.learning.LearnedOfKinds;
import io.railpulse.domain.eta.learning.Learner;
import io.railpulse.domain.timetable.TrainRun;
import io.railpulse.domain.tracking.FixesInMemory;
import io.railpulse.domain.tracking.TrackedTrain;
import io.railpulse.domain.tracking.TrackingOptions;
import io.railpulse.domain.tracking.TrainMemory;
import io.railpulse.domain.tracking.TrainProgress;
import io.railpulse.domain.tracking.TrainTracker;
import java.util.ArrayList;
import java.util.List;

/** A day of movements goes by as in the job: tracked, and where that is wanted learned from and forecast, minute by minute. */
final class WatchedDay {
    private static final long MINUTE = 60_000;

    private final TrainTracker tracker = new TrainTracker(TrackingOptions.defaults());
    private final Publisher publisher = new Publisher(EtaOptions.defaults());
    private final LearnedInMemory memory = new LearnedInMemory();
    private final Learner learner = new Learner(memory, memory);
    private final Forecasting forecasting;
    private final LearnedOfKinds known;
    private final List<Watched> trains = new ArrayList<>();
    private int toldByPlan;
    private int toldByLearning;

    private record Watched(TrackedTrain train, TrainMemory records, FollowedRun followed) {}

    WatchedDay(Forecasting forecasting) {
        this.forecasting = forecasting;
        LearnedOfKinds all = kind -> memory;
        this.known = forecasting == Forecasting.BY_LEARNING
                ? all
                : ForecastParts.allBut(ForecastPart.LEARNING).of((LearnedOfKinds) kind -> Learned.NOTHING);
    }

    void goBy(MovementDay day) {
        trains.clear();
        long start = day.heard().get(0).recordMillis() - MINUTE;
        for (TrainRun plan : day.plans()) {
            Watched watched = new Watched(
                    new TrackedTrain(), new TrainMemory(new NoMemory(), new FixesInMemory()), new FollowedRun());
            trains.add(watched);
            tracker.takePlan(plan, watched.train(), watched.records());
            tell(watched, tracker.progressOf(watched.train(), start, true, true));
        }
        long looked = start;
        for (MovementDay.Heard heard : day.heard()) {
            for (; looked < heard.recordMillis(); looked += MINUTE) {
                look(looked);
            }
            Watched watched = trains.get(heard.train());
            boolean accepted = tracker.takeMovement(
                            heard.report(),
                            heard.recordMillis(),
                            watched.train(),
                            watched.records().records())
                    .isAccepted();
            if (!accepted) {
                throw new IllegalStateException("Reports of this benchmark have to be accepted");
            }
            boolean urgent =
                    !tracker.drainCalls(watched.train(), heard.recordMillis()).isEmpty();
            tell(watched, tracker.progressOf(watched.train(), heard.recordMillis(), false, urgent));
        }
        day.plans().forEach(plan -> learner.end(plan.trainRunId()));
    }

    private void tell(Watched watched, TrainProgress progress) {
        if (forecasting == Forecasting.NONE) {
            return;
        }
        publisher.take(progress, watched.followed(), known);
        publish(watched.followed(), progress.recordMillis());
        if (forecasting == Forecasting.BY_LEARNING) {
            learn(progress);
        }
    }

    private void learn(TrainProgress progress) {
        if (progress.plan() != null) {
            learner.takePlan(progress.plan(), progress.recordMillis());
        }
        if (progress.lastMoment() >= 0 && progress.lastMomentMillis() != UNKNOWN) {
            learner.take(
                    progress.trainRunId(), progress.lastMoment(), progress.lastMomentMillis(), progress.recordMillis());
        }
    }

    private void look(long nowMillis) {
        if (forecasting == Forecasting.NONE) {
            return;
        }
        for (Watched watched : trains) {
            long due = watched.followed().dueMillis;
            if (due != UNKNOWN && due <= nowMillis) {
                publish(watched.followed(), nowMillis);
            }
        }
        if (forecasting == Forecasting.BY_LEARNING) {
            memory.listDue(nowMillis).forEach(run -> learner.look(run, nowMillis));
        }
    }

    private void publish(FollowedRun run, long nowMillis) {
        Publication publication = publisher.publish(run, nowMillis, known);
        if (publication.etas() != null) {
            int learned = (int) publication.etas().calls().stream()
                    .filter(call -> call.method() == EtaMethod.LEARNED)
                    .count();
            toldByLearning += learned;
            toldByPlan += publication.etas().calls().size() - learned;
        }
    }

    /** How many forecasts were told that were learned. */
    int toldByLearning() {
        return toldByLearning;
    }

    /** And how many that go by the plan, or tell that nothing is forecast any more. */
    int toldByPlan() {
        return toldByPlan;
    }
}
