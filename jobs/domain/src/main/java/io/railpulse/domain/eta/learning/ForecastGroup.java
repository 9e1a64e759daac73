package io.railpulse.domain.eta.learning;

/**
 * Forecasts that are alike: of arrivals or of departures, before or after the run began, where long runs stand or go through, of
 * one horizon and one delay. There are some two thousand, made once.
 *
 * @param number its own number
 * @param coarseNumber the number of its event and coarse horizon
 * @param byHorizon the key of all of its event and horizon
 * @param ofBoth the key of all of its horizon, arrivals and departures together
 * @param byDelay the key of all of its event, coarse horizon and delay
 * @param coarse the key of all of its event and coarse horizon
 * @param band the key of its interval
 */
record ForecastGroup(
        int number, int coarseNumber, String byHorizon, String ofBoth, String byDelay, String coarse, String band) {
    /** How many coarse horizons there are, with all events. */
    static final int COARSE_GROUPS = 32;

    private static final int EVENTS = 8;
    private static final int HORIZONS = 16;
    private static final int DELAYS = 8;
    private static final int COARSE_HORIZONS = COARSE_GROUPS / EVENTS;

    private static final ForecastGroup[] ALL = new ForecastGroup[2 * EVENTS * HORIZONS * DELAYS];
    private static final String[] WIDTHS = new String[EVENTS * HORIZONS];

    static {
        for (int number = 0; number < ALL.length; number++) {
            ALL[number] = create(number);
        }
        for (int number = 0; number < WIDTHS.length; number++) {
            WIDTHS[number] = eventName(number / HORIZONS) + number % HORIZONS;
        }
    }

    private static ForecastGroup create(int number) {
        int delay = number % DELAYS;
        int horizon = number / DELAYS % HORIZONS;
        int event = number / DELAYS / HORIZONS % EVENTS;
        boolean last = number / DELAYS / HORIZONS / EVENTS > 0;
        int coarseHorizon = Math.min(COARSE_HORIZONS - 1, horizon / 2);
        String coarse = eventName(event) + coarseHorizon;
        return new ForecastGroup(
                number,
                event * COARSE_HORIZONS + coarseHorizon,
                eventName(event) + horizon,
                stateName(event) + horizon,
                coarse + "/" + delay,
                coarse,
                eventName(event) + horizon + "/" + delay + (last ? "!" : ""));
    }

    private static String eventName(int event) {
        return stateName(event) + (event % 2 == 0 ? "a" : "d");
    }

    private static String stateName(int event) {
        return (event / 4 == 0 ? "" : "p") + (event / 2 % 2 == 0 ? "n" : "");
    }

    /** The number of an event: an arrival or a departure, of a run under way or not, at a call that is gone through or not. */
    static int eventOf(boolean underWay, boolean arrival, boolean passes) {
        return (passes ? 4 : 0) + (underWay ? 2 : 0) + (arrival ? 0 : 1);
    }

    static ForecastGroup of(int event, boolean last, int horizon, int delay) {
        return ALL[((event + (last ? EVENTS : 0)) * HORIZONS + horizon) * DELAYS + delay];
    }

    /** The key of the widths of one horizon. */
    static String width(int event, int horizon) {
        return WIDTHS[event * HORIZONS + horizon];
    }
}
