package io.railpulse.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;

class ProgressLineTest {
    private final ByteArrayOutputStream written = new ByteArrayOutputStream();

    private ProgressLine line(boolean interactive) {
        return new ProgressLine(new PrintStream(written, true, StandardCharsets.UTF_8), interactive);
    }

    private String text() {
        return written.toString(StandardCharsets.UTF_8);
    }

    @Test
    void isWrittenOverItselfOnATerminalAndEndedBeforeAnotherLine() {
        ProgressLine line = line(true);
        line.show(() -> "half");
        line.say("done");

        assertThat(text()).isEqualTo("\rhalf\u001b[K" + System.lineSeparator() + "done" + System.lineSeparator());
    }

    @Test
    void isQuietElsewhereUntilSomethingNewBegins() {
        ProgressLine line = line(false);
        line.show(() -> "first");
        line.show(() -> "too soon");
        line.begin();
        line.show(() -> "another phase");

        assertThat(text().lines()).containsExactly("first", "another phase");
    }

    @Test
    void hasABarWithItsPerCent() {
        assertThat(ProgressLine.bar(0, 10)).isEqualTo("[..............................]   0 %");
        assertThat(ProgressLine.bar(5, 10)).isEqualTo("[###############...............]  50 %");
        assertThat(ProgressLine.bar(12, 10)).isEqualTo("[##############################] 100 %");
        assertThat(ProgressLine.bar(0, 0)).endsWith("100 %");
    }
}
