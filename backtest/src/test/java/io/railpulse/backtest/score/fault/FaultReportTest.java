package io.railpulse.backtest.score.fault;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.railpulse.gtfs.csv.InputFileException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class FaultReportTest {
    private static final String ACCOUNTING = """
            {
              "positions": {"received": 1000, "accepted": 900, "late": 7, "duplicate": 12,
                            "rejected": {"in-the-future": 30, "off-route": 41},
                            "dead_lettered": {"malformed": 6, "tombstone": 4}},
              "movements": {"received": 10, "accepted": 8, "late": 0, "duplicate": 0,
                            "rejected": {}, "dead_lettered": {"empty-value": 2}}
            }
            """;

    @TempDir
    private Path folder;

    private FaultReport report(String faults) throws IOException {
        Files.writeString(folder.resolve("truth.json"), "{\"seed\": 1, \"faults\": [" + faults + "]}");
        Files.writeString(folder.resolve("accounting.json"), ACCOUNTING);
        return FaultReport.of(folder, folder);
    }

    private static String fault(String code, String input, String accountedAs, int records) {
        String as = accountedAs == null ? "null" : "\"" + accountedAs + "\"";
        return "{\"fault\": \"" + code + "\", \"input\": \"" + input + "\", \"accounted_as\": " + as + ", \"records\": "
                + records + "}";
    }

    @Test
    void comparesReasonsVerdictsAndAllDeadLetters() throws IOException {
        FaultReport report = report(String.join(
                ",",
                fault("year-ahead", "positions", "in-the-future", 30),
                fault("duplicate", "positions", "duplicate", 11),
                fault("malformed", "positions", "tombstone", 4),
                fault("malformed", "movements", "dead_lettered", 2),
                fault("malformed", "sensors", "dead_lettered", 5)));

        assertThat(report.faults())
                .containsExactly(
                        new FaultScore("year-ahead", "positions", 30, "in-the-future", 30L, true),
                        new FaultScore("duplicate", "positions", 11, "duplicate", 12L, false),
                        new FaultScore("malformed", "positions", 4, "tombstone", 4L, true),
                        new FaultScore("malformed", "movements", 2, "dead_lettered", 2L, true),
                        new FaultScore("malformed", "sensors", 5, "dead_lettered", null, null));
        assertThat(report.isExact()).isFalse();
    }

    @Test
    void comparesTheSumOfFaultsThatAreAccountedAsTheSame() throws IOException {
        FaultReport report = report(fault("year-ahead", "positions", "in-the-future", 20) + ","
                + fault("fast-clock", "positions", "in-the-future", 10));

        assertThat(report.faults()).extracting(FaultScore::equal).containsExactly(true, true);
        assertThat(report.isExact()).isTrue();
    }

    @Test
    void putsOtherFaultsBesideWhatTheJobCounted() throws IOException {
        FaultReport report = report(
                fault("noise", "positions", null, 35) + "," + fault("null-island", "positions", "null-island", 0));

        assertThat(report.toText()).isEqualTo("""
                        fault              input            true  accounted as          counted  equal
                        noise              positions          35  -                           -  -
                        null-island        positions           0  null-island                 0  yes
                        the job counted of movements: empty-value 2
                        the job counted of positions: duplicate 12, in-the-future 30, late 7, malformed 6, off-route 41, tombstone 4
                        """);
    }

    @Test
    void knowsNothingWhereTheRecordingOrTheReplayTellsNothing() throws IOException {
        assertThat(FaultReport.of(folder, folder)).isNull();
        Files.writeString(folder.resolve("truth.json"), "{}");
        assertThat(FaultReport.of(folder, folder)).isNull();
    }

    @Test
    void refusesATruthThatIsNone() throws IOException {
        Files.writeString(folder.resolve("accounting.json"), ACCOUNTING);
        Files.writeString(folder.resolve("truth.json"), "no json");
        assertThatThrownBy(() -> FaultReport.of(folder, folder))
                .isInstanceOf(InputFileException.class)
                .hasMessageContaining("truth.json: cannot be read as JSON");
        assertThatThrownBy(() -> report("{\"fault\": \"noise\"}"))
                .hasMessageEndingWith("has a fault without its name or input: {\"fault\":\"noise\"}");
    }
}
