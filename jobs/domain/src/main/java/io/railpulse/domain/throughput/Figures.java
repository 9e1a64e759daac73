package io.railpulse.domain.throughput;

/**
 * What is told of a place in a window. Whole numbers throughout: who wants a mean divides.
 *
 * @param volume how much came through
 * @param running how trains ran over links
 * @param headway what lay between them; of links only
 * @param standing how long trains stood; of a corridor at all its stations
 * @param planned how long they were to stand
 * @param borders of a corridor how long they stood at borders, beside {@code standing}
 * @param delays where delays arise
 * @param punctuality how trains arrived
 * @param runs where runs begin and end
 */
public record Figures(
        Volume volume,
        Running running,
        Headway headway,
        Standing standing,
        PlannedStanding planned,
        Standing borders,
        DelayChange delays,
        Punctuality punctuality,
        RunCount runs) {

    /** The figures of all that is in a pane. */
    public static Figures of(Pane pane) {
        return new Figures(
                Volume.of(pane),
                Running.of(pane),
                Headway.of(pane),
                Standing.of(pane.spread(Spread.DWELLS)),
                PlannedStanding.of(pane),
                Standing.of(pane.spread(Spread.BORDER_DWELLS)),
                DelayChange.of(pane),
                Punctuality.of(pane),
                RunCount.of(pane));
    }
}
