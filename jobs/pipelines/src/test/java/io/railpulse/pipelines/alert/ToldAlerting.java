package io.railpulse.pipelines.alert;

import io.railpulse.connectors.kafka.Received;
import io.railpulse.domain.alert.AlertEvent;
import io.railpulse.domain.alert.delivery.Notice;
import io.railpulse.domain.consignment.ConsignmentStatus;
import io.railpulse.domain.sensor.SensorWindow;
import io.railpulse.domain.telemetry.InputAccount;
import io.railpulse.domain.telemetry.RejectedInput;
import io.railpulse.pipelines.tracking.Pace;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.apache.flink.streaming.api.environment.StreamExecutionEnvironment;
import org.apache.flink.util.CloseableIterator;

/** All that alerting tells of {@link AlertedTraffic}, each sort in an order of its own, whatever the tasks that told it. */
record ToldAlerting(
        List<AlertEvent> alerts,
        List<SensorWindow> windows,
        List<ConsignmentStatus> statuses,
        List<Notice> notices,
        List<InputAccount> accounts,
        List<RejectedInput> rejected) {

    /** @param seen what was seen of alerts */
    static ToldAlerting of(StreamExecutionEnvironment environment, List<Received> seen) throws Exception {
        AlertingPipeline.Outputs outputs = AlertedTraffic.build(environment, seen, Pace.atOnce());
        CloseableIterator<AlertEvent> alerts = outputs.alerts().collectAsync();
        CloseableIterator<SensorWindow> windows = outputs.windows().collectAsync();
        CloseableIterator<ConsignmentStatus> statuses = outputs.consignments().collectAsync();
        CloseableIterator<Notice> notices = outputs.notices().collectAsync();
        CloseableIterator<InputAccount> accounts = outputs.accounts().collectAsync();
        CloseableIterator<RejectedInput> rejected = outputs.rejected().collectAsync();
        var job = environment.executeAsync("alerting");
        ToldAlerting told = new ToldAlerting(
                inOrder(
                        alerts,
                        Comparator.comparing(AlertEvent::subject)
                                .thenComparing(AlertEvent::detectedMillis)
                                .thenComparing(AlertEvent::kind)
                                .thenComparing(AlertEvent::sequence)),
                inOrder(windows, Comparator.comparing(SensorWindow::toString)),
                inOrder(
                        statuses,
                        Comparator.comparing(ConsignmentStatus::consignmentId)
                                .thenComparing(ConsignmentStatus::recordMillis)
                                .thenComparing(ConsignmentStatus::ordinal)),
                inOrder(notices, Comparator.comparing(Notice::consignmentId).thenComparing(Notice::sequence)),
                inOrder(
                        accounts,
                        Comparator.comparing(InputAccount::subject).thenComparing(InputAccount::recordMillis)),
                inOrder(rejected, Comparator.comparing(RejectedInput::reason)));
        job.getJobExecutionResult().get();
        return told;
    }

    /** The alerts of one subject, in the order in which they were told. */
    List<AlertEvent> alertsOf(String subject) {
        return alerts.stream().filter(alert -> alert.subject().equals(subject)).toList();
    }

    /** The alerts of trains. */
    List<AlertEvent> ofTrains() {
        return alerts.stream().filter(alert -> alert.subject().endsWith("@d")).toList();
    }

    private static <T> List<T> inOrder(CloseableIterator<T> collected, Comparator<T> order) {
        List<T> told = new ArrayList<>();
        collected.forEachRemaining(told::add);
        told.sort(order);
        return told;
    }
}
