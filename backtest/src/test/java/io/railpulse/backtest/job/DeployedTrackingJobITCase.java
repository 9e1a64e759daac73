package io.railpulse.backtest.job;

import static org.assertj.core.api.Assertions.assertThat;

import io.railpulse.backtest.replay.RecordingsOnBench;
import io.railpulse.connectors.avro.PackagedSchemas;
import io.railpulse.connectors.kafka.InputRecords;
import io.railpulse.domain.telemetry.PositionReport;
import io.railpulse.pipelines.tracking.TrackingJob;
import io.railpulse.schemas.Topic;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.junit.jupiter.api.Tag;

/** The tracking job, deployed: its observed calls, of a small recording. */
@Tag("cluster")
class DeployedTrackingJobITCase extends DeployedJobContract {
    private List<String> expected;

    @Override
    protected String mainClass() {
        return TrackingJob.class.getName();
    }

    @Override
    protected List<Topic> references() {
        return List.of(Topic.ROUTE, Topic.TRAIN_RUN);
    }

    @Override
    protected List<Topic> telemetry() {
        return List.of(Topic.POSITION, Topic.MOVEMENT);
    }

    @Override
    protected void load(JobBench bench, Path folder) throws Exception {
        RecordingsOnBench.load(bench, recording(folder));
    }

    @Override
    protected List<String> expectedRows(Path folder) throws Exception {
        if (expected == null) {
            expected = RecordingsOnBench.replayCalls(recording(folder), folder.resolve("replayed"));
            assertThat(expected).hasSizeGreaterThan(40);
        }
        return expected;
    }

    @Override
    protected List<String> rows(JobBench bench, Path folder) throws Exception {
        return RecordingsOnBench.listCalls(bench, folder.resolve("written"));
    }

    @Override
    protected List<ProducerRecord<byte[], byte[]>> later(JobBench bench, long recordMillis) throws Exception {
        PositionReport nobody =
                new PositionReport(null, "nobody", "nobody", "2025-01-01", recordMillis, 50, 10, null, null, null);
        ProducerRecord<byte[], byte[]> record = new InputRecords(new PackagedSchemas()).of(nobody, recordMillis);
        List<ProducerRecord<byte[], byte[]>> records = new ArrayList<>();
        for (Topic topic : telemetry()) {
            for (int partition = 0; partition < topic.settings().partitions(); partition++) {
                records.add(
                        new ProducerRecord<>(topic.topicName(), partition, recordMillis, record.key(), record.value()));
            }
        }
        return records;
    }

    /** The recording that it is given; made in the folder where it is none of real trains. */
    protected Path recording(Path folder) throws Exception {
        Path recording = folder.resolve("recording");
        return Files.isDirectory(recording)
                ? recording
                : SmallRecording.in(recording, LocalDate.parse("2025-06-10"), 3);
    }
}
