package io.railpulse.domain.tracking;

import static io.railpulse.domain.TestLine.at;
import static io.railpulse.domain.identity.AssetKind.CONTAINER;
import static io.railpulse.domain.identity.TestRoster.assigned;
import static org.assertj.core.api.Assertions.assertThat;

import io.railpulse.domain.identity.DeviceAssignments;
import io.railpulse.domain.telemetry.PositionReport;
import java.time.Duration;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class DeviceResolverTest {
    private static final long ROLLOVER = Duration.ofDays(7 * 1024).toMillis();

    private final DeviceResolver resolver = new DeviceResolver(TrackingOptions.defaults());
    private final DeviceAssignments known = new DeviceAssignments();

    @BeforeEach
    void assign() {
        known.put(assigned(CONTAINER, "tag", "west", 1, "02:00", 4, "08:00"));
        known.put(assigned(CONTAINER, "tag", "north", 1, "13:00", 4, null));
    }

    @Test
    void goesByWhenAFixWasMeasuredAndNotByWhenItWasReceived() {
        assertThat(resolver.findTrainRunId(measured(at("07:00")), at("20:00"), known))
                .contains("west");
        assertThat(resolver.findTrainRunId(measured(at("19:00")), at("20:00"), known))
                .contains("north");
    }

    @Test
    void allowsTwoHoursBeforeAndAfter() {
        assertThat(resolver.findTrainRunId(measured(at("10:00")), at("20:00"), known))
                .contains("west");
        assertThat(resolver.findTrainRunId(measured(at("10:30")), at("20:00"), known))
                .isEmpty();
        assertThat(resolver.findTrainRunId(measured(at("11:00")), at("20:00"), known))
                .contains("north");
    }

    @Test
    void putsAWeekNumberRightThatRolledOver() {
        assertThat(resolver.findTrainRunId(measured(at("07:00") - ROLLOVER), at("20:00"), known))
                .contains("west");
    }

    @Test
    void leavesAClockThatIsOutToTheRunThatTheDeviceIsWithWhenItIsReceived() {
        assertThat(resolver.findTrainRunId(measured(at("07:00") + ROLLOVER), at("20:00"), known))
                .contains("north");
        assertThat(resolver.findTrainRunId(measured(Long.MIN_VALUE), at("07:00"), known))
                .contains("west");
    }

    private static PositionReport measured(long millis) {
        return new PositionReport(null, "tag", null, null, millis, 0, 0, null, null, null);
    }
}
