package io.railpulse.domain.telemetry;

/**
 * What makes a record the same as another: its producer's id where it has one, else all of its content; and a number that stands
 * for a text. A 64-bit FNV-1a hash, finished with a mixer: among a million records of one train two different ones agree once in some ten million
 * trains.
 */
public final class Fingerprint {
    private static final long OFFSET_BASIS = 0xcbf29ce484222325L;
    private static final long PRIME = 0x100000001b3L;

    private long hash = OFFSET_BASIS;

    private Fingerprint(int kind) {
        add(kind);
    }

    /** The fingerprint of a position report. */
    public static long of(PositionReport report) {
        return report.reportId() == null
                ? contentOf(report)
                : new Fingerprint(2)
                        .add(report.deviceId())
                        .add(report.reportId())
                        .finished();
    }

    /** The fingerprint of all that a position report says: another one if it was repaired under the same id. */
    public static long contentOf(PositionReport report) {
        return new Fingerprint(1)
                .add(report.reportId())
                .add(report.deviceId())
                .add(report.measuredAtMillis())
                .add(report.latitude())
                .add(report.longitude())
                .add(report.speedMps())
                .add(report.bearingDeg())
                .add(report.accuracyM())
                .finished();
    }

    /** The fingerprint of a movement report. */
    public static long of(MovementReport report) {
        return report.reportId() == null
                ? contentOf(report)
                : new Fingerprint(4)
                        .add(report.source())
                        .add(report.reportId())
                        .add(report.status().ordinal())
                        .add(report.occurredAtMillis())
                        .finished();
    }

    /** The fingerprint of all that a movement report says: another one if it was repaired under the same id. */
    public static long contentOf(MovementReport report) {
        return new Fingerprint(3)
                .add(report.reportId())
                .add(report.source())
                .add(report.stopId())
                .add(report.kind().ordinal())
                .add(report.status().ordinal())
                .add(report.occurredAtMillis())
                .finished();
    }

    /** The fingerprint of a reading of a sensor. */
    public static long of(SensorReport report) {
        return report.reportId() == null
                ? contentOf(report)
                : new Fingerprint(7)
                        .add(report.assetId())
                        .add(report.reportId())
                        .finished();
    }

    /** The fingerprint of all that a reading says: another one if it was repaired under the same id. */
    public static long contentOf(SensorReport report) {
        return new Fingerprint(6)
                .add(report.reportId())
                .add(report.assetId())
                .add(report.measuredAtMillis())
                .add(report.quantity())
                .add(Double.valueOf(report.value()))
                .finished();
    }

    /** The fingerprint of a text. */
    public static long of(String text) {
        return new Fingerprint(5).add(text).finished();
    }

    private Fingerprint add(String text) {
        if (text == null) {
            return add(-1);
        }
        for (int at = 0; at < text.length(); at++) {
            addByte(text.charAt(at) & 0xff);
            addByte(text.charAt(at) >>> 8);
        }
        return add(text.length());
    }

    private Fingerprint add(Double value) {
        return value == null ? add(-1) : add(Double.doubleToLongBits(value));
    }

    private Fingerprint add(long value) {
        for (int shift = 0; shift < 64; shift += 8) {
            addByte((int) (value >>> shift) & 0xff);
        }
        return this;
    }

    private void addByte(int value) {
        hash = (hash ^ value) * PRIME;
    }

    private long finished() {
        long mixed = hash;
        mixed = (mixed ^ (mixed >>> 33)) * 0xff51afd7ed558ccdL;
        mixed = (mixed ^ (mixed >>> 33)) * 0xc4ceb9fe1a85ec53L;
        return mixed ^ (mixed >>> 33);
    }
}
