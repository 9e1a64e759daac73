package io.railpulse.cli;

import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.HelpCommand;

/** The doors of the program. Exit codes: 0 success, 1 failure, 2 wrong usage. */
@Command(
        name = "railpulse",
        description = "Turns the telemetry of trains into what people act on.",
        synopsisSubcommandLabel = "COMMAND",
        mixinStandardHelpOptions = true,
        version = "railpulse 0.1.0-SNAPSHOT",
        subcommands = {ReplayCommand.class, ScoreCommand.class, HelpCommand.class})
public final class RailpulseCommand {
    private static final int FAILURE = 1;

    private RailpulseCommand() {}

    public static void main(String[] args) {
        System.exit(createCommandLine().execute(args));
    }

    static CommandLine createCommandLine() {
        CommandLine commandLine = new CommandLine(new RailpulseCommand());
        commandLine.setExecutionExceptionHandler((failure, command, parsed) -> {
            command.getErr().println("railpulse: " + Failures.inWords(failure));
            return failure instanceof IllegalArgumentException
                    ? command.getCommandSpec().exitCodeOnInvalidInput()
                    : FAILURE;
        });
        return commandLine;
    }
}
