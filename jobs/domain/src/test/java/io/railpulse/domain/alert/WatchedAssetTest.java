package io.railpulse.domain.alert;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.railpulse.domain.consignment.AssetLimits;
import io.railpulse.domain.consignment.CargoLimits;
import io.railpulse.domain.sensor.AccompaniedReading;
import io.railpulse.domain.sensor.AssetJourney;
import io.railpulse.domain.sensor.Reading;
import io.railpulse.domain.telemetry.Origin;
import io.railpulse.domain.telemetry.SensorQuantity;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class WatchedAssetTest {
    private static final long MINUTE = 60_000;
    private static final long HOUR = 60 * MINUTE;
    private static final CargoLimits CHILLED = new CargoLimits("C-1", 2.0, 8.0, null, null);
    private static final CargoLimits FROZEN = new CargoLimits("C-2", null, -18.0, null, null);

    private final WatchedAsset asset = new WatchedAsset();

    @Test
    void letsAReadingThatIsOlderThanTheNewestOfItsQuantityChangeNothing() {
        assertThat(take(SensorQuantity.SHOCK_G, 10, 10, 1)).isPresent();
        assertThat(take(SensorQuantity.HUMIDITY_PCT, 5, 11, 1)).isPresent();
        assertThat(take(SensorQuantity.SHOCK_G, 9, 12, 7)).isEmpty();
        assertThat(take(SensorQuantity.SHOCK_G, 10, 13, 1)).isPresent();
    }

    @Test
    void tellsHowFastTheTemperatureChangesOverTwoHours() {
        assertThat(take(SensorQuantity.TEMPERATURE_C, 0, 0, 4).orElseThrow().changePerHour())
                .isNull();
        // Too close to the first to tell anything from noise.
        assertThat(take(SensorQuantity.TEMPERATURE_C, 5, 5, 4.5).orElseThrow().changePerHour())
                .isNull();
        assertThat(take(SensorQuantity.TEMPERATURE_C, 60, 60, 7).orElseThrow().changePerHour())
                .isEqualTo(3, within(1e-9));
        assertThat(take(SensorQuantity.TEMPERATURE_C, 125, 125, 7.5)
                        .orElseThrow()
                        .changePerHour())
                .isEqualTo(1.5, within(1e-9));
        assertThat(take(SensorQuantity.TEMPERATURE_C, 600, 600, 30)
                        .orElseThrow()
                        .changePerHour())
                .isNull();
    }

    @Test
    void keepsNoMoreTemperaturesThanItNeeds() {
        for (int second = 0; second < 10_000; second++) {
            take(SensorQuantity.TEMPERATURE_C, second / 60, second / 60, 4);
        }

        assertThat(asset.temperatures).hasSizeLessThanOrEqualTo(200);
        assertThat(asset.temperatures.get(0).millis()).isGreaterThanOrEqualTo((166 - 120) * MINUTE);
    }

    @Test
    void keepsTheNewestOfWhatItsCargoBears() {
        asset.take(new AssetLimits("BOX", CHILLED, 10, 1));
        asset.take(new AssetLimits("BOX", FROZEN, 10, 0));
        asset.take(new AssetLimits("BOX", FROZEN, 9, 5));
        assertThat(asset.limits).isEqualTo(CHILLED);

        asset.take(new AssetLimits("BOX", FROZEN, 11, 0));
        assertThat(asset.limits).isEqualTo(FROZEN);
        asset.take(new AssetLimits("BOX", null, 12, 0));
        assertThat(asset.limits).isNull();
    }

    @Test
    void isGivenUpTwoDaysAfterItWasHeardLast() {
        take(SensorQuantity.SHOCK_G, 10, 12, 1);

        assertThat(asset.endMillis()).isEqualTo(12 * MINUTE + 48 * HOUR);
        assertThat(asset.endReason()).isEqualTo("nothing was heard of it for two days");
    }

    @Test
    void isGivenUpTwoHoursAfterItsJourney() {
        asset.take(new AssetJourney("BOX", 60 * MINUTE, 1));
        take(SensorQuantity.SHOCK_G, 10, 12, 1);
        assertThat(asset.endMillis()).isEqualTo(3 * HOUR);
        assertThat(asset.endReason()).isEqualTo("its journey is over");

        // What was measured on the way is received long after it: more of it may follow.
        take(SensorQuantity.SHOCK_G, 50, 600, 1);
        assertThat(asset.endMillis()).isEqualTo(12 * HOUR);

        // It is still heard: its journey is not all that happens to it.
        take(SensorQuantity.SHOCK_G, 700, 700, 1);
        assertThat(asset.endMillis()).isEqualTo(700 * MINUTE + 48 * HOUR);
    }

    @Test
    void knowsForLongerWhatItsCargoBears() {
        asset.take(new AssetLimits("BOX", CHILLED, HOUR, 0));
        take(SensorQuantity.SHOCK_G, 10, 12, 1);
        asset.giveUp(49 * HOUR);
        assertThat(asset.isForgotten()).isFalse();
        assertThat(asset.endMillis()).isEqualTo(HOUR + 30 * 24 * HOUR);

        asset.giveUp(asset.endMillis());
        assertThat(asset.isForgotten()).isTrue();
    }

    private Optional<CargoReading> take(
            SensorQuantity quantity, long measuredMinute, long receivedMinute, double value) {
        Reading reading = new Reading(
                "BOX",
                null,
                quantity,
                value,
                measuredMinute * MINUTE,
                new Origin("rail.sensor.v1", 0, 1, receivedMinute * MINUTE));
        return asset.take(AccompaniedReading.alone(reading));
    }
}
