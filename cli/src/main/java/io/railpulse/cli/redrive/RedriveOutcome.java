package io.railpulse.cli.redrive;

import io.railpulse.domain.telemetry.Origin;

/**
 * What became of the wish to put a record back.
 *
 * @param origin the rejected record
 * @param kind what became of it
 * @param words the same for a person
 */
public record RedriveOutcome(Origin origin, Kind kind, String words) {

    /** What can become of it. */
    public enum Kind {
        /** It was put back now. */
        PUT_BACK,
        /** An earlier attempt, which was cut short, had put it back; that is noted now. */
        WAS_THERE,
        /** It was not put back, and why is said. */
        REFUSED
    }

    static RedriveOutcome putBack(Origin origin, long offset) {
        return new RedriveOutcome(origin, Kind.PUT_BACK, "put back, now at offset " + offset);
    }

    static RedriveOutcome wasThere(Origin origin, long offset) {
        return new RedriveOutcome(
                origin, Kind.WAS_THERE, "stood at offset " + offset + " already, from an attempt that was cut short");
    }

    static RedriveOutcome refused(Origin origin, String why) {
        return new RedriveOutcome(origin, Kind.REFUSED, "not put back: " + why);
    }

    /** {@code rail.position.v1/3/1234: put back, now at offset 5678}. */
    @Override
    public String toString() {
        return origin.path() + ": " + words;
    }
}
