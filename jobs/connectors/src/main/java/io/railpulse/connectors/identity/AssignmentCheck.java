package io.railpulse.connectors.identity;

import io.railpulse.domain.identity.AssetKind;
import io.railpulse.domain.identity.AssignmentId;
import io.railpulse.domain.identity.ContainerNumber;
import io.railpulse.schemas.AssignmentRecord;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;

/** Whether an assignment names what it must, by names that can be, for a time that can be. */
public final class AssignmentCheck {

    /** No run lasts so long, and nobody knows of one so long before; what waits for its end waits no longer. */
    private static final Duration FARTHEST = Duration.ofDays(365);

    private AssignmentCheck() {}

    /**
     * The first thing that is wrong, naming the field, or empty if nothing is.
     *
     * @param recordMillis when it was received, milliseconds since the epoch
     */
    public static Optional<String> findFault(AssignmentRecord assignment, long recordMillis) {
        if (assignment.getAssetId().isBlank()) {
            return Optional.of("asset_id is blank");
        }
        Optional<AssetKind> kind = AssetKind.findByCode(assignment.getAssetKind());
        if (kind.isEmpty()) {
            return Optional.of("asset_kind is " + assignment.getAssetKind() + ", not locomotive, wagon or container");
        }
        if (kind.get() == AssetKind.CONTAINER && !ContainerNumber.isValid(assignment.getAssetId())) {
            return Optional.of("asset_id is " + assignment.getAssetId() + ", no container number of ISO 6346: "
                    + faultOf(assignment.getAssetId()));
        }
        return findFaultOfTime(assignment, Instant.ofEpochMilli(recordMillis)).or(() -> findFaultOfId(assignment));
    }

    private static String faultOf(String number) {
        return ContainerNumber.findCheckDigit(number)
                .map(digit -> "its check digit would be " + digit)
                .orElse("it is not three letters, U, J or Z, and seven digits");
    }

    private static Optional<String> findFaultOfTime(AssignmentRecord assignment, Instant received) {
        Integer to = assignment.getToStopSequence();
        if (to != null && to < assignment.getFromStopSequence()) {
            return Optional.of("to_stop_sequence is before from_stop_sequence");
        }
        Instant begins = assignment.getValidFromAt();
        Instant ends = assignment.getValidToAt();
        if (isFar(begins, received)) {
            return Optional.of("valid_from_at is " + begins + ", more than a year from its receipt");
        }
        if (ends != null && isFar(ends, received)) {
            return Optional.of("valid_to_at is " + ends + ", more than a year from its receipt");
        }
        return ends != null && ends.isBefore(begins)
                ? Optional.of("valid_to_at is before valid_from_at")
                : Optional.empty();
    }

    private static boolean isFar(Instant time, Instant received) {
        return time.isBefore(received.minus(FARTHEST)) || time.isAfter(received.plus(FARTHEST));
    }

    private static Optional<String> findFaultOfId(AssignmentRecord assignment) {
        AssignmentId id = AssignmentAvro.idOf(assignment);
        if (id.trainRunId() == null) {
            return Optional.of("neither train_run_id nor trip_id and service_date are given");
        }
        if (!AssignmentId.parse(id.text()).equals(Optional.of(id))) {
            return Optional.of("asset_id, device_id or train_run_id holds a " + AssignmentId.SEPARATOR);
        }
        return id.text().equals(assignment.getAssignmentId())
                ? Optional.empty()
                : Optional.of(
                        "assignment_id is " + assignment.getAssignmentId() + ", but the fields make " + id.text());
    }
}
