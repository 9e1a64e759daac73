package io.railpulse.simulator.world;

/** What is settled of a train at one of its calls and on the leg behind it: when it comes, is ready, is taken, and leaves. */
final class Stage {
    private final TrainUnderWay train;
    private final int callIndex;
    private final long arrivedSecond;
    private long readySecond = Long.MAX_VALUE;
    private long takenSecond = Long.MAX_VALUE;
    private long leavesSecond = Long.MAX_VALUE;
    private Track.Stand stand = Track.Stand.NONE;
    private Passage passage;

    Stage(TrainUnderWay train, int callIndex, long arrivedSecond) {
        this.train = train;
        this.callIndex = callIndex;
        this.arrivedSecond = arrivedSecond;
    }

    void isReady(long second) {
        readySecond = second;
    }

    void isTaken(long second, Track.Stand ahead) {
        takenSecond = second;
        stand = ahead;
    }

    void leaves(long second) {
        leavesSecond = second;
    }

    void goesOver(Passage over) {
        passage = over;
    }

    TrainUnderWay train() {
        return train;
    }

    int callIndex() {
        return callIndex;
    }

    /** When it came; at the origin when its departure is planned. Seconds since the epoch, as all here. */
    long arrivedSecond() {
        return arrivedSecond;
    }

    /** When its work was done. */
    long readySecond() {
        return readySecond;
    }

    /** When it need not wait for the border any more; when it was ready where there is none. */
    long takenSecond() {
        return takenSecond;
    }

    /** When it asked for the track; never for one that goes on by sea. */
    long leavesSecond() {
        return leavesSecond;
    }

    Track.Stand stand() {
        return stand;
    }

    /** How it went over the leg behind the call; null at the destination. */
    Passage passage() {
        return passage;
    }
}
