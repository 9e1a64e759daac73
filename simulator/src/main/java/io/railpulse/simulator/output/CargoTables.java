package io.railpulse.simulator.output;

import io.railpulse.recordings.ConsignmentRow;
import io.railpulse.recordings.RecordingWriter;
import io.railpulse.simulator.Transmission;
import io.railpulse.simulator.cargo.Consignment;
import io.railpulse.simulator.cargo.ConsignmentLeg;
import io.railpulse.simulator.cargo.Container;
import java.io.IOException;
import java.util.List;

/** Writes what trains carry. */
final class CargoTables {

    private CargoTables() {}

    static void write(Transmission transmission, RecordingWriter writer) throws IOException {
        for (Consignment consignment : transmission.consignments()) {
            for (Container container : consignment.containers()) {
                writer.write(toRow(consignment, container));
            }
        }
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
