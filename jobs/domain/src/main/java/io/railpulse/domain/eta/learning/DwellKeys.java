package io.railpulse.domain.eta.learning;

/** Tells by its key whether something learned is of dwells: how long trains stand, and whether they leave before they are booked to. */
final class DwellKeys {
    /** What the sort of a segment begins with that is none. */
    static final String RUNNING = "running";
    /** What the key of a place ends with that is the dwell of a border. */
    static final String DWELL = " dwell";

    private DwellKeys() {}

    static boolean isOfDwell(LearnedKind kind, String key) {
        return switch (kind) {
            case LINK -> key.charAt(key.lastIndexOf(' ') - 1) == '>';
            case TRIP -> PlannedMoments.isDwell(Integer.parseInt(key.substring(key.lastIndexOf(' ') + 1)));
            case NEED -> key.indexOf('>') < 0 ? !key.startsWith(RUNNING) : key.endsWith(">") || key.endsWith(DWELL);
            case BOOKED -> key.equals(BookedTimes.DEPARTURES);
            default -> false;
        };
    }
}
