package io.railpulse.recordings;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class RowTextTest {

    private final RowText text = new RowText();

    @ParameterizedTest
    @ValueSource(
            strings = {
                "1970-01-01T00:00:00Z",
                "2025-09-18T08:47:00Z",
                "2025-09-18T08:47:09.007Z",
                "2024-02-29T23:59:59.999Z",
                "1969-12-31T23:59:59.500Z",
                "+12026-01-01T00:00:00Z"
            })
    void writesATimeAsJavaDoes(String time) {
        text.time(Instant.parse(time).toEpochMilli());

        assertThat(text.take()).isEqualTo(time);
    }

    @Test
    void writesTimesOfOtherDaysInTurn() {
        Random random = new Random(7);
        for (int i = 0; i < 1_000; i++) {
            long millis = random.nextLong(2_000_000_000_000L) - 100_000_000_000L;
            text.time(millis).endRow();

            assertThat(text.take()).isEqualTo(Instant.ofEpochMilli(millis).toString() + "\n");
        }
    }

    @ParameterizedTest
    @CsvSource({
        "0, 0",
        "-0.0, 0",
        "12, 12",
        "-12.5, -12.5",
        "0.1, 0.1",
        "1.0000001, 1.0000001",
        "1.00000004, 1",
        "-0.00000001, 0",
        "103.99999996, 104",
        "9.0070000, 9.007",
        "-123456789.125, -123456789.125",
        "1e12, 1000000000000",
        "-1.5e9, -1500000000",
        "NaN, ''",
        "-Infinity, -Infinity"
    })
    void writesANumberWithoutNeedlessZeros(double value, String written) {
        text.number(value, 7);

        assertThat(text.take()).isEqualTo(written);
    }

    @Test
    void readsBackEveryNumberThatHasNoMoreDecimals() {
        Random random = new Random(11);
        for (int i = 0; i < 10_000; i++) {
            double value = (random.nextInt(3_600_000_00) - 1_800_000_00) / 1e6;
            text.number(value, 7).endRow();

            assertThat(Double.parseDouble(text.take())).isEqualTo(value);
        }
    }

    @Test
    void separatesFieldsAndQuotesThoseThatNeedIt() {
        text.field("a").field((String) null).field("b,c").field("d\"e").field(7).field((Integer) null);
        text.endRow().field("f\ng").time(null).number(null, 3).endRow();

        assertThat(text.take()).isEqualTo("a,,\"b,c\",\"d\"\"e\",7,\n\"f\ng\",,\n");
        assertThat(text.length()).isZero();
    }
}
