package io.railpulse.demo;

import static org.assertj.core.api.Assertions.assertThat;

import io.railpulse.simulator.telemetry.Telegram;
import io.railpulse.simulator.telemetry.Telegram.SensorTelegram;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;

class TelegramsFromTest {

    private static List<Long> timesFrom(long moment, long... received) {
        List<Telegram> telegrams = new ArrayList<>();
        LongStream.of(received).forEach(millis -> telegrams.add(new SensorTelegram(millis, null, null)));
        List<Long> times = new ArrayList<>();
        new TelegramsFrom(Instant.ofEpochMilli(moment), telegrams.iterator())
                .forEachRemaining(telegram -> times.add(telegram.receivedAtMillis()));
        return times;
    }

    @Test
    void leavesOutWhatWasReceivedBefore() {
        assertThat(timesFrom(20, 10, 19, 20, 20, 30)).containsExactly(20L, 20L, 30L);
    }

    @Test
    void isEmptyWhereNothingComesAfterwards() {
        assertThat(timesFrom(20, 10)).isEmpty();
        assertThat(timesFrom(20)).isEmpty();
    }
}
