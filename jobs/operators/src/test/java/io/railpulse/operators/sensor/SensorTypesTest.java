package io.railpulse.operators.sensor;

import io.railpulse.domain.alert.CargoInput;
import io.railpulse.domain.alert.WatchedAsset;
import io.railpulse.domain.consignment.AssetLimits;
import io.railpulse.domain.consignment.CargoLimits;
import io.railpulse.domain.identity.AssetKind;
import io.railpulse.domain.identity.Assignment;
import io.railpulse.domain.identity.AssignmentId;
import io.railpulse.domain.sensor.AccompaniedReading;
import io.railpulse.domain.sensor.AccompanyingTrain;
import io.railpulse.domain.sensor.AssetJourney;
import io.railpulse.domain.sensor.Measured;
import io.railpulse.domain.sensor.MotionPhase;
import io.railpulse.domain.sensor.Reading;
import io.railpulse.domain.sensor.SensorWindow;
import io.railpulse.domain.sensor.TrainDoing;
import io.railpulse.domain.sensor.TrainMotion;
import io.railpulse.domain.sensor.WindowKey;
import io.railpulse.domain.sensor.WindowSums;
import io.railpulse.domain.telemetry.Origin;
import io.railpulse.domain.telemetry.RejectReason;
import io.railpulse.domain.telemetry.RejectedInput;
import io.railpulse.domain.telemetry.SensorInput;
import io.railpulse.domain.telemetry.SensorQuantity;
import io.railpulse.domain.telemetry.SensorReport;
import io.railpulse.testing.flink.StreamedTypes;
import java.io.IOException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SensorTypesTest {
    private static final Origin ORIGIN = new Origin("rail.sensor.v1", 0, 1, 2);
    private static final Reading READING = new Reading("BOX", "run@d", SensorQuantity.DOOR_OPEN, 1, 1, ORIGIN);
    private static final AccompaniedReading ACCOMPANIED =
            new AccompaniedReading(READING, TrainMotion.MOVING, 2, "A", "west", 41.5, 3);

    @Test
    void inputsComeBack() throws IOException {
        SensorInput reading =
                SensorInput.of(null, ORIGIN, new SensorReport("1", "BOX", null, null, 1, "shock_g", Double.NaN));
        AssignmentId id = new AssignmentId("BOX", null, "run@d", 1);
        StreamedTypes.assertComesBack(SensorInput.class, reading);
        StreamedTypes.assertComesBack(
                SensorInput.class, SensorInput.of(ORIGIN, new Assignment(id, AssetKind.CONTAINER, 2, 0, null, false)));
        StreamedTypes.assertComesBack(
                RejectedInput.class, RejectedInput.of(reading, RejectReason.NOT_A_NUMBER, "shock_g is NaN"));
    }

    @Test
    void readingsComeBack() throws IOException {
        StreamedTypes.assertComesBack(Reading.class, READING);
        StreamedTypes.assertComesBack(AccompaniedReading.class, ACCOMPANIED);
        StreamedTypes.assertComesBack(
                TrainDoing.class, new TrainDoing("run@d", null, new MotionPhase(1, TrainMotion.AWAY, null), 2, 0));
        StreamedTypes.assertComesBack(AccompaniedReading.class, AccompaniedReading.alone(READING));
    }

    @Test
    void windowsComeBack() throws IOException {
        StreamedTypes.assertComesBack(WindowKey.class, new WindowKey(SensorQuantity.SHOCK_G, 300_000));
        StreamedTypes.assertComesBack(WindowSums.class, new WindowSums());
        StreamedTypes.assertComesBack(
                SensorWindow.class, new SensorWindow("BOX", SensorQuantity.SHOCK_G, 0, 1, 2, 3, 4, 5, 6, 7, 8));
    }

    @Test
    void whatIsRememberedComesBack() throws IOException {
        AccompanyingTrain train = new AccompanyingTrain();
        StreamedTypes.assertComesBack(AccompanyingTrain.class, train);
        train.phases.add(new MotionPhase(1, TrainMotion.AWAY, null));
        train.bearings.put("BOX", READING);
        train.doors.put("BOX", ACCOMPANIED);
        StreamedTypes.assertComesBack(AccompanyingTrain.class, train);
        StreamedTypes.assertComesBack(HeardAsset.class, new HeardAsset());
        WatchedAsset asset = new WatchedAsset();
        StreamedTypes.assertComesBack(WatchedAsset.class, asset);
        asset.newestMillis = new long[] {1, 2};
        asset.temperatures.add(new Measured(1, 2));
        asset.limits = new CargoLimits("C-1", null, 8.0, null, 2.5);
        asset.journeyUntilMillis = 7L;
        StreamedTypes.assertComesBack(WatchedAsset.class, asset);
    }

    @Test
    void cargoInputsComeBack() throws IOException {
        StreamedTypes.assertComesBack(CargoInput.class, CargoInput.of(ACCOMPANIED));
        StreamedTypes.assertComesBack(CargoInput.class, CargoInput.of(new AssetJourney("BOX", null, 1)));
        StreamedTypes.assertComesBack(CargoInput.class, CargoInput.of(new AssetLimits("BOX", null, 1, 0)));
    }

    @ParameterizedTest
    @ValueSource(
            classes = {
                SensorInput.class,
                Reading.class,
                AccompaniedReading.class,
                TrainDoing.class,
                AccompanyingTrain.class,
                SensorWindow.class,
                WindowKey.class,
                WindowSums.class,
                HeardAsset.class,
                WatchedAsset.class,
                CargoInput.class,
                AssetJourney.class
            })
    void needNoKryo(Class<?> type) {
        StreamedTypes.assertNeedsNoKryo(type);
    }
}
