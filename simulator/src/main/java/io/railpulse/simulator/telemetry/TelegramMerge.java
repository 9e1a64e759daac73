package io.railpulse.simulator.telemetry;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.Deque;
import java.util.Iterator;
import java.util.List;
import java.util.NoSuchElementException;
import java.util.PriorityQueue;

/**
 * The telegrams of many sources as one stream, in the order in which they are received; at the same moment in the order of
 * the sources. A source is opened when its time has come and dropped when it has ended, so that only what is under way takes
 * room.
 */
public final class TelegramMerge implements Iterator<Telegram> {
    private final Deque<Waiting> waiting;
    private final PriorityQueue<Opened> opened = new PriorityQueue<>();

    /** @param sources in an order that is the same each time */
    public TelegramMerge(List<? extends TelegramSource> sources) {
        List<Waiting> all = new ArrayList<>(sources.size());
        for (TelegramSource source : sources) {
            all.add(new Waiting(source, all.size()));
        }
        all.sort(Comparator.comparingLong((Waiting source) -> source.source().opensAtMillis())
                .thenComparingInt(Waiting::ordinal));
        waiting = new ArrayDeque<>(all);
    }

    @Override
    public boolean hasNext() {
        openDue();
        return !opened.isEmpty();
    }

    @Override
    public Telegram next() {
        openDue();
        Opened first = opened.poll();
        if (first == null) {
            throw new NoSuchElementException("No telegram is left");
        }
        Telegram telegram = first.head;
        if (first.advance()) {
            opened.add(first);
        }
        return telegram;
    }

    private void openDue() {
        while (!waiting.isEmpty()
                && (opened.isEmpty() || waiting.peek().source().opensAtMillis() <= opened.peek().headMillis)) {
            Waiting due = waiting.poll();
            Opened source = new Opened(due.source().open(), due.ordinal());
            if (source.advance()) {
                opened.add(source);
            }
        }
    }

    private record Waiting(TelegramSource source, int ordinal) {}

    /** Takes telegrams in batches: one source after the other is much faster than all of them in turn. */
    private static final class Opened implements Comparable<Opened> {
        private static final int BATCH = 32;

        private final Iterator<Telegram> telegrams;
        private final int ordinal;
        private final Telegram[] batch = new Telegram[BATCH];
        private int size;
        private int at = -1;
        private Telegram head;
        private long headMillis;

        Opened(Iterator<Telegram> telegrams, int ordinal) {
            this.telegrams = telegrams;
            this.ordinal = ordinal;
        }

        boolean advance() {
            at++;
            if (at == size && !refill()) {
                return false;
            }
            head = batch[at];
            headMillis = head.receivedAtMillis();
            return true;
        }

        private boolean refill() {
            at = 0;
            size = 0;
            while (size < BATCH && telegrams.hasNext()) {
                batch[size++] = telegrams.next();
            }
            return size > 0;
        }

        @Override
        public int compareTo(Opened other) {
            int byTime = Long.compare(headMillis, other.headMillis);
            return byTime != 0 ? byTime : Integer.compare(ordinal, other.ordinal);
        }
    }
}
