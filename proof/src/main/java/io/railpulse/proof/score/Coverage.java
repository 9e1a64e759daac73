package io.railpulse.proof.score;

import io.railpulse.domain.telemetry.MessageStatus;
import io.railpulse.domain.telemetry.MovementKind;
import io.railpulse.domain.telemetry.MovementReport;
import io.railpulse.domain.tracking.CallSheet;
import io.railpulse.proof.Device;
import io.railpulse.proof.TakenFix;
import io.railpulse.proof.TakenReport;
import io.railpulse.proof.TrialRun;
import io.railpulse.proof.Truth;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** What of a run could be known: when its own trackers measured fixes that were accepted, and what was reported. */
final class Coverage {
    private static final long MINUTE = 60_000;

    private final List<DeviceTimes> locomotives = new ArrayList<>();
    private final List<DeviceTimes> others = new ArrayList<>();
    private final Set<Integer> reported;
    private final long longestMillis;

    private Coverage(Set<Integer> reported, List<DeviceTimes> devices, long locomotiveMillis) {
        this.reported = reported;
        devices.forEach(device -> (device.onLocomotive() ? locomotives : others).add(device));
        this.longestMillis =
                devices.stream().mapToLong(DeviceTimes::intervalMillis).max().orElse(locomotiveMillis);
    }

    /**
     * How a moment is covered by trackers: by an accepted fix within two intervals of its tracker before, and one after.
     *
     * @param onLocomotive whether trackers of locomotives do so alone
     * @param intervalMillis of the trackers that do so, the longer one of before and after; the shortest where there is a
     *     choice
     */
    record Cover(boolean onLocomotive, long intervalMillis) {}

    /** @param locomotiveMillis between two fixes of a locomotive */
    static Coverage of(TrialRun run, long locomotiveMillis) {
        Map<String, List<Long>> times = new HashMap<>();
        for (TakenFix fix : run.fixes()) {
            if (fix.isAccepted() && fix.isTrue() && run.devices().containsKey(fix.deviceId())) {
                times.computeIfAbsent(fix.deviceId(), device -> new ArrayList<>())
                        .add(fix.repairedMillis());
            }
        }
        List<DeviceTimes> devices = new ArrayList<>();
        times.forEach((id, measured) -> {
            Device device = run.devices().get(id);
            devices.add(DeviceTimes.of(device, measured, device.onLocomotive() ? locomotiveMillis : 0));
        });
        return new Coverage(listReported(run), devices, locomotiveMillis);
    }

    /** The moments of which a report was accepted, and not withdrawn. */
    private static Set<Integer> listReported(TrialRun run) {
        Set<Integer> moments = new HashSet<>();
        for (TakenReport taken : run.reports()) {
            if (!taken.isAccepted()) {
                continue;
            }
            int call = callOf(taken.report(), run);
            if (call < 0) {
                continue;
            }
            Set<Integer> said = new HashSet<>();
            if (taken.report().kind() != MovementKind.DEPARTURE) {
                said.add(CallSheet.arrivalOf(call));
            }
            if (taken.report().kind() != MovementKind.ARRIVAL) {
                said.add(CallSheet.departureOf(call));
            }
            if (taken.report().status() == MessageStatus.DELETE) {
                moments.removeAll(said);
            } else {
                moments.addAll(said);
            }
        }
        return moments;
    }

    /** Of several calls at one stop, the one that truly happened nearest to what is reported. */
    private static int callOf(MovementReport report, TrialRun run) {
        int nearest = -1;
        long off = Long.MAX_VALUE;
        for (int call = 0; call < run.plan().calls().size(); call++) {
            if (run.plan().calls().get(call).stopId().equals(report.stopId())) {
                long arrival = run.truth().millisOf(CallSheet.arrivalOf(call));
                long truth = arrival == Truth.NONE ? run.truth().millisOf(CallSheet.departureOf(call)) : arrival;
                if (Math.abs(truth - report.occurredAtMillis()) < off) {
                    off = Math.abs(truth - report.occurredAtMillis());
                    nearest = call;
                }
            }
        }
        return nearest;
    }

    boolean isReported(int moment) {
        return reported.contains(moment);
    }

    /** How trackers cover a time; empty if they do not. */
    Optional<Cover> find(long millis) {
        Optional<Cover> dense = find(locomotives, millis, true);
        if (dense.isPresent()) {
            return dense;
        }
        List<DeviceTimes> all = new ArrayList<>(locomotives);
        all.addAll(others);
        return find(all, millis, false);
    }

    private static Optional<Cover> find(List<DeviceTimes> devices, long millis, boolean onLocomotive) {
        long before = Long.MAX_VALUE;
        long after = Long.MAX_VALUE;
        for (DeviceTimes device : devices) {
            if (device.hasBefore(millis)) {
                before = Math.min(before, device.intervalMillis());
            }
            if (device.hasAfter(millis)) {
                after = Math.min(after, device.intervalMillis());
            }
        }
        long interval = Math.max(before, after);
        return interval == Long.MAX_VALUE ? Optional.empty() : Optional.of(new Cover(onLocomotive, interval));
    }

    /** By how much a call may be off before it is false: an hour, or two intervals of what covers it. */
    long falseBeyondMillis(long millis) {
        long interval = find(millis).map(Cover::intervalMillis).orElse(longestMillis);
        return Math.max(60 * MINUTE, 2 * interval);
    }
}
