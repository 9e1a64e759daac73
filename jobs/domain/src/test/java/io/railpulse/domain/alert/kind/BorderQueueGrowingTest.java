package io.railpulse.domain.alert.kind;

import static org.assertj.core.api.Assertions.assertThat;

import io.railpulse.domain.alert.Condition;
import io.railpulse.domain.throughput.Place;
import io.railpulse.domain.throughput.PlaceKind;
import io.railpulse.domain.throughput.QueueFigures;
import io.railpulse.domain.throughput.QueueRow;
import org.junit.jupiter.api.Test;

class BorderQueueGrowingTest {
    private static final long HOUR = 3_600_000;
    private static final BorderQueueGrowing KIND = new BorderQueueGrowing();

    @Test
    void isAsBadAsTheHoursUntilTheLastHasLeft() {
        Condition condition =
                KIND.judge(row(10, new QueueFigures(10 * HOUR, 14, 4 * HOUR, 12, 43_200, 40 * HOUR)), null);

        assertThat(condition.value()).isEqualTo(30);
        assertThat(condition.occurredMillis()).isEqualTo(10 * HOUR);
        assertThat(condition.place()).isEqualTo("dostyk");
        assertThat(condition.reason())
                .isEqualTo("14 wait, the first since 1970-01-01T04:00:00Z; 1.00 leave an hour, the last will at"
                        + " 1970-01-02T16:00:00Z");
    }

    @Test
    void isGoodWhereNobodyWaits() {
        Condition condition = KIND.judge(row(10, new QueueFigures(10 * HOUR, 0, null, 3, 3_600, null)), null);

        assertThat(condition.value()).isZero();
        assertThat(condition.reason()).isEqualTo("no train waits");
    }

    @Test
    void saysSoWhereNothingHasLeftYet() {
        Condition condition = KIND.judge(row(10, new QueueFigures(10 * HOUR, 1, 9 * HOUR, 0, 0, 12 * HOUR)), null);

        assertThat(condition.reason()).contains("it is unknown how many leave an hour");
    }

    @Test
    void asksTheNewestHourAlone() {
        QueueFigures none = new QueueFigures(9 * HOUR, 0, null, 0, 0, null);
        Double remembered = KIND.judge(row(10, none), null).memory();

        assertThat(KIND.judge(row(9, none), remembered)).isNull();
        assertThat(KIND.judge(row(10, none), remembered)).isNotNull();
        assertThat(KIND.judge(row(11, none), remembered)).isNotNull();
    }

    private static QueueRow row(long hourEnd, QueueFigures figures) {
        Place border = new Place(PlaceKind.BORDER, "dostyk", "alashankou");
        return new QueueRow(border, hourEnd * HOUR, figures, 0, true, hourEnd * HOUR);
    }
}
