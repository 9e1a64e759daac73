package io.railpulse.demo;

import java.time.Duration;

/**
 * How a demonstration ended.
 *
 * @param view the tables at its end
 * @param calls observed calls
 * @param forecasts forecasts told, each change counted
 * @param took how long it was, by the wall clock
 */
public record DemoResult(DemoView view, long calls, long forecasts, Duration took) {

    /** Whether every train under way has a forecast of its arrival. */
    public boolean isEveryTrainForecast() {
        return view.trains().withEta() == view.trains().underWay();
    }
}
