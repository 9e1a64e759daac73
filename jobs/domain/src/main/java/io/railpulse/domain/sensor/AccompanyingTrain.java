package io.railpulse.domain.sensor;

import io.railpulse.domain.telemetry.SensorQuantity;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.stream.DoubleStream;

/**
 * What one train did in the last two days, and what its sensors said last, as far as it tells something about a reading. A door that
 * was opened stays open whatever its train does: where that does something else, open doors are told of once more.
 *
 * <p>A plain object with public fields: it is kept in keyed state.
 */
public final class AccompanyingTrain {
    /** Stands for a time that there is not. */
    public static final long NONE = Long.MIN_VALUE;

    static final long MEMORY_MILLIS = 48 * 3_600_000L;
    static final int MOST_PHASES = 500;
    /** Bearings are compared that were measured at about the same time, while the train did the same: they cool down in stands. */
    static final long TOGETHER_MILLIS = 2 * 3_600_000L;

    /** In the order in which they began. */
    public List<MotionPhase> phases = new ArrayList<>();
    /** The newest reading of a bearing, by asset. */
    public Map<String, Reading> bearings = new HashMap<>();
    /** The newest reading of a door, by asset, as it was told. */
    public Map<String, AccompaniedReading> doors = new HashMap<>();

    public String corridor;
    /** Record time of the newest status taken, and its number among those of the same time. */
    public long statusMillis = NONE;

    public int statusOrdinal;
    /** Record time of the newest input. */
    public long newestMillis = NONE;
    /** The one timer that is set; {@link #NONE} if none is. */
    public long timerMillis = NONE;

    /** Takes what tracking tells; gives back the readings of open doors whose train now does otherwise, in the order of their assets. */
    public List<AccompaniedReading> take(TrainDoing doing) {
        boolean isOld = doing.recordMillis() < statusMillis
                || doing.recordMillis() == statusMillis && doing.ordinal() <= statusOrdinal;
        if (isOld) {
            return List.of();
        }
        statusMillis = doing.recordMillis();
        statusOrdinal = doing.ordinal();
        corridor = doing.corridor();
        add(doing.phase());
        forgetUpTo(doing.recordMillis());
        return tellDoorsAgain(doing.recordMillis());
    }

    /** What was thought to have begun later was wrong. */
    private void add(MotionPhase phase) {
        phases.removeIf(known -> known.sinceMillis() >= phase.sinceMillis());
        MotionPhase last = phases.isEmpty() ? null : phases.get(phases.size() - 1);
        boolean goesOn =
                last != null && last.motion() == phase.motion() && Objects.equals(last.stopId(), phase.stopId());
        if (!goesOn) {
            phases.add(phase);
        }
    }

    /** Takes a reading, and says what is known of the train at that time. */
    public AccompaniedReading take(Reading reading) {
        forgetUpTo(reading.recordMillis());
        AccompaniedReading accompanied = accompany(reading, reading.recordMillis());
        switch (reading.quantity()) {
            case AXLE_BEARING_C -> bearings.merge(reading.assetId(), reading, AccompanyingTrain::later);
            case DOOR_OPEN -> noteDoor(accompanied);
            default -> {
                // Nothing that is said later changes what it means.
            }
        }
        return accompanied;
    }

    private void noteDoor(AccompaniedReading accompanied) {
        doors.merge(
                accompanied.reading().assetId(),
                accompanied,
                (known, other) ->
                        other.reading().measuredMillis() >= known.reading().measuredMillis() ? other : known);
    }

    private List<AccompaniedReading> tellDoorsAgain(long recordMillis) {
        List<AccompaniedReading> again = new ArrayList<>();
        for (Map.Entry<String, AccompaniedReading> door : new TreeMap<>(doors).entrySet()) {
            AccompaniedReading now = accompany(door.getValue().reading(), recordMillis);
            if (isOpenDoor(now.reading()) && now.motion() != door.getValue().motion()) {
                doors.put(door.getKey(), now);
                again.add(now);
            }
        }
        return again;
    }

    private AccompaniedReading accompany(Reading reading, long recordMillis) {
        MotionPhase phase = findPhase(isOpenDoor(reading) ? Long.MAX_VALUE : reading.measuredMillis());
        return new AccompaniedReading(
                reading,
                phase == null ? TrainMotion.UNKNOWN : phase.motion(),
                phase == null ? reading.measuredMillis() : Math.max(reading.measuredMillis(), phase.sinceMillis()),
                phase == null ? null : phase.stopId(),
                corridor,
                medianOfOthers(reading),
                recordMillis);
    }

    private static boolean isOpenDoor(Reading reading) {
        return reading.quantity() == SensorQuantity.DOOR_OPEN && reading.value() > 0;
    }

    private MotionPhase findPhase(long millis) {
        for (int at = phases.size() - 1; at >= 0; at--) {
            if (phases.get(at).sinceMillis() <= millis) {
                return phases.get(at);
            }
        }
        return null;
    }

    private TrainMotion motionAt(long millis) {
        MotionPhase phase = findPhase(millis);
        return phase == null ? TrainMotion.UNKNOWN : phase.motion();
    }

    private boolean isComparable(Reading other, Reading reading) {
        return !other.assetId().equals(reading.assetId())
                && Math.abs(other.measuredMillis() - reading.measuredMillis()) <= TOGETHER_MILLIS
                && motionAt(other.measuredMillis()) == motionAt(reading.measuredMillis());
    }

    private Double medianOfOthers(Reading reading) {
        if (reading.quantity() != SensorQuantity.AXLE_BEARING_C) {
            return null;
        }
        return medianOf(bearings.values().stream()
                .filter(other -> isComparable(other, reading))
                .mapToDouble(Reading::value));
    }

    /** The median of some values, of an even number the mean of the middle two; null where there is none. */
    public static Double medianOf(DoubleStream values) {
        double[] sorted = values.sorted().toArray();
        int middle = sorted.length / 2;
        if (sorted.length == 0) {
            return null;
        }
        return sorted.length % 2 == 1 ? sorted[middle] : (sorted[middle - 1] + sorted[middle]) / 2;
    }

    /** Of two phases that began before what is remembered the later one says what was done since. */
    private void forgetUpTo(long recordMillis) {
        newestMillis = Math.max(newestMillis, recordMillis);
        long from = newestMillis - MEMORY_MILLIS;
        while (phases.size() > MOST_PHASES || phases.size() > 1 && phases.get(1).sinceMillis() <= from) {
            phases.remove(0);
        }
        bearings.values().removeIf(reading -> reading.measuredMillis() < from);
        doors.values().removeIf(door -> door.reading().measuredMillis() < from);
    }

    /** When all of it is forgotten unless more is heard, record time. */
    public long endMillis() {
        return newestMillis + MEMORY_MILLIS;
    }

    private static Reading later(Reading one, Reading other) {
        return other.measuredMillis() >= one.measuredMillis() ? other : one;
    }
}
