package io.railpulse.network;

/**
 * A point on a line.
 *
 * @param latitude degrees north, WGS 84
 * @param longitude degrees east, WGS 84
 * @param km railway kilometres from the start of the line, never falling along it
 */
public record Point(double latitude, double longitude, double km) {}
