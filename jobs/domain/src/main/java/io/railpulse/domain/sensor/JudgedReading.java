package io.railpulse.domain.sensor;

import io.railpulse.domain.telemetry.RejectReason;
import io.railpulse.domain.telemetry.Verdict;

/**
 * What becomes of a reading that was received.
 *
 * @param verdict what
 * @param reading the reading that is believed; null unless it is accepted
 * @param reason why it is rejected; null if it is not
 * @param detail what exactly is wrong, in words; null if nothing
 */
public record JudgedReading(Verdict verdict, Reading reading, RejectReason reason, String detail) {

    static JudgedReading of(Verdict verdict) {
        return new JudgedReading(verdict, null, null, null);
    }

    static JudgedReading accepted(Reading reading) {
        return new JudgedReading(Verdict.ACCEPTED, reading, null, null);
    }

    static JudgedReading rejected(RejectReason reason, String detail) {
        return new JudgedReading(reason.verdict(), null, reason, detail);
    }
}
