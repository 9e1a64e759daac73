package io.railpulse.cli.redrive;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.railpulse.schemas.MessageStatusCode;
import io.railpulse.schemas.MovementKindCode;
import io.railpulse.schemas.MovementRecord;
import io.railpulse.schemas.RoutePointRecord;
import io.railpulse.schemas.RouteRecord;
import io.railpulse.schemas.Topic;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.apache.avro.specific.SpecificRecord;
import org.junit.jupiter.api.Test;

class RecordJsonTest {
    private static final ObjectMapper MAPPER = new ObjectMapper();

    private static final MovementRecord DEPARTURE = new MovementRecord(
            null,
            "cr",
            null,
            "K101",
            LocalDate.parse("2026-03-01"),
            "CKG",
            MovementKindCode.departure,
            Instant.parse("2026-03-01T08:00:00.250Z"),
            MessageStatusCode.modify);

    @Test
    void comesBackAsItWas() throws Exception {
        RouteRecord route = new RouteRecord(
                "r",
                300.0,
                List.of(
                        new RoutePointRecord(30.6, 104.1, 0.0, 75_000.0, "sea"),
                        new RoutePointRecord(26.6, 106.7, 6e5, null, "rail")));

        assertThat(thereAndBack(DEPARTURE, Topic.MOVEMENT)).isEqualTo(DEPARTURE);
        assertThat(thereAndBack(route, Topic.ROUTE)).isEqualTo(route);
    }

    @Test
    void namesTheFieldWithinTheFieldWithinAnArray() {
        ObjectNode route = RecordJson.of(
                new RouteRecord("r", 300.0, List.of(new RoutePointRecord(30.6, 104.1, 0.0, null, "rail"))));
        ((ObjectNode) route.get("points").get(0)).put("along_m", "far");

        assertThatThrownBy(() -> RecordJson.toRecord(route, Topic.ROUTE.schema()))
                .isInstanceOf(RepairException.class)
                .hasMessage("record.points[0].along_m is \"far\", not a number");
    }

    @Test
    void namesTheConstantsThereAre() {
        ObjectNode movement = RecordJson.of(DEPARTURE).put("kind", "left");

        assertThatThrownBy(() -> RecordJson.toRecord(movement, Topic.MOVEMENT.schema()))
                .isInstanceOf(RepairException.class)
                .hasMessage("record.kind is \"left\", not one of arrival, departure, pass");
    }

    @Test
    void takesTheDefaultOfWhatIsLeftOut() {
        ObjectNode movement = RecordJson.of(DEPARTURE);
        movement.remove(List.of("status", "source"));

        MovementRecord record = (MovementRecord) RecordJson.toRecord(movement, Topic.MOVEMENT.schema());

        assertThat(record.getStatus()).isEqualTo(MessageStatusCode.create);
        assertThat(record.getSource()).isNull();
    }

    private static SpecificRecord thereAndBack(SpecificRecord record, Topic topic) throws Exception {
        return RecordJson.toRecord(MAPPER.readTree(RecordJson.of(record).toString()), topic.schema());
    }
}
