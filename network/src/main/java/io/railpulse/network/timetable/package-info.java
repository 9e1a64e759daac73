/** The timetable that the network's lines make, and its GTFS feed. */
package io.railpulse.network.timetable;
