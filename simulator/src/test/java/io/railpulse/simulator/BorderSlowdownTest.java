package io.railpulse.simulator;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class BorderSlowdownTest {

    @Test
    void isReadFromAnOption() {
        assertThat(BorderSlowdown.parse("border-slow=alashankou-dostyk@alashankou:2026-03-17T00:00:00Z:0.5"))
                .isEqualTo(new BorderSlowdown(
                        "alashankou-dostyk@alashankou",
                        Instant.parse("2026-03-17T00:00:00Z").toEpochMilli(),
                        0.5));
    }

    @Test
    void mayCloseABorderForSomeHours() {
        BorderSlowdown closed =
                BorderSlowdown.parse("border-closed=alashankou-dostyk@alashankou:2026-03-17T00:00:00Z:36");

        assertThat(closed.share()).isZero();
        assertThat(closed.fromMillis())
                .isEqualTo(Instant.parse("2026-03-17T00:00:00Z").toEpochMilli());
        assertThat(closed.untilMillis())
                .isEqualTo(Instant.parse("2026-03-18T12:00:00Z").toEpochMilli());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "border-slow=a@b",
                "border-slow=a@b:0.5",
                "border-slow=a@b:tomorrow:0.5",
                "border-slow=a@b:2026-03-17T00:00:00Z:half",
                "border-slow=a@b:2026-03-17T00:00:00Z:0",
                "border-slow=a@b:2026-03-17T00:00:00Z:1.5",
                "border-closed=a@b:2026-03-17T00:00:00Z:half a day",
                "border-fast=a@b:2026-03-17T00:00:00Z:0.5"
            })
    void isNothingElse(String text) {
        assertThatThrownBy(() -> BorderSlowdown.parse(text)).isInstanceOf(IllegalArgumentException.class);
    }
}
