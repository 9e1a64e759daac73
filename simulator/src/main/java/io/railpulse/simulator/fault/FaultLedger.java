package io.railpulse.simulator.fault;

import io.railpulse.domain.telemetry.Input;
import io.railpulse.schemas.Topic;
import io.railpulse.simulator.telemetry.Telegram;
import io.railpulse.simulator.telemetry.Telegram.MovementTelegram;
import io.railpulse.simulator.telemetry.Telegram.PositionTelegram;
import io.railpulse.simulator.telemetry.Telegram.RawTelegram;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Counts what the faults made, touched or withheld. */
public final class FaultLedger {
    private final Map<Row, Long> counts = new LinkedHashMap<>();
    private final List<String> order = List.copyOf(Faults.codes());

    /** Counts a telegram that was sent, if it bears a fault. */
    public void noteSent(Telegram telegram) {
        if (telegram.fault() != null) {
            Fault fault = Faults.get(telegram.fault());
            count(fault, inputOf(telegram), fault.accountedAs(telegram));
        }
    }

    /** Counts a telegram that was never sent. */
    void noteWithheld(Telegram clean, Fault fault) {
        count(fault, inputOf(clean), null);
    }

    /** In the order of the register, then of inputs and reasons; faults without records are left out. */
    public List<FaultCount> listCounts() {
        List<FaultCount> rows = new ArrayList<>();
        counts.forEach(
                (row, records) -> rows.add(new FaultCount(row.fault(), row.input(), row.accountedAs(), records)));
        rows.sort(Comparator.comparingInt((FaultCount count) -> order.indexOf(count.fault()))
                .thenComparing(FaultCount::input)
                .thenComparing(FaultCount::accountedAs, Comparator.nullsFirst(Comparator.naturalOrder())));
        return rows;
    }

    private void count(Fault fault, Input input, String accountedAs) {
        counts.merge(new Row(fault.code(), input, accountedAs), 1L, Long::sum);
    }

    private static Input inputOf(Telegram telegram) {
        if (telegram instanceof PositionTelegram) {
            return Input.POSITIONS;
        }
        if (telegram instanceof MovementTelegram) {
            return Input.MOVEMENTS;
        }
        return telegram instanceof RawTelegram raw
                ? raw.topic() == Topic.POSITION ? Input.POSITIONS : Input.MOVEMENTS
                : Input.SENSORS;
    }

    private record Row(String fault, Input input, String accountedAs) {}
}
