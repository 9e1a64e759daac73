package io.railpulse.domain.sensor;

import static io.railpulse.domain.alert.kind.StatusBuilder.running;
import static org.assertj.core.api.Assertions.assertThat;

import io.railpulse.domain.eta.TrainStatus;
import io.railpulse.domain.telemetry.Origin;
import io.railpulse.domain.telemetry.SensorQuantity;
import io.railpulse.domain.tracking.RunState;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class AccompanyingTrainTest {
    private static final long MINUTE = 60_000;

    private final AccompanyingTrain train = new AccompanyingTrain();

    @ParameterizedTest
    @CsvSource({
        "RUNNING, MOVING",
        "NOT_DEPARTED, AT_PLANNED_PLACE",
        "AT_BORDER_WAITING, AT_PLANNED_PLACE",
        "STANDING, AWAY",
        "OFF_ROUTE, AWAY",
        "DARK, UNKNOWN",
        "ARRIVED, AT_PLANNED_PLACE"
    })
    void saysWhatTheTrainDid(RunState state, TrainMotion motion) {
        take(running().is(state, 10).at(11));

        assertThat(motionAt(12)).isEqualTo(motion);
    }

    @Test
    void standsAtACallWhereItIsDueToLeave() {
        take(running().is(RunState.STANDING, 10).dueToLeave(30).at(11));

        assertThat(motionAt(12)).isEqualTo(TrainMotion.AT_PLANNED_PLACE);
    }

    @Test
    void saysWhatTheTrainDidWhenItWasMeasuredAndNotWhenItWasReceived() {
        take(running().is(RunState.STANDING, 10).dueToLeave(30).at(11));
        take(running().is(RunState.RUNNING, 30).at(31));

        assertThat(motionAt(9)).isEqualTo(TrainMotion.UNKNOWN);
        assertThat(motionAt(29)).isEqualTo(TrainMotion.AT_PLANNED_PLACE);
        assertThat(motionAt(30)).isEqualTo(TrainMotion.MOVING);
    }

    @Test
    void tellsOfAnOpenDoorAgainWhenItIsLearnedLaterThatTheTrainStood() {
        take(running().is(RunState.RUNNING, 0).at(1));
        AccompaniedReading first = train.take(reading("BOX", SensorQuantity.DOOR_OPEN, 12, 13, 1));
        List<AccompaniedReading> again =
                take(running().is(RunState.STANDING, 10).dueToLeave(30).at(14));

        assertThat(first.motion()).isEqualTo(TrainMotion.MOVING);
        assertThat(again).hasSize(1);
        assertThat(again.get(0).motion()).isEqualTo(TrainMotion.AT_PLANNED_PLACE);
        assertThat(again.get(0).asOfMillis()).isEqualTo(12 * MINUTE);
        assertThat(again.get(0).reading()).isEqualTo(first.reading());
        assertThat(again.get(0).recordMillis()).isEqualTo(14 * MINUTE);
    }

    @Test
    void tellsOfAnOpenDoorAgainWhenItsTrainLeavesAndComesToACall() {
        take(running().is(RunState.STANDING, 10).dueToLeave(30).at(11));
        train.take(reading("BOX", SensorQuantity.DOOR_OPEN, 12, 13, 1));

        assertThat(take(running().is(RunState.RUNNING, 30).at(33)))
                .singleElement()
                .satisfies(again -> {
                    assertThat(again.motion()).isEqualTo(TrainMotion.MOVING);
                    assertThat(again.asOfMillis()).isEqualTo(30 * MINUTE);
                    assertThat(again.recordMillis()).isEqualTo(33 * MINUTE);
                });
        assertThat(take(running().is(RunState.STANDING, 50).dueToLeave(70).at(51)))
                .extracting(AccompaniedReading::motion)
                .containsExactly(TrainMotion.AT_PLANNED_PLACE);
    }

    @Test
    void saysOfAnOpenDoorThatIsHeardLateWhatTheTrainDoesNow() {
        take(running().is(RunState.STANDING, 10).dueToLeave(30).at(11));
        take(running().is(RunState.RUNNING, 30).at(33));
        AccompaniedReading open = train.take(reading("BOX", SensorQuantity.DOOR_OPEN, 28, 34, 1));
        AccompaniedReading closed = train.take(reading("BOX", SensorQuantity.DOOR_OPEN, 29, 35, 0));

        assertThat(open.motion()).isEqualTo(TrainMotion.MOVING);
        assertThat(open.asOfMillis()).isEqualTo(30 * MINUTE);
        assertThat(closed.asOfMillis()).isEqualTo(29 * MINUTE);
        assertThat(closed.motion()).isEqualTo(TrainMotion.AT_PLANNED_PLACE);
    }

    @Test
    void tellsNothingAgainOfADoorThatWasClosed() {
        take(running().is(RunState.RUNNING, 0).at(1));
        train.take(reading("BOX", SensorQuantity.DOOR_OPEN, 12, 13, 1));
        train.take(reading("BOX", SensorQuantity.DOOR_OPEN, 13, 13, 0));
        // Late, and older than the closing.
        train.take(reading("BOX", SensorQuantity.DOOR_OPEN, 11, 14, 1));

        assertThat(take(running().is(RunState.STANDING, 10).dueToLeave(30).at(15)))
                .isEmpty();
    }

    @Test
    void takesAStatusOnceAndNoneThatIsOlder() {
        take(running().is(RunState.STANDING, 10).dueToLeave(30).at(11));
        take(running().is(RunState.RUNNING, 5).at(6));
        take(running().is(RunState.RUNNING, 5).at(11));

        assertThat(motionAt(12)).isEqualTo(TrainMotion.AT_PLANNED_PLACE);
    }

    @Test
    void comparesABearingWithTheMedianOfTheOthersOfAboutThatTime() {
        assertThat(othersOf("A", 0, 40)).isNull();
        assertThat(othersOf("B", 1, 50)).isEqualTo(40);
        assertThat(othersOf("C", 2, 44)).isEqualTo(45);
        assertThat(othersOf("A", 60, 90)).isEqualTo(47);
        // Nobody else was measured within two hours.
        assertThat(othersOf("A", 300, 90)).isNull();
    }

    @Test
    void comparesNoBearingThatRunsWithOneThatStoodAndCooledDown() {
        take(running().is(RunState.STANDING, 0).dueToLeave(10).at(1));
        take(running().is(RunState.RUNNING, 10).at(11));
        othersOf("A", 5, 18);

        assertThat(othersOf("B", 30, 45)).isNull();
        assertThat(othersOf("C", 31, 44)).isEqualTo(45);
    }

    @Test
    void remembersTwoDaysAndIsThenForgotten() {
        for (int hour = 0; hour < 200; hour++) {
            RunState state = hour % 2 == 0 ? RunState.RUNNING : RunState.OFF_ROUTE;
            take(running().is(state, hour * 60L).at(hour * 60L));
            train.take(reading("WAGON" + hour, SensorQuantity.AXLE_BEARING_C, hour * 60L, hour * 60L, 40));
            train.take(reading("BOX" + hour, SensorQuantity.DOOR_OPEN, hour * 60L, hour * 60L, 1));
        }

        assertThat(train.phases).hasSize(49);
        assertThat(train.bearings).hasSize(49);
        assertThat(train.doors).hasSize(49);
        assertThat(train.endMillis()).isEqualTo((199 + 48) * 60 * MINUTE);
    }

    private List<AccompaniedReading> take(TrainStatus status) {
        return train.take(TrainDoing.of(status));
    }

    private TrainMotion motionAt(long minute) {
        return train.take(reading("BOX", SensorQuantity.SHOCK_G, minute, 100, 1))
                .motion();
    }

    private Double othersOf(String asset, long minute, double value) {
        return train.take(reading(asset, SensorQuantity.AXLE_BEARING_C, minute, minute, value))
                .othersMedian();
    }

    private static Reading reading(
            String asset, SensorQuantity quantity, long measuredMinute, long receivedMinute, double value) {
        return new Reading(
                asset,
                "a-run",
                quantity,
                value,
                measuredMinute * MINUTE,
                new Origin("rail.sensor.v1", 0, 1, receivedMinute * MINUTE));
    }
}
