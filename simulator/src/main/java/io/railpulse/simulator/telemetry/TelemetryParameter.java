package io.railpulse.simulator.telemetry;

import io.railpulse.simulator.Parameter;

/**
 * Every number of cargo, telemetry and faults, with its unit and the reason for it. They are chosen to resemble what
 * railways and tracker makers publish, not to suit any forecast. {@code docs/reference/simulator-telemetry.md} is made of
 * them.
 */
public enum TelemetryParameter implements Parameter {
    FIRST_FIX_BEFORE_DEPARTURE(
            Topic.LOCOMOTIVE, 15, "min", "A locomotive is coupled and its brakes are tried before it leaves."),
    LOCOMOTIVE_STAYS_AFTER_ARRIVAL(
            Topic.LOCOMOTIVE, 30, "min", "It is uncoupled and drives off; its tracker is then given another train."),
    LOCOMOTIVE_DELAY_LEAST(Topic.LOCOMOTIVE, 1, "s", "Mobile network, on-board power: a fix is sent at once."),
    LOCOMOTIVE_DELAY_MOST(Topic.LOCOMOTIVE, 20, "s", "A retry or two where the network is thin."),
    LOCOMOTIVE_NOISE(
            Topic.LOCOMOTIVE,
            8,
            "m",
            "Standard deviation north and east: 95 % within some 20 m, as a roof antenna has on open line."),

    TRACKED_CONTAINERS_LEAST(
            Topic.CONTAINER, 2, "containers a train", "A few customers rent trackers for boxes of high value."),
    TRACKED_CONTAINERS_MOST(Topic.CONTAINER, 4, "containers a train", "More than that are found on few trains."),
    CONTAINER_FIX_SHORTEST(Topic.CONTAINER, 15, "min", "The shortest interval that a battery stands for a round trip."),
    CONTAINER_FIX_LONGEST(Topic.CONTAINER, 60, "min", "The interval that makers ship as default for transit."),
    CONTAINER_STAYS_AFTER_ARRIVAL(
            Topic.CONTAINER, 2, "h", "Boxes stand on the terminal's track until the crane comes."),
    CONTAINER_DELAY_MEDIAN(Topic.CONTAINER, 25, "s", "A modem that sleeps must first find a network."),
    CONTAINER_DELAY_SIGMA(Topic.CONTAINER, 0.9, "spread", "Mostly within a minute, now and then several."),
    CONTAINER_DELAY_MOST(
            Topic.CONTAINER,
            10,
            "min",
            "Later than that it gives up and sends with the next fix; that is a coverage gap."),
    CONTAINER_NOISE(Topic.CONTAINER, 14, "m", "Standard deviation north and east: a flat antenna between steel walls."),

    REPORT_DELAY_MEDIAN(
            Topic.MOVEMENT, 4, "min", "Interlocking to traffic management to the exchange that hands it on."),
    REPORT_DELAY_SIGMA(Topic.MOVEMENT, 0.8, "spread", "Where a dispatcher types it in it takes a quarter of an hour."),
    REPORT_DELAY_LEAST(
            Topic.MOVEMENT,
            1,
            "min",
            "Times are rounded to the minute, half a minute up; none is told before it has come."),
    REPORT_DELAY_MOST(Topic.MOVEMENT, 6, "h", "The end of a shift: what was forgotten is then made up for."),

