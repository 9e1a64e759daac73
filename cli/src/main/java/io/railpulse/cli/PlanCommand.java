package io.railpulse.cli;

import io.railpulse.cli.plan.TimetableWriter;
import io.railpulse.cli.plan.WrittenPlan;
import io.railpulse.gtfs.GtfsFeed;
import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.time.Duration;
import java.time.LocalDate;
import java.util.Locale;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Puts a timetable onto a Kafka cluster. */
@Command(
        name = "plan",
        mixinStandardHelpOptions = true,
        sortOptions = false,
        description = "Writes the routes and the train runs of a GTFS timetable onto their topics."
                + " Doing it twice is harmless.")
final class PlanCommand implements Callable<Integer> {
    private static final Duration TELL_EVERY = Duration.ofSeconds(2);

    @Spec
    private CommandSpec command;

    @Parameters(paramLabel = "GTFS", description = "The timetable: a GTFS Schedule zip.")
    private Path zip;

    @Option(
            names = "--from",
            paramLabel = "DATE",
            description = "First service date, inclusive; without it the timetable's first.")
    private LocalDate from;

    @Option(
            names = "--to",
            paramLabel = "DATE",
            description = "Last service date, inclusive; without it the timetable's last.")
    private LocalDate to;

    @Mixin
    private KafkaOptions kafka;

    @Mixin
    private KafkaOptions.Schemas schemas;

    private long toldNanos = System.nanoTime();

    @Override
    public Integer call() throws IOException {
        if (from != null && to != null && to.isBefore(from)) {
            throw new ParameterException(command.commandLine(), "--to " + to + " is before --from " + from);
        }
        TimetableWriter writer = new TimetableWriter(kafka.connection(), schemas.resolver());
        PrintWriter err = command.commandLine().getErr();
        err.println("reading " + zip);
        err.flush();
        GtfsFeed timetable = GtfsFeed.read(zip);
        err.printf(
                Locale.ROOT,
                "%,d trips, %,d calls, service from %s to %s%n",
                timetable.tripCount(),
                timetable.stopTimeCount(),
                timetable.firstServiceDate(),
                timetable.lastServiceDate());
        timetable.listWarnings().forEach(warning -> err.println("warning: " + warning));
        LocalDate first = from == null ? timetable.firstServiceDate() : from;
        LocalDate last = to == null ? timetable.lastServiceDate() : to;
        WrittenPlan written = writer.write(timetable, first, last, this::tell);
        command.commandLine()
                .getOut()
                .printf(
                        Locale.ROOT,
                        "%,d routes and %,d train runs written, service dates %s to %s%n",
                        written.routes(),
                        written.trainRuns(),
                        first,
                        last);
        return written.trainRuns() > 0 ? 0 : noTrainRuns(timetable, first, last);
    }

    private int noTrainRuns(GtfsFeed timetable, LocalDate first, LocalDate last) {
        command.commandLine()
                .getErr()
                .println("railpulse: no train runs from " + first + " to " + last + "; the timetable is for "
                        + timetable.firstServiceDate() + " to " + timetable.lastServiceDate());
        return 1;
    }

    private void tell(LocalDate date, long runs) {
        long now = System.nanoTime();
        if (now - toldNanos >= TELL_EVERY.toNanos()) {
            toldNanos = now;
            PrintWriter err = command.commandLine().getErr();
            err.printf(Locale.ROOT, "%s: %,d train runs written%n", date, runs);
            err.flush();
        }
    }
}
