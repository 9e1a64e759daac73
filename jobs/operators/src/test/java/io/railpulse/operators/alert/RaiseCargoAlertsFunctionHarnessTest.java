package io.railpulse.operators.alert;

import static org.assertj.core.api.Assertions.assertThat;

import io.railpulse.domain.alert.Acknowledgement;
import io.railpulse.domain.alert.AlertEvent;
import io.railpulse.domain.alert.AlertRule;
import io.railpulse.domain.alert.AlertStep;
import io.railpulse.domain.alert.CargoInput;
import io.railpulse.domain.alert.RuleChange;
import io.railpulse.domain.alert.Severity;
import io.railpulse.domain.consignment.AssetLimits;
import io.railpulse.domain.consignment.CargoLimits;
import io.railpulse.domain.sensor.AccompaniedReading;
import io.railpulse.domain.sensor.AssetJourney;
import io.railpulse.domain.sensor.Reading;
import io.railpulse.domain.sensor.TrainMotion;
import io.railpulse.domain.telemetry.Origin;
import io.railpulse.domain.telemetry.SensorQuantity;
import io.railpulse.operators.RecordTimeOptions;
import java.util.List;
import java.util.stream.Collectors;
import org.apache.flink.api.common.typeinfo.TypeInformation;
import org.apache.flink.api.common.typeinfo.Types;
import org.apache.flink.runtime.checkpoint.OperatorSubtaskState;
import org.apache.flink.streaming.api.operators.co.CoBroadcastWithKeyedOperator;
import org.apache.flink.streaming.api.watermark.Watermark;
import org.apache.flink.streaming.runtime.streamrecord.StreamRecord;
import org.apache.flink.streaming.util.KeyedTwoInputStreamOperatorTestHarness;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class RaiseCargoAlertsFunctionHarnessTest {
    private static final long MINUTE = 60_000;
    private static final long DAY = 24 * 60;
    private static final RecordTimeOptions LIVE = RecordTimeOptions.live();
    private static final RecordTimeOptions IN_ORDER = RecordTimeOptions.replayUntil(100 * DAY * MINUTE);
    private static final CargoLimits CHILLED = new CargoLimits("C-1", 2.0, 8.0, null, null);

    private KeyedTwoInputStreamOperatorTestHarness<String, CargoInput, RuleChange, AlertEvent> harness;

    @AfterEach
    void close() throws Exception {
        harness.close();
    }

    @Test
    void raisesAtOnceAndClearsWithTheNextReadingThatIsBack() throws Exception {
        open(LIVE);
        hear(SensorQuantity.SHOCK_G, 10, 4);
        assertThat(story()).isEqualTo("shock-too-hard raised warning");

        hear(SensorQuantity.SHOCK_G, 70, 0.4);
        assertThat(story()).isEqualTo("shock-too-hard raised warning, shock-too-hard cleared warning");
    }

    @Test
    void raisesByTimeAloneWhatLasts() throws Exception {
        open(LIVE);
        limits(0, CHILLED);
        hear(SensorQuantity.TEMPERATURE_C, 10, 9);
        time(39);
        assertThat(story()).isEmpty();

        time(41);

        assertThat(story()).isEqualTo("temperature-out-of-range raised warning");
        assertThat(harness.extractOutputValues().get(0).value()).isEqualTo(1);
    }

    @Test
    void judgesByWhatTheCargoBearsFromTheNextReadingOn() throws Exception {
        open(LIVE);
        hear(SensorQuantity.TEMPERATURE_C, 10, 20);
        limits(15, CHILLED);
        time(120);
        assertThat(story()).isEmpty();

        hear(SensorQuantity.TEMPERATURE_C, 130, 20);
        time(200);
        assertThat(story())
                .isEqualTo("temperature-out-of-range raised warning, temperature-out-of-range escalated major");
    }

    @Test
    void raisesNothingOfABacklogThatIsOverAlready() throws Exception {
        open(LIVE);
        long received = 600;
        for (long minute = 0; minute < 540; minute += 60) {
            boolean hot = minute >= 120 && minute <= 300;
            hear(SensorQuantity.AXLE_BEARING_C, minute, received, hot ? 130 : 40);
        }
        time(received + DAY);

        assertThat(story()).isEmpty();
    }

    @Test
    void raisesNothingOfABacklogThatComesNewestFirst() throws Exception {
        open(LIVE);
        for (long minute = 540; minute >= 0; minute -= 60) {
            hear(SensorQuantity.AXLE_BEARING_C, minute, 600, minute == 120 ? 130 : 40);
        }
        time(600 + DAY);

        assertThat(story()).isEmpty();
    }

    @Test
    void raisesWhatABacklogSaysIsNotOverYet() throws Exception {
        open(LIVE);
        hear(SensorQuantity.AXLE_BEARING_C, 480, 600, 40);
        hear(SensorQuantity.AXLE_BEARING_C, 540, 600, 130);
        time(602);

        assertThat(story()).isEqualTo("hot-bearing raised critical");
    }

    @Test
    void takesBackWhatWasSaidOfADoorWhereTheTrainStoodAtACall() throws Exception {
        open(LIVE);
        hear(door(10, 10, TrainMotion.MOVING));
        hear(door(10, 12, TrainMotion.AT_PLANNED_PLACE));
        time(60);
        assertThat(story()).isEmpty();

        hear(door(70, 70, TrainMotion.MOVING));
        time(76);
        assertThat(story()).isEqualTo("door-open-on-the-way raised major");
    }

    @Test
    void raisesADoorThatIsStillOpenSomeMinutesAfterItsTrainHasLeft() throws Exception {
        open(LIVE);
        hear(door(10, 10, TrainMotion.AT_PLANNED_PLACE));
        hear(accompanied(door(10, 33, TrainMotion.MOVING), 30));
        time(34);
        assertThat(story()).isEmpty();

        time(36);
        assertThat(story()).isEqualTo("door-open-on-the-way raised major");
    }

    @Test
    void believesADoorToBeClosedThoughItIsHeardAfterItsTrainHasLeft() throws Exception {
        open(LIVE);
        hear(door(10, 10, TrainMotion.AT_PLANNED_PLACE));
        hear(accompanied(door(10, 31, TrainMotion.MOVING), 30));
        hear(SensorQuantity.DOOR_OPEN, 28, 32, 0);
        time(60);

        assertThat(story()).isEmpty();
    }

    @Test
    void takesNoteOfWhoHasSeenAnAlert() throws Exception {
        open(LIVE);
        hear(SensorQuantity.BATTERY_PCT, 10, 8);
        AlertEvent raised = harness.extractOutputValues().get(0);
        process(CargoInput.of(new Acknowledgement("BOX", raised.alertId(), "dispatcher", 11 * MINUTE)));
        process(CargoInput.of(new Acknowledgement("NOBODY", raised.alertId(), "dispatcher", 11 * MINUTE)));
        time(11);

        assertThat(story()).isEqualTo("battery-low raised warning, battery-low acknowledged warning");
        assertThat(harness.numEventTimeTimers()).isEqualTo(1);
    }

    @Test
    void appliesARuleThatWasGiven() throws Exception {
        open(LIVE);
        AlertRule rule = AlertRule.of("battery-low", new AlertStep(50, 60, 0, Severity.MAJOR));
        harness.processElement2(new StreamRecord<>(new RuleChange(rule.ruleId(), rule), 0));
        hear(SensorQuantity.BATTERY_PCT, 10, 45);

        assertThat(story()).isEqualTo("battery-low raised major");
    }

    @Test
    void clearsAndForgetsAllTwoDaysAfterItWasHeardLast() throws Exception {
        open(LIVE);
        hear(SensorQuantity.BATTERY_PCT, 10, 8);
        time(10 + 2 * DAY - 1);
        assertThat(harness.numKeyedStateEntries()).isPositive();

        time(10 + 2 * DAY);

        assertThat(story()).isEqualTo("battery-low raised warning, battery-low cleared warning");
        assertThat(harness.extractOutputValues().get(1).reason()).isEqualTo("nothing was heard of it for two days");
        assertThat(harness.numKeyedStateEntries()).isZero();
        assertThat(harness.numEventTimeTimers()).isZero();
    }

    @Test
    void clearsAndForgetsAllTwoHoursAfterItsJourney() throws Exception {
        open(LIVE);
        process(CargoInput.of(new AssetJourney("BOX", 60 * MINUTE, 0)));
        hear(SensorQuantity.BATTERY_PCT, 10, 8);
        time(180);

        assertThat(story()).isEqualTo("battery-low raised warning, battery-low cleared warning");
        assertThat(harness.extractOutputValues().get(1).reason()).isEqualTo("its journey is over");
        assertThat(harness.numKeyedStateEntries()).isZero();
        assertThat(harness.numEventTimeTimers()).isZero();
    }

    @Test
    void forgetsJourneysAndLimitsOfAssetsThatAreNeverHeard() throws Exception {
        open(LIVE);
        process(CargoInput.of(new AssetJourney("BOX", 60 * MINUTE, 0)));
        limits(0, CHILLED);
        time(30 * DAY - 1);
        assertThat(harness.numKeyedStateEntries()).isPositive();

        time(30 * DAY);

        assertThat(harness.numKeyedStateEntries()).isZero();
        assertThat(harness.numEventTimeTimers()).isZero();
    }

    @Test
    void goesOnWhereItWasAfterARestart() throws Exception {
        open(LIVE);
        limits(0, CHILLED);
        hear(SensorQuantity.TEMPERATURE_C, 10, 12);
        OperatorSubtaskState snapshot = harness.snapshot(1, 1);
        harness.close();
        harness = create(LIVE);
        harness.initializeState(snapshot);
        harness.open();
        time(-1);
        time(80);

        assertThat(story())
                .isEqualTo("temperature-out-of-range raised warning, temperature-out-of-range escalated minor");
    }

    @Test
    void putsInputsInOrderWhereTheyAreSequenced() throws Exception {
        open(IN_ORDER);
        hear(SensorQuantity.TEMPERATURE_C, 130, 20);
        hear(SensorQuantity.TEMPERATURE_C, 10, 20);
        limits(10, CHILLED);
        time(200);

        assertThat(story())
                .isEqualTo("temperature-out-of-range raised warning, temperature-out-of-range escalated major");
    }

    private void open(RecordTimeOptions time) throws Exception {
        harness = create(time);
        harness.open();
        time(-1);
    }

    private static KeyedTwoInputStreamOperatorTestHarness<String, CargoInput, RuleChange, AlertEvent> create(
            RecordTimeOptions time) throws Exception {
        KeyedTwoInputStreamOperatorTestHarness<String, CargoInput, RuleChange, AlertEvent> created =
                new KeyedTwoInputStreamOperatorTestHarness<>(
                        new CoBroadcastWithKeyedOperator<>(
                                new RaiseCargoAlertsFunction(time), List.of(RulesInForce.RULES)),
                        CargoInput::subject,
                        null,
                        Types.STRING);
        created.setup(TypeInformation.of(AlertEvent.class)
                .createSerializer(created.getExecutionConfig().getSerializerConfig()));
        return created;
    }

    private String story() {
        return harness.extractOutputValues().stream()
                .map(event -> event.kind() + " " + event.change().code() + " "
                        + event.severity().code())
                .collect(Collectors.joining(", "));
    }

    private void process(CargoInput input) throws Exception {
        harness.processElement1(new StreamRecord<>(input, input.recordMillis()));
    }

    private void limits(long minute, CargoLimits limits) throws Exception {
        process(CargoInput.of(new AssetLimits("BOX", limits, minute * MINUTE, 0)));
    }

    private void hear(SensorQuantity quantity, long minute, double value) throws Exception {
        hear(quantity, minute, minute, value);
    }

    private void hear(SensorQuantity quantity, long measuredMinute, long receivedMinute, double value)
            throws Exception {
        hear(accompanied(quantity, measuredMinute, receivedMinute, value, TrainMotion.MOVING));
    }

    private void hear(AccompaniedReading reading) throws Exception {
        process(CargoInput.of(reading));
    }

    private static AccompaniedReading door(long measuredMinute, long toldMinute, TrainMotion motion) {
        return accompanied(SensorQuantity.DOOR_OPEN, measuredMinute, toldMinute, 1, motion);
    }

    private static AccompaniedReading accompanied(AccompaniedReading told, long asOfMinute) {
        return new AccompaniedReading(
                told.reading(), told.motion(), asOfMinute * MINUTE, "A", "west", null, told.recordMillis());
    }

    private static AccompaniedReading accompanied(
            SensorQuantity quantity, long measuredMinute, long toldMinute, double value, TrainMotion motion) {
        Reading reading = new Reading(
                "BOX",
                "run@d",
                quantity,
                value,
                measuredMinute * MINUTE,
                new Origin("rail.sensor.v1", 0, measuredMinute, toldMinute * MINUTE));
        return new AccompaniedReading(reading, motion, measuredMinute * MINUTE, "A", "west", null, toldMinute * MINUTE);
    }

    private void time(long minute) throws Exception {
        harness.processWatermark1(new Watermark(minute * MINUTE));
        harness.processWatermark2(new Watermark(minute * MINUTE));
    }
}
