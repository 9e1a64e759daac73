package io.railpulse.demo;

import io.railpulse.simulator.telemetry.Telegram;
import java.time.Instant;
import java.util.Iterator;
import java.util.NoSuchElementException;

/** Telegrams without those that were received before a moment. */
final class TelegramsFrom implements Iterator<Telegram> {
    private final Iterator<Telegram> telegrams;
    private Telegram next;

    /** @param telegrams in the order in which they were received */
    TelegramsFrom(Instant moment, Iterator<Telegram> telegrams) {
        this.telegrams = telegrams;
        long fromMillis = moment.toEpochMilli();
        do {
            next = readNext();
        } while (next != null && next.receivedAtMillis() < fromMillis);
    }

    private Telegram readNext() {
        return telegrams.hasNext() ? telegrams.next() : null;
    }

    @Override
    public boolean hasNext() {
        return next != null;
    }

    @Override
    public Telegram next() {
        if (next == null) {
            throw new NoSuchElementException();
        }
        Telegram current = next;
        next = readNext();
        return current;
    }
}
