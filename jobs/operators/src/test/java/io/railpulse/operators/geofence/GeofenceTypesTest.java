package io.railpulse.operators.geofence;

import io.railpulse.domain.alert.FenceInput;
import io.railpulse.domain.geofence.FenceCircle;
import io.railpulse.domain.geofence.FenceEvent;
import io.railpulse.domain.geofence.FenceNews;
import io.railpulse.domain.geofence.FencePoint;
import io.railpulse.domain.geofence.FenceVisit;
import io.railpulse.domain.geofence.Geofence;
import io.railpulse.domain.geofence.GeofenceChange;
import io.railpulse.domain.geofence.SeenAt;
import io.railpulse.domain.geofence.TrainSighting;
import io.railpulse.domain.geofence.WatchedTrain;
import io.railpulse.domain.geofence.Whereabouts;
import io.railpulse.domain.tracking.RunState;
import io.railpulse.testing.flink.StreamedTypes;
import java.io.IOException;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class GeofenceTypesTest {

    @ParameterizedTest
    @ValueSource(
            classes = {
                Geofence.class,
                GeofenceChange.class,
                TrainSighting.class,
                WatchedTrain.class,
                FenceVisit.class,
                FenceNews.class,
                FenceInput.class
            })
    void needNoKryo(Class<?> type) {
        StreamedTypes.assertNeedsNoKryo(type);
    }

    @Test
    void fencesComeBack() throws IOException {
        Geofence circle = Geofence.ofCircle("c", "a circle", new FenceCircle(50, 10, 1_000))
                .about(List.of("west"), List.of("X8001"))
                .telling(50, 60, FenceEvent.VISIT, FenceEvent.CROSSED);
        Geofence ring =
                Geofence.ofRing("r", "a ring", new FencePoint(1, 2), new FencePoint(3, 4), new FencePoint(5, 6));
        StreamedTypes.assertComesBack(Geofence.class, circle);
        StreamedTypes.assertComesBack(GeofenceChange.class, new GeofenceChange("r", ring));
        StreamedTypes.assertComesBack(GeofenceChange.class, new GeofenceChange("r", null));
    }

    @Test
    void trainsComeBackAtEveryAge() throws IOException {
        TrainSighting unseen = new TrainSighting("7@d", "7", null, RunState.DARK, null, 1, 0);
        TrainSighting seen = new TrainSighting("7@d", "7", "west", RunState.RUNNING, new SeenAt(50, 10, 5), 6, 1);
        StreamedTypes.assertComesBack(TrainSighting.class, unseen);
        StreamedTypes.assertComesBack(TrainSighting.class, seen);
        WatchedTrain train = new WatchedTrain();
        StreamedTypes.assertComesBack(WatchedTrain.class, train);
        train.trainRunId = "7@d";
        train.corridor = "west";
        train.seenMillis = 5;
        train.visits.put("yard", new FenceVisit());
        train.visits.get("yard").seenInside = true;
        StreamedTypes.assertComesBack(WatchedTrain.class, train);
    }

    @Test
    void newsComeBack() throws IOException {
        FenceNews news = new FenceNews(
                "7@d",
                "yard",
                "the yard",
                null,
                Whereabouts.CROSSED,
                List.of(FenceEvent.CROSSED),
                3,
                4L,
                null,
                5,
                0.3,
                "so",
                6,
                1);
        StreamedTypes.assertComesBack(FenceInput.class, FenceInput.of(news));
    }
}
