package io.railpulse.simulator.telemetry;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.offset;

import io.railpulse.domain.identity.AssetKind;
import io.railpulse.domain.telemetry.SensorReport;
import io.railpulse.simulator.SimulatedTraffic;
import io.railpulse.simulator.telemetry.Telegram.SensorTelegram;
import io.railpulse.simulator.world.Journey;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class SensorReporterTest {
    private static final Journey JOURNEY = SimulatedTraffic.journeys().get(0);
    private static final long HOUR = 3_600_000;
    private static final Assignment ASSIGNMENT = Assignment.of(
            "CSQU3054383",
            AssetKind.CONTAINER,
            "tag",
            JOURNEY,
            0,
            JOURNEY.calls().size() - 1,
            900_000,
            1_800_000);

    private static List<SensorTelegram> readings(List<Incident> incidents) {
        SensorFitting fitting = new SensorFitting(ASSIGNMENT, List.of(SensorQuantity.values()), 5.0, incidents);
        List<SensorTelegram> readings = new ArrayList<>();
        new SensorReporter(fitting, 7).open().forEachRemaining(telegram -> readings.add((SensorTelegram) telegram));
        return readings;
    }

    private static Incident incident(IncidentKind kind, double peak) {
        long start = JOURNEY.departureMillis() + 2 * HOUR;
        return new Incident(
                "CSQU3054383", AssetKind.CONTAINER, kind, JOURNEY.run().id(), start, start + 4 * HOUR, peak);
    }

    private static double extremeOf(SensorQuantity quantity, List<SensorTelegram> readings, boolean highest) {
        return readings.stream()
                .map(SensorTelegram::report)
                .filter(report -> report.quantity().equals(quantity.code()))
                .mapToDouble(SensorReport::value)
                .reduce(highest ? Math::max : Math::min)
                .orElseThrow();
    }

    @ParameterizedTest
    @EnumSource(IncidentKind.class)
    void showsEachIncidentAtItsPeak(IncidentKind kind) {
        boolean highest = kind != IncidentKind.BATTERY_LOW;
        double peak = kind == IncidentKind.DOOR_OPENED ? 1 : highest ? 150 : 5;
        double without = extremeOf(kind.quantity(), readings(List.of()), highest);
        double with = extremeOf(kind.quantity(), readings(List.of(lastingIfBattery(incident(kind, peak)))), highest);
        assertThat(with).isCloseTo(peak, offset(0.1));
        assertThat(without).isNotCloseTo(peak, offset(0.5));
    }

    /** A battery stays low, and is told of a few times a day only. */
    private static Incident lastingIfBattery(Incident incident) {
        return incident.kind() != IncidentKind.BATTERY_LOW
                ? incident
                : new Incident(
                        incident.assetId(),
                        incident.assetKind(),
                        incident.kind(),
                        incident.runId(),
                        incident.startMillis(),
                        ASSIGNMENT.validToMillis(),
                        incident.peak());
    }

    @Test
    void isReceivedAfterItWasMeasuredAndInOrder() {
        long latest = Long.MIN_VALUE;
        for (SensorTelegram telegram : readings(List.of(incident(IncidentKind.SHOCK, 5)))) {
            assertThat(telegram.receivedAtMillis())
                    .isGreaterThanOrEqualTo(latest)
                    .isGreaterThan(telegram.report().measuredAtMillis());
            latest = telegram.receivedAtMillis();
        }
    }

    @Test
    void givesEachReadingAnIdOfItsOwn() {
        assertThat(readings(List.of(incident(IncidentKind.DOOR_OPENED, 1))))
                .extracting(telegram -> telegram.report().reportId())
                .doesNotHaveDuplicates();
    }

    @Test
    void keepsReefersAtTheirSetPoint() {
        assertThat(readings(List.of()))
                .filteredOn(telegram -> telegram.report().quantity().equals("temperature_c"))
                .allSatisfy(telegram -> assertThat(telegram.report().value()).isBetween(2.5, 7.5));
    }
}
