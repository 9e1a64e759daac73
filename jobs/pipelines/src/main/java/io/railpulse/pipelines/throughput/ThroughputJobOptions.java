package io.railpulse.pipelines.throughput;

import io.railpulse.domain.throughput.ThroughputOptions;
import io.railpulse.pipelines.job.JobOptions;
import io.railpulse.pipelines.options.Option;
import io.railpulse.pipelines.options.OptionValues;
import io.railpulse.pipelines.options.UsageException;
import java.time.DateTimeException;
import java.time.Duration;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** What the throughput job may be told: one constant an option, gathered in {@link #ALL}. */
public final class ThroughputJobOptions {
    private static final ThroughputOptions DEFAULTS = ThroughputOptions.defaults();

    public static final Option<String> GROUP =
            Option.ofText("group", "railpulse-throughput", "How the names of the job's consumer groups begin.");
    public static final Option<Duration> OUT_OF_ORDER = Option.ofDuration(
            "out-of-order",
            Duration.ofSeconds(30),
            "How far records of one partition may be behind in record time, since several tasks write them; bounded jobs"
                    + " find out themselves.");

    public static final Option<Duration> FINAL_AFTER = Option.ofDuration(
            "final-after",
            DEFAULTS.finalAfter(),
            "A window is final once record time is past its end by this, a multiple of 15 minutes and more than"
                    + " tracking's memory of fixes; what comes later goes to the late topic.");
    public static final Option<Duration> TELL_EVERY = Option.ofDuration(
            "tell-every",
            DEFAULTS.tellEvery(),
            "What is received within this much record time is taken together and told at its end; a part of 15 minutes.");
    public static final Option<Duration> TELL_CORRIDORS_EVERY = Option.ofDuration(
            "tell-corridors-every",
            DEFAULTS.tellCorridorsEvery(),
            "The same of corridors; the longer, the fewer records meet at the task of a corridor.");
    public static final Option<Duration> AFFECTED_FREIGHT = Option.ofDuration(
            "affected-freight", DEFAULTS.affectedFreight(), "A train that arrives so late is affected.");
    public static final Option<Duration> AFFECTED_PASSENGER = Option.ofDuration(
            "affected-passenger", DEFAULTS.affectedPassenger(), "A passenger train that arrives so late is affected.");
    public static final Option<Duration> PUNCTUAL_WITHIN = Option.ofDuration(
            "punctual-within", DEFAULTS.punctualWithin(), "A train that arrives no later than this is punctual.");
    public static final Option<ZoneId> PLACE_ZONE = zone(
            "place-zone",
            DEFAULTS.placeZone(),
            "Time zone of the days of links, stations and borders, which trains of many corridors share.");
    public static final Option<ZoneId> CORRIDOR_ZONE = zone(
            "corridor-zone",
            DEFAULTS.corridorZone(),
            "Time zone of the days of corridors that --corridor-zones does not name.");
    public static final Option<Map<String, ZoneId>> CORRIDOR_ZONES = new Option<>(
            "corridor-zones",
            "name=zone,name=zone",
            ThroughputJobOptions::parseZones,
            "",
            "Corridors whose days are those of a time zone of their own.");
    public static final Option<Duration> SERVICE_OVER = Option.ofDuration(
            "service-over", DEFAULTS.serviceOver(), "What a border did over this much time is its rate of service.");
    public static final Option<Duration> QUEUE_MEMORY = Option.ofDuration(
            "queue-memory",
            DEFAULTS.queueMemory(),
            "Departures from a border are remembered for so long to tell how it works.");
    public static final Option<Duration> LONGEST_WAIT = Option.ofDuration(
            "longest-wait",
            DEFAULTS.longestWait(),
            "A train that stands at a border for longer does not wait any more.");
    public static final Option<Duration> FORGET_RUN_AFTER = Option.ofDuration(
            "forget-run-after",
            DEFAULTS.forgetRunAfter(),
            "A run that did not end is forgotten so long after its last input, in record time.");

    /** All of them, in the order of the reference page. */
    public static final List<Option<?>> ALL = List.of(
            JobOptions.KAFKA,
            JobOptions.KAFKA_PROPERTIES,
            JobOptions.SCHEMA_REGISTRY,
            JobOptions.DATABASE,
            JobOptions.DATABASE_USER,
            JobOptions.DATABASE_PASSWORD_FILE,
            GROUP,
            JobOptions.BOUNDED,
            OUT_OF_ORDER,
            JobOptions.IDLENESS,
            JobOptions.EXACTLY_ONCE,
            JobOptions.BATCH_ROWS,
            JobOptions.BATCH_WAIT,
            FINAL_AFTER,
            TELL_EVERY,
            TELL_CORRIDORS_EVERY,
            AFFECTED_FREIGHT,
            AFFECTED_PASSENGER,
            PUNCTUAL_WITHIN,
            PLACE_ZONE,
            CORRIDOR_ZONE,
            CORRIDOR_ZONES,
            SERVICE_OVER,
            QUEUE_MEMORY,
            LONGEST_WAIT,
            FORGET_RUN_AFTER);

    private ThroughputJobOptions() {}

    /** @throws UsageException if they do not fit each other */
    static ThroughputOptions throughputOf(OptionValues values) {
        try {
            return new ThroughputOptions(
                    values.get(FINAL_AFTER),
                    values.get(TELL_EVERY),
                    values.get(TELL_CORRIDORS_EVERY),
                    values.get(AFFECTED_FREIGHT),
                    values.get(AFFECTED_PASSENGER),
                    values.get(PUNCTUAL_WITHIN),
                    values.get(PLACE_ZONE),
                    values.get(CORRIDOR_ZONE),
                    values.get(CORRIDOR_ZONES),
                    values.get(SERVICE_OVER),
                    values.get(QUEUE_MEMORY),
                    values.get(LONGEST_WAIT),
                    values.get(FORGET_RUN_AFTER));
        } catch (IllegalArgumentException e) {
            throw new UsageException("The options cannot be as they are: " + e.getMessage() + ".");
        }
    }

    private static Option<ZoneId> zone(String name, ZoneId defaultZone, String sentence) {
        return new Option<>(name, "time zone", ThroughputJobOptions::parseZone, defaultZone.getId(), sentence);
    }

    private static ZoneId parseZone(String text) {
        try {
            return ZoneId.of(text);
        } catch (DateTimeException e) {
            throw new IllegalArgumentException("'" + text + "' is no time zone such as Europe/Warsaw", e);
        }
    }

    private static Map<String, ZoneId> parseZones(String text) {
        Map<String, ZoneId> zones = new TreeMap<>();
        for (String pair : text.isBlank() ? new String[0] : text.split(",")) {
            int sign = pair.lastIndexOf('=');
            if (sign < 1) {
                throw new IllegalArgumentException("'" + pair + "' is no name=zone");
            }
            zones.put(pair.substring(0, sign), parseZone(pair.substring(sign + 1)));
        }
        return zones;
    }
}
