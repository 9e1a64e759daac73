package io.railpulse.domain.tracking;

/** What is known of the work at a border: from whoever knows which locomotive and wagons a train has. */
public interface BorderHandover {
    /** Nothing is known of it. */
    BorderHandover UNKNOWN = new BorderHandover() {
        @Override
        public long reloadingSinceMillis(TrackedTrain train, int call, long nowMillis) {
            return CallSheet.UNKNOWN;
        }

        @Override
        public long releasedSinceMillis(TrackedTrain train, int call, long nowMillis) {
            return CallSheet.UNKNOWN;
        }
    };

    /**
     * When a locomotive or wagons first left the train at a call, or were changed there, occurrence time; {@link
     * CallSheet#UNKNOWN} if none did up to now.
     */
    long reloadingSinceMillis(TrackedTrain train, int call, long nowMillis);

    /**
     * When that was over, and the train had the locomotive with which it leaves, occurrence time; {@link
     * CallSheet#UNKNOWN} if it has not by now.
     */
    long releasedSinceMillis(TrackedTrain train, int call, long nowMillis);
}
