package io.railpulse.gtfs;

import io.railpulse.gtfs.csv.CsvReader;
import java.util.HashMap;
import java.util.Map;

/** train_numbers.txt, an extension: from which call on a trip runs under which operational number. */
final class TrainNumbers {

    static final String FILE = "train_numbers.txt";

    private final Map<Integer, Map<Integer, String>> numbersByTrip = new HashMap<>();

    /** What stands in for the file where the feed has none. */
    static TrainNumbers ofNoFile() {
        return new TrainNumbers();
    }

    static TrainNumbers read(CsvReader csv, TripTable trips, StopTimeTable stopTimes) {
        TrainNumbers numbers = new TrainNumbers();
        CallRows rows = new CallRows(trips, stopTimes);
        int tripId = csv.getColumn("trip_id");
        int sequence = csv.getColumn("stop_sequence");
        int trainNumber = csv.getColumn("train_number");
        while (csv.next()) {
            int trip = trips.getNumber(csv, tripId);
            int call = rows.takeCall(csv, sequence, trip);
            numbers.numbersByTrip
                    .computeIfAbsent(trip, number -> new HashMap<>())
                    .put(call, csv.getText(trainNumber));
        }
        return numbers;
    }

    /** The number from a call on; null where the one before stays. */
    String find(int trip, int call) {
        return numbersByTrip.getOrDefault(trip, Map.of()).get(call);
    }
}
