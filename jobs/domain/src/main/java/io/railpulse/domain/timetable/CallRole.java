package io.railpulse.domain.timetable;

import java.util.Locale;
import java.util.Optional;

/** What a place is to the trains that call there. */
public enum CallRole {
    /** Trains go by, or stand there for a while. */
    STATION,
    /** Locomotives or crews change, trains are split and merged. */
    YARD,
    /** Trains begin and end. */
    TERMINAL,
    /** One of the paired stations of a border: papers, customs, and other wagons where the gauge changes. */
    BORDER,
    /** Boxes change between trains and ships. */
    PORT;

    /** The word in timetables and topics: {@code border}. */
    public String code() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** The role of a word; empty if it is none: later timetables may know more of them. */
    public static Optional<CallRole> findByCode(String code) {
        for (CallRole role : values()) {
            if (role.code().equals(code)) {
                return Optional.of(role);
            }
        }
        return Optional.empty();
    }
}
