package io.railpulse.domain.tracking;

import static org.assertj.core.api.Assertions.assertThat;

import io.railpulse.domain.timetable.PlannedCall;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;

class CallMatchTest {

    @Test
    void findsCallsByNumberAndPlace() {
        assertThat(match("1a 2b 3c 4d", "1a 3c 4d")).containsExactly(0, 2, 3);
        assertThat(match("1a 3c 4d", "1a 2b 3c 4d")).containsExactly(0, -1, 1, 2);
    }

    @Test
    void findsCallsOfAPlanThatWasNumberedAnew() {
        assertThat(match("1a 2b 3c 4d", "1a 2x 3b 4c 5d")).containsExactly(0, -1, 1, 2, 3);
        assertThat(match("1a 2b 3c 4d", "1a 2c 3d")).containsExactly(0, 2, 3);
        assertThat(match("1a 2b 3c", "10a 20b 30c")).containsExactly(0, 1, 2);
    }

    @Test
    void keepsTheOrderOfAPlaceThatIsVisitedTwice() {
        assertThat(match("1a 2b 3a 4c", "10a 20b 30a 40c")).containsExactly(0, 1, 2, 3);
        assertThat(match("1a 2b 3a 4c", "2b 3a 4c")).containsExactly(1, 2, 3);
        assertThat(match("1a 2b 3a 4c", "11b 12a 13c")).containsExactly(1, 2, 3);
    }

    @Test
    void neverMatchesPastACallThatIsFound() {
        assertThat(match("1a 2b 3c 4b", "1a 2c 3c 7b 9c")).containsExactly(0, -1, 2, 3, -1);
    }

    @Test
    void doesNotTakeTheSameNumberOfAnotherPlaceForTheSameCall() {
        assertThat(match("1a 2b 3c", "1a 2x 3c")).containsExactly(0, -1, 2);
    }

    private static int[] match(String former, String plan) {
        return CallMatch.of(calls(former), calls(plan));
    }

    private static List<PlannedCall> calls(String text) {
        return Arrays.stream(text.split(" "))
                .map(call -> new PlannedCall(
                        Integer.parseInt(call.replaceAll("\\D", "")),
                        call.replaceAll("\\d", ""),
                        "",
                        0,
                        0,
                        0,
                        null,
                        null))
                .toList();
    }
}
