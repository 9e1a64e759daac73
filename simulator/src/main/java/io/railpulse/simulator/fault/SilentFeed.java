package io.railpulse.simulator.fault;

import io.railpulse.simulator.Chance;
import io.railpulse.simulator.telemetry.TelemetryParameter;
import java.util.Optional;
import java.util.function.LongPredicate;

/** A corridor of which neither a tracker nor a railway is heard for hours, whichever train they tell of. */
final class SilentFeed implements Fault {

    @Override
    public String code() {
        return "silent-feed";
    }

    @Override
    public String sentence() {
        return "A corridor of whose trains neither trackers nor railways are heard for hours, and nothing is made up for; its count is"
                + " of what is missing.";
    }

    @Override
    public Optional<Strikes> on(FaultScene scene) {
        return Optional.empty();
    }

    @Override
    public Optional<LongPredicate> mutes(FaultScene scene) {
        String corridor = scene.source().journey().run().trip().line().corridorId();
        return Optional.of(new SilentTimes(
                Chance.of(scene.seed(), "fault", code(), corridor),
                scene.roster().beginsMillis(),
                scene.roster().endsMillis(),
                TelemetryParameter.FEED_SILENCE_EVERY,
                TelemetryParameter.FEED_SILENCE_MEDIAN,
                TelemetryParameter.FEED_SILENCE_MOST));
    }
}
