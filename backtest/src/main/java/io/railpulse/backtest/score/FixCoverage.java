package io.railpulse.backtest.score;

import io.railpulse.domain.identity.AssetKind;
import io.railpulse.domain.telemetry.PositionReport;
import io.railpulse.gtfs.csv.InputFileException;
import io.railpulse.recordings.AssetAssignment;
import io.railpulse.recordings.Received;
import io.railpulse.recordings.Recording;
import io.railpulse.recordings.RecordingReader;
import java.io.IOException;
import java.time.LocalDate;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.function.BiPredicate;

/** When which devices measured the fixes of which runs, as their rows claim it. */
final class FixCoverage {
    private record DeviceKey(String tripId, String serviceDate, String deviceId) {}

    /** The devices of a run; those on a locomotive apart. */
    private record RunFixes(Map<DeviceKey, FixTimes> locomotives, Map<DeviceKey, FixTimes> others) {

        boolean isBetween(int second, boolean onlyLocomotives) {
            return any(locomotives.values(), others.values(), onlyLocomotives, second, FixTimes::hasBefore)
                    && any(locomotives.values(), others.values(), onlyLocomotives, second, FixTimes::hasAfter);
        }

        private static boolean any(
                Collection<FixTimes> locomotives,
                Collection<FixTimes> others,
                boolean onlyLocomotives,
                int second,
                BiPredicate<FixTimes, Integer> has) {
            return locomotives.stream().anyMatch(times -> has.test(times, second))
                    || !onlyLocomotives && others.stream().anyMatch(times -> has.test(times, second));
        }
    }

    private final Map<RunKey, RunFixes> runs = new HashMap<>();
    private long firstMillis;

    private final Set<String> locomotiveDevices;

    private FixCoverage(Set<String> locomotiveDevices) {
        this.locomotiveDevices = locomotiveDevices;
    }

    /** Reads the positions of a recording once; which of their devices are on locomotives, its assignments say. */
    static FixCoverage read(Recording recording) {
        FixCoverage coverage = new FixCoverage(listLocomotiveDevices(recording));
        Map<DeviceKey, FixTimes> devices = new HashMap<>();
        try (RecordingReader<PositionReport> positions = recording.readPositions()) {
            while (positions.hasNext()) {
                coverage.add(positions.next(), devices);
            }
        } catch (IOException e) {
            throw InputFileException.of(recording.name(), "cannot be closed", e);
        }
        devices.forEach(coverage::complete);
        return coverage;
    }

    private static Set<String> listLocomotiveDevices(Recording recording) {
        Set<String> devices = new HashSet<>();
        try (RecordingReader<AssetAssignment> assignments = recording.readAssignments()) {
            while (assignments.hasNext()) {
                AssetAssignment assignment = assignments.next().report();
                if (assignment.kind() == AssetKind.LOCOMOTIVE && assignment.deviceId() != null) {
                    devices.add(assignment.deviceId());
                }
            }
        } catch (IOException e) {
            throw InputFileException.of(recording.name(), "cannot be closed", e);
        }
        return devices;
    }

    private void add(Received<PositionReport> row, Map<DeviceKey, FixTimes> devices) {
        PositionReport fix = row.report();
        if (fix.tripId() == null || fix.serviceDate() == null) {
            return;
        }
        if (devices.isEmpty()) {
            firstMillis = row.receivedAtMillis();
        }
        devices.computeIfAbsent(
                        new DeviceKey(fix.tripId(), fix.serviceDate(), fix.deviceId()), unknown -> new FixTimes())
                .add(secondOf(fix.measuredAtMillis()));
    }

    private void complete(DeviceKey device, FixTimes times) {
        times.complete();
        RunFixes run = runs.computeIfAbsent(
                new RunKey(device.tripId, LocalDate.parse(device.serviceDate)),
                unknown -> new RunFixes(new HashMap<>(), new HashMap<>()));
        boolean locomotive = locomotiveDevices.contains(device.deviceId);
        (locomotive ? run.locomotives : run.others).put(device, times);
    }

    /** A clock that is out by more than 68 years is out by 68. */
    private int secondOf(long millis) {
        long second = Math.floorDiv(millis, 1_000L) - Math.floorDiv(firstMillis, 1_000L);
        return (int) Math.max(Integer.MIN_VALUE, Math.min(Integer.MAX_VALUE, second));
    }

    /** Whether fixes of a run were measured within two of their devices' reporting intervals before and after a moment. */
    boolean covers(RunKey run, long millis) {
        RunFixes fixes = runs.get(run);
        return fixes != null && fixes.isBetween(secondOf(millis), false);
    }

    /** As {@link #covers}, by trackers on locomotives alone. */
    boolean coversByLocomotive(RunKey run, long millis) {
        RunFixes fixes = runs.get(run);
        return fixes != null && fixes.isBetween(secondOf(millis), true);
    }
}
