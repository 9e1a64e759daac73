package io.railpulse.simulator.world;

import io.railpulse.simulator.Parameter;

/**
 * Every number of the world, with its unit and the reason for it. The numbers are frozen: a forecast is judged by how it does
 * in this world, so the world is never changed to suit a forecast. {@code docs/reference/simulator-world.md} is made of them.
 *
 * <p>A <i>spread</i> is the sigma of a lognormal distribution: two thirds of all draws lie within a factor of e^spread of the
 * median.
 */
public enum WorldParameter implements Parameter {
    TRUNK_WEIGHT(
            Topic.START,
            3,
            "factor",
            "Of a trunk train when runs are chosen: most of what a railway follows are trains that are under way for days,"
                    + " and branches and feeders are there to split them and to fill them."),
    ON_TIME_STARTS(
            Topic.START,
            0.7,
            "share",
            "Loading and papers are done before the booked time for most trains; they leave within a few minutes of it."),
    ON_TIME_WITHIN(Topic.START, 5, "min", "Until the last door is shut and the brake is tried."),
    LATE_START_MEDIAN(
            Topic.START, 50, "min", "A train that misses its departure waits for the next path out of the terminal."),
    LATE_START_SPREAD(
            Topic.START, 0.9, "spread", "One late start in ten takes longer than about two and a half hours."),

    LINK_SPREAD(
            Topic.RUNNING,
            0.07,
            "spread",
            "Lines differ from their plan for good, each direction in its own way: gradients, single track, busy junctions."
                    + " This is what can be learned."),
    STRETCH_SPREAD(
            Topic.RUNNING,
            0.15,
            "spread",
            "Within a link some stretches are slow and some fast, always the same ones."),
    TRAIN_SPREAD(Topic.RUNNING, 0.04, "spread", "A heavy train or a weak locomotive is slow on its whole way."),
    LEG_SPREAD(Topic.RUNNING, 0.06, "spread", "What is left over: drivers, weather, signals."),
    RECOVERABLE(
            Topic.RUNNING,
            0.1,
            "share",
            "Running times are planned with slack; a booked train that is late drives this share of the plan faster."
                    + " Timetables of European freight hold between 5 and 15 %."),
    EASING(
            Topic.RUNNING,
            1.5,
            "factor",
            "A booked train that is early drives slower to keep to its plan, but not slower than this; beyond it arrives"
                    + " early."),
    NIGHT_FACTOR(
            Topic.RUNNING,
            0.96,
            "factor",
            "From 22:00 to 05:00 local time there are few passenger trains to give way to."),
    PEAK_FACTOR(
            Topic.RUNNING,
            1.08,
            "factor",
            "From 06:00 to 09:00 and from 16:00 to 19:00 local time freight waits for commuters near towns."),
    APPROACH_KM(Topic.RUNNING, 2, "km", "A 5,000 t train needs about this far to stop, and to come up to speed."),
    APPROACH_FACTOR(
            Topic.RUNNING, 2, "factor", "From standing to line speed at a constant rate means half of it on average."),
    STRETCH_KM(Topic.RUNNING, 70, "km", "About two sections between crossing stations on a steppe line."),
    MOST_STRETCHES(
            Topic.RUNNING, 6, "count", "A link's movement is kept in few moments: thousands of trains fit in memory."),

    HEADWAY(
            Topic.LINE,
            12,
            "min",
            "Between two freight trains of one direction: about 8 min on double track with automatic block, more on single"
                    + " track. None overtakes another on a link."),
    CRAWL(
            Topic.LINE,
            0.5,
            "share",
            "A train that comes too close goes slower, up to so much longer on a stretch; beyond that it stands and waits."),
    STOPS(
            Topic.LINE,
            0.5,
            "per 1,000 km",
            "Stands that no plan knows, to be overtaken or crossed: a few on a way of 10,000 km."),
    STOP_MEDIAN(Topic.LINE, 25, "min", "One passenger train goes by."),
    STOP_SPREAD(Topic.LINE, 0.9, "spread", "One stand in ten lasts longer than about 80 min."),
    STOPS_AT_STATIONS(
            Topic.LINE,
            0.2,
            "share",
            "So many of them are at a station that the train should pass; the others at a loop between stations."),
    CLOSURES(
            Topic.LINE,
            0.3,
            "per 1,000 km and day",
            "A link is closed for a broken rail, a failed train ahead, a failed overhead line or works. What it costs is"
                    + " lost for good."),
    CLOSURE_MEDIAN(Topic.LINE, 3, "h", "Between a maintenance window of 2 h and the clearing of a derailment."),
    CLOSURE_SPREAD(Topic.LINE, 0.8, "spread", "One closure in ten lasts longer than about 8 h."),
    RESTRICTIONS(
            Topic.LINE,
            0.05,
            "per 1,000 km and day",
            "Speed restrictions after damage, heat or works, on one stretch."),
    RESTRICTION_DAYS(Topic.LINE, 5, "d", "Mean; until the track is tamped."),
    RESTRICTION_KM(Topic.LINE, 20, "km", "The damaged part, and the length of the train that has to clear it."),
    RESTRICTION_LEAST(Topic.LINE, 1.2, "factor", "Say 50 km/h instead of 60."),
    RESTRICTION_MOST(Topic.LINE, 2.4, "factor", "Say 25 km/h instead of 60; a slower order closes the link."),

