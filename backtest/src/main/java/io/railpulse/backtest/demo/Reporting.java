package io.railpulse.backtest.demo;

import io.railpulse.backtest.demo.SyntheticTrain.Telemetry;
import io.railpulse.domain.geodesy.Wgs84;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Random;

/** What is heard of one train on its journey. Chance has a seed: the train's number. */
final class Reporting {
    private static final double FIX_EVERY_SECONDS = 20;
    private static final double AWAKE_BEFORE_SECONDS = 300;
    private static final double AWAKE_AFTER_SECONDS = 600;
    private static final double NOISE_METRES = 8;
    private static final double OUT_OF_COVERAGE_FROM = 0.15;
    private static final double OUT_OF_COVERAGE_TO = 0.25;
    private static final double SILENT_FROM = 0.35;
    private static final int BURST_MILLIS_A_FIX = 20;

    private final Journey journey;
    private final long dayStartMillis;
    private final String identity;
    private final Random random;

    /** @param dayStartMillis when second 0 of the service day is, milliseconds since the epoch */
    Reporting(Journey journey, long dayStartMillis, String serviceDate) {
        this.journey = journey;
        this.dayStartMillis = dayStartMillis;
        this.identity = journey.train().number() + "," + serviceDate;
        this.random = new Random(journey.train().number().hashCode());
    }

    /** Rows {@code measured_at,trip_id,service_date,device_id,latitude,longitude,speed_mps}. */
    List<Telegram> listFixes() {
        List<Telegram> fixes = new ArrayList<>();
        if (!journey.train().telemetry().hasTracker()) {
            return fixes;
        }
        double second = journey.departure(0) - AWAKE_BEFORE_SECONDS + random.nextDouble() * FIX_EVERY_SECONDS;
        for (; second < journey.end() + AWAKE_AFTER_SECONDS; second += FIX_EVERY_SECONDS) {
            boolean silent = journey.train().telemetry() == Telemetry.SILENT && second > journey.timeAt(SILENT_FROM);
            if (!silent) {
                fixes.add(new Telegram(receivedMillis(second), fixAt(second)));
            }
        }
        return fixes;
    }

    private String fixAt(double second) {
        double along = journey.alongAt(second);
        Track.Point point = journey.track().pointAt(along);
        double speed = (journey.alongAt(second + 1) - along);
        return String.format(
                Locale.ROOT,
                "%s,%s,tracker-%s,%.6f,%.6f,%.1f",
                Instant.ofEpochMilli(millis(second)),
                identity,
                journey.train().number(),
                point.latitude() + noiseMetres() / Wgs84.metresPerDegreeNorth(point.latitude()),
                point.longitude() + noiseMetres() / Wgs84.metresPerDegreeEast(point.latitude()),
                speed);
    }

    private long receivedMillis(double second) {
        boolean stored = journey.train().telemetry() == Telemetry.BURST
                && second > journey.timeAt(OUT_OF_COVERAGE_FROM)
                && second < journey.timeAt(OUT_OF_COVERAGE_TO);
        if (!stored) {
            return millis(second) + 1_000 + random.nextInt(2_000);
        }
        double backInCoverage = journey.timeAt(OUT_OF_COVERAGE_TO);
        long newerOnes = (long) ((backInCoverage - second) / FIX_EVERY_SECONDS);
        return millis(backInCoverage) + newerOnes * BURST_MILLIS_A_FIX;
    }

    /** Rows {@code occurred_at,trip_id,service_date,stop_id,kind}. */
    List<Telegram> listMovements() {
        List<Telegram> movements = new ArrayList<>();
        if (!journey.train().telemetry().hasReports()) {
            return movements;
        }
        for (int call = 0; call < journey.calls(); call++) {
            if (call > 0) {
                movements.add(movement(call, "arrival", journey.arrival(call)));
            }
            if (call < journey.calls() - 1) {
                movements.add(movement(call, "departure", journey.departure(call)));
            }
        }
        return movements;
    }

    private Telegram movement(int call, String kind, double second) {
        String stop = journey.track().stations().get(call).id();
        Instant occurredAt = Instant.ofEpochMilli(millis(Math.floor(second)));
        long delayMillis = 20_000 + random.nextInt(60_000);
        return new Telegram(millis(second) + delayMillis, occurredAt + "," + identity + "," + stop + "," + kind);
    }

    private double noiseMetres() {
        return NOISE_METRES * random.nextGaussian();
    }

    private long millis(double second) {
        return dayStartMillis + Math.round(second * 1000);
    }
}