    TRAIN_FEU_LEAST(Topic.CARGO, 41, "FEU", "The fewest that a China-Europe train may leave with."),
    TRAIN_FEU_MOST(Topic.CARGO, 55, "FEU", "What fits a train of 850 m."),
    TRAIN_TEU_MEAN(
            Topic.CARGO, 106, "TEU", "Published averages lie between 104 and 108; used where a line states none."),
    TRAIN_FEU_SIGMA(Topic.CARGO, 1.6, "FEU", "Trains leave nearly full."),
    SMALL_TRAIN_SPREAD(Topic.CARGO, 0.1, "share", "Branch and feeder trains are as long as what there is to carry."),
    TWENTY_FOOT_SHARE(
            Topic.CARGO,
            0.22,
            "share of wagons",
            "Wagons with two 20 ft boxes: heavy goods; the rest carry one 40 ft box."),
    REEFER_SHARE(Topic.CARGO, 0.05, "share of 40 ft boxes", "Refrigerated boxes are few on this route, and grow."),
    PAYLOAD_LIGHT_40(Topic.CARGO, 8, "t", "40 ft box with electronics or appliances, least."),
    PAYLOAD_HEAVY_40(Topic.CARGO, 22, "t", "40 ft box, most: the axle load of the wagon."),
    PAYLOAD_LIGHT_20(Topic.CARGO, 9, "t", "20 ft box, least."),
    PAYLOAD_HEAVY_20(Topic.CARGO, 24, "t", "20 ft box, most: two of them make a wagon full by weight."),
    CUSTOMERS(Topic.CARGO, 40, "customers", "Some forwarders and makers fill most of the trains."),
    CONSIGNMENT_MOST(Topic.CARGO, 6, "containers", "Most orders are one to six boxes on one train."),
    CHAINED_SHARE(
            Topic.CARGO,
            0.6,
            "share of boxes of the smaller train",
            "A branch train carries mostly what a trunk train brought; the rest is its own."),
    CONNECTION_SHORTEST(Topic.CARGO, 3, "h", "Shunting, papers and lifting from train to train."),
    CONNECTION_LONGEST(Topic.CARGO, 96, "h", "A box that waits longer goes with another train."),
    PROMISE_BUFFER(Topic.CARGO, 24, "h", "A customer is promised the plan of the last train and a day."),

    SENSOR_EVERY(Topic.SENSOR, 60, "min", "What reefer units and cargo sensors report in transit."),
    BATTERY_EVERY(Topic.SENSOR, 6, "h", "A battery falls slowly."),
    WATCHED_WAGONS(
            Topic.SENSOR, 2, "wagons a train and gauge", "Axle-bearing sensors are on a few wagons of the pools only."),
    SENSOR_DELAY_MEDIAN(Topic.SENSOR, 20, "s", "They use the tracker's modem."),
    SENSOR_DELAY_MOST(Topic.SENSOR, 10, "min", "As for the tracker of a container."),
    EXCURSION_PROBABILITY(
            Topic.SENSOR,
            0.06,
            "of a reefer on a run",
            "Gensets fail, above all at reloading, when plugs are changed."),
    SHOCK_PROBABILITY(
            Topic.SENSOR,
            0.08,
            "of a watched box on a run",
            "Shunting and cranes: blows beyond 3 g are rare but claimed for."),
    DOOR_PROBABILITY(Topic.SENSOR, 0.04, "of a watched box on a run", "Customs opens boxes; theft is rarer."),
    DOOR_ANYWHERE_SHARE(
            Topic.SENSOR,
            0.3,
            "of the doors that are opened",
            "Thieves do not wait for a call, and some doors fall open."),
    BATTERY_PROBABILITY(Topic.SENSOR, 0.05, "of a watched box on a run", "Cold and forgotten charging."),
    HUMIDITY_PROBABILITY(
            Topic.SENSOR,
            0.08,
            "of a watched box on a run",
            "Container rain: warm air from the south meets a cold roof."),
    HOT_BEARING_PROBABILITY(
            Topic.SENSOR,
            0.03,
            "of a watched wagon on a run",
            "Far above what is real (about one in a million wagon km), so that a small simulation has some."),

    DUPLICATE_FIX_EVERY(Topic.RARE_FIX, 400, "fixes", "A gateway that gets no answer sends again."),
    NULL_ISLAND_EVERY(Topic.RARE_FIX, 1_500, "fixes", "A receiver without a fix says (0, 0)."),
    OUT_OF_RANGE_EVERY(
            Topic.RARE_FIX, 3_000, "fixes", "Placeholders such as 91 and 181, or degrees that were never divided."),
    YEAR_AHEAD_EVERY(Topic.RARE_FIX, 3_000, "fixes", "A clock set by hand, or by a broken almanac."),
    WEEK_ROLLOVER_EVERY(Topic.RARE_FIX, 3_000, "fixes", "Old receivers count 1024 weeks and begin anew."),
    JUMP_EVERY(Topic.RARE_FIX, 1_200, "fixes", "A reflected signal, or a fix from the mobile network."),
    JUMP_MEDIAN(Topic.RARE_FIX, 30, "km", "Half of the jumps are farther."),
    JUMP_MOST(Topic.RARE_FIX, 500, "km", "The registered place of another network's mast."),
    UNKNOWN_RUN_FIX_EVERY(Topic.RARE_FIX, 2_500, "fixes", "A tracker given to a train that nobody planned."),
    MALFORMED_FIX_EVERY(
            Topic.RARE_FIX, 1_500, "fixes", "A gateway that cuts messages off, a producer with another contract."),

