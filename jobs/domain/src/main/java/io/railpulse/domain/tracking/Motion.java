package io.railpulse.domain.tracking;

import java.util.Arrays;
import java.util.Comparator;

/**
 * What the fixes of one train alone say, taken in the order in which they were measured: where it is, and when it was at
 * its calls. Depends on nothing but those fixes, so that it can be taken up again from any {@link #copy}.
 *
 * <p>A plain object with public fields: it is kept in keyed state, and read by its serializer.
 */
public final class Motion {
    /** More fixes than that make a motion no more credible. */
    static final int WELL_FITTED = 12;

    /** When the train was at its calls, by its fixes. */
    public CallSheet calls;
    /** Whether that may have changed since it was last fused with the reports. */
    public boolean callsNoted;

    /** Metres along the route at the newest accepted fix; NaN before the first. */
    public double alongMetres = Double.NaN;
    /** Of the newest accepted fix, degrees north. */
    public double latitude;
    /** Of the newest accepted fix, degrees east. */
    public double longitude;
    /** When the newest accepted fix was measured; {@link CallSheet#UNKNOWN} before the first. */
    public long fixMillis = CallSheet.UNKNOWN;

    /** How fast it ran between the newest two that are not close together, metres a second. */
    public double paceMps;
    /** Which device took it. */
    public int device;
    /** The speed that it told, metres a second; NaN if none. */
    public float speedMps = Float.NaN;

    /** Where the train was when it last began to stay in place. */
    public double anchorAlongMetres = Double.NaN;
    /** When that was. */
    public long anchorMillis = CallSheet.UNKNOWN;
    /** Whether it is on board a ship, and its place only reckoned. */
    public boolean atSea;
    /** The call the train is at, within the arrival radius; -1 if none. */
    public int atCall = -1;
    /** Where it stood at that call; NaN if it has not stood there. */
    public double stoodAlongMetres = Double.NaN;
    /** When it moved off from there; {@link CallSheet#UNKNOWN} if it has not. */
    public long movedOffMillis = CallSheet.UNKNOWN;
    /** Whether it did so in a silence too long to interpolate. */
    public boolean movedOffInSilence;
    /** The first call the fixes have not gone by. */
    public int nextCall;

    /** How the time is known at which it began to stay in place: {@link CallMethod} ordinal. */
    public byte anchorMethod = (byte) CallMethod.MEASURED.ordinal();

    /** How much earlier it may have come to where it last began to stay in place, milliseconds. */
    public double anchorSpareMillis;
    /** How times on the way there are known: {@link CallMethod} ordinal. */
    public byte anchorStepMethod = (byte) CallMethod.MEASURED.ordinal();
    /** Where it stood on the way between its calls, in the order of travel. */
    public Stand[] stands = new Stand[0];
    /** How far it is proved that it runs without stopping. */
    public PassProof proof = new PassProof();

    /** How likely this is beside the believed one: the logarithm of the ratio. */
    public double score;
    /** How well each device agrees with this. */
    public DeviceTrust trust = new DeviceTrust();
    /** How many fixes fitted, and no more than {@value #WELL_FITTED}. */
    public int fitted;
    /** Whether the newest fix fitted. */
    public boolean tookNewest;
    /** How many fixes in a row fitted since the train was put to another place; -1 if it was not, or that is settled. */
    public int fittedElsewhere = -1;

    /** When the newest began of the stands that are forgotten; {@link CallSheet#UNKNOWN} if none is. */
    public long standsForgottenUntilMillis = CallSheet.UNKNOWN;

    /** For the serializer. */
    public Motion() {}

    /** Nothing is known yet of a train with so many calls. */
    static Motion ofCalls(CallSheet calls) {
        Motion motion = new Motion();
        motion.calls = calls;
        return motion;
    }

    /** Whether a fix has been accepted. */
    public boolean hasPosition() {
        return fixMillis != CallSheet.UNKNOWN;
    }

    /** The stand at which the train still is, or was when it was last seen; null if it is on its way. */
    Stand openStand() {
        Stand last = stands.length == 0 ? null : stands[stands.length - 1];
        return last == null || last.over ? null : last;
    }

    /** Whether the train stood on the way at the same times. */
    boolean hasSameStands(Motion other) {
        return Arrays.equals(
                stands,
                other.stands,
                Comparator.comparingLong((Stand stand) -> stand.fromMillis)
                        .thenComparingLong(stand -> stand.leftMillis));
    }

    /** Whether so many fixes in a row bear out that the train is elsewhere, if that is where this began. */
    boolean isBorneOut(int fixes) {
        return fittedElsewhere < 0 || fittedElsewhere >= fixes;
    }

    /** The same, with nothing in common. */
    Motion copy() {
        Motion copy = ofCalls(calls.copy());
        copy.callsNoted = callsNoted;
        copy.alongMetres = alongMetres;
        copy.latitude = latitude;
        copy.longitude = longitude;
        copy.fixMillis = fixMillis;
        copy.paceMps = paceMps;
        copy.device = device;
        copy.speedMps = speedMps;
        copy.anchorAlongMetres = anchorAlongMetres;
        copy.anchorMillis = anchorMillis;
        copy.atSea = atSea;
        copy.standsForgottenUntilMillis = standsForgottenUntilMillis;
        copy.atCall = atCall;
        copy.stoodAlongMetres = stoodAlongMetres;
        copy.movedOffMillis = movedOffMillis;
        copy.movedOffInSilence = movedOffInSilence;
        copy.nextCall = nextCall;
        copy.anchorMethod = anchorMethod;
        copy.anchorSpareMillis = anchorSpareMillis;
        copy.anchorStepMethod = anchorStepMethod;
        copy.stands = Arrays.stream(stands).map(Stand::copy).toArray(Stand[]::new);
        copy.proof = proof.copy();
        copy.score = score;
        copy.trust = trust.copy();
        copy.fitted = fitted;
        copy.tookNewest = tookNewest;
        copy.fittedElsewhere = fittedElsewhere;
        return copy;
    }
}
