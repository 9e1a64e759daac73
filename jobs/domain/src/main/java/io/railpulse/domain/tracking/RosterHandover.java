package io.railpulse.domain.tracking;

import static io.railpulse.domain.identity.AssetKind.LOCOMOTIVE;
import static io.railpulse.domain.identity.AssetKind.WAGON;

import io.railpulse.domain.identity.Roster;
import java.util.Comparator;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * Reads the work at a border off the roster. Containers that are lifted onto wagons of another gauge stay with their run; it is
 * the wagons that leave it and join it. So a train is reloaded from the moment at which its locomotive or first wagon has left,
 * or another one has come, and released when it has another locomotive and, if wagons have left, others.
 */
final class RosterHandover implements BorderHandover {

    @Override
    public long reloadingSinceMillis(TrackedTrain train, int call, long nowMillis) {
        Roster roster = train.roster;
        int at = train.plan.calls().get(call).stopSequence();
        return Stream.of(LOCOMOTIVE, WAGON)
                .flatMap(kind -> Stream.of(
                        roster.findFirstLeft(kind, at, nowMillis), roster.findFirstJoined(kind, at, nowMillis)))
                .flatMap(Optional::stream)
                .min(Comparator.naturalOrder())
                .orElse(CallSheet.UNKNOWN);
    }

    @Override
    public long releasedSinceMillis(TrackedTrain train, int call, long nowMillis) {
        Roster roster = train.roster;
        int at = train.plan.calls().get(call).stopSequence();
        Optional<Long> locomotive = roster.findLastJoined(LOCOMOTIVE, at, nowMillis);
        Optional<Long> wagons = roster.findLastJoined(WAGON, at, nowMillis);
        boolean withoutWagons =
                wagons.isEmpty() && roster.findFirstLeft(WAGON, at, nowMillis).isPresent();
        if (locomotive.isEmpty() || withoutWagons) {
            return CallSheet.UNKNOWN;
        }
        return Math.max(locomotive.get(), wagons.orElse(locomotive.get()));
    }
}
