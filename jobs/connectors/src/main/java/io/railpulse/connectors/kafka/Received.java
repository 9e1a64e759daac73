package io.railpulse.connectors.kafka;

import io.railpulse.domain.eta.learning.LearnedInput;
import io.railpulse.domain.telemetry.RejectedInput;
import io.railpulse.domain.telemetry.RouteInput;
import io.railpulse.domain.telemetry.TrainInput;
import io.railpulse.domain.throughput.RunInput;

/**
 * What one record of a topic became: exactly one of the five is there.
 *
 * @param train an input of one train; it may name nothing but a device
 * @param route a geometry
 * @param learned something that was learned before
 * @param run what tracking told of a run
 * @param rejected a record that could not be read, or not be believed by itself
 */
public record Received(TrainInput train, RouteInput route, LearnedInput learned, RunInput run, RejectedInput rejected) {

    static Received of(TrainInput train) {
        return new Received(train, null, null, null, null);
    }

    static Received of(RouteInput route) {
        return new Received(null, route, null, null, null);
    }

    static Received of(LearnedInput learned) {
        return new Received(null, null, learned, null, null);
    }

    static Received of(RunInput run) {
        return new Received(null, null, null, run, null);
    }

    static Received of(RejectedInput rejected) {
        return new Received(null, null, null, null, rejected);
    }
}
