package io.railpulse.connectors.identity;

import static io.railpulse.connectors.identity.TrainRunResolver.findTrainRunId;
import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class TrainRunResolverTest {

    private static final String DAY = "2025-09-01";

    @Test
    void theRunThatIsNamedGoesFirst() {
        assertThat(findTrainRunId("run-1", "X8001", DAY)).contains("run-1");
        assertThat(findTrainRunId("run-1", null, null)).contains("run-1");
    }

    @Test
    void elseTripAndDayLeadToIt() {
        assertThat(findTrainRunId(null, "X8001", DAY)).contains("X8001@2025-09-01");
        assertThat(findTrainRunId(" ", "X8001", DAY)).contains("X8001@2025-09-01");
    }

    @Test
    void halfOfTripAndDayLeadsNowhere() {
        assertThat(findTrainRunId(null, "X8001", null)).isEmpty();
        assertThat(findTrainRunId(null, null, DAY)).isEmpty();
        assertThat(findTrainRunId("", "", DAY)).isEmpty();
    }
}
