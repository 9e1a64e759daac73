package io.railpulse.simulator.fault;

import io.railpulse.domain.telemetry.MovementReport;
import io.railpulse.domain.telemetry.PositionReport;
import io.railpulse.simulator.SimulatedTraffic;
import io.railpulse.simulator.telemetry.Telegram;
import io.railpulse.simulator.telemetry.Telegram.MovementTelegram;
import io.railpulse.simulator.telemetry.Telegram.PositionTelegram;
import java.util.List;
import java.util.Map;

/** What faults did to the shared simulation, beside what would have been received without them. */
final class Struck {
    private static final Map<String, Telegram> CLEAN = SimulatedTraffic.cleanById();

    private Struck() {}

    /** The fixes that a fault made or touched. */
    static List<PositionTelegram> fixes(String fault) {
        return SimulatedTraffic.telegramsOf(fault).stream()
                .filter(PositionTelegram.class::isInstance)
                .map(PositionTelegram.class::cast)
                .toList();
    }

    /** The reports that a fault made or touched. */
    static List<MovementTelegram> movements(String fault) {
        return SimulatedTraffic.telegramsOf(fault).stream()
                .filter(MovementTelegram.class::isInstance)
                .map(MovementTelegram.class::cast)
                .toList();
    }

    /** The clean fix that a struck one was, or stands beside. */
    static PositionTelegram cleanOf(PositionTelegram struck) {
        String id = withoutSuffix(struck.report().reportId(), struck.fault());
        return (PositionTelegram) CLEAN.get(id);
    }

    static PositionReport cleanFixOf(PositionTelegram struck) {
        return cleanOf(struck).report();
    }

    static MovementReport cleanReportOf(MovementTelegram struck) {
        String id = withoutSuffix(struck.report().reportId(), struck.fault());
        return ((MovementTelegram) CLEAN.get(id)).report();
    }

    static MovementTelegram cleanOf(MovementTelegram struck) {
        return (MovementTelegram) CLEAN.get(withoutSuffix(struck.report().reportId(), struck.fault()));
    }

    private static String withoutSuffix(String id, String suffix) {
        return id.endsWith("-" + suffix) ? id.substring(0, id.length() - suffix.length() - 1) : id;
    }
}
