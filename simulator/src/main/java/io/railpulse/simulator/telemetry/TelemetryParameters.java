package io.railpulse.simulator.telemetry;

import java.time.Duration;

/**
 * Every number of cargo, telemetry and faults, with its unit and the reason for it. They are chosen to resemble what
 * railways and tracker makers publish, not to suit any forecast. {@code docs/reference/simulator-telemetry.md} is made of
 * them.
 */
public enum TelemetryParameters {
    // Trackers of locomotives.
    FIRST_FIX_BEFORE_DEPARTURE(15, "min", "A locomotive is coupled and its brakes are tried before it leaves."),
    LOCOMOTIVE_STAYS_AFTER_ARRIVAL(
            30, "min", "It is uncoupled and drives off; its tracker is then given another train."),
    LOCOMOTIVE_DELAY_LEAST(1, "s", "Mobile network, on-board power: a fix is sent at once."),
    LOCOMOTIVE_DELAY_MOST(20, "s", "A retry or two where the network is thin."),
    LOCOMOTIVE_NOISE(
            8, "m", "Standard deviation north and east: 95 % within some 20 m, as a roof antenna has on open line."),

    // Trackers of containers.
    TRACKED_CONTAINERS_LEAST(2, "containers a train", "A few customers rent trackers for boxes of high value."),
    TRACKED_CONTAINERS_MOST(4, "containers a train", "More than that are found on few trains."),
    CONTAINER_FIX_SHORTEST(15, "min", "The shortest interval that a battery stands for a round trip."),
    CONTAINER_FIX_LONGEST(60, "min", "The interval that makers ship as default for transit."),
    CONTAINER_STAYS_AFTER_ARRIVAL(2, "h", "Boxes stand on the terminal's track until the crane comes."),
    CONTAINER_DELAY_MEDIAN(25, "s", "A modem that sleeps must first find a network."),
    CONTAINER_DELAY_SIGMA(0.9, "log", "Mostly within a minute, now and then several."),
    CONTAINER_DELAY_MOST(10, "min", "Later than that it gives up and sends with the next fix; that is a coverage gap."),
    CONTAINER_NOISE(14, "m", "Standard deviation north and east: a flat antenna between steel walls."),

    // Movement reports.
    REPORT_DELAY_MEDIAN(4, "min", "Interlocking to traffic management to the exchange that hands it on."),
    REPORT_DELAY_SIGMA(0.8, "log", "Where a dispatcher types it in it takes a quarter of an hour."),
    REPORT_DELAY_LEAST(1, "min", "Times are rounded to the minute, half a minute up; none is told before it has come."),
    REPORT_DELAY_MOST(6, "h", "The end of a shift: what was forgotten is then made up for."),

    // Cargo.
    TRAIN_FEU_LEAST(41, "FEU", "The fewest that a China-Europe train may leave with."),
    TRAIN_FEU_MOST(55, "FEU", "What fits a train of 850 m."),
    TRAIN_TEU_MEAN(106, "TEU", "Published averages lie between 104 and 108; used where a line states none."),
    TRAIN_FEU_SIGMA(1.6, "FEU", "Trains leave nearly full."),
    SMALL_TRAIN_SPREAD(0.1, "share", "Branch and feeder trains are as long as what there is to carry."),
    TWENTY_FOOT_SHARE(
            0.22, "share of wagons", "Wagons with two 20 ft boxes: heavy goods; the rest carry one 40 ft box."),
    REEFER_SHARE(0.05, "share of 40 ft boxes", "Refrigerated boxes are few on this route, and grow."),
    PAYLOAD_LIGHT_40(8, "t", "40 ft box with electronics or appliances, least."),
    PAYLOAD_HEAVY_40(22, "t", "40 ft box, most: the axle load of the wagon."),
    PAYLOAD_LIGHT_20(9, "t", "20 ft box, least."),
    PAYLOAD_HEAVY_20(24, "t", "20 ft box, most: two of them make a wagon full by weight."),
    CUSTOMERS(40, "customers", "Some forwarders and makers fill most of the trains."),
    CONSIGNMENT_MOST(6, "containers", "Most orders are one to six boxes on one train."),
    CHAINED_SHARE(
            0.6,
            "share of boxes of the smaller train",
            "A branch train carries mostly what a trunk train brought; the rest is its own."),
    CONNECTION_SHORTEST(3, "h", "Shunting, papers and lifting from train to train."),
    CONNECTION_LONGEST(96, "h", "A box that waits longer goes with another train."),
    PROMISE_BUFFER(24, "h", "A customer is promised the plan of the last train and a day."),

    // Sensors.
    SENSOR_EVERY(60, "min", "What reefer units and cargo sensors report in transit."),
    BATTERY_EVERY(6, "h", "A battery falls slowly."),
    WATCHED_WAGONS(2, "wagons a train and gauge", "Axle-bearing sensors are on a few wagons of the pools only."),
    SENSOR_DELAY_MEDIAN(20, "s", "They use the tracker's modem."),
    SENSOR_DELAY_MOST(10, "min", "As for the tracker of a container."),
    EXCURSION_PROBABILITY(
            0.06, "of a reefer on a run", "Gensets fail, above all at reloading, when plugs are changed."),
    SHOCK_PROBABILITY(
            0.08, "of a watched box on a run", "Shunting and cranes: blows beyond 3 g are rare but claimed for."),
    DOOR_PROBABILITY(0.04, "of a watched box on a run", "Customs opens boxes; theft is rarer."),
    BATTERY_PROBABILITY(0.05, "of a watched box on a run", "Cold and forgotten charging."),
    HUMIDITY_PROBABILITY(
            0.08, "of a watched box on a run", "Container rain: warm air from the south meets a cold roof."),
    HOT_BEARING_PROBABILITY(
            0.03,
            "of a watched wagon on a run",
            "Far above what is real (about one in a million wagon km), so that a small simulation has some."),