    GAP_EVERY(Topic.EPISODE, 60, "h", "Desert, tunnels and border yards without a network."),
    GAP_MEDIAN(Topic.EPISODE, 1.5, "h", "Half of the gaps are longer."),
    GAP_MOST(Topic.EPISODE, 8, "h", "Across the Gobi or the steppe in one go."),
    SILENCE_EVERY(Topic.EPISODE, 400, "h", "A tracker without power, or given up."),
    SILENCE_MEDIAN(Topic.EPISODE, 9, "h", "Until someone restarts it."),
    SILENCE_MOST(Topic.EPISODE, 18, "h", "By then another crew has taken over."),
    SKEW_EVERY(Topic.EPISODE, 250, "h", "A device whose clock is not set by its receiver."),
    SKEW_MEDIAN(Topic.EPISODE, 10, "h", "Until it finds the time again."),
    SKEW_MOST(Topic.EPISODE, 36, "h", "At the latest at the next restart."),
    SKEW_SLOW_LEAST(Topic.EPISODE, 5, "min", "Less than that is not noticed."),
    SKEW_SLOW_MOST(Topic.EPISODE, 40, "min", "A quartz that was never set for months."),
    SKEW_FAST_MOST(Topic.EPISODE, 60, "s", "Devices that run ahead are found out: what they say has not happened yet."),
    NOISE_EVERY(Topic.EPISODE, 80, "h", "Cuttings, catenary masts, jamming near borders."),
    NOISE_MEDIAN(Topic.EPISODE, 0.5, "h", "Until the train is out of it."),
    NOISE_MOST(Topic.EPISODE, 3, "h", "The longest jamming that railways report."),
    NOISE_SIGMA(Topic.EPISODE, 70, "m", "Standard deviation north and east while it lasts."),
    PARALLEL_EVERY(
            Topic.EPISODE, 150, "h", "Where two lines lie side by side a map-matching gateway picks the wrong one."),
    PARALLEL_MEDIAN(Topic.EPISODE, 0.3, "h", "Some twenty kilometres."),
    PARALLEL_MOST(Topic.EPISODE, 1, "h", "Lines part again."),
    PARALLEL_NEAR(Topic.EPISODE, 150, "m", "Between the two lines, least."),
    PARALLEL_FAR(Topic.EPISODE, 1_500, "m", "Between the two lines, most."),
    FOREIGN_EVERY(Topic.EPISODE, 200, "h", "A tracker left on the roster of an earlier train."),
    FOREIGN_MEDIAN(Topic.EPISODE, 0.5, "h", "Until the roster is put right."),
    FOREIGN_MOST(Topic.EPISODE, 3, "h", "At the latest with the next crew."),
    STALE_EVERY(Topic.EPISODE, 150, "h", "A receiver that hangs while the modem goes on, or a cable that came loose."),
    STALE_MEDIAN(Topic.EPISODE, 30, "min", "Until the receiver is restarted."),
    STALE_MOST(Topic.EPISODE, 90, "min", "The device's watchdog restarts all of it."),
    DRIFT_STAND_LEAST(Topic.EPISODE, 60, "min", "Shorter stands leave a receiver's filter no time to wander."),
    DRIFT_PROBABILITY(
            Topic.EPISODE,
            0.1,
            "of a tracker in a stand",
            "Yards between halls and cranes, where signals come reflected."),
    DRIFT_MEDIAN(Topic.EPISODE, 60, "min", "As the satellites that are reflected rise and set."),
    DRIFT_MOST(Topic.EPISODE, 180, "min", "By then other satellites are up."),
    DRIFT_NEAR(Topic.EPISODE, 40, "m", "As far as it gets, least: below that it is noise."),
    DRIFT_FAR(Topic.EPISODE, 150, "m", "As far as it gets, most: what reflections in yards are known for."),
    DRIFT_SPEED_MOST(Topic.EPISODE, 0.4, "m/s", "What a receiver makes of the wandering."),

