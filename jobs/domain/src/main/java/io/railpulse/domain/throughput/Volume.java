package io.railpulse.domain.throughput;

/**
 * How much came through.
 *
 * @param trains over a link, at a station, across a border; on a corridor how many different trains ran
 * @param teuHundredths hundredths of TEU on these; of a corridor on the trains that left their origin
 * @param kilograms gross weight of the same
 * @param metres length of the links run over
 * @param kilogramMetres gross weight times length of the links run over; a thousandth of a thousandth of it is tonne-km
 * @param estimated how many of the times behind all this are guesses: of links runs, else trains
 */
public record Volume(
        long trains, long teuHundredths, long kilograms, long metres, long kilogramMetres, long estimated) {

    static Volume of(Pane pane) {
        // Of a corridor nothing is counted as a train but the runs, of all else nothing as a run.
        return new Volume(
                pane.sum(Sum.TRAINS) + pane.spread(Spread.RUNS).distinct(),
                pane.sum(Sum.TEU_HUNDREDTHS),
                pane.sum(Sum.KILOGRAMS),
                pane.sum(Sum.METRES),
                pane.sum(Sum.KILOGRAM_METRES),
                pane.sum(Sum.ESTIMATED));
    }

    /** Work done, tonne-kilometres. */
    public double tonneKilometres() {
        return kilogramMetres / 1_000_000.0;
    }
}
