package io.railpulse.domain.tracking;

import io.railpulse.domain.geodesy.Wgs84;
import io.railpulse.domain.telemetry.PositionReport;
import io.railpulse.domain.telemetry.RejectReason;
import java.time.Instant;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/**
 * Finds devices that have been elsewhere for long while the train goes on by its others: a wagon left behind, a container on
 * another train, a device assigned to the wrong one. It takes several fixes in a row over a while until that is told, and as
 * many that fit until it no longer is. Fixes that come late say nothing of now.
 */
final class DeviceDissent {
    /** Of more the one that was silent for longest is forgotten. */
    private static final int MOST = 8;
    /** As far as a train may run, metres a second, between a fix of the device and the train's own. */
    private static final double RUNS_MPS = 35;

    private static final Set<RejectReason> ELSEWHERE =
            EnumSet.of(RejectReason.IMPLAUSIBLE_JUMP, RejectReason.OFF_ROUTE, RejectReason.FOREIGN_TRAIN);

    private final TrackingOptions options;

    DeviceDissent(TrackingOptions options) {
        this.options = options;
    }

    /** Takes note of a fix and of what became of it. */
    void take(PositionReport fix, Placement placement, TrackedTrain train) {
        Dissenter known = find(fix.deviceId(), train);
        boolean late = known != null && fix.measuredAtMillis() <= known.newestMillis;
        if (fix.deviceId() == null || late) {
            return;
        }
        if (!placement.isRejected()) {
            agree(fix, known, train);
        } else if (ELSEWHERE.contains(placement.reason()) && train.motion().hasPosition()) {
            dissent(fix, known, train);
        }
    }

    private void agree(PositionReport fix, Dissenter known, TrackedTrain train) {
        if (known == null) {
            return;
        }
        known.newestMillis = fix.measuredAtMillis();
        known.fits++;
        if (!known.told || known.fits >= options.reanchorAfter()) {
            train.dissenters = Arrays.stream(train.dissenters)
                    .filter(other -> other != known)
                    .toArray(Dissenter[]::new);
        }
    }

    private void dissent(PositionReport fix, Dissenter known, TrackedTrain train) {
        Motion motion = train.motion();
        double metres = Wgs84.metresBetween(fix.latitude(), fix.longitude(), motion.latitude, motion.longitude);
        long between = Math.abs(fix.measuredAtMillis() - motion.fixMillis);
        if (metres < options.disagreement().apartMetres() + RUNS_MPS * between / 1_000) {
            return;
        }
        Dissenter dissenter = known == null ? add(fix, train) : known;
        if (fix.measuredAtMillis() - dissenter.newestMillis
                > options.fixMemory().toMillis()) {
            dissenter.beginAnew(fix.measuredAtMillis());
        }
        dissenter.newestMillis = fix.measuredAtMillis();
        dissenter.apartMetres = metres;
        dissenter.fits = 0;
        dissenter.strays = Math.min(options.reanchorAfter(), dissenter.strays + 1);
        long lasts = dissenter.newestMillis - dissenter.sinceMillis;
        // Without another device it would be the train that is elsewhere.
        boolean othersAgree = motion.fixMillis > dissenter.sinceMillis;
        dissenter.told |= dissenter.strays >= options.reanchorAfter()
                && lasts >= options.disagreement().after().toMillis()
                && othersAgree;
    }

    private static Dissenter add(PositionReport fix, TrackedTrain train) {
        Dissenter dissenter = Dissenter.of(fix.deviceId());
        Dissenter[] dissenters = train.dissenters;
        if (dissenters.length < MOST) {
            train.dissenters = Arrays.copyOf(dissenters, dissenters.length + 1);
            train.dissenters[dissenters.length] = dissenter;
            return dissenter;
        }
        int stalest = 0;
        for (int at = 1; at < MOST; at++) {
            stalest = dissenters[at].newestMillis < dissenters[stalest].newestMillis ? at : stalest;
        }
        dissenters[stalest] = dissenter;
        return dissenter;
    }

    private static Dissenter find(String deviceId, TrackedTrain train) {
        for (Dissenter dissenter : train.dissenters) {
            if (dissenter.deviceId.equals(deviceId)) {
                return dissenter;
            }
        }
        return null;
    }

    /** What is to be told of the devices that are elsewhere; the one that has been so for longest stands for the others. */
    Optional<Disagreement> find(TrackedTrain train) {
        if (train.dissenters.length == 0) {
            return Optional.empty();
        }
        List<Dissenter> told = Arrays.stream(train.dissenters)
                .filter(dissenter -> dissenter.told && isStillOfTheTrain(dissenter, train))
                .toList();
        return told.stream()
                .min((one, other) -> Long.compare(one.sinceMillis, other.sinceMillis))
                .map(longest -> tell(longest, told.size() - 1, train));
    }

    private boolean isStillOfTheTrain(Dissenter dissenter, TrackedTrain train) {
        long now = train.motion().fixMillis;
        boolean left = train.roster.knowsDevice(dissenter.deviceId)
                && !train.roster.isOnBoard(
                        dissenter.deviceId, now, options.identity().grace().toMillis());
        return !left && now - dissenter.newestMillis <= options.fixMemory().toMillis();
    }

    private static Disagreement tell(Dissenter dissenter, int others, TrackedTrain train) {
        String text = String.format(
                Locale.ROOT,
                "%s is %.0f km from the train, since %s%s",
                nameOf(dissenter, train),
                dissenter.apartMetres / 1_000,
                StateJudge.CLOCK.format(Instant.ofEpochMilli(dissenter.sinceMillis)),
                others == 0 ? "" : ", as are " + others + " other devices");
        return new Disagreement(DisagreementKind.DEVICE_ELSEWHERE, dissenter.sinceMillis, text);
    }

    private static String nameOf(Dissenter dissenter, TrackedTrain train) {
        String device = dissenter.deviceId;
        return train.roster
                .kindOf(device, dissenter.newestMillis)
                .map(kind -> device + " of " + kind.code() + " "
                        + train.roster.assetOf(device, dissenter.newestMillis).orElse(""))
                .orElse(device);
    }
}
