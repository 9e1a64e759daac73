package io.railpulse.simulator.telemetry;

import io.railpulse.domain.telemetry.Input;
import io.railpulse.domain.telemetry.SensorReport;
import io.railpulse.simulator.Chance;
import io.railpulse.simulator.telemetry.Telegram.SensorTelegram;
import io.railpulse.simulator.world.Journey;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Iterator;
import java.util.NoSuchElementException;
import java.util.TreeSet;

/**
 * The sensors of one asset on one run. They report at even intervals, a blow or a door as well when it happens. All readings
 * of one moment are received together.
 */
final class SensorReporter implements TelegramSource {
    private final SensorFitting fitting;
    private final long seed;

    SensorReporter(SensorFitting fitting, long seed) {
        this.fitting = fitting;
        this.seed = seed;
    }

    @Override
    public Journey journey() {
        return fitting.assignment().journey();
    }

    @Override
    public String name() {
        return "sensors-" + fitting.assignment().assetId();
    }

    @Override
    public Input input() {
        return Input.SENSORS;
    }

    @Override
    public long opensAtMillis() {
        return fitting.assignment().validFromMillis();
    }

    @Override
    public Iterator<Telegram> open() {
        return new Readings();
    }

    private final class Readings implements Iterator<Telegram> {
        private final Assignment assignment = fitting.assignment();
        private final Chance chance =
                Chance.of(seed, "sensors", assignment.assetId(), journey().run().id());
        private final SensorTruth truth = new SensorTruth(fitting, chance);
        private final TreeSet<Long> moments = new TreeSet<>();
        private final Deque<Telegram> ready = new ArrayDeque<>();
        private long nextMillis;
        private long nextBatteryMillis;
        private long receivedMillis = Long.MIN_VALUE;

        Readings() {
            nextMillis = roundedUp((long)
                    (assignment.validFromMillis() + chance.uniform(0, TelemetryParameter.SENSOR_EVERY.millis())));
            nextBatteryMillis = nextMillis;
            for (Incident incident : fitting.incidents()) {
                if (incident.kind() == IncidentKind.SHOCK || incident.kind() == IncidentKind.DOOR_OPENED) {
                    moments.add(roundedUp(incident.startMillis()));
                    moments.add(roundedUp(incident.endMillis()));
                }
            }
            measure();
        }

        @Override
        public boolean hasNext() {
            return !ready.isEmpty();
        }

        @Override
        public Telegram next() {
            if (ready.isEmpty()) {
                throw new NoSuchElementException("No reading of " + assignment.assetId() + " is left");
            }
            Telegram telegram = ready.poll();
            if (ready.isEmpty()) {
                measure();
            }
            return telegram;
        }

        private void measure() {
            boolean isEvent = !moments.isEmpty() && moments.first() <= nextMillis;
            long at = isEvent ? moments.pollFirst() : nextMillis;
            if (at > assignment.validToMillis()) {
                return;
            }
            double delay = chance.lognormal(
                    TelemetryParameter.SENSOR_DELAY_MEDIAN.millis(), TelemetryParameter.CONTAINER_DELAY_SIGMA.value());
            double bounded = Math.min(TelemetryParameter.SENSOR_DELAY_MOST.millis(), Math.max(1000, delay));
            receivedMillis = Math.max(receivedMillis, at + (long) bounded);
            boolean batteryToo = !isEvent && at >= nextBatteryMillis;
            for (SensorQuantity quantity : fitting.quantities()) {
                if (quantity != SensorQuantity.BATTERY_PCT || batteryToo) {
                    ready.add(new SensorTelegram(receivedMillis, reading(quantity, at), null));
                }
            }
            if (batteryToo) {
                nextBatteryMillis = at + TelemetryParameter.BATTERY_EVERY.millis();
            }
            if (!isEvent) {
                nextMillis += TelemetryParameter.SENSOR_EVERY.millis();
            }
            if (ready.isEmpty()) {
                measure();
            }
        }

        private SensorReport reading(SensorQuantity quantity, long atMillis) {
            return new SensorReport(
                    assignment.assetId() + "-" + quantity.code() + "-" + atMillis / 1000,
                    assignment.assetId(),
                    assignment.tripId(),
                    assignment.serviceDate(),
                    atMillis,
                    quantity.code(),
                    truth.at(quantity, atMillis));
        }

        private static long roundedUp(long millis) {
            return Math.floorDiv(millis + 999, 1000) * 1000;
        }
    }
}
