package io.railpulse.connectors.identity;

import static org.assertj.core.api.Assertions.assertThat;

import io.railpulse.connectors.Examples;
import io.railpulse.schemas.AssignmentRecord;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.function.Consumer;
import org.junit.jupiter.api.Test;

class AssignmentCheckTest {
    private static final Instant RECEIVED = Instant.ofEpochMilli(Examples.RECEIVED);

    @Test
    void aProperAssignmentHasNoFault() {
        assertFine(proper -> {});
        assertFine(open -> {
            open.setToStopSequence(null);
            open.setValidToAt(null);
        });
    }

    @Test
    void theRunMayBeNamedByTripAndServiceDate() {
        assertFine(named -> {
            named.setTrainRunId(null);
            named.setTripId("X8001");
            named.setServiceDate(LocalDate.parse("2025-09-01"));
        });
        assertFault(named -> named.setTrainRunId(" "), "neither train_run_id nor trip_id and service_date are given");
    }

    @Test
    void anAssetMustBeNamedAndOfAKnownKind() {
        assertFault(assignment -> assignment.setAssetId(" "), "asset_id is blank");
        assertFault(
                assignment -> assignment.setAssetKind("barge"),
                "asset_kind is barge, not locomotive, wagon or container");
        assertFault(
                assignment -> assignment.setAssetKind("Container"),
                "asset_kind is Container, not locomotive, wagon or container");
    }

    @Test
    void aContainerNumberMustHaveItsCheckDigit() {
        assertFault(
                assignment -> assignment.setAssetId("MSKU1234566"),
                "asset_id is MSKU1234566, no container number of ISO 6346: its check digit would be 5");
        assertFault(
                assignment -> assignment.setAssetId("box 7"),
                "asset_id is box 7, no container number of ISO 6346: it is not three letters, U, J or Z, and seven digits");
        assertFine(wagon -> {
            wagon.setAssetKind("wagon");
            wagon.setAssetId("box 7");
            wagon.setAssignmentId("box 7|tag-7|X8001@2025-09-01|1");
        });
    }

    @Test
    void anAssignmentCannotEndBeforeItBegins() {
        assertFault(
                assignment ->
                        assignment.setValidToAt(assignment.getValidFromAt().minusMillis(1)),
                "valid_to_at is before valid_from_at");
        assertFault(assignment -> assignment.setToStopSequence(0), "to_stop_sequence is before from_stop_sequence");
    }

    @Test
    void anAssignmentIsOfItsOwnTime() {
        Instant longAgo = RECEIVED.minus(366, ChronoUnit.DAYS);
        Instant farAhead = Instant.ofEpochMilli(Long.MAX_VALUE);
        assertFault(
                assignment -> assignment.setValidFromAt(longAgo),
                "valid_from_at is " + longAgo + ", more than a year from its receipt");
        assertFault(
                assignment -> assignment.setValidToAt(farAhead),
                "valid_to_at is " + farAhead + ", more than a year from its receipt");
    }

    @Test
    void theIdIsMadeOfTheFields() {
        assertFault(
                assignment -> assignment.setDeviceId(null),
                "assignment_id is MSKU1234565|tag-7|X8001@2025-09-01|1, but the fields make"
                        + " MSKU1234565||X8001@2025-09-01|1");
        assertFault(assignment -> assignment.setDeviceId("tag|7"), "asset_id, device_id or train_run_id holds a |");
    }

    private static void assertFine(Consumer<AssignmentRecord> change) {
        assertThat(AssignmentCheck.findFault(changed(change), Examples.RECEIVED))
                .isEmpty();
    }

    private static void assertFault(Consumer<AssignmentRecord> change, String fault) {
        assertThat(AssignmentCheck.findFault(changed(change), Examples.RECEIVED))
                .contains(fault);
    }

    private static AssignmentRecord changed(Consumer<AssignmentRecord> change) {
        AssignmentRecord record = AssignmentAvro.toAvro(Examples.assignment());
        change.accept(record);
        return record;
    }
}
