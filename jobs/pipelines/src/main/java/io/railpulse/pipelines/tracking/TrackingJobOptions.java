package io.railpulse.pipelines.tracking;

import io.railpulse.domain.eta.EtaOptions;
import io.railpulse.domain.eta.learning.ForecastParts;
import io.railpulse.domain.identity.IdentityOptions;
import io.railpulse.domain.tracking.DisagreementOptions;
import io.railpulse.domain.tracking.OffRouteOptions;
import io.railpulse.domain.tracking.TrackingOptions;
import io.railpulse.operators.eta.LearningOptions;
import io.railpulse.pipelines.job.JobOptions;
import io.railpulse.pipelines.options.Option;
import io.railpulse.pipelines.options.OptionValues;
import java.time.Duration;
import java.util.List;

/** What the tracking job may be told: one constant an option, gathered in {@link #ALL}. */
public final class TrackingJobOptions {
    private static final TrackingOptions TRACKING = TrackingOptions.defaults();
    private static final DisagreementOptions DISAGREEMENT = DisagreementOptions.defaults();
    private static final IdentityOptions IDENTITY = TRACKING.identity();
    private static final EtaOptions ETA = EtaOptions.defaults();

    public static final Option<String> GROUP =
            Option.ofText("group", "railpulse-tracking", "How the names of the job's consumer groups begin.");
    public static final Option<Boolean> SEQUENCED = Option.ofSwitch(
            "sequenced",
            false,
            "Whether each train's inputs wait for the watermark and apply in one order; bounded jobs always do.");
    public static final Option<Duration> OUT_OF_ORDER = Option.ofDuration(
            "out-of-order",
            Duration.ofMillis(0),
            "How far records of one partition may be behind in record time; nothing where the log stamps them.");

    public static final Option<Double> ARRIVAL_RADIUS = Option.ofNumber(
            "arrival-radius",
            "metres",
            TRACKING.arrivalRadiusMetres(),
            "A train is at a call while it is within this distance of it along the route.");
    public static final Option<Double> STANDING_WITHIN = Option.ofNumber(
            "standing-within", "metres", TRACKING.standingWithinMetres(), "A train within this distance stands.");
    public static final Option<Double> DRIFT_RADIUS = Option.ofNumber(
            "drift-radius",
            "metres",
            TRACKING.driftRadiusMetres(),
            "No receiver that stands wanders further than this.");
    public static final Option<Duration> STANDING_FOR =
            Option.ofDuration("standing-for", TRACKING.standingFor(), "And has stood once it did so for this long.");
    public static final Option<Double> FASTEST = Option.ofNumber(
            "fastest", "metres a second", TRACKING.fastestMps(), "No train is faster; a fix that says so is rejected.");
    public static final Option<Integer> REANCHOR_AFTER = Option.ofCount(
            "reanchor-after",
            TRACKING.reanchorAfter(),
            "This many inputs in a row that agree with each other, but not with what was thought, are right.");
    public static final Option<Duration> UNPLANNED_STOP_AFTER = Option.ofDuration(
            "unplanned-stop-after",
            TRACKING.unplannedStopAfter(),
            "A train that stands on the way, at none of its calls, for at least this long has made an unplanned stop.");
    public static final Option<Duration> LONGEST_INTERPOLATION = Option.ofDuration(
            "longest-interpolation",
            TRACKING.longestInterpolation(),
            "A call between two fixes further apart, and further than four common intervals of their devices, is"
                    + " estimated, not interpolated.");
    public static final Option<Duration> FUTURE_TOLERANCE = Option.ofDuration(
            "future-tolerance", TRACKING.futureTolerance(), "How far a device's clock may be ahead of the receipt.");
    public static final Option<Duration> PAST_TOLERANCE = Option.ofDuration(
            "past-tolerance", TRACKING.pastTolerance(), "How far a device's clock may be behind the receipt.");
    public static final Option<Double> WORST_ACCURACY = Option.ofNumber(
            "worst-accuracy",
            "metres",
            TRACKING.worstAccuracyMetres(),
            "A fix whose device tells a larger radius is rejected; one that tells none is not.");
    public static final Option<Duration> SMALL_CONTRADICTION = Option.ofDuration(
            "small-contradiction",
            TRACKING.smallContradiction(),
            "A report that contradicts an earlier one by no more corrects it without further question.");
    public static final Option<Duration> DUPLICATE_MEMORY =
            Option.ofDuration("duplicate-memory", TRACKING.duplicateMemory(), "For how long a record is known again.");

