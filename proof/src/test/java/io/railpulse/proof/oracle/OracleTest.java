package io.railpulse.proof.oracle;

import static org.assertj.core.api.Assertions.assertThat;

import io.railpulse.network.ReferenceNetwork;
import io.railpulse.network.timetable.Timetable;
import io.railpulse.simulator.SimulationOptions;
import io.railpulse.simulator.world.Departures;
import io.railpulse.simulator.world.Past;
import io.railpulse.simulator.world.Railway;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

class OracleTest {
    private static final int HOUR = 60;
    private static final int DAY = 24 * HOUR;
    private static final List<Integer> LEADS = List.of(HOUR, DAY, 4 * DAY);
    private static final long MINUTE_MILLIS = 60_000;

    private static final List<Forecast> FORECASTS = new ArrayList<>();
    private static final ErrorTable TABLE = new ErrorTable();
    private static Past past;

    @BeforeAll
    static void forecast() {
        SimulationOptions options = new SimulationOptions(
                30, 8, 5, LocalDate.parse("2025-03-03"), Set.of(), SimulationOptions.DEFAULT_FIX_EVERY);
        Timetable timetable = Timetable.compose(ReferenceNetwork.load());
        past = Railway.record(Departures.choose(timetable.listTrips(), options), timetable.timeZone(), options);
        new Oracle(past, timetable.timeZone(), 9).forecast(LEADS, forecast -> {
            FORECASTS.add(forecast);
            TABLE.add(forecast);
        });
    }

    @Test
    void isBetterThanShiftingThePlanByTheDelay() {
        assertThat(LEADS)
                .allSatisfy(lead -> assertThat(TABLE.meanMinutes(lead, Forecast::oracleMillis))
                        .as("%d min ahead", lead)
                        .isLessThan(0.8 * TABLE.meanMinutes(lead, Forecast::linearMillis)));
    }

    @Test
    void isOffTheMoreTheFartherItLooks() {
        assertThat(LEADS.stream().map(lead -> TABLE.meanMinutes(lead, Forecast::oracleMillis)))
                .isSorted();
        assertThat(TABLE.meanMinutes(DAY, Forecast::oracleMillis))
                .as("the future is not known to it")
                .isGreaterThan(20);
    }

    @Test
    void looksBeforeItTellsAndForetellsNothingThatIsOver() {
        assertThat(FORECASTS).isNotEmpty().allSatisfy(forecast -> {
            Case one = forecast.of();
            assertThat(one.lookedAtMillis()).isLessThanOrEqualTo(one.madeAtMillis());
            assertThat(one.madeAtMillis() - one.lookedAtMillis())
                    .isLessThanOrEqualTo(one.leadMinutes() * MINUTE_MILLIS / 12);
            assertThat(forecast.oracleP10Millis()).isGreaterThan(one.lookedAtMillis());
            assertThat(forecast.oracleMillis()).isBetween(forecast.oracleP10Millis(), forecast.oracleP90Millis());
        });
    }

    @Test
    void toldEveryArrivalOfATrainThatHadLeft() {
        long expected = past.world().journeys().stream()
                .mapToLong(journey -> journey.calls().stream()
                        .skip(1)
                        .filter(call -> call.arrivalMillis() - DAY * MINUTE_MILLIS >= journey.departureMillis())
                        .count())
                .sum();
        assertThat(FORECASTS.stream().filter(forecast -> forecast.of().leadMinutes() == DAY))
                .hasSize((int) expected);
    }
}
