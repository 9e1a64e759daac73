package io.railpulse.simulator;

import io.railpulse.simulator.fault.FaultCount;
import io.railpulse.simulator.fault.FaultLedger;
import io.railpulse.simulator.telemetry.Telegram;
import io.railpulse.simulator.telemetry.TelegramMerge;
import java.util.Iterator;
import java.util.List;

/** Telegrams in the order in which they are received, and the count of what faults did to those that were taken from it. */
public final class TelegramStream implements Iterator<Telegram> {
    private final TelegramMerge telegrams;
    private final FaultLedger ledger;

    TelegramStream(TelegramMerge telegrams, FaultLedger ledger) {
        this.telegrams = telegrams;
        this.ledger = ledger;
    }

    @Override
    public boolean hasNext() {
        return telegrams.hasNext();
    }

    @Override
    public Telegram next() {
        Telegram telegram = telegrams.next();
        ledger.noteSent(telegram);
        return telegram;
    }

    /**
     * What the faults did to the telegrams that were taken so far; to those of the whole simulation once nothing is left. What
     * they withheld is known a few telegrams ahead.
     */
    public List<FaultCount> faultCounts() {
        return ledger.listCounts();
    }
}
