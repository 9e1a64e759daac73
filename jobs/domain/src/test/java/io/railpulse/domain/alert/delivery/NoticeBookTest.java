package io.railpulse.domain.alert.delivery;

import static org.assertj.core.api.Assertions.assertThat;

import io.railpulse.domain.alert.AlertChange;
import io.railpulse.domain.alert.AlertEvent;
import io.railpulse.domain.alert.AlertStanding;
import io.railpulse.domain.alert.Severity;
import io.railpulse.domain.consignment.Consignment;
import io.railpulse.domain.consignment.ConsignmentChange;
import io.railpulse.domain.consignment.Digest;
import io.railpulse.domain.consignment.NoticePreferences;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/** Quiet from 22 to 6 o'clock; times are hours of a day in UTC, beyond 24 of the next. */
class NoticeBookTest {
    private static final long HOUR = 3_600_000;

    private final NoticeBook book = new NoticeBook();
    private final List<String> told = new ArrayList<>();

    @Test
    void tellsAtOnceWhoSaidNothing() {
        happens(23, "a", AlertChange.RAISED, Severity.MINOR);

        assertThat(told).containsExactly("23: a minor active");
    }

    @Test
    void tellsWhatHappenedInTheQuietAtItsEndAsItIsThen() {
        wants(Digest.NONE);
        happens(23, "a", AlertChange.RAISED, Severity.WARNING);
        happens(24, "b", AlertChange.RAISED, Severity.MINOR);
        happens(25, "a", AlertChange.ESCALATED, Severity.MAJOR);
        assertThat(told).isEmpty();

        passUntil(31);
        assertThat(told).containsExactly("30: b minor active, a major active");
    }

    @Test
    void tellsNothingOfWhatCameAndWentInTheQuiet() {
        wants(Digest.NONE);
        happens(23, "a", AlertChange.RAISED, Severity.WARNING);
        happens(24, "a", AlertChange.CLEARED, Severity.WARNING);
        passUntil(40);

        assertThat(told).isEmpty();
        assertThat(book.waiting).isEmpty();
    }

    @Test
    void tellsOnceWhatCameAndWentToWhoWantsADigest() {
        wants(Digest.DAILY);
        happens(23, "a", AlertChange.RAISED, Severity.WARNING);
        happens(24, "a", AlertChange.CLEARED, Severity.WARNING);
        passUntil(40);

        assertThat(told).containsExactly("30: a warning cleared");
    }

    @Test
    void tellsNothingOfWhatIsAsItWasWhenItWasTold() {
        wants(Digest.NONE);
        happens(21, "a", AlertChange.RAISED, Severity.WARNING);
        happens(23, "a", AlertChange.ESCALATED, Severity.MAJOR);
        happens(24, "a", AlertChange.DOWNGRADED, Severity.WARNING);
        passUntil(40);

        assertThat(told).containsExactly("21: a warning active");
    }

    @Test
    void whatBreaksTheQuietIsToldByItself() {
        wants(Digest.NONE);
        happens(23, "a", AlertChange.RAISED, Severity.WARNING);
        happens(24, "b", AlertChange.RAISED, Severity.CRITICAL);
        assertThat(told).containsExactly("24: b critical active");

        passUntil(31);
        assertThat(told).containsExactly("24: b critical active", "30: a warning active");
    }

    @Test
    void anAllClearWaitsThoughItsAlertDidNot() {
        wants(Digest.NONE);
        happens(23, "a", AlertChange.RAISED, Severity.CRITICAL);
        happens(24, "a", AlertChange.CLEARED, Severity.CRITICAL);
        assertThat(told).containsExactly("23: a critical active");

        passUntil(31);
        assertThat(told).containsExactly("23: a critical active", "30: a critical cleared");
        assertThat(book.told).isEmpty();
    }

    @Test
    void whatWaitsAndGetsBadEnoughIsToldAtOnce() {
        wants(Digest.NONE);
        happens(23, "a", AlertChange.RAISED, Severity.WARNING);
        happens(24, "a", AlertChange.ESCALATED, Severity.CRITICAL);
        passUntil(31);

        assertThat(told).containsExactly("24: a critical active");
    }

    @Test
    void tellsNobodyThatItWasSeen() {
        happens(12, "a", AlertChange.RAISED, Severity.WARNING);
        happens(13, "a", AlertChange.ACKNOWLEDGED, Severity.WARNING);

        assertThat(told).hasSize(1);
    }

    @Test
    void gathersByTheHour() {
        wants(Digest.HOURLY);
        happens(12, "a", AlertChange.RAISED, Severity.WARNING);
        happens(12, "b", AlertChange.RAISED, Severity.WARNING);
        passUntil(14);

        assertThat(told).containsExactly("13: a warning active, b warning active");
    }

    @Test
    void numbersWhatItTells() {
        happens(12, "a", AlertChange.RAISED, Severity.WARNING);
        happens(13, "a", AlertChange.CLEARED, Severity.WARNING);

        assertThat(book.sequence).isEqualTo(2);
    }

    private void wants(Digest digest) {
        NoticePreferences preferences = new NoticePreferences("UTC", 22 * 60, 6 * 60, "critical", digest);
        book.take(new ConsignmentChange(
                "K1", new Consignment("K1", 1, "a customer", List.of(), List.of(), "A", "B", null, preferences), 0));
    }

    private void happens(long hour, String alertId, AlertChange change, Severity severity) {
        passUntil(hour);
        book.take(new AlertEvent(
                alertId,
                1,
                "K1",
                "promise-at-risk",
                change,
                change == AlertChange.CLEARED ? AlertStanding.CLEARED : AlertStanding.ACTIVE,
                severity,
                null,
                null,
                null,
                "min",
                null,
                null,
                null,
                hour * HOUR,
                hour * HOUR,
                hour * HOUR,
                hour * HOUR,
                null,
                "rule",
                1,
                null));
        tell(hour * HOUR);
    }

    private void passUntil(long hour) {
        while (book.dueMillis() != NoticeBook.NEVER && book.dueMillis() <= hour * HOUR) {
            tell(book.dueMillis());
        }
    }

    private void tell(long millis) {
        book.tell("K1", millis)
                .ifPresent(notice -> told.add(notice.toldMillis() / HOUR + ": "
                        + notice.alerts().stream()
                                .map(alert ->
                                        alert.alertId() + " " + alert.severity().code() + " "
                                                + alert.standing().code())
                                .collect(Collectors.joining(", "))));
    }
}