    TRAIN_SILENCE_EVERY(
            Topic.WHOLE,
            400,
            "h",
            "Of a train: no network on the whole train, or its data held up at a border of networks."),
    TRAIN_SILENCE_MEDIAN(Topic.WHOLE, 5, "h", "Half of the silences are longer."),
    TRAIN_SILENCE_MOST(Topic.WHOLE, 16, "h", "Until the next yard where somebody looks."),
    FEED_SILENCE_EVERY(
            Topic.WHOLE, 120, "h", "Of a corridor: the gateway fails through which all that is told of it comes."),
    FEED_SILENCE_MEDIAN(Topic.WHOLE, 6, "h", "Somebody must notice, and restart it."),
    FEED_SILENCE_MOST(Topic.WHOLE, 12, "h", "The night until the office opens."),
    DETOUR_PROBABILITY(
            Topic.WHOLE,
            0.25,
            "of a run",
            "Far above what is real, so that a small simulation has some: a line is closed."),
    DETOUR_SHORTEST_LEG(
            Topic.WHOLE, 100, "km", "Between neighbouring stations that are nearer there is no other line."),
    DETOUR_NEAR(Topic.WHOLE, 0.35, "of the leg", "How far off the other line gets, least."),
    DETOUR_FAR(Topic.WHOLE, 0.5, "of the leg", "How far off the other line gets, most: a way half as long again."),
    DETOUR_SHOWS(
            Topic.WHOLE,
            0.25,
            "of the leg",
            "So far beside a leg no train is that is on its own line, wherever that runs: a way of ten legs is eleven then."),
    SKIPPED_STOP_PROBABILITY(
            Topic.WHOLE,
            0.5,
            "of a booked run",
            "Far above what is real, as for detours: crews are relieved elsewhere."),
    SKIPPED_STOP_LONGEST(
            Topic.WHOLE, 90, "min", "Where a train truly stands for longer there is work that it cannot skip."),

    DUPLICATE_REPORT_EVERY(Topic.REPORT_FAULT, 25, "reports", "Message queues deliver at least once."),
    UNKNOWN_RUN_REPORT_EVERY(Topic.REPORT_FAULT, 60, "reports", "Trains of others under a number like ours."),
    MALFORMED_REPORT_EVERY(Topic.REPORT_FAULT, 60, "reports", "As for fixes."),
    CORRECTION_EVERY(Topic.REPORT_FAULT, 40, "reports", "A dispatcher notices that the time was wrong."),
    CORRECTION_ERROR_LEAST(Topic.REPORT_FAULT, 4, "min", "Less is not worth a correction."),
    CORRECTION_ERROR_MOST(Topic.REPORT_FAULT, 20, "min", "More is noticed by those who wait for the train."),
    WITHDRAWAL_EVERY(Topic.REPORT_FAULT, 80, "reports", "The wrong train was ticked off."),
    SECOND_THOUGHTS_MEDIAN(Topic.REPORT_FAULT, 40, "min", "After a report, until it is corrected or taken back."),
    SECOND_THOUGHTS_MOST(Topic.REPORT_FAULT, 6, "h", "By the end of the shift."),

    COPY_DELAY_MEDIAN(
            Topic.COPY, 10, "min", "Copies come within seconds or, from a queue that was stuck, hours later."),
    COPY_DELAY_SIGMA(Topic.COPY, 2, "spread", "From seconds to hours."),
    COPY_DELAY_MOST(Topic.COPY, 12, "h", "Half of the day that a train is remembered for after it has arrived.");

    /** What a number is about, as the reference is divided. */
    public enum Topic {
        LOCOMOTIVE("Trackers of locomotives"),
        CONTAINER("Trackers of containers"),
        MOVEMENT("Movement reports"),
        CARGO("Cargo"),
        SENSOR("Sensors and incidents"),
        RARE_FIX("Faults of single fixes: one in so many of a tracker"),
        EPISODE("Faults of trackers that last"),
        WHOLE("Faults of whole trains and feeds"),
        REPORT_FAULT("Faults of movement reports: one in so many"),
        COPY("Copies of fixes and reports");

        private final String title;

        Topic(String title) {
            this.title = title;
        }

        public String title() {
            return title;
        }
    }

    private final Topic topic;
    private final double value;
    private final String unit;
    private final String reason;

    TelemetryParameter(Topic topic, double value, String unit, String reason) {
        this.topic = topic;
        this.value = value;
        this.unit = unit;
        this.reason = reason;
    }

    public Topic topic() {
        return topic;
    }

    @Override
    public double value() {
        return value;
    }

    @Override
    public String unit() {
        return unit;
    }

    @Override
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
        return Math.round(seconds() * 1_000);
    }
}
