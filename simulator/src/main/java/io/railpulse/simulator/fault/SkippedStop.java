package io.railpulse.simulator.fault;

import io.railpulse.network.LinkMode;
import io.railpulse.network.timetable.TimetabledTrip;
import io.railpulse.simulator.Chance;
import io.railpulse.simulator.telemetry.TelemetryParameter;
import io.railpulse.simulator.world.CallTruth;
import io.railpulse.simulator.world.Journey;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;

/** A booked train goes through a station at which it was to stop. */
final class SkippedStop implements Fault {

    @Override
    public String code() {
        return "skipped-stop";
    }

    @Override
    public String sentence() {
        return "A booked train goes through a station at which it was to stop, and is slower behind it; no record is wrong.";
    }

    @Override
    public Optional<Strikes> on(FaultScene scene) {
        return Optional.empty();
    }

    @Override
    public Journey befall(Journey journey, long seed) {
        Chance chance = Chance.of(seed, "fault", code(), journey.run().id());
        boolean happens =
                journey.run().trip().isBooked() && chance.happens(TelemetryParameter.SKIPPED_STOP_PROBABILITY.value());
        List<Integer> calls = IntStream.range(1, journey.calls().size() - 1)
                .filter(call -> maySkip(journey, call))
                .boxed()
                .toList();
        return happens && !calls.isEmpty() ? journey.goingThrough(calls.get(chance.below(calls.size()))) : journey;
    }

    /** Where nothing is done but a crew relieved, a train overtaken or the brakes looked at. */
    private static boolean maySkip(Journey journey, int call) {
        TimetabledTrip trip = journey.run().trip();
        CallTruth truth = journey.calls().get(call);
        long stands = truth.departureMillis() - truth.arrivalMillis();
        return !truth.call().isPass()
                && !truth.call().work().isBorder()
                && trip.legs().get(call - 1).link().mode() == LinkMode.RAIL
                && trip.legs().get(call).link().mode() == LinkMode.RAIL
                && stands > 0
                && stands <= TelemetryParameter.SKIPPED_STOP_LONGEST.millis();
    }
}
