package io.railpulse.backtest.replay;

import static org.assertj.core.api.Assertions.assertThat;

import io.railpulse.backtest.replay.RecordedConsignments.Recorded;
import io.railpulse.domain.alert.Severity;
import io.railpulse.domain.consignment.Consignment;
import io.railpulse.domain.consignment.ConsignmentCheck;
import io.railpulse.domain.consignment.ConsignmentLeg;
import io.railpulse.recordings.ConsignmentRow;
import java.util.List;
import org.junit.jupiter.api.Test;

class RecordedConsignmentsTest {

    @Test
    void putsItsContainersTogether() {
        List<Recorded> recorded = RecordedConsignments.of(List.of(
                row("K2", "CSQU3054383", "2026-03-02"),
                row("K1", "TCLU4265694", "2026-03-02"),
                row("K2", "MSKU6011672", "2026-03-02"),
                row("K0", "TEXU1234569", "2026-03-03")));

        assertThat(recorded)
                .extracting(one -> one.serviceDate() + " " + one.consignment().consignmentId() + " "
                        + one.consignment().containers().size())
                .containsExactly("2026-03-02 K1 1", "2026-03-02 K2 2", "2026-03-03 K0 1");
    }

    @Test
    void isWithoutAFault() {
        Consignment consignment = RecordedConsignments.of(List.of(row("K1", "CSQU3054383", "2026-03-02")))
                .get(0)
                .consignment();

        assertThat(ConsignmentCheck.listFaults(
                        consignment, code -> Severity.find(code).isPresent()))
                .isEmpty();
        assertThat(consignment.legs()).containsExactly(new ConsignmentLeg("T@2026-03-02", 1, 4));
        assertThat(consignment.containers().get(0).temperatureMaxC()).isEqualTo(-18);
    }

    private static ConsignmentRow row(String id, String container, String date) {
        return new ConsignmentRow(
                id,
                "a customer",
                container,
                "45R1",
                2,
                24.5,
                true,
                -20.0,
                -18.0,
                List.of(new ConsignmentRow.Leg("T", date, 1, 4)),
                "A",
                "Z",
                null);
    }
}
