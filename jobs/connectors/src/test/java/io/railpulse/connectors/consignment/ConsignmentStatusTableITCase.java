package io.railpulse.connectors.consignment;

import static org.assertj.core.api.Assertions.assertThat;

import io.railpulse.connectors.postgres.TestDatabase;
import io.railpulse.connectors.postgres.WriterUnderTest;
import java.util.List;
import org.junit.jupiter.api.Test;

class ConsignmentStatusTableITCase {
    private final TestDatabase database = TestDatabase.create();

    @Test
    void keepsTheNewestStatusOfEachConsignment() throws Exception {
        try (var statuses = WriterUnderTest.of(ConsignmentStatusTable.table(), database.connection())) {
            statuses.writeAndFlush(List.of(ConsignmentExamples.status(3)));
            statuses.writeAndFlush(List.of(ConsignmentExamples.status(2)));
        }

        assertThat(database.list("select record_ordinal, state, last_stop_id, delay_seconds < 0, eta_p90_at,"
                        + " connection_state, connection_short_seconds, connection_risk from consignment_status"))
                .containsExactly("3|under-way|Lanzhou|t||at-risk|-3600|0.2");
    }

    @Test
    void keepsWhatWasWithdrawn() throws Exception {
        try (var statuses = WriterUnderTest.of(ConsignmentStatusTable.table(), database.connection())) {
            statuses.writeAndFlush(List.of(ConsignmentExamples.status(3)));
            statuses.writeAndFlush(List.of(ConsignmentExamples.withdrawn()));
        }

        assertThat(database.list(
                        "select state, version, customer, eta_p50_at, late_probability from consignment_status"))
                .containsExactly("withdrawn|0|||");
    }
}
