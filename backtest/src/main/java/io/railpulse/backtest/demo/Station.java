package io.railpulse.backtest.demo;

/**
 * A place on the line.
 *
 * @param id its code in the timetable
 * @param name the town
 * @param latitude degrees north, WGS 84
 * @param longitude degrees east, WGS 84
 * @param dwellMinutes how long every train is booked to stand here
 */
record Station(String id, String name, double latitude, double longitude, int dwellMinutes) {}
