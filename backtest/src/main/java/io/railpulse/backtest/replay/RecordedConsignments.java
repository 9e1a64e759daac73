package io.railpulse.backtest.replay;

import io.railpulse.domain.consignment.ConsignedContainer;
import io.railpulse.domain.consignment.Consignment;
import io.railpulse.domain.consignment.ConsignmentLeg;
import io.railpulse.domain.consignment.NoticePreferences;
import io.railpulse.domain.timetable.TrainRun;
import io.railpulse.recordings.ConsignmentRow;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Puts the rows of a recording, one a container, together to consignments; each begins with the service day of its first leg. */
final class RecordedConsignments {

    private RecordedConsignments() {}

    /**
     * A consignment and the day it begins.
     *
     * @param serviceDate of its first leg, ISO-8601 date
     */
    record Recorded(Consignment consignment, String serviceDate) {}

    /** In the order of the days, those of one day by their names. */
    static List<Recorded> of(List<ConsignmentRow> rows) {
        Map<String, List<ConsignmentRow>> byId = new LinkedHashMap<>();
        for (ConsignmentRow row : rows) {
            byId.computeIfAbsent(row.consignmentId(), first -> new ArrayList<>())
                    .add(row);
        }
        return byId.values().stream()
                .map(RecordedConsignments::toRecorded)
                .sorted(Comparator.comparing(Recorded::serviceDate)
                        .thenComparing(recorded -> recorded.consignment().consignmentId()))
                .toList();
    }

    private static Recorded toRecorded(List<ConsignmentRow> containers) {
        ConsignmentRow row = containers.get(0);
        Consignment consignment = new Consignment(
                row.consignmentId(),
                1,
                row.customer(),
                containers.stream().map(RecordedConsignments::toContainer).toList(),
                row.legs().stream().map(RecordedConsignments::toLeg).toList(),
                row.originStopId(),
                row.destinationStopId(),
                row.promisedAtMillis(),
                NoticePreferences.AT_ONCE);
        return new Recorded(consignment, row.legs().get(0).serviceDate());
    }

    private static ConsignedContainer toContainer(ConsignmentRow row) {
        return new ConsignedContainer(
                row.containerId(),
                row.sizeType(),
                row.teu(),
                row.grossTonnes(),
                row.temperatureMinC(),
                row.temperatureMaxC(),
                null,
                null);
    }

    private static ConsignmentLeg toLeg(ConsignmentRow.Leg leg) {
        return new ConsignmentLeg(
                TrainRun.idOf(leg.tripId(), leg.serviceDate()), leg.fromStopSequence(), leg.toStopSequence());
    }
}
