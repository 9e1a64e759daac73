package io.railpulse.backtest.replay;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.railpulse.domain.alert.AlertRule;
import io.railpulse.domain.alert.AlertStep;
import io.railpulse.domain.alert.Severity;
import io.railpulse.gtfs.csv.InputFileException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class RulesFileTest {
    private static final String HEADER =
            "rule_id,kind,corridor,probability,clear_after_s,cool_down_s,raise_at,clear_at,for_s,severity\n";

    @TempDir
    private Path folder;

    @Test
    void makesALadderOfTheRowsOfARule() throws IOException {
        Path file = file(
                "late,predicted-late,,0.27,0,0,10,6,120,warning\n" + "late,predicted-late,,0.27,0,0,30,20,120,major\n");

        assertThat(RulesFile.read(file)).singleElement().satisfies(rule -> {
            assertThat(rule.probability()).isEqualTo(0.27);
            assertThat(rule.corridor()).isNull();
            assertThat(rule.steps())
                    .containsExactly(
                            new AlertStep(10, 6, 120, Severity.WARNING), new AlertStep(30, 20, 120, Severity.MAJOR));
        });
    }

    @Test
    void keepsTheKindsOwnProbabilityWhereNoneIsGiven() throws IOException {
        AlertRule rule = RulesFile.read(file("late,late-now,west,,60,90,10,6,120,minor\n"))
                .get(0);

        assertThat(rule.probability()).isNull();
        assertThat(rule.corridor()).isEqualTo("west");
        assertThat(rule.clearAfterSeconds()).isEqualTo(60);
        assertThat(rule.coolDownSeconds()).isEqualTo(90);
    }

    @Test
    void saysWhatIsWrongWithARule() {
        assertThatThrownBy(() -> RulesFile.read(file("late,late-now,,,0,0,6,10,120,minor\n")))
                .isInstanceOf(InputFileException.class)
                .hasMessageContaining("rule late: steps[0].clear_at: the wrong way round");
        assertThatThrownBy(() -> RulesFile.read(file("late,late-now,,,0,0,ten,10,120,minor\n")))
                .hasMessageContaining("is no number");
        assertThatThrownBy(() -> RulesFile.read(file("late,late-now,,,0,0,10,6,120,awful\n")))
                .hasMessageContaining("is no severity");
    }

    private Path file(String rows) throws IOException {
        return Files.writeString(folder.resolve("rules.csv"), HEADER + rows);
    }
}
