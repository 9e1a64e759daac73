package io.railpulse.connectors.kafka;

import static io.railpulse.connectors.kafka.Receiving.SCHEMAS;
import static io.railpulse.connectors.kafka.Receiving.receive;
import static io.railpulse.connectors.kafka.Receiving.rejected;
import static org.assertj.core.api.Assertions.assertThat;

import io.railpulse.connectors.Examples;
import io.railpulse.domain.identity.Assignment;
import io.railpulse.domain.network.Route;
import io.railpulse.domain.telemetry.Input;
import io.railpulse.domain.telemetry.Origin;
import io.railpulse.domain.telemetry.RejectReason;
import io.railpulse.domain.telemetry.RejectedInput;
import io.railpulse.domain.telemetry.TrainInput;
import io.railpulse.domain.timetable.TrainRun;
import io.railpulse.schemas.Topic;
import java.io.IOException;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Plans, routes and assignments as they are received. */
class ReceivedPlansTest {
    private InputRecords records;

    @BeforeEach
    void open() throws IOException {
        records = new InputRecords(SCHEMAS);
    }

    @Test
    void aPlanBecomesAnInputOfItsTrain() throws IOException {
        Received received = receive(Input.TRAIN_RUNS, records.of(Examples.run(), Examples.RECEIVED));
        Origin origin = Examples.origin(Topic.TRAIN_RUN.topicName());
        assertThat(received).isEqualTo(Received.of(TrainInput.of(Examples.TRAIN_RUN_ID, origin, Examples.run())));
    }

    @Test
    void aPlanWithoutAValueIsWithdrawn() throws IOException {
        Received received = receive(Input.TRAIN_RUNS, records.withdrawalOf(Examples.TRAIN_RUN_ID, Examples.RECEIVED));
        Origin origin = Examples.origin(Topic.TRAIN_RUN.topicName());
        assertThat(received).isEqualTo(Received.of(TrainInput.of(Examples.TRAIN_RUN_ID, origin, (TrainRun) null)));
    }

    @Test
    void aWithdrawalOfNothingIsATombstone() throws IOException {
        assertThat(rejected(Input.TRAIN_RUNS, null, null).reason()).isEqualTo(RejectReason.TOMBSTONE);
        assertThat(rejected(Input.TRAIN_RUNS, " ".getBytes(), null).reason()).isEqualTo(RejectReason.TOMBSTONE);
    }

    @Test
    void anAssignmentBecomesAnInputOfItsTrain() throws IOException {
        Received received = receive(Input.ASSIGNMENTS, records.of(Examples.assignment(), Examples.RECEIVED));
        Origin origin = Examples.origin(Topic.ASSIGNMENT.topicName());
        assertThat(received).isEqualTo(Received.of(TrainInput.of(origin, Examples.assignment())));
        assertThat(received.train().trainRunId()).isEqualTo(Examples.TRAIN_RUN_ID);
    }

    @Test
    void anAssignmentWithoutAValueIsWithdrawn() throws IOException {
        Assignment withdrawal = Assignment.withdrawalOf(Examples.assignment().id());
        Received received = receive(Input.ASSIGNMENTS, records.of(withdrawal, Examples.RECEIVED));
        Origin origin = Examples.origin(Topic.ASSIGNMENT.topicName());
        assertThat(received).isEqualTo(Received.of(TrainInput.of(origin, withdrawal)));
    }

    @Test
    void anAssignmentThatCannotBeIsRejectedWithItsBytes() throws IOException {
        byte[] value = records.of(Examples.assignment(), Examples.RECEIVED).value();
        RejectedInput rejected = rejected(Input.ASSIGNMENTS, "another|||1".getBytes(), value);
        assertThat(rejected.reason()).isEqualTo(RejectReason.INVALID_FIELD);
        assertThat(rejected.detail()).contains("another");
        assertThat(rejected.payload()).isEqualTo(value);
        assertThat(rejected(Input.ASSIGNMENTS, "another".getBytes(), null).reason())
                .isEqualTo(RejectReason.TOMBSTONE);
    }

    @Test
    void aRouteBecomesARoute() throws IOException {
        Received received = receive(Input.ROUTES, records.of(Examples.route(), Examples.RECEIVED));
        assertThat(received.route().route()).usingRecursiveComparison().isEqualTo(Examples.route());
        assertThat(received.train()).isNull();
        assertThat(received.rejected()).isNull();
    }

    @Test
    void aPlanOfOneCallIsRejected() throws IOException {
        TrainRun plan = Examples.runWith(Examples.run().calls().subList(0, 1));
        RejectedInput rejected =
                receive(Input.TRAIN_RUNS, records.of(plan, Examples.RECEIVED)).rejected();
        assertThat(rejected.reason()).isEqualTo(RejectReason.INVALID_FIELD);
        assertThat(rejected.trainRunId()).isEqualTo(Examples.TRAIN_RUN_ID);
    }

    @Test
    void aPlanUnderAnotherKeyIsRejected() throws IOException {
        byte[] plan = records.of(Examples.run(), Examples.RECEIVED).value();
        RejectedInput rejected = rejected(Input.TRAIN_RUNS, "another".getBytes(), plan);
        assertThat(rejected.reason()).isEqualTo(RejectReason.INVALID_FIELD);
        assertThat(rejected.detail()).contains("another");
    }

    @Test
    void aRouteOfNotANumberIsRejected() throws IOException {
        Route route = new Route("r", new double[] {45, Double.NaN}, new double[2], new double[] {0, 1}, 250);
        RejectedInput rejected =
                receive(Input.ROUTES, records.of(route, Examples.RECEIVED)).rejected();
        assertThat(rejected.reason()).isEqualTo(RejectReason.INVALID_FIELD);
        assertThat(rejected.detail()).contains("latitude_deg is NaN");
    }
}
