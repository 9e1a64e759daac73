package io.railpulse.simulator.telemetry;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.railpulse.domain.telemetry.Input;
import io.railpulse.domain.telemetry.SensorReport;
import io.railpulse.simulator.telemetry.Telegram.SensorTelegram;
import io.railpulse.simulator.world.Journey;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Iterator;
import java.util.List;
import java.util.NoSuchElementException;
import org.junit.jupiter.api.Test;

class TelegramMergeTest {
    private final List<String> opened = new ArrayList<>();

    private TelegramSource source(String name, long opensAt, long... received) {
        return new TelegramSource() {
            @Override
            public Journey journey() {
                throw new UnsupportedOperationException("the merge asks for no journey");
            }

            @Override
            public String name() {
                return name;
            }

            @Override
            public Input input() {
                return Input.SENSORS;
            }

            @Override
            public long opensAtMillis() {
                return opensAt;
            }

            @Override
            public Iterator<Telegram> open() {
                opened.add(name);
                return Arrays.stream(received)
                        .mapToObj(at -> (Telegram) new SensorTelegram(
                                at, new SensorReport(null, name, null, null, at, "shock_g", 0), null))
                        .iterator();
            }
        };
    }

    private static String text(Telegram telegram) {
        return ((SensorTelegram) telegram).report().assetId() + telegram.receivedAtMillis();
    }

    private static List<String> drain(TelegramMerge merge) {
        List<String> telegrams = new ArrayList<>();
        merge.forEachRemaining(telegram -> telegrams.add(text(telegram)));
        return telegrams;
    }

    @Test
    void givesTelegramsInTheOrderOfTheirReceipt() {
        TelegramMerge merge =
                new TelegramMerge(List.of(source("a", 5, 10, 30, 50), source("b", 0, 20, 40), source("c", 45, 60)));
        assertThat(drain(merge)).containsExactly("a10", "b20", "a30", "b40", "a50", "c60");
    }

    @Test
    void atTheSameMomentKeepsTheOrderOfTheSources() {
        TelegramMerge merge =
                new TelegramMerge(List.of(source("a", 10, 10, 10), source("b", 0, 10), source("c", 9, 10)));
        assertThat(drain(merge)).containsExactly("a10", "a10", "b10", "c10");
    }

    @Test
    void opensASourceOnlyWhenItsTimeHasCome() {
        TelegramMerge merge = new TelegramMerge(List.of(source("late", 100, 100), source("early", 0, 1, 2)));
        merge.next();
        assertThat(opened).containsExactly("early");
        assertThat(drain(merge)).containsExactly("early2", "late100");
    }

    @Test
    void goesOverSourcesThatSayNothing() {
        TelegramMerge merge = new TelegramMerge(List.of(source("mute", 0), source("b", 50, 60)));
        assertThat(drain(merge)).containsExactly("b60");
        assertThatThrownBy(merge::next).isInstanceOf(NoSuchElementException.class);
    }

    @Test
    void givesLongStreamsWhole() {
        long[] many = new long[100];
        Arrays.setAll(many, at -> at);
        assertThat(drain(new TelegramMerge(List.of(source("a", 0, many)))))
                .hasSize(100)
                .doesNotHaveDuplicates();
    }
}
