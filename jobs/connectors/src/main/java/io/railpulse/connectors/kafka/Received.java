package io.railpulse.connectors.kafka;

import io.railpulse.domain.alert.Acknowledgement;
import io.railpulse.domain.alert.RuleChange;
import io.railpulse.domain.consignment.ConsignmentChange;
import io.railpulse.domain.eta.EtaPublication;
import io.railpulse.domain.eta.TrainStatus;
import io.railpulse.domain.eta.learning.LearnedInput;
import io.railpulse.domain.geofence.GeofenceChange;
import io.railpulse.domain.telemetry.RejectedInput;
import io.railpulse.domain.telemetry.RouteInput;
import io.railpulse.domain.telemetry.SensorInput;
import io.railpulse.domain.telemetry.TrainInput;
import io.railpulse.domain.throughput.QueueRow;
import io.railpulse.domain.throughput.RunInput;

/**
 * What one record of a topic became: exactly one of them is there, but for a status, which is that of a run as well.
 *
 * @param train an input of one train; it may name nothing but a device
 * @param route a geometry
 * @param learned something that was learned before
 * @param run what tracking told of a run
 * @param status what tracking told of a train, in full; null where its state is none that is known
 * @param rule a change of the rules of alerts
 * @param seen somebody has seen an alert
 * @param sensor a reading of a sensor
 * @param forecasts what tracking forecast of a train
 * @param consignment a change of what a customer sends
 * @param queue the queue of a border
 * @param fence a change of the fences
 * @param rejected a record that could not be read, or not be believed by itself
 */
public record Received(
        TrainInput train,
        RouteInput route,
        LearnedInput learned,
        RunInput run,
        TrainStatus status,
        RuleChange rule,
        Acknowledgement seen,
        SensorInput sensor,
        EtaPublication forecasts,
        ConsignmentChange consignment,
        QueueRow queue,
        GeofenceChange fence,
        RejectedInput rejected) {

    public static Received of(TrainInput train) {
        return new Received(train, null, null, null, null, null, null, null, null, null, null, null, null);
    }

    public static Received of(RouteInput route) {
        return new Received(null, route, null, null, null, null, null, null, null, null, null, null, null);
    }

    public static Received of(LearnedInput learned) {
        return new Received(null, null, learned, null, null, null, null, null, null, null, null, null, null);
    }

    public static Received of(RunInput run) {
        return new Received(null, null, null, run, null, null, null, null, null, null, null, null, null);
    }

    /** @param status null where it is none that is known */
    public static Received of(RunInput run, TrainStatus status) {
        return new Received(null, null, null, run, status, null, null, null, null, null, null, null, null);
    }

    public static Received of(RuleChange rule) {
        return new Received(null, null, null, null, null, rule, null, null, null, null, null, null, null);
    }

    public static Received of(Acknowledgement seen) {
        return new Received(null, null, null, null, null, null, seen, null, null, null, null, null, null);
    }

    public static Received of(SensorInput sensor) {
        return new Received(null, null, null, null, null, null, null, sensor, null, null, null, null, null);
    }

    public static Received of(EtaPublication forecasts) {
        return new Received(null, null, null, null, null, null, null, null, forecasts, null, null, null, null);
    }

    public static Received of(ConsignmentChange consignment) {
        return new Received(null, null, null, null, null, null, null, null, null, consignment, null, null, null);
    }

    public static Received of(QueueRow queue) {
        return new Received(null, null, null, null, null, null, null, null, null, null, queue, null, null);
    }

    public static Received of(GeofenceChange fence) {
        return new Received(null, null, null, null, null, null, null, null, null, null, null, fence, null);
    }

    public static Received of(RejectedInput rejected) {
        return new Received(null, null, null, null, null, null, null, null, null, null, null, null, rejected);
    }
}
