package io.railpulse.domain.border;

import java.util.ArrayList;
import java.util.List;

/** The trains that a border has to serve, in the order in which they are ready; no more than there is room for. */
final class TrainsInOrder {
    private final int most;
    private final List<BorderTrain> trains = new ArrayList<>();

    TrainsInOrder(int most) {
        this.most = most;
    }

    List<BorderTrain> list() {
        return trains;
    }

    /** Puts a train where it belongs, in place of what was known of it. */
    void place(BorderTrain train) {
        remove(train.train());
        int at = trains.size();
        while (at > 0 && train.isBefore(trains.get(at - 1))) {
            at--;
        }
        trains.add(at, train);
        if (trains.size() > most) {
            trains.remove(trains.size() - 1);
        }
    }

    /** Takes a train out; null if it is not known. */
    BorderTrain remove(double train) {
        for (int at = 0; at < trains.size(); at++) {
            if (trains.get(at).train() == train) {
                return trains.remove(at);
            }
        }
        return null;
    }

    /** A train; null if it is not known. */
    BorderTrain find(double train) {
        for (BorderTrain each : trains) {
            if (each.train() == train) {
                return each;
            }
        }
        return null;
    }

    /** How many are there and ready. */
    int waiting(double nowMinutes) {
        int count = 0;
        for (BorderTrain each : trains) {
            count += each.isReadyAt(nowMinutes) ? 1 : 0;
        }
        return count;
    }

    /** For how long the first of them has been ready, minutes; 0 if there is none. */
    double oldestMinutes(double nowMinutes) {
        for (BorderTrain each : trains) {
            if (each.isReadyAt(nowMinutes)) {
                return nowMinutes - each.readyMinutes();
            }
        }
        return 0;
    }
}
