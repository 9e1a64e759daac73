package io.railpulse.simulator.telemetry;

import static org.assertj.core.api.Assertions.assertThat;

import io.railpulse.domain.telemetry.MovementKind;
import io.railpulse.domain.telemetry.MovementReport;
import io.railpulse.simulator.SimulatedTraffic;
import io.railpulse.simulator.telemetry.Telegram.MovementTelegram;
import io.railpulse.simulator.world.CallTruth;
import io.railpulse.simulator.world.Journey;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class MovementReporterTest {

    private static List<MovementTelegram> reportsOf(Journey journey) {
        List<MovementTelegram> reports = new ArrayList<>();
        new MovementReporter(journey, 7).open().forEachRemaining(telegram -> reports.add((MovementTelegram) telegram));
        return reports;
    }

    private static CallTruth callOf(MovementReport report, Journey journey) {
        return journey.calls().stream()
                .filter(call -> call.call().station().id().equals(report.stopId()))
                .findFirst()
                .orElseThrow();
    }

    @Test
    void tellsTrueTimesToTheMinute() {
        for (Journey journey : SimulatedTraffic.journeys()) {
            for (MovementTelegram telegram : reportsOf(journey)) {
                MovementReport report = telegram.report();
                CallTruth call = callOf(report, journey);
                long truth = report.kind() == MovementKind.DEPARTURE ? call.departureMillis() : call.arrivalMillis();
                assertThat(report.occurredAtMillis() % 60_000).isZero();
                assertThat(report.occurredAtMillis() - truth).isBetween(-29_999L, 30_000L);
                assertThat(report.kind() == MovementKind.PASS).isEqualTo(isMerePass(call, journey));
                assertThat(ReportingRailway.findIn(call.call().station().country()))
                        .map(ReportingRailway::source)
                        .contains(report.source());
            }
        }
    }

    private static boolean isMerePass(CallTruth call, Journey journey) {
        boolean end = call == journey.calls().get(0)
                || call == journey.calls().get(journey.calls().size() - 1);
        return call.isPass() && !end;
    }

    @Test
    void isReceivedAfterItHappenedAndInTheOrderInWhichItHappened() {
        for (Journey journey : SimulatedTraffic.journeys()) {
            long received = Long.MIN_VALUE;
            long occurred = Long.MIN_VALUE;
            for (MovementTelegram telegram : reportsOf(journey)) {
                assertThat(telegram.receivedAtMillis()).isGreaterThan(received);
                assertThat(telegram.report().occurredAtMillis())
                        .isGreaterThanOrEqualTo(occurred)
                        .isLessThanOrEqualTo(telegram.receivedAtMillis());
                received = telegram.receivedAtMillis();
                occurred = telegram.report().occurredAtMillis();
            }
        }
    }

    @Test
    void saysNothingOfChinaAndOfShips() {
        Journey domestic = SimulatedTraffic.journeys().stream()
                .filter(journey -> journey.calls().stream()
                        .allMatch(call -> call.call().station().country().equals("CN")))
                .findFirst()
                .orElseThrow();
        assertThat(reportsOf(domestic)).isEmpty();
    }
}