    YARD_SPREAD(
            Topic.YARD,
            0.25,
            "spread",
            "Yards differ from their plan for good: staff, tracks, habits. This is what can be learned."),
    DWELL_SPREAD(Topic.YARD, 0.3, "spread", "From one train to the next in the same yard."),
    DWELL_RESERVE(
            Topic.YARD,
            0.25,
            "share",
            "Booked dwells hold a reserve that a late train does without; nominal ones are what it commonly takes."),
    NO_LOCOMOTIVE(
            Topic.YARD, 0.02, "share", "At a planned stop of at least 20 min: no locomotive, or a crew out of hours."),
    NO_LOCOMOTIVE_MEDIAN(Topic.YARD, 150, "min", "Until the next locomotive has come in and is turned."),
    NO_LOCOMOTIVE_SPREAD(Topic.YARD, 0.7, "spread", "One such wait in ten lasts longer than about 6 h."),

    NORMAL_REGIME_DAYS(Topic.BORDER, 14, "d", "Mean. An estimate: borders work for weeks, then jam for days."),
    SLOW_REGIME_DAYS(
            Topic.BORDER,
            4,
            "d",
            "Mean. At 55 % of the slots for 75 % of use the queue grows by a quarter of a day's trains" + " each day."),
    SLOW_REGIME_SHARE(
            Topic.BORDER,
            0.55,
            "share",
            "Of the normal slots. In 2021 Alashankou's intake fell from 16 trains a day to 5 or 6; this is a"
                    + " milder form."),
    CLOSED_REGIME_DAYS(Topic.BORDER, 0.6, "d", "Mean. Storms at the Dzungarian Gate, failed systems, strikes."),
    NORMAL_AT_FIRST(Topic.BORDER, 0.8, "share", "About the share of the normal regime in the long run; else slow."),
    CLOSES_AFTER_NORMAL(Topic.BORDER, 0.25, "share", "Of normal spells that end with a closure; the others slow down."),
    SLOW_AFTER_CLOSED(Topic.BORDER, 0.6, "share", "Of closures that are followed by slow days, until wagons are back."),
    BORDER_USE(
            Topic.BORDER,
            0.75,
            "share",
            "Of the slots of the normal regime that the trains of a simulation need, so that queues are made of trains that"
                    + " can be seen, and clear up again."),
    FEWEST_BORDER_SLOTS(
            Topic.BORDER, 1, "per day", "Trains of other operators take the rest: a path a day is kept for ours."),
    HANDOVER_USE(
            Topic.BORDER,
            0.3,
            "share",
            "The same where nothing is cleared or lifted, as between Kazakhstan, Russia and Belarus: the train changes"
                    + " hands and goes on."),
    FEWEST_HANDOVER_SLOTS(Topic.BORDER, 12, "per day", "A path every 2 h."),
    HANDOVER_SPREAD(Topic.BORDER, 0.3, "spread", "Papers and technical inspection of 40 to 60 wagons."),
    CRANE_LEAST(Topic.BORDER, 90, "min", "Lifting 41 to 55 boxes with two cranes takes 1.5 to 2 h."),
    CRANE_MOST(Topic.BORDER, 120, "min", "See above."),
    CRANE_WAIT_SPREAD(
            Topic.BORDER, 0.5, "spread", "What the plan has for the reload beyond the lifting is waiting for a crane."),
    NO_WAGONS(Topic.BORDER, 0.08, "share", "Of reloads: no rake of the other gauge is there."),
    NO_WAGONS_MEDIAN(Topic.BORDER, 5, "h", "Until the next empty rake has come from the other side."),
    NO_WAGONS_SPREAD(Topic.BORDER, 0.8, "spread", "One such wait in ten lasts longer than about 14 h."),

    CUSTOMS_PLACE_SPREAD(Topic.CUSTOMS, 0.2, "spread", "Offices differ from the plan for good. This can be learned."),
    CUSTOMS_SPREAD(Topic.CUSTOMS, 0.35, "spread", "From one train to the next at the same office."),
    INSPECTIONS(
            Topic.CUSTOMS,
            0.03,
            "share",
            "Of clearances in which goods are looked at or papers have to be sent again."),
    INSPECTION_MEDIAN(Topic.CUSTOMS, 10, "h", "A box is set out, opened and put back."),
    INSPECTION_SPREAD(Topic.CUSTOMS, 1.1, "spread", "Heavy tail: one inspection in ten takes longer than about 40 h."),
    LONGEST_INSPECTION(Topic.CUSTOMS, 10, "d", "Beyond that boxes travel on without the one that is kept."),

    SAILING_EVERY(Topic.SEA, 24, "h", "Caspian and Black Sea ferries sail when full, about daily."),
    SAILING_CAPACITY(Topic.SEA, 2, "trains", "A Caspian feeder ship carries 150 to 350 TEU."),
    LEAST_LOADING(Topic.SEA, 4, "h", "From the train onto the ship."),
    STORMS(Topic.SEA, 0.15, "share", "Of sailings that wait for the wind: Aktau closes many days of a winter."),
    STORM_MEDIAN(Topic.SEA, 18, "h", "Of such a wait."),
    STORM_SPREAD(Topic.SEA, 0.8, "spread", "One in ten lasts longer than about two days."),
    LONGEST_STORM(Topic.SEA, 5, "d", "No weather lasts longer."),
    VOYAGE_SPREAD(Topic.SEA, 0.08, "spread", "Of the time at sea, the same for all that is on board.");

    /** What a number is about, as the reference is divided. */
    public enum Topic {
        START("Departures"),
        RUNNING("Running times"),
        LINE("On the line"),
        YARD("Yards and stations"),
        BORDER("Borders"),
        CUSTOMS("Customs"),
        SEA("At sea");

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

    WorldParameter(Topic topic, double value, String unit, String reason) {
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
}
