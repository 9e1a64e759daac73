package io.railpulse.machine.services;

import io.railpulse.machine.MachineException;
import io.railpulse.machine.Ports;
import io.railpulse.machine.services.ServicesMessage.Kind;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.function.Consumer;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The services' own process: Kafka inside, PostgreSQL as its child. It lives as long as its standard input: when the
 * program that started it ends, even by SIGKILL, the input ends, and both services are stopped cleanly. SIGTERM does
 * the same.
 *
 * <p>It speaks {@link ServicesMessage} lines on standard output and nothing else; everything else goes to files.
 */
public final class ServicesMain {

    private static final Logger LOG = LoggerFactory.getLogger(ServicesMain.class);

    private static final int FAILED = 1;

    private final PrintStream out;
    private final RunningServices running = new RunningServices();

    private ServicesMain(PrintStream out) {
        this.out = out;
    }

    public static void main(String[] arguments) {
        PrintStream out = new PrintStream(System.out, true, StandardCharsets.UTF_8);
        // Whatever a library prints must not be taken for one of our lines.
        System.setOut(System.err);
        new ServicesMain(out).run(LocalServicesOptions.fromArguments(List.of(arguments)));
    }

    private void run(LocalServicesOptions options) {
        Runtime.getRuntime().addShutdownHook(new Thread(running::closeAll, "stop-services"));
        new Thread(ServicesMain::exitAtEndOfInput, "watch-input").start();
        try {
            start(options);
        } catch (MachineException e) {
            fail(e.getMessage(), e);
        } catch (Exception e) {
            fail(
                    "the services did not start: " + e + " (see "
                            + options.workFolder().resolve("logs") + ")",
                    e);
        }
    }

    private void start(LocalServicesOptions options) throws Exception {
        Consumer<String> progress = text -> say(Kind.PROGRESS, text);
        WorkFolder folder = WorkFolder.claim(options.workFolder());
        long owner =
                ProcessHandle.current().parent().orElse(ProcessHandle.current()).pid();
        running.open(() -> WorkFolderLock.acquire(folder, owner, options.patience(), progress));

        int postgresPort = Ports.choose(options.postgresPort(), "PostgreSQL", options.otherPortIfTaken(), progress);
        int kafkaPort = Ports.choose(options.kafkaPort(), "Kafka", options.otherPortIfTaken(), progress);

        progress.accept("starting PostgreSQL");
        PostgresService postgres = running.open(() -> PostgresService.start(folder, postgresPort, progress));
        postgres.onExit().thenRun(this::exitUnlessClosing);

        progress.accept("starting Kafka");
        KafkaService kafka = running.open(() -> KafkaService.start(folder.kafka(), kafkaPort));

        say(Kind.READY, kafka.bootstrapServers(), postgres.jdbcUrl(), PostgresService.USER, postgres.password());
        LOG.info("ready: Kafka at {}, PostgreSQL at {}", kafka.bootstrapServers(), postgres.jdbcUrl());
    }

    private static void exitAtEndOfInput() {
        try {
            while (System.in.read() >= 0) {
                // Nothing is ever sent: only the end of the input means something.
            }
        } catch (IOException e) {
            LOG.warn("cannot read from the program that started this: stopping", e);
        }
        System.exit(0);
    }

    private void exitUnlessClosing() {
        if (!running.isClosing()) {
            fail("PostgreSQL has ended by itself: see postgres.log in the logs folder", null);
        }
    }

    private void fail(String message, Exception cause) {
        LOG.error(message, cause);
        say(Kind.FAILED, message);
        System.exit(FAILED);
    }

    private void say(Kind kind, String... fields) {
        out.println(ServicesMessage.of(kind, fields).toLine());
    }
}
