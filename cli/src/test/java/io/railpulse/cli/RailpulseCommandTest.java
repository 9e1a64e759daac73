package io.railpulse.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The doors themselves: help, usage and exit codes. What is behind them has its own tests. */
class RailpulseCommandTest {

    @TempDir
    Path folder;

    @ParameterizedTest
    @MethodSource("commands")
    void everyCommandHasHelp(String command) {
        Invocation help = Invocation.of(command, "--help");

        assertThat(help.exitCode()).isZero();
        assertThat(help.out()).startsWith("Usage: railpulse " + command);
        assertThat(help.err()).isEmpty();
    }

    static Stream<String> commands() {
        return RailpulseCommand.createCommandLine().getSubcommands().keySet().stream()
                .filter(name -> !name.equals("help"));
    }

    @Test
    void theProgramHasHelpThatNamesEveryCommand() {
        Invocation help = Invocation.of("--help");

        assertThat(help.exitCode()).isZero();
        assertThat(help.out()).contains(commands().toList());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "xyzzy",
                "replay",
                "replay a b",
                "replay a --from yesterday",
                "replay a --without gremlins",
                "evaluate a --without live,gremlins",
                "score a",
                "simulate",
                "simulate --out a --kafka localhost:1",
                "simulate --out a --rate 10",
                "simulate --kafka localhost:1 --rate 0",
                "simulate --out a --trains 0",
                "simulate --out a --days 0",
                "simulate --out a --fix-every 100ms",
                "simulate --out a --faults none,noise",
                "simulate --out a --faults gremlins",
                "simulate --out a --scenario border-slow=nowhere",
                "demo --duration long",
                "demo --duration 0s",
                "demo --speed 0",
                "prepare",
                "prepare --replication 0 --kafka localhost:1",
                "prepare --database mysql://localhost/x",
                "prepare --database jdbc:postgresql://localhost/x?password=secret",
                "prepare --kafka localhost:1 --kafka-properties /nowhere",
                "plan",
                "plan gtfs.zip",
                "plan gtfs.zip --kafka localhost:1 --from 2026-03-02 --to 2026-03-01",
                "redrive",
                "redrive --list --all",
                "redrive --all --database jdbc:postgresql://localhost/x",
                "redrive --apply f --reason r --kafka k:1 --database jdbc:postgresql://localhost/x"
            })
    void wrongUsageExitsWithTwo(String arguments) {
        Invocation wrong = Invocation.of(arguments.isEmpty() ? new String[0] : arguments.split(" "));

        assertThat(wrong.exitCode()).isEqualTo(2);
        assertThat(wrong.err()).contains("Usage: railpulse");
        assertThat(wrong.out()).isEmpty();
    }

    @Test
    void anUnknownFaultIsAnsweredWithTheKnownOnes() {
        Invocation wrong = Invocation.of("simulate", "--out", "a", "--faults", "null-island,gremlins");

        assertThat(wrong.err()).contains("no fault gremlins", "null-island", "malformed");
    }

    @Test
    void aFolderThatHoldsSomethingIsNotWrittenInto() throws Exception {
        Files.writeString(folder.resolve("letter.txt"), "dear");

        Invocation wrong = Invocation.of("simulate", "--trains", "10", "--out", folder.toString());

        assertThat(wrong.exitCode()).isEqualTo(2);
        assertThat(wrong.err()).contains("is not empty");
        assertThat(folder).isDirectoryNotContaining(file -> !file.endsWith("letter.txt"));
    }

    @Test
    void moreTrainsThanTheTimetableOffersAreAnsweredWithWhatItOffers() {
        Invocation wrong = Invocation.of(
                "simulate",
                "--trains",
                "100000",
                "--days",
                "1",
                "--out",
                folder.resolve("new").toString());

        assertThat(wrong.exitCode()).isEqualTo(2);
        assertThat(wrong.err()).contains("The timetable offers");
    }

    @Test
    void aRecordingThatIsNotThereExitsWithOneAndSaysSo() {
        Invocation failed = Invocation.of("replay", folder.resolve("nothing").toString());

        assertThat(failed.exitCode()).isEqualTo(1);
        assertThat(failed.err()).startsWith("railpulse: ").contains("nothing: is not a folder");
    }

    @Test
    void aBrokenTimetableExitsWithOneAndSaysWhere() throws Exception {
        Path notAZip = Files.writeString(folder.resolve("gtfs.zip"), "no zip");

        Invocation failed = Invocation.of("plan", notAZip.toString(), "--kafka", "localhost:1");

        assertThat(failed.exitCode()).isEqualTo(1);
        assertThat(failed.err()).contains("gtfs.zip: cannot be opened as a zip");
    }

    @Test
    void aDatabaseThatDoesNotAnswerExitsWithOneAndSaysWhatToDo() throws Exception {
        Path password = Files.writeString(folder.resolve("password"), "very secret");

        Invocation failed = Invocation.of(
                "prepare",
                "--database",
                "jdbc:postgresql://localhost:1/railpulse",
                "--database-password-file",
                password.toString());

        assertThat(failed.exitCode()).isEqualTo(1);
        assertThat(failed.err()).contains("localhost:1").contains("Check that the database runs");
        assertThat(failed.err()).doesNotContain("very secret");
    }

    @Test
    void aPasswordThatIsNowhereExitsWithOneAndSaysWhereItShouldBe() {
        Invocation failed = Invocation.of(
                "redrive",
                "--database",
                "jdbc:postgresql://localhost:1/railpulse",
                "--database-password-file",
                folder.resolve("none").toString());

        assertThat(failed.exitCode()).isEqualTo(1);
        assertThat(failed.err()).contains("password should be in the file");
    }
}
