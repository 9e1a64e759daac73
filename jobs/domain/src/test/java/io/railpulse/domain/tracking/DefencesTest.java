package io.railpulse.domain.tracking;

import static io.railpulse.domain.TestLine.at;
import static org.assertj.core.api.Assertions.assertThat;

import io.railpulse.domain.TestLine;
import io.railpulse.domain.TestTrain;
import io.railpulse.domain.telemetry.PositionReport;
import io.railpulse.domain.telemetry.RejectReason;
import io.railpulse.domain.telemetry.filter.FixFilter;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Each defence is good for something: what it holds off comes through when it is taken away, and nothing else holds it off.
 * So no filter can be lost, or made idle by another, without a test that says so.
 */
class DefencesTest {
    private static final TrackingOptions OPTIONS = TrackingOptions.defaults();

    /** Of each filter a fix of the train at 10:10, which stands at 5 km since 10:05, that it holds off. */
    private static final List<Attack> ATTACKS = List.of(
            new Attack(RejectReason.OUT_OF_RANGE, fix(at("10:10"), 0, 361.05, 0.0)),
            new Attack(RejectReason.NULL_ISLAND, fix(at("10:10"), 0, 0, 0.0)),
            new Attack(RejectReason.IN_THE_FUTURE, fix("11:10", 5_001, 0.0)),
            new Attack(
                    RejectReason.TOO_LONG_AGO,
                    fix(at("10:10") - Duration.ofDays(31).toMillis(), 5_000, 0.0)),
            new Attack(RejectReason.TOO_INACCURATE, fix("10:10", 5_001, 0.0).withAccuracy(1_500.0)),
            new Attack(RejectReason.STALE_REPEAT, fix("10:10", 5_000, 12.0)),
            new Attack(RejectReason.STATIC_DRIFT, fix("10:10", 5_100, 0.1)));

    static Stream<RejectReason> filters() {
        Defences all = Defences.all(OPTIONS);
        return Stream.concat(
                all.filters().stream().map(FixFilter::reason),
                all.deviceFilters().stream().map(DeviceFilter::reason));
    }

    @ParameterizedTest
    @MethodSource("filters")
    void holdsOffWhatNothingElseDoes(RejectReason reason) {
        Attack attack = ATTACKS.stream()
                .filter(each -> each.reason == reason)
                .findFirst()
                .orElseThrow(() -> new AssertionError("Add an attack that " + reason.code() + " holds off"));

        assertThat(attack.on(Defences.all(OPTIONS))).isEqualTo(reason);
        assertThat(attack.on(without(reason))).isNotEqualTo(reason);
    }

    /** Of each repair beside earlier fixes of the device a fix of a train that stands at 5 km until 10:10, received then. */
    private static final Map<String, PositionReport> BROKEN = Map.of("skewed-clock", fix("10:05:30", 5_001, 0.0));

    static Stream<String> deviceRepairs() {
        return Defences.all(OPTIONS).deviceRepairs().stream().map(DeviceRepair::code);
    }

    @ParameterizedTest
    @MethodSource("deviceRepairs")
    void putsRightWhatNothingElseDoes(String repair) {
        assertThat(BROKEN).as("Add a fix that %s puts right", repair).containsKey(repair);
        Defences all = Defences.all(OPTIONS);
        List<DeviceRepair> others = new ArrayList<>(all.deviceRepairs());
        others.removeIf(each -> each.code().equals(repair));

        assertThat(judged(BROKEN.get(repair), all).repairs()).containsExactly(repair);
        assertThat(judged(BROKEN.get(repair), all).isAccepted()).isTrue();
        assertThat(judged(BROKEN.get(repair), all.withDeviceRepairs(others)).repairs())
                .isEmpty();
    }

