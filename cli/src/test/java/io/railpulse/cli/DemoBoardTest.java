package io.railpulse.cli;

import static org.assertj.core.api.Assertions.assertThat;

import io.railpulse.backtest.demo.DemoView;
import io.railpulse.backtest.demo.DemoView.LateTrain;
import io.railpulse.backtest.demo.DemoView.Trains;
import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;

class DemoBoardTest {
    private static final DemoView VIEW = new DemoView(
            Instant.parse("2026-03-02T00:09:30Z"),
            2_435,
            113.4,
            new Trains(
                    12,
                    12,
                    0,
                    List.of(
                            new LateTrain(
                                    "X203",
                                    2_405,
                                    "under way to Jianyang",
                                    "Guiyang",
                                    Instant.parse("2026-03-02T08:09:00Z")),
                            new LateTrain("D301", -61, null, "Guiyang", null))));

    private final ByteArrayOutputStream written = new ByteArrayOutputStream();

    @Test
    void showsTheLatestTrainsWithPlaceAndEtaInTheLinesOwnTime() {
        assertThat(DemoBoard.linesOf(VIEW))
                .containsExactly(
                        "08:09  12 trains under way, 0 arrived; 2,435 records, 113 a second",
                        "  X203   +40:05  under way to Jianyang    Guiyang at 16:09",
                        "  D301    -1:01                           Guiyang at ?");
    }

    @Test
    void drawsOverItselfOnATerminal() {
        DemoBoard board = new DemoBoard(new PrintStream(written, true, StandardCharsets.UTF_8), true);

        board.look(VIEW);
        assertThat(written.toString(StandardCharsets.UTF_8)).doesNotContain("\u001b");

        board.look(VIEW);
        assertThat(written.toString(StandardCharsets.UTF_8)).contains("\u001b[3A\u001b[J");
    }

    @Test
    void isQuietElsewhere() {
        DemoBoard board = new DemoBoard(new PrintStream(written, true, StandardCharsets.UTF_8), false);

        board.look(VIEW);
        board.look(VIEW);

        assertThat(written.toString(StandardCharsets.UTF_8).lines()).hasSize(3);
    }
}
