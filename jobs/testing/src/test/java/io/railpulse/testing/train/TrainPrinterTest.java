package io.railpulse.testing.train;

import static io.railpulse.testing.train.RecordTimes.at;
import static org.assertj.core.api.Assertions.assertThat;

import io.railpulse.domain.delay.Delay;
import io.railpulse.domain.delay.DelayBasis;
import io.railpulse.domain.eta.CallEta;
import io.railpulse.domain.eta.CallEvent;
import io.railpulse.domain.eta.EtaMethod;
import io.railpulse.domain.eta.EtaPublication;
import io.railpulse.domain.tracking.CallKind;
import io.railpulse.domain.tracking.CallMethod;
import io.railpulse.domain.tracking.ObservedCall;
import java.util.List;
import org.junit.jupiter.api.Test;

class TrainPrinterTest {

    @Test
    void printsTheNewestRevisionOfEachCall() {
        assertThat(TrainPrinter.calls(List.of(
                        call(2, "dostyk", at("10:12"), null, 0),
                        call(1, "alashankou", null, at("10:01"), 0),
                        call(2, "dostyk", at("10:13"), at("10:15:30"), 1))))
                .isEqualTo("alashankou -10:01 +1 | dostyk 10:13-10:15:30 +3");
    }

    @Test
    void printsAWithdrawnCall() {
        assertThat(TrainPrinter.calls(List.of(call(2, "dostyk", null, null, 1))))
                .isEqualTo("dostyk withdrawn");
    }

    @Test
    void printsForecastsWithTheTimeTheyWereMade() {
        CallEta arrival = new CallEta(
                2,
                "dostyk",
                CallEvent.ARRIVAL,
                at("10:09"),
                null,
                null,
                at("10:10"),
                at("10:10"),
                DelayBasis.BOOKED,
                EtaMethod.RUNNING_TIME,
                null);
        CallEta gone = new CallEta(
                1, "alashankou", CallEvent.DEPARTURE, null, null, null, at("10:00"), null, null, null, null);

        assertThat(TrainPrinter.etas(List.of(new EtaPublication(
                        "7@2025-03-01", "7", "2025-03-01", at("10:00:30"), 0, List.of(gone, arrival)))))
                .isEqualTo("10:00:30: alashankou dep withdrawn, dostyk arr 10:09 -1");
    }

    private static ObservedCall call(int sequence, String stopId, Long arrival, Long departure, int revision) {
        return new ObservedCall(
                "7@2025-03-01",
                "7",
                "2025-03-01",
                sequence,
                stopId,
                null,
                CallKind.STOP,
                arrival,
                departure,
                sequence == 1 ? null : at("10:10"),
                sequence == 1 ? at("10:00") : at("10:12"),
                Delay.UNKNOWN,
                Delay.UNKNOWN,
                CallMethod.REPORTED,
                revision,
                arrival == null && departure == null,
                at("10:20"),
                0);
    }
}
