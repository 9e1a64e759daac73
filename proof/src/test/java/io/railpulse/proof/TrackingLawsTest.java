package io.railpulse.proof;

import static org.assertj.core.api.Assertions.assertThat;

import io.railpulse.domain.tracking.TrackingOptions;
import io.railpulse.simulator.SimulationOptions;
import io.railpulse.simulator.fault.Faults;
import java.io.IOException;
import java.time.LocalDate;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * What holds of the tracker whatever happens, over small seeded histories with everything going wrong. If one of these
 * fails, {@code proof/trial --trains 12 --days 12 --seed <seed> --details 5} shows where.
 */
class TrackingLawsTest {
    private static final int TRAINS = 12;
    private static final int DAYS = 12;
    private static final LocalDate FIRST_DAY = LocalDate.parse("2025-03-03");

    private TrialCounts counts;

    private TrialReport report(int trains, long seed, Set<String> faults) throws IOException {
        SimulationOptions options =
                new SimulationOptions(trains, DAYS, seed, FIRST_DAY, faults, SimulationOptions.DEFAULT_FIX_EVERY);
        TrialReport report = new TrialReport(options.fixEvery(), 0);
        counts = TrackingTrial.run(
                options, TrackingOptions.defaults(), TrackingTrial.Without.NOTHING, report::add, taken -> {});
        return report;
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2})
    void holdsWithAllFaults(long seed) throws IOException {
        TrialReport report = report(TRAINS, seed, Faults.codesOfSources());

        assertThat(report.faults().taken()).isEqualTo(counts.taken()).isPositive();
        assertThat(report.faults().judged()).as("got one of the verdicts").isEqualTo(counts.taken());
        assertThat(counts.unknown()).as("of runs that nobody planned").isEqualTo(counts.unknownByFault());
        assertThat(report.order().outOfOrder()).as("calls out of order").isZero();
        assertThat(report.order().negativeDwells()).as("negative dwells").isZero();
        assertThat(report.calls().shareFound())
                .as("share of covered calls found")
                .isGreaterThanOrEqualTo(0.995);
        assertThat(report.falseCalls().shareFalse()).as("share of false calls").isLessThanOrEqualTo(0.001);
        assertThat(report.calls().secondsOffWhereDense().median()).isLessThan(30);
        assertThat(report.passes().precision()).as("passes told that were").isGreaterThanOrEqualTo(0.99);
        assertThat(report.passes().recallWhereDense()).as("dense passes told").isGreaterThan(0.8);
        assertThat(report.unplanned().recall()).as("unplanned stops found").isGreaterThan(0.95);
        assertThat(report.unplanned().precision())
                .as("unplanned stops that were")
                .isGreaterThan(0.95);
        assertThat(report.places().metresOffWhereDense().at(0.95)).isLessThan(200);
        assertThat(report.places().metresBackwards().size())
                .as("places that fall back with a newer fix")
                .isZero();
        assertThat(report.sea().falseArrivals())
                .as("arrivals told while at sea")
                .isZero();
        assertThat(report.sea().shareAccepted()).as("fixes at sea accepted").isGreaterThan(0.99);
        assertThat(report.offRoute().runsTold())
                .as("runs said to be off their route")
                .isZero();
        assertThat(report.faults().recalls())
                .as("share of each fault's fixes that got what belongs to it")
                .allSatisfy((fault, share) -> assertThat(share).as(fault).isGreaterThan(0.95));
        assertThat(report.faults().precisions().get("accepted*"))
                .as("repaired fixes that had to be, and are where their train was")
                .isGreaterThan(0.95);
        assertThat(report.faults().recall("duplicate")).isEqualTo(1);
        assertThat(report.faults().recall("null-island")).isEqualTo(1);
        assertThat(report.faults().recall("out-of-range")).isEqualTo(1);
        assertThat(report.faults().recall("year-ahead")).isEqualTo(1);
        assertThat(report.faults().recall("week-rollover")).isEqualTo(1);
    }

    @Test
    void withoutFaultsAllIsAcceptedAndFound() throws IOException {
        TrialReport report = report(TRAINS / 3, 4, Set.of());

        assertThat(report.faults().recall("clean"))
                .as("accepted, and not repaired")
                .isEqualTo(1);
        assertThat(report.calls().shareFound()).isEqualTo(1);
        assertThat(report.falseCalls().shareFalse()).isLessThan(0.001);
        assertThat(report.order().outOfOrder()).isZero();
        assertThat(report.passes().precision()).isEqualTo(1);
        assertThat(report.unplanned().recall()).isEqualTo(1);
        assertThat(report.unplanned().precision()).isEqualTo(1);
        assertThat(report.places().metresOffWhereDense().at(0.95)).isLessThan(60);
    }
}
