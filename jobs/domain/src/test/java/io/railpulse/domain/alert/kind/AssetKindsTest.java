package io.railpulse.domain.alert.kind;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.railpulse.domain.alert.AlertKind;
import io.railpulse.domain.alert.CargoReading;
import io.railpulse.domain.alert.Condition;
import io.railpulse.domain.alert.OfAsset;
import io.railpulse.domain.alert.RuleCheck;
import io.railpulse.domain.consignment.CargoLimits;
import io.railpulse.domain.sensor.AccompaniedReading;
import io.railpulse.domain.sensor.Reading;
import io.railpulse.domain.sensor.TrainMotion;
import io.railpulse.domain.telemetry.Origin;
import org.junit.jupiter.api.Test;

class AssetKindsTest {
    private static final CargoLimits CHILLED = new CargoLimits("C-1", 2.0, 8.0, 60.0, 1.5);
    private static final CargoLimits UNSAID = new CargoLimits("C-2", null, null, null, null);

    private TrainMotion motion = TrainMotion.MOVING;
    private Double othersMedian;
    private Double changePerHour;

    @Test
    void temperatureIsJudgedByWhatTheCargoBears() {
        OfAsset kind = new TemperatureOutOfRange();

        assertThat(valueOf(kind, 11, CHILLED)).isEqualTo(3);
        assertThat(valueOf(kind, -1, CHILLED)).isEqualTo(3);
        assertThat(valueOf(kind, 5, CHILLED)).isEqualTo(-3);
        assertThat(judge(kind, 11, CHILLED).reason()).isEqualTo("11.0 °C, where it may be from 2.0 °C to 8.0 °C");
        assertThat(valueOf(kind, 11, new CargoLimits("C-3", null, 8.0, null, null)))
                .isEqualTo(3);
    }

    @Test
    void temperatureIsJudgedByAWideRangeWhereNobodySaysWhatTheCargoBears() {
        OfAsset kind = new TemperatureOutOfRange();

        assertThat(valueOf(kind, 20, null)).isNegative();
        assertThat(valueOf(kind, 43, null)).isEqualTo(3);
        assertThat(valueOf(kind, -40, null)).isEqualTo(10);
        assertThat(valueOf(kind, 60, UNSAID)).isEqualTo(20);
    }

    @Test
    void temperatureChangesAreJudgedUpAndDown() {
        OfAsset kind = new TemperatureChanging();
        assertThat(judge(kind, 5, null)).isNull();

        changePerHour = -4.0;
        assertThat(valueOf(kind, 5, null)).isEqualTo(4);
        assertThat(judge(kind, 5, null).reason()).isEqualTo("5.0 °C, -4.0 K an hour lately");
    }

    @Test
    void humidityIsJudgedByWhatTheCargoBears() {
        OfAsset kind = new HumidityTooHigh();

        assertThat(valueOf(kind, 70, CHILLED)).isEqualTo(10);
        assertThat(valueOf(kind, 70, null)).isEqualTo(-15);
        assertThat(valueOf(kind, 99, UNSAID)).isEqualTo(14);
    }

    @Test
    void aBlowIsJudgedByWhatTheCargoBears() {
        OfAsset kind = new ShockTooHard();

        assertThat(valueOf(kind, 2, CHILLED)).isEqualTo(0.5);
        assertThat(valueOf(kind, 2, null)).isEqualTo(-0.5);
        assertThat(valueOf(kind, 9, UNSAID)).isEqualTo(6.5);
    }

    @Test
    void aDoorMayBeOpenAtACallOnly() {
        OfAsset kind = new DoorOpenOnTheWay();
        assertThat(valueOf(kind, 1, null)).isOne();
        assertThat(valueOf(kind, 0, null)).isZero();

        motion = TrainMotion.AWAY;
        assertThat(valueOf(kind, 1, null)).isOne();

        motion = TrainMotion.AT_PLANNED_PLACE;
        assertThat(valueOf(kind, 1, null)).isZero();

        motion = TrainMotion.UNKNOWN;
        assertThat(judge(kind, 1, null)).isNull();
        assertThat(valueOf(kind, 0, null)).isZero();
    }

    @Test
    void aBatteryIsJudgedByWhatIsLeft() {
        assertThat(valueOf(new BatteryLow(), 9.5, null)).isEqualTo(9.5);
        assertThat(new BatteryLow().isBadWhenLow()).isTrue();
    }

    @Test
    void aBearingIsJudgedByItself() {
        assertThat(valueOf(new HotBearing(), 95, null)).isEqualTo(95);
    }

    @Test
    void aBearingIsJudgedAgainstTheOthers() {
        OfAsset kind = new BearingHotterThanOthers();
        assertThat(judge(kind, 95, null)).isNull();

        othersMedian = 41.5;
        assertThat(valueOf(kind, 95, null)).isEqualTo(53.5, within(1e-9));
        assertThat(judge(kind, 95, null).reason()).isEqualTo("95.0 °C, the others 41.5 °C");

        // The others have cooled down, or their sensors have failed.
        othersMedian = 5.0;
        assertThat(valueOf(kind, 45, null)).isZero();
        assertThat(valueOf(kind, 2, null)).isEqualTo(-3);
    }

    @Test
    void everyConditionSaysWhenAndWhere() {
        for (OfAsset kind : AlertKinds.listOfAssets()) {
            othersMedian = 40.0;
            changePerHour = 1.0;
            Condition condition = judge(kind, 1, null);
            assertThat(condition.occurredMillis()).as(kind.code()).isEqualTo(60_000);
            assertThat(condition.place()).as(kind.code()).isEqualTo("B");
            assertThat(condition.reason()).as(kind.code()).isNotBlank();
        }
    }

    @Test
    void defaultRulesHaveNoFaults() {
        for (AlertKind kind : AlertKinds.listOfAssets()) {
            assertThat(RuleCheck.listFaults(kind.defaultRule(), AlertKinds::find))
                    .as(kind.code())
                    .isEmpty();
        }
    }

    private double valueOf(OfAsset kind, double value, CargoLimits limits) {
        return judge(kind, value, limits).value();
    }

    private Condition judge(OfAsset kind, double value, CargoLimits limits) {
        Reading reading =
                new Reading("BOX", "a-run", kind.quantity(), value, 60_000, new Origin("rail.sensor.v1", 0, 1, 90_000));
        return kind.judge(new CargoReading(
                new AccompaniedReading(reading, motion, 60_000, "B", "west", othersMedian, 90_000),
                limits,
                changePerHour));
    }
}
