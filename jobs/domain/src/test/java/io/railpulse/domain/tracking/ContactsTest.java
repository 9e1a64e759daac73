package io.railpulse.domain.tracking;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class ContactsTest {
    private static final long MINUTE = 60_000;
    private static final long CONTACT = 5 * MINUTE;

    private final Contacts contacts = new Contacts();

    @Test
    void knowsNoIntervalBeforeTheSecondContact() {
        assertThat(contacts.hasTracker()).isFalse();
        contacts.hearFix(0, CONTACT);

        assertThat(contacts.hasTracker()).isTrue();
        assertThat(contacts.usualIntervalMillis).isZero();
    }

    @Test
    void takesTheIntervalOfATrackerThatReportsHourly() {
        for (int hour = 0; hour < 5; hour++) {
            contacts.hearFix(hour * 60 * MINUTE, CONTACT);
        }

        assertThat(contacts.usualIntervalMillis).isEqualTo(60 * MINUTE);
        assertThat(contacts.heardMillis).isEqualTo(4 * 60 * MINUTE);
    }

    @Test
    void takesAnUploadOfManyFixesForOneContact() {
        for (int upload = 0; upload < 5; upload++) {
            for (int fix = 0; fix < 72; fix++) {
                contacts.hearFix(upload * 360 * MINUTE + fix * 1_000, CONTACT);
            }
        }

        assertThat(contacts.usualIntervalMillis).isEqualTo(360 * MINUTE);
    }

    @Test
    void isNotMisledByAFewLongSilences() {
        long now = 0;
        for (int fix = 0; fix < 200; fix++) {
            now += fix % 50 == 0 ? 180 * MINUTE : MINUTE;
            contacts.hearFix(now, CONTACT);
        }

        assertThat(contacts.usualIntervalMillis).isEqualTo(CONTACT);
    }

    @Test
    void learnsThatATrackerReportsMoreRarely() {
        for (int fix = 0; fix < 20; fix++) {
            contacts.hearFix(fix * 10 * MINUTE, CONTACT);
        }
        for (int hour = 1; hour <= 9; hour++) {
            contacts.hearFix(200 * MINUTE + hour * 60 * MINUTE, CONTACT);
        }

        assertThat(contacts.usualIntervalMillis).isEqualTo(60 * MINUTE);
        assertThat(contacts.intervals).hasSize(9);
    }

    @Test
    void isNotDisturbedByWhatIsReadInAnotherOrder() {
        contacts.hearFix(60 * MINUTE, CONTACT);
        contacts.hearFix(20 * MINUTE, CONTACT);

        assertThat(contacts.heardMillis).isEqualTo(60 * MINUTE);
        assertThat(contacts.contactMillis).isEqualTo(60 * MINUTE);
        assertThat(contacts.intervals).isEmpty();
    }

    @Test
    void hearsReportsWithoutTakingThemForATracker() {
        contacts.hearReport(60 * MINUTE);

        assertThat(contacts.hasTracker()).isFalse();
        assertThat(contacts.heardMillis).isEqualTo(60 * MINUTE);
    }

    @Test
    void aTrainThatCameInASilenceIsKnownToBeThereSinceItWasHeardAgain() {
        contacts.hearFix(0, CONTACT);
        hearAgainAt(10);
        assertThat(contacts.knownSinceMillis(5 * MINUTE)).as("no silence").isEqualTo(5 * MINUTE);

        hearAgainAt(100);

        assertThat(contacts.knownSinceMillis(50 * MINUTE)).isEqualTo(100 * MINUTE);
        assertThat(contacts.knownSinceMillis(5 * MINUTE)).as("before it").isEqualTo(5 * MINUTE);
        assertThat(contacts.knownSinceMillis(101 * MINUTE)).as("after it").isEqualTo(101 * MINUTE);

        hearAgainAt(200);
        assertThat(contacts.knownSinceMillis(50 * MINUTE))
                .as("after another silence")
                .isEqualTo(100 * MINUTE);
    }

    private void hearAgainAt(long minute) {
        contacts.endSilence(minute * MINUTE, 30 * MINUTE);
        contacts.hearFix(minute * MINUTE, CONTACT);
    }
}
