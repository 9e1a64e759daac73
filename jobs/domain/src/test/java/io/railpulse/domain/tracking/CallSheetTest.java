package io.railpulse.domain.tracking;

import static io.railpulse.domain.tracking.CallSheet.UNKNOWN;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;

class CallSheetTest {
    private static final long[] BOOKED = {UNKNOWN, 0, 100, 120, 200, 220, 300, UNKNOWN};

    private final CallSheet sheet = CallSheet.of(4);

    @Test
    void knowsNothingAtFirst() {
        assertThat(sheet.lastFirm()).isEqualTo(-1);
        assertThat(sheet.isKnown(0)).isFalse();
        assertThat(sheet.methodOf(0)).isNull();
        assertThat(sheet.nextFirm(0)).isEqualTo(-1);
    }

    @Test
    void findsItsFirmNeighbours() {
        sheet.note(1, 10, CallMethod.MEASURED);
        sheet.note(6, 300, CallMethod.REPORTED);

        assertThat(sheet.previousFirm(6)).isEqualTo(1);
        assertThat(sheet.nextFirm(1)).isEqualTo(6);
        assertThat(sheet.lastFirm()).isEqualTo(6);
    }

    @Test
    void refusesATimeBeforeThatOfAnEarlierMoment() {
        sheet.note(2, 100, CallMethod.MEASURED);

        assertThatThrownBy(() -> sheet.note(3, 99, CallMethod.MEASURED)).isInstanceOf(IllegalStateException.class);
        assertThatThrownBy(() -> sheet.note(1, 101, CallMethod.MEASURED)).isInstanceOf(IllegalStateException.class);
    }

    @Test
    void allowsTheSameTimeForNeighbours() {
        sheet.note(2, 100, CallMethod.MEASURED);
        sheet.note(3, 100, CallMethod.MEASURED);

        assertThat(sheet.times).containsSubsequence(100, 100);
    }

    @Test
    void fillsAGapInProportionToThePlan() {
        sheet.note(1, 1_000, CallMethod.MEASURED);
        sheet.note(6, 1_600, CallMethod.MEASURED);

        sheet.estimateGaps(BOOKED);

        assertThat(sheet.times).containsExactly(UNKNOWN, 1_000, 1_200, 1_240, 1_400, 1_440, 1_600, UNKNOWN);
        assertThat(sheet.methodOf(3)).isEqualTo(CallMethod.ESTIMATED);
        assertThat(sheet.isFirm(3)).isFalse();
        assertThat(sheet.lastFirm()).isEqualTo(6);
    }

    @Test
    void fillsNothingBeforeTheFirstOrAfterTheLast() {
        sheet.note(4, 1_000, CallMethod.MEASURED);

        sheet.estimateGaps(BOOKED);

        assertThat(sheet.times).containsExactly(UNKNOWN, UNKNOWN, UNKNOWN, UNKNOWN, 1_000, UNKNOWN, UNKNOWN, UNKNOWN);
    }

    @Test
    void doesNotInventTheOtherHalfOfACall() {
        sheet.note(2, 1_000, CallMethod.REPORTED);
        sheet.note(4, 2_000, CallMethod.REPORTED);

        sheet.estimateGaps(BOOKED);

        assertThat(sheet.isKnown(3)).isFalse();
    }

    @Test
    void takesBackWhatItFilledWhenTheEvidenceGoes() {
        sheet.note(1, 1_000, CallMethod.MEASURED);
        sheet.note(6, 1_600, CallMethod.MEASURED);
        sheet.estimateGaps(BOOKED);
        sheet.erase(6);

        sheet.estimateGaps(BOOKED);

        assertThat(sheet.isKnown(2)).isFalse();
        assertThat(sheet.changed[2]).isTrue();
    }

    @Test
    void prefersEvidenceToWhatWasFilledIn() {
        sheet.note(1, 1_000, CallMethod.MEASURED);
        sheet.note(6, 1_600, CallMethod.MEASURED);
        sheet.estimateGaps(BOOKED);

        sheet.note(3, 1_500, CallMethod.MEASURED);
        sheet.estimateGaps(BOOKED);

        assertThat(sheet.times[3]).isEqualTo(1_500);
        assertThat(sheet.isKnown(2)).isFalse();
        assertThat(sheet.times[4]).isBetween(1_500L, 1_600L);
    }

    @Test
    void marksOnlyWhatChanges() {
        sheet.note(2, 100, CallMethod.MEASURED);
        assertThat(sheet.changed).containsExactly(false, true, false, false);
        sheet.changed[1] = false;

        sheet.note(2, 100, CallMethod.MEASURED);
        assertThat(sheet.changed[1]).isFalse();

        sheet.note(2, 100, CallMethod.REPORTED);
        assertThat(sheet.changed[1]).isTrue();
    }

    @Test
    void noticesAChangeAfterItWasSeenThatThereWasNone() {
        assertThat(sheet.hasChanged()).isFalse();
        sheet.note(2, 100, CallMethod.MEASURED);
        assertThat(sheet.hasChanged()).isTrue();

        sheet.changed[1] = false;
        assertThat(sheet.hasChanged()).isFalse();
        sheet.setPassed(1, true);
        assertThat(sheet.hasChanged()).isTrue();

        CallSheet other = CallSheet.of(4);
        assertThat(other.hasChanged()).isFalse();
        other.copyCall(1, sheet, 1);
        assertThat(other.hasChanged()).isTrue();
        assertThat(other.lastFirm()).isEqualTo(2);
    }

    @Test
    void findsTheLastFirmMomentAgainAfterEachChange() {
        sheet.note(2, 100, CallMethod.MEASURED);
        assertThat(sheet.lastFirm()).isEqualTo(2);
        sheet.note(5, 300, CallMethod.MEASURED);
        assertThat(sheet.lastFirm()).isEqualTo(5);
        sheet.erase(5);
        assertThat(sheet.lastFirm()).isEqualTo(2);
        sheet.set(2, 100, CallMethod.MEASURED, true);
        assertThat(sheet.lastFirm()).isEqualTo(-1);
    }

    @Test
    void fillsAGapThatThePlanBooksOnlyInPart() {
        long[] booked = {UNKNOWN, 0, UNKNOWN, UNKNOWN, 10, 20, 300, UNKNOWN};
        sheet.note(1, 1_000, CallMethod.MEASURED);
        sheet.note(6, 1_600, CallMethod.MEASURED);

        sheet.estimateGaps(booked);

        for (int moment = 2; moment <= 6; moment++) {
            assertThat(sheet.times[moment]).as("moment " + moment).isGreaterThanOrEqualTo(sheet.times[moment - 1]);
        }
    }
}
