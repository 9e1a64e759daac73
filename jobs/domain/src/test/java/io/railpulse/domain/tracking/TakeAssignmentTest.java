package io.railpulse.domain.tracking;

import static io.railpulse.domain.TestLine.RUN;
import static io.railpulse.domain.identity.AssetKind.CONTAINER;
import static io.railpulse.domain.identity.TestRoster.assigned;
import static org.assertj.core.api.Assertions.assertThat;

import io.railpulse.domain.TestTrain;
import io.railpulse.domain.identity.Assignment;
import io.railpulse.domain.telemetry.RejectReason;
import io.railpulse.domain.telemetry.Verdict;
import org.junit.jupiter.api.Test;

class TakeAssignmentTest {
    private static final Assignment OPEN = assigned(CONTAINER, "tag", RUN, 1, "10:00", 4, null);
    private static final Assignment ENDED = assigned(CONTAINER, "tag", RUN, 1, "10:00", 4, "12:00");

    private final TestTrain train = TestTrain.onTheLine();

    @Test
    void isADuplicateIfItChangesNothing() {
        assertThat(take(OPEN).verdict()).isEqualTo(Verdict.ACCEPTED);
        assertThat(take(OPEN).verdict()).isEqualTo(Verdict.DUPLICATE);
        assertThat(take(ENDED).verdict()).isEqualTo(Verdict.ACCEPTED);
        assertThat(take(OPEN).verdict()).isEqualTo(Verdict.ACCEPTED);
    }

    @Test
    void isWithdrawnOnceAndKeepsWhatItSaid() {
        take(OPEN);

        assertThat(take(Assignment.withdrawalOf(OPEN.id())).verdict()).isEqualTo(Verdict.ACCEPTED);
        assertThat(take(Assignment.withdrawalOf(OPEN.id())).verdict()).isEqualTo(Verdict.DUPLICATE);
        assertThat(train.train.roster.find(OPEN.id())).contains(OPEN.asWithdrawn());
        assertThat(take(OPEN).verdict()).isEqualTo(Verdict.ACCEPTED);
    }

    @Test
    void cannotBeWithdrawnBeforeItWasTold() {
        assertThat(take(Assignment.withdrawalOf(OPEN.id())).reason()).isEqualTo(RejectReason.NOTHING_TO_CHANGE);
    }

    private Judgement take(Assignment assignment) {
        return train.tracker.takeAssignment(assignment, train.train);
    }
}
