package io.railpulse.network.timetable;

import io.railpulse.network.Link;
import io.railpulse.network.Point;
import java.util.List;

/**
 * What a trip travels between two neighbouring calls.
 *
 * @param link the link
 * @param forward whether it is travelled as it is written
 * @param runningMinutes planned, ordinary slack included
 * @param line both ends and what lies between in the direction of travel, with kilometres from the leg's start scaled to
 *     the link's railway kilometres
 */
public record TimetabledLeg(Link link, boolean forward, int runningMinutes, List<Point> line) {

    /** The id of the station where it begins. */
    public String from() {
        return forward ? link.from() : link.to();
    }

    /** The id of the station where it ends. */
    public String to() {
        return forward ? link.to() : link.from();
    }

    public double km() {
        return link.railKm();
    }
}
