package io.railpulse.connectors.throughput;

import static org.assertj.core.api.Assertions.assertThat;

import io.railpulse.connectors.avro.AvroDecoder;
import io.railpulse.connectors.avro.AvroEncoder;
import io.railpulse.connectors.avro.PackagedSchemas;
import io.railpulse.connectors.eta.TrainStatusAvro;
import io.railpulse.connectors.tracking.ObservedCallAvro;
import io.railpulse.domain.delay.Delay;
import io.railpulse.domain.delay.DelayBasis;
import io.railpulse.domain.throughput.Contribution;
import io.railpulse.domain.throughput.ContributionChange;
import io.railpulse.domain.throughput.ContributionKind;
import io.railpulse.domain.throughput.DelayChange;
import io.railpulse.domain.throughput.Figures;
import io.railpulse.domain.throughput.Headway;
import io.railpulse.domain.throughput.LateChange;
import io.railpulse.domain.throughput.Place;
import io.railpulse.domain.throughput.PlaceKind;
import io.railpulse.domain.throughput.PlannedStanding;
import io.railpulse.domain.throughput.Punctuality;
import io.railpulse.domain.throughput.QueueFigures;
import io.railpulse.domain.throughput.QueueRow;
import io.railpulse.domain.throughput.RunCount;
import io.railpulse.domain.throughput.RunInput;
import io.railpulse.domain.throughput.RunStanding;
import io.railpulse.domain.throughput.Running;
import io.railpulse.domain.throughput.Standing;
import io.railpulse.domain.throughput.Volume;
import io.railpulse.domain.throughput.Window;
import io.railpulse.domain.throughput.WindowKind;
import io.railpulse.domain.throughput.WindowRow;
import io.railpulse.domain.tracking.CallKind;
import io.railpulse.domain.tracking.CallMethod;
import io.railpulse.domain.tracking.ObservedCall;
import io.railpulse.domain.tracking.RunState;
import io.railpulse.schemas.BorderQueueRecord;
import io.railpulse.schemas.CorridorThroughputRecord;
import io.railpulse.schemas.LateChangeRecord;
import io.railpulse.schemas.Topic;
import io.railpulse.schemas.TrainStatusRecord;
import java.io.IOException;
import java.time.Instant;
import java.util.List;
import org.apache.avro.specific.SpecificRecord;
import org.junit.jupiter.api.Test;

/** What throughput reads of tracking, and what it writes. */
class ThroughputAvroTest {
    private static final long HOUR = 3_600_000;

    @Test
    void aRowOfACorridorArrivesInItsTopicInTheUnitsOfItsFields() throws IOException {
        Figures figures = new Figures(
                new Volume(3, 16_450, 5_700_500, 40_100, 76_000_000_000L, 2),
                new Running(4, 1_600, 40_100, 2, 700, 800, 612L, 900L, 1_004L),
                new Headway(0, 0, null, null),
                new Standing(5, 3_000, 600L, 900L),
                new PlannedStanding(1, 500, 600),
                new Standing(1, 7_200, 7_200L, 7_200L),
                new DelayChange(6, -30, 90),
                new Punctuality(2, 1_900, 1, 1),
                new RunCount(2, 1, 1));
        WindowRow row = new WindowRow(
                new Place(PlaceKind.CORRIDOR, "west", "westbound"),
                new Window(WindowKind.LAST_24_HOURS, HOUR, 25 * HOUR),
                figures,
                7,
                true,
                26 * HOUR);

        CorridorThroughputRecord avro =
                written(Topic.CORRIDOR_THROUGHPUT, CorridorThroughputAvro.toAvro(row), CorridorThroughputRecord.class);

        assertThat(CorridorThroughputAvro.keyOf(row)).isEqualTo("west|westbound");
        assertThat(avro)
                .isEqualTo(new CorridorThroughputRecord(
                        "west",
                        "westbound",
                        "last-24-hours",
                        Instant.ofEpochMilli(HOUR),
                        Instant.ofEpochMilli(25 * HOUR),
                        3L,
                        2L,
                        1L,
                        1L,
                        164.5,
                        5_700.5,
                        40_100L,
                        76_000.0,
                        4L,
                        2L,
                        40_100 * 3.6 / 1_600,
                        61.2,
                        90.0,
                        100.4,
                        1_600L,
                        2L,
                        700L,
                        800L,
                        5L,
                        600L,
                        900L,
                        1L,
                        7_200L,
                        7_200L,
                        6L,
                        -30L,
                        90L,
                        2L,
                        1_900L,
                        1L,
                        1L,
                        true,
                        7,
                        Instant.ofEpochMilli(26 * HOUR)));
    }

