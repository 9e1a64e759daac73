package io.railpulse.domain.throughput;

/** What is added up of what happens at a place; whole numbers, so that nothing is lost when it is taken back. */
enum Sum {
    /** Trains over a link, at a station, across a border. */
    TRAINS,
    /** Hundredths of the TEU of these, of a corridor of the trains that began. */
    TEU_HUNDREDTHS,
    /** Gross weight of these, of a corridor of the trains that began, kilograms. */
    KILOGRAMS,
    /** Runs over a link. */
    TRAVERSALS,
    /** How many of what was counted rests on a time that is a guess. */
    ESTIMATED,
    /** Length of the links run over, metres. */
    METRES,
    /** Gross weight times length of the links run over. */
    KILOGRAM_METRES,
    RUNNING_SECONDS,
    /** Runs over a link of which the plan says how long they take. */
    PLANNED_TRAVERSALS,
    /** How long these were to take. */
    PLANNED_RUNNING_SECONDS,
    /** How long these took. */
    RUNNING_AGAINST_PLAN_SECONDS,
    /** Stands of which the plan says how long they take. */
    PLANNED_DWELLS,
    /** How long these were to take. */
    PLANNED_DWELL_SECONDS,
    /** How long these took. */
    DWELL_AGAINST_PLAN_SECONDS,
    /** Links and stands of which the delay before and behind is known, on one basis. */
    COMPARED,
    /** By how much delays changed there; less than nothing where time was won. */
    DELAY_CHANGE_SECONDS,
    /** By how much delays grew, where they did. */
    LOST_SECONDS,
    /** Arrivals of which the delay is known; of a corridor those at destinations. */
    ARRIVALS,
    /** How late they were. */
    ARRIVAL_DELAY_SECONDS,
    /** Those that are affected. */
    AFFECTED,
    /** Those that are punctual. */
    PUNCTUAL,
    /** Trains that left their origin. */
    STARTED,
    /** Trains that arrived at their destination. */
    ENDED,
    /** Trains whose plan was withdrawn. */
    CANCELLED
}
