package io.railpulse.simulator.world;

/**
 * Something that made a train late.
 *
 * @param code kebab-case, one of the constants
 * @param place id of the station, or of the link
 * @param atMillis when it began, milliseconds since the epoch
 * @param minutes what it cost
 */
public record DelayCause(String code, String place, long atMillis, double minutes) {
    /** Left its origin late: loading, papers, no locomotive. */
    public static final String LATE_START = "late-start";
    /** Waited for a slot over a border. */
    public static final String BORDER_QUEUE = "border-queue";
    /** Clearance took longer than planned. */
    public static final String CUSTOMS = "customs";
    /** Its goods were looked at. */
    public static final String CUSTOMS_INSPECTION = "customs-inspection";
    /** Lifting its boxes took longer than planned. */
    public static final String RELOAD = "reload";
    /** No wagons of the other gauge were there. */
    public static final String NO_WAGONS = "no-wagons";
    /** No locomotive or crew was there. */
    public static final String NO_LOCOMOTIVE = "no-locomotive";
    /** A yard took longer than planned. */
    public static final String YARD = "yard";
    /** A link was closed. */
    public static final String LINK_CLOSED = "link-closed";
    /** Part of a link had to be passed slowly. */
    public static final String SPEED_RESTRICTION = "speed-restriction";
    /** Stood between stations, or where it should have passed, for a train of another kind to go first. */
    public static final String WAITING_FOR_PATH = "waiting-for-path";
    /** Kept behind another train. */
    public static final String TRAIN_AHEAD = "train-ahead";
    /** Waited for a ship. */
    public static final String WAITING_FOR_SHIP = "waiting-for-ship";

    static DelayCause of(String code, String place, long second, double seconds) {
        return new DelayCause(code, place, second * 1000, seconds / 60);
    }

    DelayCause and(double moreMinutes) {
        return new DelayCause(code, place, atMillis, minutes + moreMinutes);
    }
}
