package io.railpulse.domain.eta.learning;

import java.util.Optional;

/**
 * A link or a dwell among what is planned alike: {@code alpha>bravo 12}, and {@code bravo> 2} for a dwell.
 *
 * @param fromStopId where it begins
 * @param toStopId where it leads; null for a dwell
 * @param plannedUnits how long it is planned to take, whole {@link TrainKind#unitMinutes units}
 */
public record LinkKey(String fromStopId, String toStopId, long plannedUnits) {

    /** The key of the link whatever it is planned to take. */
    String place() {
        return escaped(fromStopId) + ">" + (toStopId == null ? "" : escaped(toStopId));
    }

    /** The key, as it is learned under. */
    public String text() {
        return place() + " " + plannedUnits;
    }

    /** The link that a key names; empty if it is none. */
    public static Optional<LinkKey> parse(String text) {
        int arrow = text.indexOf('>');
        int blank = text.lastIndexOf(' ');
        if (arrow < 1 || blank < arrow) {
            return Optional.empty();
        }
        String to = text.substring(arrow + 1, blank);
        try {
            long planned = Long.parseLong(text.substring(blank + 1));
            return Optional.of(
                    new LinkKey(unescaped(text.substring(0, arrow)), to.isEmpty() ? null : unescaped(to), planned));
        } catch (NumberFormatException e) {
            return Optional.empty();
        }
    }

    private static String escaped(String stopId) {
        boolean plain = stopId.indexOf('>') < 0 && stopId.indexOf('%') < 0;
        return plain ? stopId : stopId.replace("%", "%25").replace(">", "%3E");
    }

    private static String unescaped(String stopId) {
        return stopId.replace("%3E", ">").replace("%25", "%");
    }
}