    // Faults of positions: one in so many records of a tracker.
    DUPLICATE_FIX_EVERY(400, "fixes", "A gateway that gets no answer sends again."),
    NULL_ISLAND_EVERY(1_500, "fixes", "A receiver without a fix says (0, 0)."),
    OUT_OF_RANGE_EVERY(3_000, "fixes", "Placeholders such as 91 and 181, or degrees that were never divided."),
    YEAR_AHEAD_EVERY(3_000, "fixes", "A clock set by hand, or by a broken almanac."),
    WEEK_ROLLOVER_EVERY(3_000, "fixes", "Old receivers count 1024 weeks and begin anew."),
    JUMP_EVERY(1_200, "fixes", "A reflected signal, or a fix from the mobile network."),
    JUMP_MEDIAN(30, "km", "Half of the jumps are farther."),
    JUMP_MOST(500, "km", "The registered place of another network's mast."),
    UNKNOWN_RUN_FIX_EVERY(2_500, "fixes", "A tracker given to a train that nobody planned."),
    MALFORMED_FIX_EVERY(1_500, "fixes", "A gateway that cuts messages off, a producer with another contract."),

    // Faults of positions: episodes.
    GAP_EVERY(60, "h", "Desert, tunnels and border yards without a network."),
    GAP_MEDIAN(1.5, "h", "Half of the gaps are longer."),
    GAP_MOST(8, "h", "Across the Gobi or the steppe in one go."),
    SILENCE_EVERY(400, "h", "A tracker without power, or given up."),
    SILENCE_MEDIAN(9, "h", "Until someone restarts it."),
    SILENCE_MOST(18, "h", "By then another crew has taken over."),
    SKEW_EVERY(250, "h", "A device whose clock is not set by its receiver."),
    SKEW_MEDIAN(10, "h", "Until it finds the time again."),
    SKEW_MOST(36, "h", "At the latest at the next restart."),
    SKEW_SLOW_LEAST(5, "min", "Less than that is not noticed."),
    SKEW_SLOW_MOST(40, "min", "A quartz that was never set for months."),
    SKEW_FAST_MOST(60, "s", "Devices that run ahead are found out: what they say has not happened yet."),
    NOISE_EVERY(80, "h", "Cuttings, catenary masts, jamming near borders."),
    NOISE_MEDIAN(0.5, "h", "Until the train is out of it."),
    NOISE_MOST(3, "h", "The longest jamming that railways report."),
    NOISE_SIGMA(70, "m", "Standard deviation north and east while it lasts."),
    PARALLEL_EVERY(150, "h", "Where two lines lie side by side a map-matching gateway picks the wrong one."),
    PARALLEL_MEDIAN(0.3, "h", "Some twenty kilometres."),
    PARALLEL_MOST(1, "h", "Lines part again."),
    PARALLEL_NEAR(150, "m", "Between the two lines, least."),
    PARALLEL_FAR(1_500, "m", "Between the two lines, most."),
    FOREIGN_EVERY(200, "h", "A tracker left on the roster of an earlier train."),
    FOREIGN_MEDIAN(0.5, "h", "Until the roster is put right."),
    FOREIGN_MOST(3, "h", "At the latest with the next crew."),

    // Faults of movement reports: one in so many reports.
    DUPLICATE_REPORT_EVERY(25, "reports", "Message queues deliver at least once."),
    UNKNOWN_RUN_REPORT_EVERY(60, "reports", "Trains of others under a number like ours."),
    MALFORMED_REPORT_EVERY(60, "reports", "As for fixes."),
    CORRECTION_EVERY(40, "reports", "A dispatcher notices that the time was wrong."),
    CORRECTION_ERROR_LEAST(4, "min", "Less is not worth a correction."),
    CORRECTION_ERROR_MOST(20, "min", "More is noticed by those who wait for the train."),
    WITHDRAWAL_EVERY(80, "reports", "The wrong train was ticked off."),
    SECOND_THOUGHTS_MEDIAN(40, "min", "After a report, until it is corrected or taken back."),
    SECOND_THOUGHTS_MOST(6, "h", "By the end of the shift."),

    // Copies.
    COPY_DELAY_MEDIAN(10, "min", "Copies come within seconds or, from a queue that was stuck, hours later."),
    COPY_DELAY_SIGMA(2, "log", "From seconds to hours."),
    COPY_DELAY_MOST(12, "h", "Half of the day that a train is remembered for after it has arrived.");

    private final double value;
    private final String unit;
    private final String reason;

    TelemetryParameters(double value, String unit, String reason) {
        this.value = value;
        this.unit = unit;
        this.reason = reason;
    }

    /** In its own unit. */
    public double value() {
        return value;
    }

    public String unit() {
        return unit;
    }

    public String reason() {
        return reason;
    }

    public int count() {
        return (int) value;
    }

    /**
     * The value as a time.
     *
     * @throws IllegalStateException if its unit is none of time
     */
    public long millis() {
        return switch (unit) {
            case "s" -> Math.round(value * 1_000);
            case "min" -> Math.round(value * 60_000);
            case "h" -> Math.round(value * 3_600_000);
            default -> throw new IllegalStateException(name() + " is no time but " + unit);
        };
    }

    public Duration duration() {
        return Duration.ofMillis(millis());
    }
}