    @Test
    void withoutTheMemoryOfFixesWhatComesLateIsLost() {
        TrackingOptions forgetful = withFixMemory(Duration.ZERO);

        assertThat(callsOfFixesNewestFirst(OPTIONS)).contains("Bravo 10:10");
        assertThat(callsOfFixesNewestFirst(forgetful)).doesNotContain("Bravo 10:10");
    }

    @Test
    void withoutSecondThoughtsATrainStaysWhereAWrongFixPutIt() {
        assertThat(placeAfterAWrongBeginning(OPTIONS)).isBetween(9_000.0, 9_500.0);
        assertThat(placeAfterAWrongBeginning(withReanchorAfter(1_000))).isGreaterThan(20_000);
    }

    private static double placeAfterAWrongBeginning(TrackingOptions options) {
        TestTrain train = new TestTrain(TestLine.run(), TestLine.line(), options);
        train.seen("10:05:00", 25_000);
        for (int minute = 6; minute < 16; minute++) {
            train.seen(String.format("10:%02d:00", minute), 5_000 + 450 * (minute - 6));
        }
        return train.train.motion().alongMetres;
    }

    private static String callsOfFixesNewestFirst(TrackingOptions options) {
        TestTrain train = new TestTrain(TestLine.run(), TestLine.line(), options);
        for (int minute = 14; minute >= 0; minute--) {
            train.seen(fix("10:" + String.format("%02d", minute), 1_000.0 * minute, null), at("10:15"));
        }
        return train.calls();
    }

    private static Defences without(RejectReason reason) {
        Defences all = Defences.all(OPTIONS);
        List<FixFilter> filters = new ArrayList<>(all.filters());
        filters.removeIf(filter -> filter.reason() == reason);
        List<DeviceFilter> deviceFilters = new ArrayList<>(all.deviceFilters());
        deviceFilters.removeIf(filter -> filter.reason() == reason);
        return all.withFilters(filters).withDeviceFilters(deviceFilters);
    }

    private static TrackingOptions withFixMemory(Duration memory) {
        return changed("fixMemory", memory);
    }

    private static TrackingOptions withReanchorAfter(int fixes) {
        return changed("reanchorAfter", fixes);
    }

    /** The default options with another value of one. */
    private static TrackingOptions changed(String name, Object value) {
        try {
            var components = TrackingOptions.class.getRecordComponents();
            Object[] values = new Object[components.length];
            for (int at = 0; at < values.length; at++) {
                values[at] = components[at].getName().equals(name)
                        ? value
                        : components[at].getAccessor().invoke(OPTIONS);
            }
            Class<?>[] types =
                    Arrays.stream(components).map(each -> each.getType()).toArray(Class<?>[]::new);
            return TrackingOptions.class.getConstructor(types).newInstance(values);
        } catch (ReflectiveOperationException e) {
            throw new AssertionError(e);
        }
    }

    private static PositionReport fix(String time, double metres, Double speed) {
        return fix(at(time), metres, speed);
    }

    private static PositionReport fix(long time, double metres, Double speed) {
        return fix(time, 0, TestLine.longitude(metres), speed);
    }

    private static PositionReport fix(long time, double latitude, double longitude, Double speed) {
        return new PositionReport(null, "gps", null, null, time, latitude, longitude, speed, null, null);
    }

    /** A fix that a filter holds off, received at 10:10. */
    private record Attack(RejectReason reason, PositionReport fix) {

        RejectReason on(Defences defences) {
            return judged(fix, defences).reason();
        }
    }

    private static Judgement judged(PositionReport fix, Defences defences) {
        TestTrain train = new TestTrain(TestLine.run(), TestLine.line(), new TrainTracker(OPTIONS, defences));
        train.seen(fix("09:58", 4_500, 12.0), at("09:58"));
        for (int minute = 0; minute < 10; minute++) {
            String time = String.format("10:%02d", minute);
            train.seen(fix(time, 5_000, 0.0), at(time));
        }
        return train.seen(fix, at("10:10"));
    }
}
