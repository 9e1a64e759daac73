package io.railpulse.domain.throughput;

/** What is kept value by value, for exact quantiles. */
enum Spread {
    /** Of a train on a link, hundreds of metres an hour, what is below one left out. */
    SPEEDS,
    /** From arrival to departure, seconds. */
    DWELLS,
    /** The same at borders, seconds; of a corridor, beside all its dwells. */
    BORDER_DWELLS,
    /** When trains came to the end of a link, seconds since the epoch: what lies between two is the headway. */
    TIMES,
    /** Numbers of the runs that ran on a corridor: a run is one train, over however many links. */
    RUNS
}
