package io.railpulse.cli;

import java.io.PrintWriter;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.HelpCommand;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** The doors of the program. Exit codes: 0 success, 1 failure, 2 wrong usage. */
@Command(
        name = "railpulse",
        description = "Turns the telemetry of trains into what people act on.",
        synopsisSubcommandLabel = "COMMAND",
        mixinStandardHelpOptions = true,
        version = "railpulse 0.1.0-SNAPSHOT",
        subcommands = {
            DemoCommand.class,
            SimulateCommand.class,
            ReplayCommand.class,
            ScoreCommand.class,
            EvaluateCommand.class,
            PrepareCommand.class,
            PlanCommand.class,
            RedriveCommand.class,
            HelpCommand.class
        })
public final class RailpulseCommand implements Runnable {
    private static final int FAILURE = 1;

    @Spec
    private CommandSpec command;

    private RailpulseCommand() {}

    public static void main(String[] args) {
        CleanStop stop = CleanStop.ofCurrentThread();
        int exitCode = createCommandLine().execute(args);
        stop.allow();
        System.exit(exitCode);
    }

    @Override
    public void run() {
        throw new ParameterException(command.commandLine(), "Missing required subcommand");
    }

    static CommandLine createCommandLine() {
        CommandLine commandLine = new CommandLine(new RailpulseCommand());
        commandLine.setExecutionExceptionHandler((failure, command, parsed) -> {
            PrintWriter err = command.getErr();
            err.println("railpulse: " + (CleanStop.isOne(failure) ? "stopped" : Failures.inWords(failure)));
            return failure instanceof IllegalArgumentException
                    ? command.getCommandSpec().exitCodeOnInvalidInput()
                    : FAILURE;
        });
        return commandLine;
    }
}
