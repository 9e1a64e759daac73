package io.railpulse.network;

/**
 * A link as part of a way.
 *
 * @param link the link
 * @param forward whether it is travelled as it is written
 */
public record PathStep(Link link, boolean forward) {

    /** The id of the station where it is entered. */
    public String start() {
        return forward ? link.from() : link.to();
    }

    /** The id of the station that it leads to. */
    public String end() {
        return forward ? link.to() : link.from();
    }
}
