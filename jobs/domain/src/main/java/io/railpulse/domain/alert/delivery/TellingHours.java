package io.railpulse.domain.alert.delivery;

import io.railpulse.domain.alert.Severity;
import io.railpulse.domain.consignment.Digest;
import io.railpulse.domain.consignment.NoticePreferences;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.time.temporal.ChronoUnit;

/** When a customer is told, by the hours that they asked for. Local hours; a day of 23 or 25 hours is as long as it is. */
public final class TellingHours {
    private final NoticePreferences preferences;
    private final ZoneId zone;

    /** @param preferences without a fault */
    public TellingHours(NoticePreferences preferences) {
        this.preferences = preferences;
        this.zone = ZoneId.of(preferences.zone());
    }

    /** When something that is known now is told: now, or when it has waited. */
    public long tellAtMillis(long nowMillis, Severity severity) {
        if (breaksQuiet(severity)) {
            return nowMillis;
        }
        ZonedDateTime now = Instant.ofEpochMilli(nowMillis).atZone(zone);
        if (isQuiet(now.toLocalTime())) {
            return next(now, to());
        }
        return switch (preferences.digest()) {
            case NONE -> nowMillis;
            case HOURLY ->
                now.truncatedTo(ChronoUnit.HOURS).plusHours(1).toInstant().toEpochMilli();
            case DAILY -> next(now, hasQuiet() ? to() : LocalTime.MIDNIGHT);
        };
    }

    /** Whether what is over before it was told is told all the same. */
    boolean tellsWhatIsOver() {
        return preferences.digest() != Digest.NONE;
    }

    private boolean breaksQuiet(Severity severity) {
        return preferences.breaksQuiet() != null
                && Severity.find(preferences.breaksQuiet())
                        .filter(least -> severity.compareTo(least) >= 0)
                        .isPresent();
    }

    private boolean isQuiet(LocalTime time) {
        if (!hasQuiet()) {
            return false;
        }
        boolean afterFrom = !time.isBefore(from());
        boolean beforeTo = time.isBefore(to());
        return from().isBefore(to()) ? afterFrom && beforeTo : afterFrom || beforeTo;
    }

    /** The next time that local clocks show so much. */
    private long next(ZonedDateTime now, LocalTime time) {
        LocalDate day = now.toLocalDate();
        ZonedDateTime next = ZonedDateTime.of(day, time, zone);
        if (!next.isAfter(now)) {
            // Clocks that are put back show it twice.
            next = next.withLaterOffsetAtOverlap();
        }
        return (next.isAfter(now) ? next : ZonedDateTime.of(day.plusDays(1), time, zone))
                .toInstant()
                .toEpochMilli();
    }

    private boolean hasQuiet() {
        return preferences.quietFromMinute() != null;
    }

    private LocalTime from() {
        return LocalTime.ofSecondOfDay(preferences.quietFromMinute() * 60L);
    }

    private LocalTime to() {
        return LocalTime.ofSecondOfDay(preferences.quietToMinute() * 60L);
    }
}
