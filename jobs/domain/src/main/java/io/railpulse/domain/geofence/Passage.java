package io.railpulse.domain.geofence;

/**
 * A part of a way that lies inside a fence.
 *
 * @param fromShare where it begins: share of the way, from 0 to 1
 * @param toShare where it ends
 * @param depthMetres how far inside its middle is
 */
record Passage(double fromShare, double toShare, double depthMetres) {}
