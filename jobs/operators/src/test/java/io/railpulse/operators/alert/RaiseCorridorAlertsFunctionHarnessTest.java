package io.railpulse.operators.alert;

import static org.assertj.core.api.Assertions.assertThat;

import io.railpulse.domain.alert.AlertEvent;
import io.railpulse.domain.alert.CorridorInput;
import io.railpulse.domain.alert.Reporting;
import io.railpulse.domain.alert.RuleChange;
import io.railpulse.domain.alert.TrainReporting;
import io.railpulse.operators.RecordTimeOptions;
import java.util.List;
import org.apache.flink.api.common.typeinfo.TypeInformation;
import org.apache.flink.api.common.typeinfo.Types;
import org.apache.flink.streaming.api.operators.co.CoBroadcastWithKeyedOperator;
import org.apache.flink.streaming.api.watermark.Watermark;
import org.apache.flink.streaming.runtime.streamrecord.StreamRecord;
import org.apache.flink.streaming.util.KeyedTwoInputStreamOperatorTestHarness;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** The alerts of one corridor; times in minutes. */
class RaiseCorridorAlertsFunctionHarnessTest {
    private static final long MINUTE = 60_000;
    private static final String RAISED = "raised major 100.0 at 5";

    private KeyedTwoInputStreamOperatorTestHarness<String, CorridorInput, RuleChange, AlertEvent> corridor;

    @BeforeEach
    void open() throws Exception {
        open(RecordTimeOptions.live());
    }

    private void open(RecordTimeOptions time) throws Exception {
        corridor = new KeyedTwoInputStreamOperatorTestHarness<>(
                new CoBroadcastWithKeyedOperator<>(new RaiseCorridorAlertsFunction(time), List.of(RulesInForce.RULES)),
                CorridorInput::subject,
                null,
                Types.STRING);
        corridor.setup(TypeInformation.of(AlertEvent.class)
                .createSerializer(corridor.getExecutionConfig().getSerializerConfig()));
        corridor.open();
        corridor.processWatermark1(new Watermark(-1));
        corridor.processWatermark2(new Watermark(-1));
    }

    @AfterEach
    void close() throws Exception {
        corridor.close();
    }

    @Test
    void raisesWhereMostAreDarkForAQuarterOfAnHourAndClearsWhenTheyAreHeard() throws Exception {
        tells(1, Reporting.HEARD, "a", "b", "c", "d", "e");
        tells(5, Reporting.DARK, "a", "b", "c", "d", "e");
        passes(19);
        assertThat(story()).isEmpty();
        passes(21);
        assertThat(story()).containsExactly(RAISED);

        tells(30, Reporting.HEARD, "a", "b", "c");
        passes(41);
        assertThat(story()).containsExactly(RAISED, "downgraded minor 40.0 at 5");
        tells(50, Reporting.HEARD, "d");
        passes(61);
        assertThat(story()).containsExactly(RAISED, "downgraded minor 40.0 at 5", "cleared minor 20.0 at 5");
    }

    @Test
    void saysNothingOfATrainThatIsDark() throws Exception {
        tells(1, Reporting.HEARD, "a", "b", "c", "d", "e");
        tells(5, Reporting.DARK, "a");
        passes(600);

        assertThat(story()).isEmpty();
    }

    @Test
    void takesWhatItIsToldOnce() throws Exception {
        tells(5, Reporting.DARK, "a", "b", "c", "d", "e");
        passes(21);
        tells(5, Reporting.DARK, "a", "b", "c", "d", "e");
        passes(50);

        assertThat(story()).containsExactly(RAISED);
    }

    @Test
    void tellsTheSameInOrderWhereInputsAreSequenced() throws Exception {
        corridor.close();
        open(RecordTimeOptions.replayUntil(100 * MINUTE));
        tells(30, Reporting.HEARD, "a", "b", "c", "d", "e");
        tells(5, Reporting.DARK, "a", "b", "c", "d", "e");
        passes(100);

        assertThat(story()).containsExactly(RAISED, "cleared major 0.0 at 5");
    }

    @Test
    void clearsAndForgetsACorridorOfWhichNothingIsToldForAMonth() throws Exception {
        tells(5, Reporting.DARK, "a", "b", "c", "d", "e");
        passes(6 + 30 * 24 * 60);

        assertThat(corridor.extractOutputValues())
                .last()
                .extracting(AlertEvent::reason)
                .isEqualTo("nothing was told of its trains for a month");
        assertThat(corridor.numKeyedStateEntries()).isZero();
        assertThat(corridor.numEventTimeTimers()).isZero();
    }

    private void tells(long minute, Reporting reporting, String... runs) throws Exception {
        for (String run : runs) {
            TrainReporting told = new TrainReporting("west", run, reporting, minute * MINUTE, 0);
            corridor.processElement1(new StreamRecord<>(CorridorInput.of(told), told.recordMillis()));
        }
    }

    private void passes(long minute) throws Exception {
        corridor.processWatermark1(new Watermark(minute * MINUTE));
        corridor.processWatermark2(new Watermark(minute * MINUTE));
    }

    private List<String> story() {
        return corridor.extractOutputValues().stream()
                .map(event -> event.change().code() + " " + event.severity().code() + " " + event.value() + " at "
                        + event.startMillis() / MINUTE)
                .toList();
    }
}
