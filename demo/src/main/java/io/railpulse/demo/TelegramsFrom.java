package io.railpulse.demo;

import io.railpulse.domain.identity.AssignmentId;
import io.railpulse.recordings.AssetAssignment;
import io.railpulse.simulator.telemetry.Telegram;
import io.railpulse.simulator.telemetry.Telegram.AssignmentTelegram;
import java.time.Instant;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.NoSuchElementException;

/**
 * Telegrams without those that were received before a moment. Only what was said of assets that are still with their trains is
 * said again then, as the compacted topic would.
 */
final class TelegramsFrom implements Iterator<Telegram> {
    private final Iterator<Telegram> telegrams;
    private final Map<AssignmentId, AssetAssignment> stillHolding = new LinkedHashMap<>();
    private final Iterator<AssetAssignment> saidAgain;
    private final long fromMillis;
    private Telegram next;

    /** @param telegrams in the order in which they were received */
    TelegramsFrom(Instant moment, Iterator<Telegram> telegrams) {
        this.telegrams = telegrams;
        this.fromMillis = moment.toEpochMilli();
        next = readNext();
        while (next != null && next.receivedAtMillis() < fromMillis) {
            if (next instanceof AssignmentTelegram told) {
                note(told.report());
            }
            next = readNext();
        }
        saidAgain = stillHolding.values().iterator();
    }

    private void note(AssetAssignment told) {
        AssignmentId id = told.toAssignment().id();
        if (told.validToMillis() == null) {
            stillHolding.put(id, told);
        } else {
            stillHolding.remove(id);
        }
    }

    private Telegram readNext() {
        return telegrams.hasNext() ? telegrams.next() : null;
    }

    @Override
    public boolean hasNext() {
        return saidAgain.hasNext() || next != null;
    }

    @Override
    public Telegram next() {
        if (!hasNext()) {
            throw new NoSuchElementException();
        }
        if (saidAgain.hasNext()) {
            return new AssignmentTelegram(fromMillis, saidAgain.next(), null);
        }
        Telegram current = next;
        next = readNext();
        return current;
    }
}
