package io.railpulse.gtfs;

import io.railpulse.gtfs.csv.CsvReader;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeParseException;
import java.time.format.ResolverStyle;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** calendar.txt (the weekdays of each service) and calendar_dates.txt (the dates that differ); either may be missing. */
final class CalendarReader {

    static final String WEEKDAYS_FILE = "calendar.txt";
    static final String EXCEPTIONS_FILE = "calendar_dates.txt";

    private static final List<String> WEEKDAYS =
            List.of("monday", "tuesday", "wednesday", "thursday", "friday", "saturday", "sunday");
    private static final DateTimeFormatter DATE =
            DateTimeFormatter.ofPattern("uuuuMMdd").withResolverStyle(ResolverStyle.STRICT);

    private final ServiceCalendar calendar = new ServiceCalendar();

    ServiceCalendar calendar() {
        return calendar;
    }

    ServiceCalendar readWeekdays(CsvReader csv) {
        int id = csv.getColumn("service_id");
        int startDate = csv.getColumn("start_date");
        int endDate = csv.getColumn("end_date");
        int[] weekdays = WEEKDAYS.stream().mapToInt(csv::getColumn).toArray();
        while (csv.next()) {
            String serviceId = csv.getText(id);
            if (calendar.findNumber(serviceId) != null) {
                throw csv.problem(id, "stands in the file twice");
            }
            int service = calendar.createOrGetNumber(serviceId);
            LocalDate start = getDate(csv, startDate);
            LocalDate end = getDate(csv, endDate);
            if (end.isBefore(start)) {
                throw csv.problem(endDate, "is before start_date");
            }
            boolean[] runs = readFlags(csv, weekdays);
            for (LocalDate date = start; !date.isAfter(end); date = date.plusDays(1)) {
                calendar.setRuns(service, date, runs[date.getDayOfWeek().ordinal()]);
            }
        }
        return calendar;
    }

    ServiceCalendar readExceptions(CsvReader csv) {
        int id = csv.getColumn("service_id");
        int date = csv.getColumn("date");
        int type = csv.getColumn("exception_type");
        Set<List<Object>> seen = new HashSet<>();
        while (csv.next()) {
            int service = calendar.createOrGetNumber(csv.getText(id));
            LocalDate day = getDate(csv, date);
            if (!seen.add(List.of(service, day))) {
                throw csv.problem(date, "stands in the file twice for service " + csv.getText(id));
            }
            calendar.setRuns(service, day, isAdded(csv, type));
        }
        return calendar;
    }

    private static boolean isAdded(CsvReader csv, int column) {
        return switch (csv.getText(column)) {
            case "1" -> true;
            case "2" -> false;
            default -> throw csv.problem(column, "is neither 1 (added) nor 2 (removed)");
        };
    }

    private static boolean[] readFlags(CsvReader csv, int[] columns) {
        boolean[] flags = new boolean[columns.length];
        for (int i = 0; i < columns.length; i++) {
            flags[i] = switch (csv.getText(columns[i])) {
                case "1" -> true;
                case "0" -> false;
                default -> throw csv.problem(columns[i], "is neither 0 nor 1");
            };
        }
        return flags;
    }

    private static LocalDate getDate(CsvReader csv, int column) {
        LocalDate date;
        try {
            date = LocalDate.parse(csv.getText(column), DATE);
        } catch (DateTimeParseException e) {
            throw csv.problem(column, "is not a date YYYYMMDD");
        }
        if (!ServiceCalendar.isCountable(date)) {
            throw csv.problem(column, "is before 1970");
        }
        return date;
    }
}
