package io.railpulse.domain.tracking;

import io.railpulse.domain.telemetry.RejectReason;
import io.railpulse.domain.telemetry.Verdict;

/**
 * What became of one input.
 *
 * @param verdict the verdict
 * @param reason why it was rejected; null if it was not
 * @param detail what exactly was wrong, in words; null if nothing
 */
public record Judgement(Verdict verdict, RejectReason reason, String detail) {
    static final Judgement ACCEPTED = new Judgement(Verdict.ACCEPTED, null, null);
    static final Judgement LATE = new Judgement(Verdict.LATE, null, null);
    static final Judgement DUPLICATE = new Judgement(Verdict.DUPLICATE, null, null);

    /** It was taken. */
    public static Judgement accepted() {
        return ACCEPTED;
    }

    static Judgement rejected(RejectReason reason, String detail) {
        return new Judgement(Verdict.REJECTED, reason, detail);
    }

    public boolean isAccepted() {
        return verdict == Verdict.ACCEPTED;
    }
}
