package io.railpulse.operators.alert;

import static org.assertj.core.api.Assertions.assertThat;

import io.railpulse.domain.alert.Acknowledgement;
import io.railpulse.domain.alert.AlertEvent;
import io.railpulse.domain.alert.BorderInput;
import io.railpulse.domain.alert.RuleChange;
import io.railpulse.domain.throughput.Place;
import io.railpulse.domain.throughput.PlaceKind;
import io.railpulse.domain.throughput.QueueFigures;
import io.railpulse.domain.throughput.QueueRow;
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

/** The alerts of one border; times in hours. */
class RaiseBorderAlertsFunctionHarnessTest {
    private static final long HOUR = 3_600_000;
    private static final String DOSTYK = "dostyk|alashankou";

    private KeyedTwoInputStreamOperatorTestHarness<String, BorderInput, RuleChange, AlertEvent> border;

    @BeforeEach
    void open() throws Exception {
        open(RecordTimeOptions.live());
    }

    private void open(RecordTimeOptions time) throws Exception {
        border = new KeyedTwoInputStreamOperatorTestHarness<>(
                new CoBroadcastWithKeyedOperator<>(new RaiseBorderAlertsFunction(time), List.of(RulesInForce.RULES)),
                BorderInput::subject,
                null,
                Types.STRING);
        border.setup(TypeInformation.of(AlertEvent.class)
                .createSerializer(border.getExecutionConfig().getSerializerConfig()));
        border.open();
        border.processWatermark1(new Watermark(-1));
        border.processWatermark2(new Watermark(-1));
    }

    @AfterEach
    void close() throws Exception {
        border.close();
    }

    @Test
    void raisesAfterTwoHoursAndClearsWhenTheQueueHasBeenShortForAnHour() throws Exception {
        hears(row(9, 9, 30), row(10, 10, 30));
        passes(10.9);
        assertThat(story()).isEmpty();

        hears(row(11, 11, 28));
        assertThat(story()).containsExactly("raised warning 28.0 at 9");
        hears(row(12, 12, 20), row(13, 13, 10));
        passes(13.9);
        assertThat(story()).hasSize(1);
        passes(14.1);
        assertThat(story()).containsExactly("raised warning 28.0 at 9", "cleared warning 10.0 at 9");
    }

    @Test
    void isNotMovedByHoursThatAreCorrected() throws Exception {
        hears(row(9, 9, 30), row(10, 10, 30), row(11, 11, 28));
        String raised = story().get(0);

        hears(row(12, 9, 0), row(12, 12, 29), row(13, 8, 0), row(13, 12, 0));
        passes(16);

        assertThat(story()).containsExactly(raised, "cleared warning 0.0 at 9");
    }

    @Test
    void takesARowOnce() throws Exception {
        hears(row(9, 9, 30), row(10, 10, 30), row(11, 11, 30), row(12, 12, 0));
        passes(14);
        List<String> story = story();

        hears(row(9, 9, 30), row(10, 10, 30), row(11, 11, 30), row(12, 12, 0));
        passes(20);

        assertThat(story()).isEqualTo(story).hasSize(2);
    }

    @Test
    void tellsTheSameInOrderWhereInputsAreSequenced() throws Exception {
        hears(row(9, 9, 30), row(10, 10, 30), row(11, 11, 30), row(12, 12, 0));
        passes(20);
        List<AlertEvent> live = border.extractOutputValues();
        border.close();
        open(RecordTimeOptions.replayUntil(20 * HOUR));

        hears(row(12, 12, 0), row(9, 9, 30), row(10, 10, 30), row(11, 11, 30));
        passes(20);

        assertThat(border.extractOutputValues()).isEqualTo(live).hasSize(2);
    }

    @Test
    void isAcknowledged() throws Exception {
        hears(row(9, 9, 30), row(10, 10, 30), row(11, 11, 30));
        String id = border.extractOutputValues().get(0).alertId();
        Acknowledgement seen = new Acknowledgement(DOSTYK, id, "dispatcher", 12 * HOUR);
        border.processElement1(new StreamRecord<>(BorderInput.of(seen), seen.atMillis()));
        passes(12);

        assertThat(story()).containsExactly("raised warning 30.0 at 9", "acknowledged warning 30.0 at 9");
    }

    @Test
    void clearsAndForgetsABorderOfWhichNothingIsToldForAWeek() throws Exception {
        hears(row(9, 9, 30), row(10, 10, 30), row(11, 11, 30));
        passes(11 + 7 * 24);

        assertThat(border.extractOutputValues())
                .last()
                .extracting(AlertEvent::reason)
                .isEqualTo("nothing was told of its queue for a week");
        assertThat(border.numKeyedStateEntries()).isZero();
        assertThat(border.numEventTimeTimers()).isZero();
    }

    private void hears(QueueRow... rows) throws Exception {
        for (QueueRow row : rows) {
            border.processElement1(new StreamRecord<>(BorderInput.of(row), row.recordMillis()));
        }
    }

    private void passes(double hour) throws Exception {
        long millis = Math.round(hour * HOUR);
        border.processWatermark1(new Watermark(millis));
        border.processWatermark2(new Watermark(millis));
    }

    private List<String> story() {
        return border.extractOutputValues().stream()
                .map(event -> event.change().code() + " " + event.severity().code() + " " + event.value() + " at "
                        + event.startMillis() / HOUR)
                .toList();
    }

    /** Told at an hour of the hour that ends at another: the queue will be gone so many hours after that. */
    private static QueueRow row(long told, long hourEnd, long clearingHours) {
        QueueFigures figures = clearingHours == 0
                ? new QueueFigures(hourEnd * HOUR, 0, null, 1, 3_600, null)
                : new QueueFigures(hourEnd * HOUR, 9, HOUR, 1, 3_600, (hourEnd + clearingHours) * HOUR);
        Place place = new Place(PlaceKind.BORDER, "dostyk", "alashankou");
        return new QueueRow(place, hourEnd * HOUR, figures, 0, true, told * HOUR);
    }
}
