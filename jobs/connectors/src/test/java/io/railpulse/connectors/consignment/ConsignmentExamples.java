package io.railpulse.connectors.consignment;

import io.railpulse.domain.consignment.ArrivalOutlook;
import io.railpulse.domain.consignment.CallSight;
import io.railpulse.domain.consignment.Connection;
import io.railpulse.domain.consignment.ConnectionState;
import io.railpulse.domain.consignment.ConsignedContainer;
import io.railpulse.domain.consignment.Consignment;
import io.railpulse.domain.consignment.ConsignmentLeg;
import io.railpulse.domain.consignment.ConsignmentState;
import io.railpulse.domain.consignment.ConsignmentStatus;
import io.railpulse.domain.consignment.Digest;
import io.railpulse.domain.consignment.Moment;
import io.railpulse.domain.consignment.NoticePreferences;
import io.railpulse.domain.eta.CallEvent;
import io.railpulse.domain.eta.DelayOutlook;
import io.railpulse.domain.tracking.RunState;
import java.util.List;

/** A consignment by two runs, and how it stands with it. */
public final class ConsignmentExamples {
    private static final long HOUR = 3_600_000;
    /** 2026-03-01T08:00Z. */
    public static final long BEGINNING = 1_772_352_000_000L;

    private ConsignmentExamples() {}

    public static Consignment consignment() {
        return consignment("CSQU3054383");
    }

    public static Consignment consignment(String container) {
        return new Consignment(
                "K1",
                2,
                "a customer",
                List.of(new ConsignedContainer(container, "45R1", 2.0, 20.5, 2.0, 8.0, 80.0, 3.0)),
                List.of(new ConsignmentLeg("A@2026-03-01", 1, 5), new ConsignmentLeg("B@2026-03-02", 2, 9)),
                "Chengdu",
                "Lodz",
                BEGINNING,
                new NoticePreferences("Europe/Berlin", 1320, 360, "critical", Digest.DAILY));
    }

    /** Under way to a connection that fails in one case of five. */
    static ConsignmentStatus status(int ordinal) {
        return new ConsignmentStatus(
                "K1",
                2,
                "a customer",
                ConsignmentState.UNDER_WAY,
                1,
                2,
                "A@2026-03-01",
                RunState.RUNNING,
                new CallSight(3, "Lanzhou", CallEvent.DEPARTURE, BEGINNING),
                "Lodz",
                new ArrivalOutlook(
                        new Moment(BEGINNING + 40 * HOUR, BEGINNING + 48 * HOUR, BEGINNING + 56 * HOUR, false), 0.8),
                BEGINNING + 44 * HOUR,
                BEGINNING - HOUR,
                BEGINNING + 50 * HOUR,
                BEGINNING + 50 * HOUR,
                false,
                new Connection(
                        "Urumqi", "B@2026-03-02", ConnectionState.AT_RISK, new DelayOutlook(-7200, -3600.4, 1800), 0.2),
                "with A@2026-03-01",
                BEGINNING,
                ordinal);
    }

    static ConsignmentStatus withdrawn() {
        return new ConsignmentStatus(
                "K1",
                0,
                null,
                ConsignmentState.WITHDRAWN,
                1,
                2,
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                false,
                null,
                "withdrawn",
                BEGINNING,
                9);
    }
}
