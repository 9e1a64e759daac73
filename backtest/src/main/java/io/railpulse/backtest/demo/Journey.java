package io.railpulse.backtest.demo;

/**
 * A train's day: what is booked and what happens, call by call, in seconds of the service day. A late train stands only
 * half of a booked dwell, and never leaves before its time.
 */
final class Journey {
    private static final double SHORTEST_DWELL_SHARE = 0.5;

    private final SyntheticTrain train;
    private final Track track;
    private final int[] bookedArrival;
    private final int[] bookedDeparture;
    private final double[] arrival;
    private final double[] departure;

    /** @param track in the train's direction */
    Journey(SyntheticTrain train, Track track) {
        this.train = train;
        this.track = track;
        int calls = track.stations().size();
        bookedArrival = new int[calls];
        bookedDeparture = new int[calls];
        arrival = new double[calls];
        departure = new double[calls];
        bookedArrival[0] = train.departureMinute() * 60;
        bookedDeparture[0] = bookedArrival[0];
        departure[0] = bookedDeparture[0] + train.startDelayMinutes() * 60.0;
        arrival[0] = departure[0];
        for (int call = 1; call < calls; call++) {
            travelTo(call);
        }
    }

    private void travelTo(int call) {
        double metres = track.alongOf(call) - track.alongOf(call - 1);
        int running = (int) Math.ceil(metres / (train.kmh() / 3.6) / 60) * 60;
        boolean last = call == bookedArrival.length - 1;
        int dwell = last ? 0 : track.stations().get(call).dwellMinutes() * 60;
        bookedArrival[call] = bookedDeparture[call - 1] + running;
        bookedDeparture[call] = bookedArrival[call] + dwell;
        arrival[call] = departure[call - 1] + running * train.slowness();
        departure[call] =
                last ? arrival[call] : Math.max(bookedDeparture[call], arrival[call] + dwell * SHORTEST_DWELL_SHARE);
    }

    SyntheticTrain train() {
        return train;
    }

    Track track() {
        return track;
    }

    int calls() {
        return arrival.length;
    }

    int bookedArrival(int call) {
        return bookedArrival[call];
    }

    int bookedDeparture(int call) {
        return bookedDeparture[call];
    }

    double arrival(int call) {
        return arrival[call];
    }

    double departure(int call) {
        return departure[call];
    }

    /** When it really ends. */
    double end() {
        return arrival[arrival.length - 1];
    }

    /** The time at which a share of the journey, from 0 to 1, is over. */
    double timeAt(double share) {
        return departure[0] + share * (end() - departure[0]);
    }

    /** Where the train is, in metres from its first station. */
    double alongAt(double second) {
        for (int call = 1; call < arrival.length; call++) {
            if (second < departure[call - 1]) {
                return track.alongOf(call - 1);
            }
            if (second < arrival[call]) {
                double share = (second - departure[call - 1]) / (arrival[call] - departure[call - 1]);
                return track.alongOf(call - 1) + share * (track.alongOf(call) - track.alongOf(call - 1));
            }
        }
        return track.lengthMetres();
    }
}
