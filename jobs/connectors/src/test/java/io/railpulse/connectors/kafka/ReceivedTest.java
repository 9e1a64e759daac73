package io.railpulse.connectors.kafka;

import static org.assertj.core.api.Assertions.assertThat;

import io.railpulse.connectors.Examples;
import io.railpulse.domain.eta.learning.LearnedInput;
import io.railpulse.domain.telemetry.RejectReason;
import io.railpulse.domain.telemetry.RejectedInput;
import io.railpulse.domain.telemetry.RouteInput;
import io.railpulse.domain.telemetry.TrainInput;
import java.io.IOException;
import java.util.List;
import org.apache.flink.api.common.serialization.SerializerConfigImpl;
import org.apache.flink.api.common.typeinfo.TypeInformation;
import org.apache.flink.api.common.typeutils.TypeSerializer;
import org.apache.flink.core.memory.DataInputDeserializer;
import org.apache.flink.core.memory.DataOutputSerializer;
import org.apache.flink.types.PojoTestUtils;
import org.junit.jupiter.api.Test;

class ReceivedTest {

    @Test
    void travelsWithoutKryo() {
        PojoTestUtils.assertSerializedAsPojoWithoutKryo(Received.class);
    }

    @Test
    void arrivesAsItWent() throws IOException {
        TrainInput fix = TrainInput.of("run-1", Examples.origin("rail.position.v1"), Examples.position());
        TrainInput plan = TrainInput.of("run-1", Examples.origin("rail.train-run.v1"), Examples.run());
        List<Received> all = List.of(
                Received.of(fix),
                Received.of(plan),
                Received.of(TrainInput.of(Examples.origin("rail.assignment.v1"), Examples.assignment())),
                Received.of(new RouteInput(Examples.route(), Examples.origin("rail.route.v1"))),
                Received.of(new LearnedInput(Examples.linkTime(), Examples.origin("rail.link-time.v1"))),
                Received.of(RejectedInput.of(fix, RejectReason.OFF_ROUTE, "700 m from the route")));
        TypeSerializer<Received> serializer =
                TypeInformation.of(Received.class).createSerializer(new SerializerConfigImpl());
        for (Received received : all) {
            DataOutputSerializer out = new DataOutputSerializer(64);
            serializer.serialize(received, out);
            Received arrived = serializer.deserialize(new DataInputDeserializer(out.getCopyOfBuffer()));
            assertThat(arrived).usingRecursiveComparison().isEqualTo(received);
        }
    }
}
