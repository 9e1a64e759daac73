package io.railpulse.domain.tracking;

/**
 * What was heard of one device of a train: its newest fix, how often it reports, where it stands, and whether it is wont to
 * say the same place again.
 *
 * <p>A plain object with public fields: it is kept in keyed state, and read by its serializer.
 */
public final class DeviceTrace {
    /** Towards a longer interval an estimate goes by this share of itself at a time, so that a silence is none. */
    private static final double LONGER_BY = 0.1;
    /** A device that ever reported more than this, metres a second, measures its speed. */
    private static final float MEASURES_SPEED_FROM_MPS = 2;
    /** A device that scatters while it stands was found in so many places for each time that it stayed in one to the last digit. */
    private static final int PLACES_FOR_A_REPEAT = 20;
    /** A device that is wont to say 0 while it stands did so for so many fixes each time that it began to creep. */
    private static final int STILL_FOR_A_CREEP = 20;

    /** The device, by {@link Fix#deviceOf}. */
    public int device;
    /** When its newest fix was measured. */
    public long fixMillis;
    /** Where that was, degrees north. */
    public double latitude;
    /** Where that was, degrees east. */
    public double longitude;
    /** How long it commonly is from one fix to the next; 0 before the second. */
    public long intervalMillis;
    /** Whether it measures speed. */
    public boolean measuresSpeed;
    /** Where it stands, if it measures its speed. */
    public DeviceStand stand;
    /** Where it rides on its train, if it measures its speed and reports seldom. */
    public PlaceOnTrain place = new PlaceOnTrain();
    /** In how many places it was found while it stood, each beside the one before. */
    public int restPlaces;
    /** How often it began to say the same place again, to the last digit, while it stood. */
    public int restRepeats;
    /** Whether its newest fix did so. */
    public boolean repeats;
    /** With how many fixes it said a speed of 0 while it stood. */
    public int stillFixes;
    /** How often it began to say that it creeps while it stood. */
    public int creepsBegun;
    /** Whether its newest fix that was believed said so. */
    public boolean creeps;

    /** For the serializer. */
    public DeviceTrace() {}

    /** A device of which this is the first fix. */
    static DeviceTrace from(Fix fix) {
        DeviceTrace trace = new DeviceTrace();
        trace.device = fix.device();
        trace.fixMillis = fix.measuredMillis();
        trace.stand = DeviceStand.from(fix);
        trace.note(fix, false);
        return trace;
    }

    /**
     * Notes a fix, which was measured after those before.
     *
     * @param stray whether it is known not to be where the device is
     */
    void note(Fix fix, boolean stray) {
        noteRepeat(fix);
        intervalMillis = adapted(fix.measuredMillis() - fixMillis);
        fixMillis = fix.measuredMillis();
        latitude = fix.latitude();
        longitude = fix.longitude();
        measuresSpeed |= fix.speedMps() > MEASURES_SPEED_FROM_MPS;
        stand.noteRecent(fix, isOddCreep(fix));
        if (stray) {
            return;
        }
        if (measuresSpeed && fix.speedMps() < DeviceStand.STANDS_BELOW_MPS) {
            noteRest(fix);
            stand.note(fix);
        } else {
            stand.end();
        }
    }

    private void noteRest(Fix fix) {
        boolean creepsNow = fix.speedMps() > 0;
        stillFixes += creepsNow ? 0 : 1;
        creepsBegun += stand.holds() && creepsNow && !creeps ? 1 : 0;
        creeps = creepsNow;
    }

    /**
     * Whether a fix tells of a creeping motion, of a device that says 0 else while it stands: a receiver that wanders takes it
     * for motion.
     */
    boolean isOddCreep(Fix fix) {
        boolean creepsNow = fix.speedMps() > 0 && fix.speedMps() < DeviceStand.STANDS_BELOW_MPS;
        return creepsNow && measuresSpeed && stillFixes >= STILL_FOR_A_CREEP * Math.max(1, creepsBegun);
    }

    /** Notes where it was found while others of its train stood. */
    void notePlace(Fix fix, StandOfOthers others, Placement placement) {
        place.note(fix, isOddCreep(fix), others, placement, stand.scatterSquareMetres);
    }

    private void noteRepeat(Fix fix) {
        boolean again = isRepeat(fix);
        restPlaces += stand.holds() && !again ? 1 : 0;
        restRepeats += stand.holds() && again && !repeats ? 1 : 0;
        repeats = again;
    }

    /** Whether a fix is just where the one before it was, and later. */
    boolean isRepeat(Fix fix) {
        return fix.measuredMillis() > fixMillis && fix.latitude() == latitude && fix.longitude() == longitude;
    }

    /** Whether it hardly ever says the same place twice while it stands: some devices always do. */
    boolean scattersAtRest() {
        int begun = restRepeats + (repeats ? 0 : 1);
        return restPlaces >= PLACES_FOR_A_REPEAT * Math.max(1, begun);
    }

    private long adapted(long gap) {
        if (gap == 0 || intervalMillis == 0) {
            return intervalMillis == 0 ? gap : intervalMillis;
        }
        return gap < intervalMillis
                ? (intervalMillis + gap) / 2
                : Math.min(gap, Math.round(intervalMillis * (1 + LONGER_BY)));
    }

    /** The same, with nothing in common. */
    DeviceTrace copy() {
        DeviceTrace copy = new DeviceTrace();
        copy.device = device;
        copy.fixMillis = fixMillis;
        copy.latitude = latitude;
        copy.longitude = longitude;
        copy.intervalMillis = intervalMillis;
        copy.measuresSpeed = measuresSpeed;
        copy.stand = stand.copy();
        copy.place = place.copy();
        copy.restPlaces = restPlaces;
        copy.restRepeats = restRepeats;
        copy.repeats = repeats;
        copy.stillFixes = stillFixes;
        copy.creepsBegun = creepsBegun;
        copy.creeps = creeps;
        return copy;
    }
}
