package io.railpulse.backtest.score;

import io.railpulse.gtfs.csv.InputFileException;
import io.railpulse.recordings.ActualCall;
import java.nio.file.Path;
import java.util.List;

/** The truth of a recording, for whoever scores something else than calls. */
public final class TrueCalls {

    private TrueCalls() {}

    /**
     * All calls with at least one time, in the order of the file.
     *
     * @param recording the recording's folder
     * @throws InputFileException if there is no truth or it cannot be read
     */
    public static List<ActualCall> list(Path recording) {
        return CallTables.readTruth(recording, ServiceDates.ALL).values().stream()
                .filter(TrueCall::isTimed)
                .map(TrueCalls::of)
                .toList();
    }

    private static ActualCall of(TrueCall call) {
        return new ActualCall(
                call.key().run().tripId(),
                call.key().run().serviceDate().toString(),
                call.key().stopSequence(),
                call.stopId(),
                call.arrivalMillis(),
                call.departureMillis());
    }
}
