package io.railpulse.testing.train;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneOffset;

/** The day on which the tests' trains run, in milliseconds since the epoch; its clock is UTC. */
public final class RecordTimes {
    public static final LocalDate DAY = LocalDate.parse("2025-03-01");

    /** 10:00. */
    public static final long BEGINNING = at("10:00");

    public static final long ONE_SECOND_LATER = BEGINNING + 1_000;
    public static final long ONE_MINUTE_LATER = minutesLater(1);
    public static final long TWO_MINUTES_LATER = minutesLater(2);
    public static final long TEN_MINUTES_LATER = minutesLater(10);
    public static final long ONE_HOUR_LATER = minutesLater(60);
    public static final long ONE_DAY_LATER = minutesLater(24 * 60);

    private RecordTimes() {}

    /** Minutes after {@link #BEGINNING}. */
    public static long minutesLater(int minutes) {
        return BEGINNING + minutes * 60_000L;
    }

    /** A time of the day: {@code 10:05} or {@code 10:05:30}. */
    public static long at(String time) {
        return DAY.atTime(LocalTime.parse(time)).toInstant(ZoneOffset.UTC).toEpochMilli();
    }

    /** The time of the day, without seconds where there are none: {@code 10:05}. */
    public static String clock(long millis) {
        return LocalTime.ofInstant(Instant.ofEpochMilli(millis), ZoneOffset.UTC)
                .withNano(0)
                .toString();
    }
}
