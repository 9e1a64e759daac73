package io.railpulse.domain.tracking;

import io.railpulse.domain.identity.AssetKind;
import io.railpulse.domain.identity.Assignment;
import java.util.function.Predicate;
import java.util.function.ToLongFunction;
import java.util.stream.LongStream;

/**
 * The work at a border by what is assigned to the train: it is reloaded from when a locomotive or wagon has left it there, or
 * a wagon has joined, and released when a locomotive has joined.
 */
final class RosterHandover implements BorderHandover {

    @Override
    public long reloadingSinceMillis(TrackedTrain train, int call) {
        int sequence = train.plan.calls().get(call).stopSequence();
        LongStream left = times(
                train,
                assignment -> assignment.kind() != AssetKind.CONTAINER
                        && assignment.validToMillis() != null
                        && assignment.toStopSequence() != null
                        && assignment.toStopSequence() == sequence,
                Assignment::validToMillis);
        LongStream joined = times(
                train,
                assignment -> assignment.kind() == AssetKind.WAGON
                        && assignment.id().fromStopSequence() == sequence,
                Assignment::validFromMillis);
        return LongStream.concat(left, joined).min().orElse(CallSheet.UNKNOWN);
    }

    @Override
    public long releasedSinceMillis(TrackedTrain train, int call) {
        int sequence = train.plan.calls().get(call).stopSequence();
        return times(
                        train,
                        assignment -> assignment.kind() == AssetKind.LOCOMOTIVE
                                && assignment.id().fromStopSequence() == sequence,
                        Assignment::validFromMillis)
                .min()
                .orElse(CallSheet.UNKNOWN);
    }

    private static LongStream times(
            TrackedTrain train, Predicate<Assignment> which, ToLongFunction<Assignment> time) {
        return train.roster.assignments.stream()
                .filter(assignment -> !assignment.withdrawn())
                .filter(which)
                .mapToLong(time);
    }
}
