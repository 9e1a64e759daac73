package io.railpulse.machine.services;

import static io.railpulse.machine.services.Clients.SUMMER_2016;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import io.railpulse.machine.JavaProcess;
import io.railpulse.machine.MachineException;
import io.railpulse.machine.Ports;
import io.railpulse.machine.Processes;
import java.io.BufferedReader;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class LocalServicesITCase {

    @TempDir
    Path work;

    private final List<String> progress = new CopyOnWriteArrayList<>();

    @AfterEach
    void nothingIsLeftRunning() {
        Processes.assertNoneWorksOn(work);
    }

    @Test
    void keepsRecordsAndRowsOverARestart() throws Exception {
        try (LocalServices services = start()) {
            Clients clients = new Clients(services);
            clients.createTopic();
            clients.produce("on time");
            clients.execute("create table train_status (train text)");
            clients.execute("insert into train_status values ('K 1152')");

            assertThatThrownBy(this::start)
                    .isInstanceOf(MachineException.class)
                    .hasMessageContaining(
                            "is in use by pid " + ProcessHandle.current().pid());
            assertThat(services.isRunning()).isTrue();
        }
        try (LocalServices services = start()) {
            Clients clients = new Clients(services);
            clients.produce("late");

            assertThat(clients.consume(2)).containsExactly(SUMMER_2016 + " on time", SUMMER_2016 + " late");
            assertThat(clients.query("select train from train_status")).isEqualTo("K 1152");
            assertThat(clients.query("show fsync")).isEqualTo("on");
        }
        assertThat(Files.readString(work.resolve("logs/services.log"))).contains("ready: Kafka at");
    }

    @Test
    void comesBackAfterItsProcessWasKilled() throws Exception {
        try (LocalServices services = start()) {
            Clients clients = new Clients(services);
            clients.createTopic();
            clients.produce("before");
            clients.execute("create table train_status (train text)");
            ProcessHandle.of(services.pid()).orElseThrow().destroyForcibly();

            await().until(() -> !services.isRunning());
        }
        try (LocalServices services = start()) {
            Clients clients = new Clients(services);

            assertThat(clients.consume(1)).containsExactly(SUMMER_2016 + " before");
            assertThat(clients.query("select count(*) from train_status")).isEqualTo("0");
        }
    }

    @Test
    void stopsWhenTheProgramIsKilledAndStartsAgainAfterwards() throws Exception {
        Process program = new ProcessBuilder(JavaProcess.command(
                        List.of("-Xmx128m"),
                        System.getProperty("java.class.path"),
                        ProgramThatIsKilled.class.getName(),
                        List.of(work.toString())))
                .redirectError(ProcessBuilder.Redirect.INHERIT)
                .start();
        ProcessHandle services;
        try (BufferedReader lines = program.inputReader()) {
            services = ProcessHandle.of(Long.parseLong(lines.readLine())).orElseThrow();
        } finally {
            program.destroyForcibly().waitFor();
        }

        try (LocalServices restarted = start()) {
            assertThat(restarted.isRunning()).isTrue();
            Processes.assertEnds(services);
        }
    }

    @Test
    void stopsADatabaseThatAFormerRunLeftBehind() throws Exception {
        start().close();
        WorkFolder folder = WorkFolder.claim(work);
        PostgresPrograms programs = PostgresPrograms.of(PostgresBinaries.unpack(), folder.logs());
        Process orphan = new ProcessBuilder(programs.command(
                        "postgres",
                        PostgresService.dataArgument(folder.postgres()),
                        "-p",
                        Integer.toString(Ports.findFree()),
                        "-c",
                        "unix_socket_directories="))
                .redirectErrorStream(true)
                .redirectOutput(folder.logs().resolve("orphan.log").toFile())
                .start();
        await().until(() -> Files.exists(folder.postgres().resolve("postmaster.pid")));

        try (LocalServices services = start()) {
            assertThat(orphan.isAlive()).isFalse();
            assertThat(new Clients(services).query("select 1")).isEqualTo("1");
        }
        assertThat(progress).contains("stopping a database that a former run left behind (pid " + orphan.pid() + ")");
    }

    @Test
    void namesAPortThatIsTakenOrTakesAnother() throws Exception {
        try (ServerSocket other = new ServerSocket(0, 1, InetAddress.getByName(Ports.LOOPBACK))) {
            LocalServicesOptions taken = LocalServicesOptions.of(work).withPorts(other.getLocalPort(), 0);

            assertThatThrownBy(() -> LocalServices.start(taken, progress::add))
                    .isInstanceOf(MachineException.class)
                    .hasMessageContaining("port " + other.getLocalPort() + " for Kafka is taken");

            try (LocalServices services = LocalServices.start(taken.withOtherPortIfTaken(), progress::add)) {
                assertThat(services.bootstrapServers())
                        .startsWith("127.0.0.1:")
                        .doesNotEndWith(":" + other.getLocalPort());
            }
            assertThat(progress)
                    .anyMatch(line -> line.startsWith("port " + other.getLocalPort() + " for Kafka is taken, using "));
        }
    }

    @Test
    void tellsWhenAServiceDiesLaterOn() throws Exception {
        try (LocalServices services = start()) {
            ProcessHandle database = ProcessHandle.of(services.pid())
                    .orElseThrow()
                    .children()
                    .findFirst()
                    .orElseThrow();
            database.destroyForcibly();

            await().atMost(Duration.ofSeconds(30)).until(() -> !services.isRunning());
        }
        assertThat(progress).contains("PostgreSQL has ended by itself: see postgres.log in the logs folder");

        try (LocalServices services = start()) {
            assertThat(new Clients(services).query("select 1")).isEqualTo("1");
        }
    }

    private LocalServices start() {
        return LocalServices.start(LocalServicesOptions.of(work), progress::add);
    }
}
