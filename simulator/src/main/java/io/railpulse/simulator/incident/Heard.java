package io.railpulse.simulator.incident;

import io.railpulse.simulator.telemetry.Telegram;
import io.railpulse.simulator.telemetry.Telegram.MovementTelegram;
import io.railpulse.simulator.telemetry.Telegram.PositionTelegram;
import java.util.Optional;
import java.util.Set;

/** What can be told of a train by one telegram. */
final class Heard {
    /** Faults by which a record comes late, or tells of what is unusual, and is right. */
    private static final Set<String> HARMLESS = Set.of("coverage-gap", "detour");

    private Heard() {}

    /** Whether it says what was so. */
    static boolean isRight(Telegram telegram) {
        return telegram.fault() == null || HARMLESS.contains(telegram.fault());
    }

    /** A fix that says where the train was; empty if it is something else, or wrong. */
    static Optional<PositionTelegram> findRightFix(Telegram telegram) {
        return telegram instanceof PositionTelegram fix && isRight(fix) ? Optional.of(fix) : Optional.empty();
    }

    /** When that happened of which a fix or a report tells, occurrence time; {@link Long#MIN_VALUE} for anything else. */
    static long happenedMillis(Telegram telegram) {
        if (telegram instanceof PositionTelegram fix) {
            return fix.report().measuredAtMillis();
        }
        return telegram instanceof MovementTelegram report ? report.report().occurredAtMillis() : Long.MIN_VALUE;
    }
}