    public static final Option<Duration> FIX_MEMORY = Option.ofDuration(
            "fix-memory",
            TRACKING.fixMemory(),
            "A fix that was measured up to this long before the newest one of its train is still taken.");
    public static final Option<Duration> FORGET_AFTER = Option.ofDuration(
            "forget-after",
            TRACKING.forgetAfter(),
            "A train that has arrived or never departed is forgotten this long after its last input and planned arrival.");
    public static final Option<Duration> LOST_AFTER = Option.ofDuration(
            "lost-after", TRACKING.lostAfter(), "A train that is under way is given up this long after them.");

    public static final Option<Duration> DARK_AFTER = Option.ofDuration(
            "dark-after",
            TRACKING.darkAfter(),
            "A train is dark when nothing was received of it for this long, and for three of its usual intervals.");
    public static final Option<Duration> BORDER_WAITING_AFTER = Option.ofDuration(
            "border-waiting-after",
            TRACKING.borderWaitingAfter(),
            "A train waits at a border once it has stood there for this long, where the plan names no dwell.");
    public static final Option<Integer> OFF_ROUTE_AFTER = Option.ofCount(
            "off-route-after",
            TRACKING.offRoute().after(),
            "A train has left its route once this many fixes in a row of its own devices were off it,");
    public static final Option<Duration> OFF_ROUTE_DURING =
            Option.ofDuration("off-route-during", TRACKING.offRoute().during(), "and once they were for this long.");
    public static final Option<Integer> BACK_ON_ROUTE_AFTER = Option.ofCount(
            "back-on-route-after", TRACKING.offRoute().backAfter(), "It is back on it with this many fixes in a row.");
    public static final Option<Duration> ASSIGNMENT_GRACE = Option.ofDuration(
            "assignment-grace",
            IDENTITY.grace(),
            "What a device measures up to this long before it joins a run, or after it leaves, is still of that run.");
    public static final Option<Boolean> COMPLETE_ROSTERS = Option.ofSwitch(
            "complete-rosters",
            IDENTITY.completeRosters(),
            "Whether a run of which some device is assigned has all of its devices assigned; any other one is elsewhere then.");
    public static final Option<Duration> ASSIGNMENT_MEMORY = Option.ofDuration(
            "assignment-memory",
            IDENTITY.memory(),
            "A device's assignment is known this long after it ended, or after it began where no end is known.");

    public static final Option<Duration> DISAGREEMENT_AFTER = Option.ofDuration(
            "disagreement-after",
            DISAGREEMENT.after(),
            "Reports and fixes whose times differ by more disagree, and so does a device that has been elsewhere for so long.");
    public static final Option<Double> DISAGREEMENT_APART = Option.ofNumber(
            "disagreement-apart",
            "metres",
            DISAGREEMENT.apartMetres(),
            "Sources that have a train in places no further apart agree.");

    public static final Option<Duration> PUBLISH_EVERY = Option.ofDuration(
            "publish-every", ETA.publishEvery(), "Forecasts are told at most this often, but at once on a call.");
    public static final Option<Duration> SMALLEST_CHANGE = Option.ofDuration(
            "smallest-change", ETA.smallestChange(), "A forecast is told again when it has moved by at least this");
    public static final Option<Double> SMALLEST_CHANGE_SHARE = Option.ofNumber(
            "smallest-change-share",
            "share",
            ETA.smallestChangeShare(),
            "and by at least this share of the time that remains.");
    public static final Option<Double> MINIMUM_DWELL_SHARE = Option.ofNumber(
            "minimum-dwell-share",
            "share",
            ETA.minimumDwellShare(),
            "The share of a booked dwell that a late train still needs.");
    public static final Option<Duration> OVERDUE_AFTER = Option.ofDuration(
            "overdue-after",
            ETA.overdueAfter(),
            "A moment that is past by this, and not known to have happened, is overdue: its forecast is moved to now.");
    public static final Option<Double> OVERDUE_SHARE = Option.ofNumber(
            "overdue-share",
            "share",
            ETA.overdueShare(),
            "An overdue forecast is moved to now again when it is overdue by this share more.");

    public static final Option<Boolean> BOOTSTRAP = Option.ofSwitch(
            "bootstrap",
            true,
            "Whether a job that is started without state begins with what rail.link-time.v1 holds, and not with nothing.");
    public static final Option<Duration> LINK_TIMES_EVERY = Option.ofDuration(
            "link-times-every",
            LearningOptions.defaults().linkTimesEvery(),
            "What is learned is told at most this often, by record time.");
    public static final Option<ForecastParts> FORECAST_WITHOUT = new Option<>(
            "forecast-without",
            "parts",
            ForecastParts::parse,
            "",
            "Parts of forecasts to leave out, to measure what they bring: live, dwell, similar, queue, conformal, bias, or all learning.");

