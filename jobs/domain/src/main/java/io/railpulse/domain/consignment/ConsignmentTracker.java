package io.railpulse.domain.consignment;

import static io.railpulse.domain.consignment.FollowedConsignment.NEVER;

import java.time.Duration;
import java.util.List;
import java.util.Optional;

/**
 * Follows a consignment over all its runs, and decides what is told of it, and when: at once where something happened, else so
 * often at most, and only where numbers moved enough ({@link Significance}). Asks nothing but its state and what it is given.
 *
 * <p>The first median that is told is kept as the original ETA, whatever comes after it: on time is what arrives at most a day after
 * it, where nothing else was promised.
 */
public final class ConsignmentTracker {
    private static final long GRACE_MILLIS = Duration.ofHours(24).toMillis();

    private final ConsignmentOptions options;

    public ConsignmentTracker(ConsignmentOptions options) {
        this.options = options;
    }

    /** Takes what holds of the consignment from now on; whether it is a later version was asked before. */
    public void take(ConsignmentChange change, FollowedConsignment state) {
        hear(change.recordMillis(), state);
        state.consignment = change.consignment();
        state.withdrawn = change.consignment() == null;
        if (!state.withdrawn) {
            List<ConsignmentLeg> legs = change.consignment().legs();
            state.legs.removeIf(known -> !legs.contains(known.leg()));
        }
    }

    /** Takes how it stands with one of its legs; it may come before the consignment does. */
    public void take(LegNews news, FollowedConsignment state) {
        hear(news.recordMillis(), state);
        String run = news.outlook().leg().trainRunId();
        state.legs.removeIf(known -> known.leg().trainRunId().equals(run));
        state.legs.add(news.outlook());
    }

    private static void hear(long recordMillis, FollowedConsignment state) {
        state.newestMillis = Math.max(state.newestMillis, recordMillis);
    }

    /** What is to be told at a record time; sets when to look again, and when to forget. */
    public Optional<ConsignmentStatus> look(FollowedConsignment state, long nowMillis) {
        state.dueMillis = NEVER;
        state.forgetMillis = state.newestMillis + options.giveUpAfter().toMillis();
        if (state.consignment == null && !state.withdrawn) {
            return Optional.empty();
        }
        ConsignmentStatus status =
                state.withdrawn ? endOf(state, ConsignmentState.WITHDRAWN, "withdrawn") : statusOf(state, nowMillis);
        if (status == null) {
            return Optional.empty();
        }
        if (status.isOver()) {
            state.forgetMillis = state.newestMillis + options.forgetAfter().toMillis();
        } else if (status.limitMillis() != null && !status.overdue()) {
            state.dueMillis = status.limitMillis() + 1;
        }
        boolean urgent = Significance.isUrgent(status, state.told);
        if (!urgent && !Significance.isWorthTelling(status, state.told, nowMillis)) {
            return Optional.empty();
        }
        long next = urgent
                ? nowMillis
                : state.told.recordMillis() + options.tellEvery().toMillis();
        if (next > nowMillis) {
            state.dueMillis = state.dueMillis == NEVER ? next : Math.min(next, state.dueMillis);
            return Optional.empty();
        }
        return Optional.of(tell(status, state, nowMillis));
    }

    private static ConsignmentStatus tell(ConsignmentStatus status, FollowedConsignment state, long nowMillis) {
        state.originalEtaMillis = status.originalEtaMillis();
        state.originalToldMillis = status.originalToldMillis();
        ConsignmentStatus former = state.told;
        long told = former == null ? nowMillis : Math.max(nowMillis, former.recordMillis());
        int ordinal = former != null && former.recordMillis() == told ? former.ordinal() + 1 : 0;
        state.told = status.at(told, ordinal);
        return state.told;
    }

    private ConsignmentStatus statusOf(FollowedConsignment state, long nowMillis) {
        Consignment consignment = state.consignment;
        Journey journey = new Journey(listLegs(state), options);
        ArrivalOutlook arrival = journey.arrival();
        Long eta = arrival == null ? null : arrival.p50Millis();
        boolean isFirst = state.originalEtaMillis == null && eta != null;
        Long original = isFirst ? eta : state.originalEtaMillis;
        Long promised = consignment.promisedMillis();
        Long limit = promised != null || original == null ? promised : Long.valueOf(original + GRACE_MILLIS);
        ConsignmentState now = journey.state();
        return new ConsignmentStatus(
                consignment.consignmentId(),
                consignment.version(),
                consignment.customer(),
                now,
                journey.current() + 1,
                consignment.legs().size(),
                journey.leg().leg().trainRunId(),
                journey.leg().state(),
                journey.findLastCall(),
                consignment.destinationStopId(),
                arrival,
                original,
                isFirst ? Long.valueOf(nowMillis) : state.originalToldMillis,
                promised,
                limit,
                limit != null && nowMillis > limit && now != ConsignmentState.ARRIVED,
                journey.worstConnection(),
                journey.reason(),
                0,
                0);
    }

    private static List<LegOutlook> listLegs(FollowedConsignment state) {
        return state.consignment.legs().stream()
                .map(leg -> state.legs.stream()
                        .filter(known -> known.leg().equals(leg))
                        .findFirst()
                        .orElseGet(() -> LegOutlook.unknown(leg)))
                .toList();
    }

    /** The last that is told of a consignment that is forgotten before it ended; empty if it has, or nothing was told of it. */
    public Optional<ConsignmentStatus> giveUp(FollowedConsignment state, long nowMillis) {
        return state.told == null || state.told.isOver()
                ? Optional.empty()
                : Optional.of(tell(endOf(state, ConsignmentState.LOST, "nothing was heard of it"), state, nowMillis));
    }

    /** Null where nothing was told of it that could be taken back. */
    private static ConsignmentStatus endOf(FollowedConsignment state, ConsignmentState end, String reason) {
        ConsignmentStatus told = state.told;
        return told == null
                ? null
                : new ConsignmentStatus(
                        told.consignmentId(),
                        0,
                        null,
                        end,
                        told.leg(),
                        told.legs(),
                        null,
                        null,
                        told.lastCall(),
                        null,
                        null,
                        told.originalEtaMillis(),
                        told.originalToldMillis(),
                        told.promisedMillis(),
                        told.limitMillis(),
                        false,
                        null,
                        reason,
                        0,
                        0);
    }
}
