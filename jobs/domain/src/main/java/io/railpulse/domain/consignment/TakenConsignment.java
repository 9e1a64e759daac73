package io.railpulse.domain.consignment;

import io.railpulse.domain.telemetry.Input;
import io.railpulse.domain.telemetry.InputAccount;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/**
 * The version of a consignment in force, and the account of what was received of it. A plain object with public fields: it is kept
 * in keyed state.
 */
public final class TakenConsignment {
    /** The order of changes of one record time: as they stand in their topic. */
    public static final Comparator<ConsignmentChange> IN_ORDER = (one, other) -> 0;

    /** Null before the first, and once it is withdrawn. */
    public Consignment inForce;

    public long openedMillis;
    public long newestMillis = Long.MIN_VALUE;
    public long accepted;
    public long duplicate;
    /** When to look whether to forget it, record time; {@link Long#MIN_VALUE} if no timer is set. */
    public long timerMillis = Long.MIN_VALUE;

    /**
     * Takes a change; one that is no later version than the one in force is a duplicate, and changes nothing.
     *
     * @return what else changes with it; null if nothing does
     */
    public Taken take(ConsignmentChange change) {
        if (newestMillis == Long.MIN_VALUE) {
            openedMillis = change.recordMillis();
        }
        newestMillis = Math.max(newestMillis, change.recordMillis());
        Consignment now = change.consignment();
        if (now != null && !now.replaces(inForce)) {
            duplicate++;
            return null;
        }
        accepted++;
        Taken taken = new Taken(listLegs(change), listLimits(change));
        inForce = now;
        return taken;
    }

    /** When nothing need be remembered of it any more, record time. */
    public long forgetMillis(ConsignmentOptions options) {
        return newestMillis + (inForce == null ? options.forgetAfter() : options.giveUpAfter()).toMillis();
    }

    public InputAccount account(String consignmentId) {
        return new InputAccount(Input.CONSIGNMENTS, consignmentId, openedMillis, accepted, 0, duplicate, newestMillis);
    }

    private List<LegInterest> listLegs(ConsignmentChange change) {
        List<ConsignmentLeg> former = inForce == null ? List.of() : inForce.legs();
        List<ConsignmentLeg> now =
                change.consignment() == null ? List.of() : change.consignment().legs();
        List<LegInterest> legs = new ArrayList<>();
        former.stream()
                .filter(leg -> !now.contains(leg))
                .forEach(leg -> legs.add(new LegInterest(change.consignmentId(), leg, true, change.recordMillis())));
        now.stream()
                .filter(leg -> !former.contains(leg))
                .forEach(leg -> legs.add(new LegInterest(change.consignmentId(), leg, false, change.recordMillis())));
        return legs;
    }

    private List<AssetLimits> listLimits(ConsignmentChange change) {
        List<ConsignedContainer> former = inForce == null ? List.of() : inForce.containers();
        List<ConsignedContainer> now =
                change.consignment() == null ? List.of() : change.consignment().containers();
        List<AssetLimits> limits = new ArrayList<>();
        for (ConsignedContainer container : former) {
            boolean stays = now.stream().anyMatch(other -> other.number().equals(container.number()));
            if (!stays) {
                limits.add(new AssetLimits(container.number(), null, change.recordMillis(), limits.size()));
            }
        }
        for (ConsignedContainer container : now) {
            if (!former.contains(container)) {
                CargoLimits bears = container.limitsIn(change.consignmentId());
                limits.add(new AssetLimits(container.number(), bears, change.recordMillis(), limits.size()));
            }
        }
        return limits;
    }

    /**
     * What changes with a consignment.
     *
     * @param legs runs that it travels with now, or no longer
     * @param limits what containers may be exposed to from now on
     */
    public record Taken(List<LegInterest> legs, List<AssetLimits> limits) {}
}
