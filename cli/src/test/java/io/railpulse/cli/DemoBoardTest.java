package io.railpulse.cli;

import static org.assertj.core.api.Assertions.assertThat;

import io.railpulse.demo.DemoView;
import io.railpulse.demo.DemoView.Alerts;
import io.railpulse.demo.DemoView.LateTrain;
import io.railpulse.demo.DemoView.OpenAlert;
import io.railpulse.demo.DemoView.Trains;
import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;

class DemoBoardTest {
    private static final DemoView VIEW = new DemoView(
            Instant.parse("2026-03-24T04:09:30Z"),
            92_435,
            883.4,
            new Trains(
                    231,
                    231,
                    8,
                    3,
                    List.of(
                            new LateTrain(
                                    "X8002",
                                    146_700,
                                    "Dostyk",
                                    "Aktogay",
                                    "Lodz Olechow",
                                    Instant.parse("2026-04-01T08:09:00Z")),
                            new LateTrain("1401", -61, null, "Astana", "Moscow", null))),
            new Alerts(
                    17,
                    4,
                    List.of(new OpenAlert(
                            "major", "predicted-late", "X8002", "Dostyk", Instant.parse("2026-03-24T03:50:00Z")))));

    private final ByteArrayOutputStream written = new ByteArrayOutputStream();

    @Test
    void showsTheLatestTrainsWithPlaceDestinationAndEtaAndTheWorstAlerts() {
        assertThat(DemoBoard.linesOf(VIEW))
                .containsExactly(
                        "24 Mar 04:09 UTC  231 trains under way on 8 corridors, 3 arrived; 92,435 records, 883 a second",
                        "  X8002   +40 h 45  Dostyk - Aktogay                         Lodz Olechow 1 Apr 08:09",
                        "  1401     -0 h 01  ? - Astana                               Moscow ?",
                        "  17 alerts are open, 4 were cleared",
                        "  major    predicted-late         X8002        Dostyk, since 24 Mar 03:50");
    }

    @Test
    void drawsOverItselfOnATerminal() {
        DemoBoard board = new DemoBoard(new PrintStream(written, true, StandardCharsets.UTF_8), true);

        board.look(VIEW);
        assertThat(written.toString(StandardCharsets.UTF_8)).doesNotContain("\u001b");

        board.look(VIEW);
        assertThat(written.toString(StandardCharsets.UTF_8)).contains("\u001b[5A\u001b[J");
    }

    @Test
    void isQuietElsewhere() {
        DemoBoard board = new DemoBoard(new PrintStream(written, true, StandardCharsets.UTF_8), false);

        board.look(VIEW);
        board.look(VIEW);

        assertThat(written.toString(StandardCharsets.UTF_8).lines()).hasSize(5);
    }
}
