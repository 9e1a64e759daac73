package io.railpulse.network;

/** What a station is to a freight train. */
public enum StationRole {
    /** Where trains begin and end. */
    TERMINAL,
    /** Where locomotives or crews change, or trains are split and merged. */
    YARD,
    /** A point on the way; trains pass or stand by chance. */
    STATION,
    /** One of the paired stations of a border crossing. */
    BORDER,
    /** Where boxes go on board a ship. */
    PORT
}
