package io.railpulse.simulator.incident;

import java.util.Locale;

/** What happens to trains, borders and feeds. */
public enum TrainIncidentKind {
    /** A train is at its origin after its planned departure. */
    LATE_DEPARTURE,
    /** A train stands, at a call longer than it should by its plan, or between two calls. */
    STAND,
    /** Nothing is heard of a train that is under way and has trackers. */
    SILENCE,
    /** A train is on another line than its own. */
    DETOUR,
    /** A train went through a station at which it was booked to stop. */
    SKIPPED_STOP,
    /** Most trains of a corridor are silent. */
    SILENT_FEED,
    /** The last of the trains at a border leaves only in many hours. */
    BORDER_QUEUE,
    /** A door of a box is open while its train is away from its calls. */
    OPEN_DOOR,
    /** A train is inside a fence. */
    INSIDE_FENCE,
    /** It has been there for as long as makes it a visit. */
    FENCE_VISIT,
    /** It went through one, and no record tells of it in there. */
    FENCE_CROSSED;

    /** The name in tables: {@code late-departure}. */
    public String code() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
