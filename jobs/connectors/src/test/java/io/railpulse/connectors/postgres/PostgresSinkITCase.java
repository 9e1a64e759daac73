package io.railpulse.connectors.postgres;

import static io.railpulse.connectors.postgres.Samples.call;
import static org.assertj.core.api.Assertions.assertThat;

import io.railpulse.connectors.tracking.ObservedCallTable;
import io.railpulse.domain.tracking.ObservedCall;
import java.util.List;
import java.util.stream.IntStream;
import org.apache.flink.streaming.api.environment.StreamExecutionEnvironment;
import org.junit.jupiter.api.Test;

/** The sink in a real job. */
class PostgresSinkITCase {

    @Test
    void writesABoundedStreamToItsEnd() throws Exception {
        TestDatabase database = TestDatabase.create();
        List<ObservedCall> calls =
                IntStream.range(0, 5_000).mapToObj(i -> call(i % 2_500, i, 0)).toList();

        StreamExecutionEnvironment environment = StreamExecutionEnvironment.createLocalEnvironment(2);
        environment
                .fromData(ObservedCall.class, calls.toArray(ObservedCall[]::new))
                .keyBy(ObservedCall::stopId)
                .sinkTo(PostgresSink.of(ObservedCallTable.table(), database.connection(), PostgresOptions.defaults()));
        environment.execute();

        assertThat(database.list("select count(*), min(record_at), max(record_at) from observed_call"))
                .containsExactly("2500|2026-03-01 08:00:02.5+00|2026-03-01 08:00:04.999+00");
    }
}
