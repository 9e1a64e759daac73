package io.railpulse.simulator.telemetry;

import io.railpulse.domain.identity.AssetKind;
import io.railpulse.simulator.world.CallTruth;
import io.railpulse.simulator.world.Journey;

/**
 * An asset that travels with a run, from one of its calls to another.
 *
 * @param assetId number of the locomotive, wagon or container
 * @param kind what it is
 * @param deviceId the tracker that it carries; null if it carries none
 * @param journey of the run
 * @param fromCall index of the call where it joins
 * @param toCall index of the call where it leaves
 * @param validFromMillis when it joins, milliseconds since the epoch
 * @param validToMillis when it leaves; nothing of its device after that belongs to the run
 */
public record Assignment(
        String assetId,
        AssetKind kind,
        String deviceId,
        Journey journey,
        int fromCall,
        int toCall,
        long validFromMillis,
        long validToMillis) {

    /**
     * An asset from a call to a later one.
     *
     * @param beforeMillis how long before the departure it joins; on the way never before the train has come
     * @param afterMillis how long after the arrival it leaves; on the way never after the train has gone
     */
    public static Assignment of(
            String assetId,
            AssetKind kind,
            String deviceId,
            Journey journey,
            int fromCall,
            int toCall,
            long beforeMillis,
            long afterMillis) {
        CallTruth from = journey.calls().get(fromCall);
        CallTruth to = journey.calls().get(toCall);
        long joins = from.departureMillis() - beforeMillis;
        long leaves = to.arrivalMillis() + afterMillis;
        boolean origin = fromCall == 0;
        boolean destination = toCall == journey.calls().size() - 1;
        return new Assignment(
                assetId,
                kind,
                deviceId,
                journey,
                fromCall,
                toCall,
                origin ? joins : Math.max(joins, from.arrivalMillis()),
                destination ? leaves : Math.min(leaves, to.departureMillis()));
    }

    public boolean isOnContainer() {
        return kind == AssetKind.CONTAINER;
    }

    /** Whether the asset travels with the run from its origin to its destination. */
    public boolean isThrough() {
        return fromCall == 0 && toCall == journey.calls().size() - 1;
    }

    public String tripId() {
        return journey.run().trip().id();
    }

    /** ISO-8601 date. */
    public String serviceDate() {
        return journey.run().serviceDate().toString();
    }

    public int fromSequence() {
        return journey.run().trip().calls().get(fromCall).sequence();
    }

    public int toSequence() {
        return journey.run().trip().calls().get(toCall).sequence();
    }
}