    public static final List<Option<?>> ALL = List.of(
            JobOptions.KAFKA,
            JobOptions.KAFKA_PROPERTIES,
            JobOptions.SCHEMA_REGISTRY,
            JobOptions.DATABASE,
            JobOptions.DATABASE_USER,
            JobOptions.DATABASE_PASSWORD_FILE,
            GROUP,
            JobOptions.BOUNDED,
            SEQUENCED,
            OUT_OF_ORDER,
            JobOptions.IDLENESS,
            JobOptions.EXACTLY_ONCE,
            JobOptions.BATCH_ROWS,
            JobOptions.BATCH_WAIT,
            ARRIVAL_RADIUS,
            STANDING_WITHIN,
            DRIFT_RADIUS,
            STANDING_FOR,
            FASTEST,
            REANCHOR_AFTER,
            UNPLANNED_STOP_AFTER,
            LONGEST_INTERPOLATION,
            FUTURE_TOLERANCE,
            PAST_TOLERANCE,
            WORST_ACCURACY,
            SMALL_CONTRADICTION,
            DUPLICATE_MEMORY,
            FIX_MEMORY,
            FORGET_AFTER,
            LOST_AFTER,
            DARK_AFTER,
            BORDER_WAITING_AFTER,
            OFF_ROUTE_AFTER,
            OFF_ROUTE_DURING,
            BACK_ON_ROUTE_AFTER,
            ASSIGNMENT_GRACE,
            COMPLETE_ROSTERS,
            ASSIGNMENT_MEMORY,
            DISAGREEMENT_AFTER,
            DISAGREEMENT_APART,
            PUBLISH_EVERY,
            SMALLEST_CHANGE,
            SMALLEST_CHANGE_SHARE,
            MINIMUM_DWELL_SHARE,
            OVERDUE_AFTER,
            OVERDUE_SHARE,
            BOOTSTRAP,
            LINK_TIMES_EVERY,
            FORECAST_WITHOUT);

    private TrackingJobOptions() {}

    static TrackingOptions trackingOf(OptionValues values) {
        return new TrackingOptions(
                values.get(ARRIVAL_RADIUS),
                values.get(STANDING_WITHIN),
                values.get(DRIFT_RADIUS),
                values.get(STANDING_FOR),
                values.get(FASTEST),
                values.get(REANCHOR_AFTER),
                values.get(UNPLANNED_STOP_AFTER),
                values.get(LONGEST_INTERPOLATION),
                values.get(FUTURE_TOLERANCE),
                values.get(PAST_TOLERANCE),
                values.get(WORST_ACCURACY),
                values.get(SMALL_CONTRADICTION),
                values.get(DUPLICATE_MEMORY),
                values.get(FIX_MEMORY),
                values.get(FORGET_AFTER),
                values.get(LOST_AFTER),
                values.get(DARK_AFTER),
                values.get(BORDER_WAITING_AFTER),
                offRouteOf(values),
                identityOf(values),
                new DisagreementOptions(values.get(DISAGREEMENT_AFTER), values.get(DISAGREEMENT_APART)));
    }

    private static OffRouteOptions offRouteOf(OptionValues values) {
        return new OffRouteOptions(
                values.get(OFF_ROUTE_AFTER), values.get(OFF_ROUTE_DURING), values.get(BACK_ON_ROUTE_AFTER));
    }

    private static IdentityOptions identityOf(OptionValues values) {
        return new IdentityOptions(
                values.get(ASSIGNMENT_GRACE), values.get(COMPLETE_ROSTERS), values.get(ASSIGNMENT_MEMORY));
    }

    static LearningOptions learningOf(OptionValues values) {
        return new LearningOptions(values.get(LINK_TIMES_EVERY), values.get(FORECAST_WITHOUT));
    }

    static EtaOptions etaOf(OptionValues values) {
        return new EtaOptions(
                values.get(PUBLISH_EVERY),
                values.get(SMALLEST_CHANGE),
                values.get(SMALLEST_CHANGE_SHARE),
                values.get(MINIMUM_DWELL_SHARE),
                values.get(OVERDUE_AFTER),
                values.get(OVERDUE_SHARE));
    }
}
