package io.railpulse.domain.throughput;

/**
 * What one run adds to the figures of one place and of its corridor, at one moment. {@code trainRunId}, {@code kind} and {@code
 * stopSequence} tell it from all others.
 *
 * @param trainRunId the run
 * @param kind what it adds
 * @param stopSequence of the call at which it happened, of a link the one that it leads to
 * @param place where that is
 * @param corridor the corridor of the run, or its route where the plan names none
 * @param heading where the run leads, see {@link Heading}
 * @param atMillis when it happened, milliseconds since the epoch: decides on the windows
 * @param teuHundredths hundredths of the TEU on the train; 0 if unknown
 * @param kilograms its gross weight; 0 if unknown
 * @param metres length of the link; null of all else
 * @param seconds how long it took to run or stood, parts of a second left out; null where neither
 * @param plannedSeconds how long that was to take; null if no plan says so
 * @param delaySeconds how late it arrived; null if unknown, and where it did not arrive
 * @param delayChangeSeconds by how much its delay grew meanwhile; null if unknown, or of two bases
 * @param passenger whether it is a passenger train
 * @param estimated whether one of its times is a guess
 */
public record Contribution(
        String trainRunId,
        ContributionKind kind,
        int stopSequence,
        Place place,
        String corridor,
        String heading,
        long atMillis,
        long teuHundredths,
        long kilograms,
        Long metres,
        Long seconds,
        Long plannedSeconds,
        Long delaySeconds,
        Long delayChangeSeconds,
        boolean passenger,
        boolean estimated) {

    /** The corridor's side of it. */
    public Place corridorPlace() {
        return new Place(PlaceKind.CORRIDOR, corridor, heading);
    }
}
