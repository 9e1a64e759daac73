package io.railpulse.operators.eta;

import static io.railpulse.testing.train.RecordTimes.BEGINNING;
import static io.railpulse.testing.train.TrainRunBuilder.train;

import io.railpulse.domain.delay.DelayBasis;
import io.railpulse.domain.delay.Delays;
import io.railpulse.domain.eta.CallEta;
import io.railpulse.domain.eta.CallEvent;
import io.railpulse.domain.eta.EtaMethod;
import io.railpulse.domain.eta.EtaPublication;
import io.railpulse.domain.eta.FollowedRun;
import io.railpulse.domain.eta.TrainStatus;
import io.railpulse.domain.eta.learning.LearnedInput;
import io.railpulse.domain.eta.learning.LearnedKey;
import io.railpulse.domain.eta.learning.LearnedKind;
import io.railpulse.domain.eta.learning.LearnedUpdate;
import io.railpulse.domain.eta.learning.LearnedVersions;
import io.railpulse.domain.eta.learning.LearningRun;
import io.railpulse.domain.eta.learning.RunNews;
import io.railpulse.domain.telemetry.Origin;
import io.railpulse.domain.timetable.TrainRun;
import io.railpulse.domain.tracking.Disagreement;
import io.railpulse.domain.tracking.DisagreementKind;
import io.railpulse.domain.tracking.RunState;
import io.railpulse.testing.flink.StreamedTypes;
import java.io.IOException;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Forecasts, statuses and what is learned. Each is a plain object to Flink: see {@link StreamedTypes}. */
class EtaTypesTest {
    private static final Origin ORIGIN = new Origin("rail.position.v1", 1, 2, BEGINNING);
    private static final TrainRun RUN = train("7")
            .from("Alashankou", "10:00")
            .via("Dostyk", 10_000, null, null)
            .to("Aktogay", 20_000, "10:30");
    private static final Disagreement FAR_AWAY =
            new Disagreement(DisagreementKind.DEVICE_ELSEWHERE, 3, "gps-1 is 45 km from the train");

    @ParameterizedTest
    @ValueSource(
            classes = {
                EtaPublication.class,
                TrainStatus.class,
                FollowedRun.class,
                LearnedInput.class,
                RunNews.class,
                LearnedUpdate.class,
                LearnedKey.class,
                LearnedVersions.class,
                LearningRun.class
            })
    void needsNoKryo(Class<?> type) {
        StreamedTypes.assertNeedsNoKryo(type);
    }

    @Test
    void forecastsComeBackAlsoWithdrawn() throws IOException {
        CallEta withdrawn = new CallEta(1, "a", CallEvent.DEPARTURE, null, null, null, null, null, null, null, null);
        CallEta told = new CallEta(
                2, "b", CallEvent.ARRIVAL, 1L, 0L, 2L, null, 1L, DelayBasis.BASELINE, EtaMethod.OVERDUE, null);

        StreamedTypes.assertComesBack(
                EtaPublication.class, new EtaPublication("7@d", "7", "d", 1, 0, List.of(withdrawn, told)));
    }

    @Test
    void whatIsLearnedComesBackAlsoForgotten() throws IOException {
        LearnedUpdate forgotten = new LearnedUpdate("/1", LearnedKind.LINK, "a> 2", null, 1);
        LearnedUpdate known = new LearnedUpdate("/1", LearnedKind.WIDTH, "", new double[] {1, Double.NaN}, 1);

        StreamedTypes.assertComesBack(LearnedUpdate.class, known);
        StreamedTypes.assertComesBack(LearnedInput.class, new LearnedInput(forgotten, ORIGIN));
    }

    @Test
    void statusesComeBackOfATrainOfWhichNothingIsKnown() throws IOException {
        StreamedTypes.assertComesBack(TrainStatus.class, bareStatus());
    }

    @Test
    void followedRunsComeBackAtEveryAge() throws IOException {
        StreamedTypes.assertComesBack(FollowedRun.class, new FollowedRun());

        FollowedRun run = new FollowedRun();
        run.plan = RUN;
        run.told = new long[] {1, 2, 3, 4, 5, 6};
        run.toldStatus = bareStatus();
        run.dropped.add(new CallEta(1, "a", CallEvent.DEPARTURE, null, null, null, null, null, null, null, null));
        StreamedTypes.assertComesBack(FollowedRun.class, run);
    }

    private static TrainStatus bareStatus() {
        return new TrainStatus(
                "7@d",
                "7",
                "d",
                null,
                null,
                RunState.NOT_DEPARTED,
                1,
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                new Delays(null, -30L, null),
                "b",
                null,
                Delays.UNKNOWN,
                "not seen to leave its origin",
                FAR_AWAY,
                2,
                0,
                2_000L,
                4_000L,
                5_000L,
                6_000L);
    }
}
