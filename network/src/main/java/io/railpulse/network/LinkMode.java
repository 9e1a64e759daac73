package io.railpulse.network;

/** What carries a train, or its boxes, over a link. */
public enum LinkMode {
    RAIL,
    SEA
}
