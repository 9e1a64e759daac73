package io.railpulse.domain.tracking;

import io.railpulse.domain.network.RouteLine;
import java.util.Optional;

/**
 * Takes the fixes of a train in whatever order they are received, and makes of them the motion that they would have made in
 * the order in which they were measured. A fix that comes late is put among the remembered ones, and the motion is worked
 * out again from the last chunk before it.
 *
 * <p>What is remembered ends {@link TrackingOptions#fixMemory()} before the newest fix, and holds {@value #MOST_CHUNKS}
 * chunks of up to {@value #FULL_CHUNK} fixes at most: a day of a tracker that reports every six seconds.
 */
final class FixHistory {
    private static final int FULL_CHUNK = 64;
    private static final int MOST_CHUNKS = 256;

    private final TrackingOptions options;
    private final MotionJudge judge;

    FixHistory(TrackingOptions options) {
        this.options = options;
        this.judge = new MotionJudge(options);
    }

    /** Where a fix puts its train; empty if it was measured before what is remembered. */
    Optional<Placement> take(Fix fix, RouteLine line, TrackedTrain train, FixChunks chunks) {
        FixIndex index = train.fixes;
        if (isForgotten(fix.measuredMillis(), index)) {
            return Optional.empty();
        }
        Placement placement =
                isNewest(fix, index, chunks) ? append(fix, line, train, chunks) : insert(fix, line, train, chunks);
        forget(index, chunks);
        return Optional.of(placement);
    }

    /** Forgets all fixes, since what is known of the train's place no longer holds. */
    static void clear(TrackedTrain train, FixChunks chunks) {
        for (int number : train.fixes.numbers) {
            chunks.remove(number);
        }
        train.fixes = new FixIndex();
    }

    private boolean isForgotten(long measuredMillis, FixIndex index) {
        return index.size() > 0
                && (measuredMillis < index.cutMillis
                        || measuredMillis
                                < index.newestMillis - options.fixMemory().toMillis());
    }

    private static boolean isNewest(Fix fix, FixIndex index, FixChunks chunks) {
        if (index.size() == 0 || fix.measuredMillis() != index.newestMillis) {
            return index.size() == 0 || fix.measuredMillis() > index.newestMillis;
        }
        FixChunk last = chunks.get(index.numbers[index.size() - 1]);
        return last.get(last.size() - 1).compareTo(fix) <= 0;
    }

    private Placement append(Fix fix, RouteLine line, TrackedTrain train, FixChunks chunks) {
        FixIndex index = train.fixes;
        int last = index.size() - 1;
        FixChunk chunk = last < 0 ? null : chunks.get(index.numbers[last]);
        if (chunk == null || chunk.size() >= FULL_CHUNK) {
            chunk = FixChunk.after(train.hypotheses);
            last++;
            index.insert(last, fix.measuredMillis());
        }
        chunk.add(fix);
        chunks.put(index.numbers[last], chunk);
        index.newestMillis = fix.measuredMillis();
        return judge.take(fix, line, train, train.hypotheses);
    }

    private Placement insert(Fix fix, RouteLine line, TrackedTrain train, FixChunks chunks) {
        FixIndex index = train.fixes;
        int place = index.placeOf(fix.measuredMillis());
        FixChunk chunk = chunks.get(index.numbers[place]);
        chunk.add(fix);
        index.firstMillis[place] = chunk.get(0).measuredMillis();
        if (chunk.size() > FULL_CHUNK) {
            FixChunk later = chunk.splitOff();
            chunks.put(index.insert(place + 1, later.get(0).measuredMillis()), later);
        }
        Placement found = null;
        Hypotheses hypotheses = chunk.before.copy();
        for (int at = place; at < index.size(); at++) {
            if (at > place) {
                chunk = chunks.get(index.numbers[at]);
                chunk.before = hypotheses.copy();
            }
            for (int number = 0; number < chunk.size(); number++) {
                Fix next = chunk.get(number);
                Placement placement = judge.take(next, line, train, hypotheses);
                found = next.equals(fix) ? placement : found;
            }
            chunks.put(index.numbers[at], chunk);
        }
        train.hypotheses = hypotheses;
        train.motion().callsNoted = true;
        return found;
    }

    /** Forgets chunks whose fixes are all too old, and the oldest of too many. */
    private void forget(FixIndex index, FixChunks chunks) {
        long oldest = index.newestMillis - options.fixMemory().toMillis();
        while (index.size() > 1 && (index.firstMillis[1] <= oldest || index.size() > MOST_CHUNKS)) {
            chunks.remove(index.numbers[0]);
            index.removeFirst();
        }
    }
}
