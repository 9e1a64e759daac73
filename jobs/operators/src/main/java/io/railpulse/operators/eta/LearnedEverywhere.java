package io.railpulse.operators.eta;

import io.railpulse.domain.eta.learning.Learned;
import io.railpulse.domain.eta.learning.LearnedKey;
import io.railpulse.domain.eta.learning.LearnedOfKinds;
import io.railpulse.domain.eta.learning.LearnedUpdate;
import io.railpulse.domain.eta.learning.LearnedVersions;
import io.railpulse.domain.eta.learning.TrainKind;
import org.apache.flink.api.common.state.BroadcastState;
import org.apache.flink.api.common.state.MapStateDescriptor;
import org.apache.flink.api.common.state.ReadOnlyBroadcastState;
import org.apache.flink.api.common.typeinfo.TypeInformation;

/**
 * What is learned, in every task that forecasts: broadcast, in the versions that somebody may still ask for. Each lives until
 * the learner says that it was forgotten.
 */
public final class LearnedEverywhere {
    public static final MapStateDescriptor<LearnedKey, LearnedVersions> LEARNED = new MapStateDescriptor<>(
            "learned", TypeInformation.of(LearnedKey.class), TypeInformation.of(LearnedVersions.class));

    private LearnedEverywhere() {}

    /** @param watermark nobody asks for what was known before it any more */
    static void take(LearnedUpdate update, BroadcastState<LearnedKey, LearnedVersions> state, long watermark)
            throws Exception {
        LearnedKey key = new LearnedKey(update.trainKind(), update.kind(), update.key());
        LearnedVersions known = state.get(key);
        LearnedVersions versions = known == null ? new LearnedVersions() : known;
        versions.add(update.recordMillis(), update.numbers(), watermark);
        if (versions.isForgotten()) {
            state.remove(key);
        } else {
            state.put(key, versions);
        }
    }

    /** What was known before a record time. */
    static LearnedOfKinds before(long recordMillis, ReadOnlyBroadcastState<LearnedKey, LearnedVersions> state) {
        return kind -> of(kind, recordMillis, state);
    }

    private static Learned of(
            TrainKind kind, long recordMillis, ReadOnlyBroadcastState<LearnedKey, LearnedVersions> state) {
        String code = kind.code();
        return (what, key) -> {
            try {
                LearnedVersions versions = state.get(new LearnedKey(code, what, key));
                return versions == null ? null : versions.before(recordMillis);
            } catch (Exception e) {
                throw new IllegalStateException("The state of what is learned cannot be read", e);
            }
        };
    }
}
