package io.railpulse.connectors.eta;

import static org.assertj.core.api.Assertions.assertThat;

import io.railpulse.domain.delay.DelayBasis;
import io.railpulse.domain.eta.CallEta;
import io.railpulse.domain.eta.CallEvent;
import io.railpulse.domain.eta.EtaMethod;
import io.railpulse.domain.eta.EtaPublication;
import java.util.List;
import org.junit.jupiter.api.Test;

class EtaRowTest {

    private static final CallEta FORECAST = new CallEta(
            4, "Lodz", CallEvent.ARRIVAL, 90L, null, null, 80L, 80L, DelayBasis.BOOKED, EtaMethod.RUNNING_TIME, null);
    private static final CallEta WITHDRAWN =
            new CallEta(3, "Warsaw", CallEvent.DEPARTURE, null, null, null, 60L, null, null, null, null);

    @Test
    void makesARowOfEachForecast() {
        EtaPublication publication = new EtaPublication("K1", "K", "2026-03-01", 70, 2, List.of(WITHDRAWN, FORECAST));

        assertThat(EtaRow.listOf(publication))
                .containsExactly(
                        new EtaRow("K1", "K", "2026-03-01", WITHDRAWN, 70, 2),
                        new EtaRow("K1", "K", "2026-03-01", FORECAST, 70, 2));
    }

    @Test
    void hasNoMethodWhereTheForecastIsWithdrawn() {
        assertThat(new EtaRow("K1", "K", "2026-03-01", WITHDRAWN, 70, 2).methodCode())
                .isNull();
        assertThat(new EtaRow("K1", "K", "2026-03-01", FORECAST, 70, 2).methodCode())
                .isEqualTo("running-time");
    }

    @Test
    void hasNoDelayWhereTheForecastIsWithdrawn() {
        assertThat(new EtaRow("K1", "K", "2026-03-01", WITHDRAWN, 70, 2).delayBasisCode())
                .isNull();
        assertThat(WITHDRAWN.delaySeconds()).isNull();
        assertThat(new EtaRow("K1", "K", "2026-03-01", FORECAST, 70, 2).delayBasisCode())
                .isEqualTo("booked");
    }
}
