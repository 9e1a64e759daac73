package io.railpulse.simulator.output;

import io.railpulse.recordings.AssetAssignment;
import io.railpulse.recordings.ConsignmentRow;
import io.railpulse.recordings.RecordingWriter;
import io.railpulse.simulator.Transmission;
import io.railpulse.simulator.cargo.Consignment;
import io.railpulse.simulator.cargo.ConsignmentLeg;
import io.railpulse.simulator.cargo.Container;
import io.railpulse.simulator.telemetry.Assignment;
import java.io.IOException;
import java.util.List;

/** Writes what trains carry, and what travels with them. An assignment is received when it begins. */
final class CargoTables {

    private CargoTables() {}

    static void write(Transmission transmission, RecordingWriter writer) throws IOException {
        for (Assignment assignment : transmission.assignments()) {
            writer.write(assignment.validFromMillis(), toRow(assignment));
        }
        for (Consignment consignment : transmission.consignments()) {
            for (Container container : consignment.containers()) {
                writer.write(toRow(consignment, container));
            }
        }
    }

    private static AssetAssignment toRow(Assignment assignment) {
        AssetAssignment.Kind kind = switch (assignment.kind()) {
            case LOCOMOTIVE -> AssetAssignment.Kind.LOCOMOTIVE;
            case WAGON -> AssetAssignment.Kind.WAGON;
            case CONTAINER -> AssetAssignment.Kind.CONTAINER;
        };
        return new AssetAssignment(
                assignment.assetId(),
                kind,
                assignment.deviceId(),
                assignment.tripId(),
                assignment.serviceDate(),
                assignment.fromSequence(),
                assignment.toSequence(),
                assignment.validFromMillis(),
                assignment.validToMillis());
    }

    private static ConsignmentRow toRow(Consignment consignment, Container container) {
        List<ConsignmentRow.Leg> legs =
                consignment.legs().stream().map(CargoTables::toRow).toList();
        return new ConsignmentRow(
                consignment.id(),
                consignment.customer(),
                container.number(),
                container.sizeType(),
                container.teu(),
                container.grossTonnes(),
                container.isReefer(),
                container.isReefer() ? Double.valueOf(container.cooling().coldestC()) : null,
                container.isReefer() ? Double.valueOf(container.cooling().warmestC()) : null,
                legs,
                consignment.origin().id(),
                consignment.destination().id(),
                consignment.promisedAtMillis());
    }

    private static ConsignmentRow.Leg toRow(ConsignmentLeg leg) {
        return new ConsignmentRow.Leg(
                leg.journey().run().trip().id(),
                leg.journey().run().serviceDate().toString(),
                leg.fromSequence(),
                leg.toSequence());
    }
}
