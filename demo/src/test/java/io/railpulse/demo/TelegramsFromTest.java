package io.railpulse.demo;

import static org.assertj.core.api.Assertions.assertThat;

import io.railpulse.domain.identity.AssetKind;
import io.railpulse.recordings.AssetAssignment;
import io.railpulse.simulator.telemetry.Telegram;
import io.railpulse.simulator.telemetry.Telegram.AssignmentTelegram;
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
    void saysAgainWhichAssetsAreStillWithTheirTrains() {
        AssetAssignment gone = assignment("LOCO 1", null);
        AssetAssignment stillThere = assignment("LOCO 2", null);
        List<Telegram> telegrams = List.of(
                new AssignmentTelegram(10, gone, null),
                new AssignmentTelegram(11, stillThere, null),
                new AssignmentTelegram(12, stillThere, null),
                new AssignmentTelegram(15, assignment("LOCO 1", 15L), null),
                new AssignmentTelegram(30, assignment("LOCO 2", 30L), null));

        List<Telegram> heard = new ArrayList<>();
        new TelegramsFrom(Instant.ofEpochMilli(20), telegrams.iterator()).forEachRemaining(heard::add);

        assertThat(heard).containsExactly(new AssignmentTelegram(20, stillThere, null), telegrams.get(4));
    }

    private static AssetAssignment assignment(String locomotive, Long until) {
        return new AssetAssignment(locomotive, AssetKind.LOCOMOTIVE, null, "T", "2026-03-02", 1, 4, 10, until);
    }

    @Test
    void isEmptyWhereNothingComesAfterwards() {
        assertThat(timesFrom(20, 10)).isEmpty();
        assertThat(timesFrom(20)).isEmpty();
    }
}
