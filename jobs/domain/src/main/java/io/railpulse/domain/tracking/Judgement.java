package io.railpulse.domain.tracking;

import io.railpulse.domain.telemetry.RejectReason;
import io.railpulse.domain.telemetry.Verdict;
import java.util.List;

/**
 * What became of one input.
 *
 * @param verdict the verdict
 * @param reason why it was rejected; null if it was not
 * @param detail what exactly was wrong, in words; null if nothing
 * @param repairs codes of what was repaired before it was judged; empty if nothing
 * @param movedMillis by how much later than told it is taken to have been measured; 0 where no time was repaired
 */
public record Judgement(Verdict verdict, RejectReason reason, String detail, List<String> repairs, long movedMillis) {
    static final Judgement ACCEPTED = of(Verdict.ACCEPTED);
    static final Judgement LATE = of(Verdict.LATE);
    static final Judgement DUPLICATE = of(Verdict.DUPLICATE);

    private static Judgement of(Verdict verdict) {
        return new Judgement(verdict, null, null, List.of(), 0);
    }

    /** It was taken. */
    public static Judgement accepted() {
        return ACCEPTED;
    }

    static Judgement rejected(RejectReason reason, String detail) {
        return new Judgement(Verdict.REJECTED, reason, detail, List.of(), 0);
    }

    Judgement afterRepairs(List<String> codes, long laterMillis) {
        return codes.isEmpty() ? this : new Judgement(verdict, reason, detail, codes, laterMillis);
    }

    public boolean isAccepted() {
        return verdict == Verdict.ACCEPTED;
    }
}
