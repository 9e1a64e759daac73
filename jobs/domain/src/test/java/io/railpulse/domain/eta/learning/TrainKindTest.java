package io.railpulse.domain.eta.learning;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import io.railpulse.domain.timetable.CallRole;
import io.railpulse.domain.timetable.PlannedCall;
import io.railpulse.domain.timetable.TrainRun;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class TrainKindTest {
    private static final long HOUR = 3_600_000;

    private static TrainRun fourHours(int borderCall) {
        List<PlannedCall> calls = IntStream.range(0, 3)
                .mapToObj(call -> new PlannedCall(
                                call + 1,
                                "s" + call,
                                "s" + call,
                                0,
                                0,
                                call * 100_000,
                                call * 2 * HOUR,
                                call * 2 * HOUR)
                        .withRole(call == borderCall ? CallRole.BORDER : null))
                .toList();
        return new TrainRun("t", "t", "2025-03-01", null, "line", null, "freight", null, null, calls);
    }

    @Test
    void trainsThatAreTakenOverABorderAreReckonedForwardHoweverShortTheirWay() {
        assertThat(TrainKind.of(fourHours(1)).code()).isEqualTo("freight/30");
    }

    @Test
    void trainsThatBeginOrEndAtABorderAreNot() {
        assertThat(TrainKind.of(fourHours(0)).code()).isEqualTo("freight/1");
        assertThat(TrainKind.of(fourHours(2)).code()).isEqualTo("freight/1");
        assertThat(TrainKind.of(fourHours(-1)).code()).isEqualTo("freight/1");
    }

    @ParameterizedTest
    @ValueSource(strings = {"/1", "freight/30", "IC/EC/1"})
    void comesBackFromItsCode(String code) {
        assertThat(TrainKind.parse(code).code()).isEqualTo(code);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "freight", "freight/", "freight/x", "freight/0", "freight/-30"})
    void isNotWhatNamesNone(String code) {
        assertThatIllegalArgumentException().isThrownBy(() -> TrainKind.parse(code));
    }
}
