package io.railpulse.domain.tracking;

/**
 * A device whose newest fixes are far from where its train is believed to be.
 *
 * <p>A plain object with public fields: it is kept in keyed state, and read by its serializer.
 */
public final class Dissenter {
    /** The device. */
    public String deviceId;
    /** When the first of its fixes in a row that are elsewhere was measured. */
    public long sinceMillis;
    /** When its newest fix was measured that counted. */
    public long newestMillis = Long.MIN_VALUE / 2;
    /** How many fixes in a row were elsewhere. */
    public int strays;
    /** How many in a row have fitted since. */
    public int fits;
    /** How far the newest that was elsewhere is from the train, metres. */
    public double apartMetres;
    /** Whether that has gone on for long enough to be told. */
    public boolean told;

    /** For the serializer. */
    public Dissenter() {}

    static Dissenter of(String deviceId) {
        Dissenter dissenter = new Dissenter();
        dissenter.deviceId = deviceId;
        return dissenter;
    }

    /** Whatever was before is long ago. */
    void beginAnew(long millis) {
        sinceMillis = millis;
        strays = 0;
        told = false;
    }
}