    @Test
    void theQueueOfABorderComesBack() throws IOException {
        Place border = new Place(PlaceKind.BORDER, "dostyk", "alashankou");
        QueueFigures waiting = new QueueFigures(5 * HOUR, 14, 2 * HOUR, 12, 43_200, 40 * HOUR);
        QueueFigures nobody = new QueueFigures(5 * HOUR, 0, null, 12, 43_200, null);
        for (QueueFigures figures : List.of(waiting, nobody)) {
            QueueRow row = new QueueRow(border, 6 * HOUR, figures, 7, true, 5 * HOUR);

            BorderQueueRecord avro = written(Topic.BORDER_QUEUE, BorderQueueAvro.toAvro(row), BorderQueueRecord.class);

            assertThat(BorderQueueAvro.toDomain(avro)).isEqualTo(row);
        }
    }

    @Test
    void aLateChangeSaysWhoseWindowsMissedIt() throws IOException {
        Contribution traversal = new Contribution(
                "K1",
                ContributionKind.TRAVERSAL,
                2,
                new Place(PlaceKind.LINK, "A", "B"),
                "west",
                "westbound",
                HOUR,
                0,
                0,
                1_000L,
                60L,
                null,
                null,
                null,
                false,
                false);
        ContributionChange taken = new ContributionChange(traversal, false, 90 * HOUR);

        LateChangeRecord ofLink = written(
                Topic.LATE_CHANGE, LateChangeAvro.toAvro(new LateChange(taken, false, 26, 0)), LateChangeRecord.class);
        LateChangeRecord ofCorridor = written(
                Topic.LATE_CHANGE, LateChangeAvro.toAvro(new LateChange(taken, true, 20, 6)), LateChangeRecord.class);

        assertThat(ofLink)
                .isEqualTo(new LateChangeRecord(
                        "K1",
                        "traversal",
                        2,
                        false,
                        "link",
                        "A",
                        "B",
                        Instant.ofEpochMilli(HOUR),
                        26,
                        0,
                        Instant.ofEpochMilli(90 * HOUR)));
        assertThat(ofCorridor.getPlaceKind()).isEqualTo("corridor");
        assertThat(ofCorridor.getPlace()).isEqualTo("west");
        assertThat(ofCorridor.getDirection()).isEqualTo("westbound");
        assertThat(ofCorridor.getWindowsChanged()).isEqualTo(6);
    }

    @Test
    void anObservedCallComesBackAsItWasTold() {
        ObservedCall told = new ObservedCall(
                "K1",
                "K",
                "2026-03-01",
                3,
                "dostyk",
                1_234.5,
                CallKind.STOP,
                HOUR,
                2 * HOUR,
                HOUR - 30_000,
                null,
                new Delay(30L, DelayBasis.BOOKED),
                Delay.UNKNOWN,
                CallMethod.INTERPOLATED,
                4,
                false,
                3 * HOUR,
                5);
        ObservedCall withdrawn = new ObservedCall(
                "K1",
                "K",
                "2026-03-01",
                null,
                "km-12.0",
                null,
                CallKind.SKIPPED,
                null,
                null,
                null,
                null,
                Delay.UNKNOWN,
                Delay.UNKNOWN,
                null,
                1,
                true,
                HOUR,
                0);

        assertThat(ObservedCallAvro.toDomain(ObservedCallAvro.toAvro(told))).isEqualTo(told);
        assertThat(ObservedCallAvro.toDomain(ObservedCallAvro.toAvro(withdrawn)))
                .isEqualTo(withdrawn);
    }

    /** A later release may tell states that this one does not know. */
    @Test
    void aStatusComesBackAsWhatTheRunWasDoing() {
        TrainStatusRecord avro = new TrainStatusRecord();
        avro.setTrainRunId("K1");
        avro.setState("at-border-waiting");
        avro.setStateSinceAt(Instant.ofEpochMilli(HOUR));
        avro.setRecordAt(Instant.ofEpochMilli(2 * HOUR));
        avro.setOrdinal(3);

        assertThat(TrainStatusAvro.toRunInput(avro))
                .isEqualTo(new RunInput(
                        "K1", 2 * HOUR, null, null, new RunStanding(RunState.AT_BORDER_WAITING, HOUR, 2 * HOUR, 3)));

        avro.setState("beamed-up");
        assertThat(TrainStatusAvro.toRunInput(avro).standing().state()).isNull();
    }

    private static <T extends SpecificRecord> T written(Topic topic, T avro, Class<T> type) throws IOException {
        byte[] bytes = AvroEncoder.<T>of(topic, new PackagedSchemas()).encode(avro);
        return new AvroDecoder<>(type, new PackagedSchemas(), 1 << 20)
                .decode(bytes)
                .value();
    }
}
