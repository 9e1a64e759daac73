package io.railpulse.gtfs;

import io.railpulse.domain.network.LegKind;

/** What is known of where a leg lies: the words of {@code shapes.leg}. */
enum LegGeometry {
    /** Points of real track. */
    SURVEYED,
    /** A straight line that stands for unknown track. */
    STRAIGHT,
    /** A straight line that stands for a way at sea. */
    SEA;

    /** Whether a train on the leg may be far from its line. */
    boolean isWide() {
        return this != SURVEYED;
    }

    LegKind kind() {
        return this == SEA ? LegKind.SEA : LegKind.RAIL;
    }
}
