package io.railpulse.simulator.fault;

import io.railpulse.domain.telemetry.Input;
import io.railpulse.simulator.telemetry.Telegram;
import io.railpulse.simulator.telemetry.Telegram.MovementTelegram;
import io.railpulse.simulator.telemetry.Telegram.PositionTelegram;
import io.railpulse.simulator.telemetry.TelegramSource;
import io.railpulse.simulator.world.Journey;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.NoSuchElementException;
import java.util.PriorityQueue;
import java.util.Set;
import java.util.function.LongPredicate;
import java.util.function.UnaryOperator;

/** A source whose telegrams suffer from faults. Each clean telegram belongs to at most one of them. */
final class FaultySource implements TelegramSource {
    private final FaultScene scene;
    private final Set<String> switchedOn;
    private final FaultLedger ledger;

    FaultySource(FaultScene scene, Set<String> switchedOn, FaultLedger ledger) {
        this.scene = scene;
        this.switchedOn = switchedOn;
        this.ledger = ledger;
    }

    @Override
    public Journey journey() {
        return scene.source().journey();
    }

    @Override
    public String name() {
        return scene.source().name();
    }

    @Override
    public Input input() {
        return scene.source().input();
    }

    @Override
    public long opensAtMillis() {
        return scene.source().opensAtMillis();
    }

    @Override
    public Iterator<Telegram> open() {
        List<Struck> struck = new ArrayList<>();
        List<Muted> muted = new ArrayList<>();
        List<UnaryOperator<Telegram>> diverted = new ArrayList<>();
        for (Fault fault : Faults.all()) {
            boolean isOn = switchedOn.contains(fault.code());
            fault.on(scene).ifPresent(strikes -> struck.add(new Struck(strikes, isOn)));
            if (isOn) {
                fault.mutes(scene).ifPresent(times -> muted.add(new Muted(fault, times)));
                fault.diverts(scene).ifPresent(diverted::add);
            }
        }
        return new Sent(scene.source().open(), diverted, struck, muted);
    }

    /** A fault because of which nothing is received at some times. */
    private record Muted(Fault fault, LongPredicate times) {}

    private record Struck(Strikes strikes, boolean isOn) {}

    /** A telegram to be sent, and its place among those of the same moment. */
    private record Pending(Telegram telegram, long number) {
        private static final Comparator<Pending> IN_ORDER = Comparator.comparingLong(
                        (Pending pending) -> pending.telegram().receivedAtMillis())
                .thenComparingLong(Pending::number);
    }

    private final class Sent implements Iterator<Telegram>, Outbox {
        private final Iterator<Telegram> clean;
        private final List<UnaryOperator<Telegram>> diverted;
        private final List<Struck> struck;
        private final List<Muted> muted;
        /** By the id of what was not received, because of which fault. */
        private final Map<String, Fault> lost = new HashMap<>();

        private final PriorityQueue<Pending> pending = new PriorityQueue<>(Pending.IN_ORDER);
        /** Nothing that is still to come is received before this. */
        private long reachedMillis = Long.MIN_VALUE;

        private long sent;
        private boolean ended;

        Sent(Iterator<Telegram> clean, List<UnaryOperator<Telegram>> diverted, List<Struck> struck, List<Muted> muted) {
            this.clean = clean;
            this.diverted = diverted;
            this.struck = struck;
            this.muted = muted;
        }

        @Override
        public boolean hasNext() {
            while (!ended && (pending.isEmpty() || pending.peek().telegram().receivedAtMillis() > reachedMillis)) {
                step();
            }
            return !pending.isEmpty();
        }

        @Override
        public Telegram next() {
            if (!hasNext()) {
                throw new NoSuchElementException("No telegram of " + name() + " is left");
            }
            return pending.poll().telegram();
        }

        private void step() {
            if (!clean.hasNext()) {
                settle(Long.MAX_VALUE);
                reachedMillis = Long.MAX_VALUE;
                ended = true;
                return;
            }
            Telegram next = nextDiverted();
            settle(next.receivedAtMillis());
            reachedMillis = next.receivedAtMillis();
            Struck owner = findOwner(next);
            if (owner != null && owner.isOn()) {
                owner.strikes().act(next, this);
            } else {
                send(next);
            }
        }

        private Telegram nextDiverted() {
            Telegram next = clean.next();
            for (UnaryOperator<Telegram> divert : diverted) {
                next = divert.apply(next);
            }
            return next;
        }

        /** All are asked, so that none depends on another. */
        private Struck findOwner(Telegram next) {
            Struck owner = null;
            for (Struck each : struck) {
                boolean claims = each.strikes().claims(next);
                if (claims && owner == null) {
                    owner = each;
                } else if (claims) {
                    each.strikes().concedes(next);
                }
            }
            return owner;
        }

        private void settle(long nowMillis) {
            for (Struck each : struck) {
                if (each.isOn()) {
                    each.strikes().settle(nowMillis, this);
                }
            }
        }

        @Override
        public void send(Telegram telegram) {
            Fault silent = findSilent(telegram);
            if (silent != null) {
                withhold(telegram, silent);
                return;
            }
            pending.add(new Pending(telegram, sent++));
        }

        /** The fault because of which a telegram is not received; a copy of what was not received is none, and not sent either. */
        private Fault findSilent(Telegram telegram) {
            String id = idOf(telegram);
            for (Muted silence : muted) {
                if (silence.times().test(telegram.receivedAtMillis())) {
                    lost.put(id, silence.fault());
                    return silence.fault();
                }
            }
            return id == null ? null : lost.get(id);
        }

        private static String idOf(Telegram telegram) {
            if (telegram instanceof PositionTelegram fix) {
                return fix.report().reportId();
            }
            return telegram instanceof MovementTelegram report ? report.report().reportId() : null;
        }

        @Override
        public void withhold(Telegram lost, Fault fault) {
            ledger.noteWithheld(lost, fault);
        }
    }
}
