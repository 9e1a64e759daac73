package io.railpulse.benchmarks.alert;

import io.railpulse.connectors.kafka.KafkaConnection;
import io.railpulse.connectors.postgres.DatabaseConnection;
import io.railpulse.connectors.postgres.PasswordSource;
import io.railpulse.machine.flink.LocalFlink;
import io.railpulse.machine.flink.LocalFlinkOptions;
import io.railpulse.machine.flink.LocalJob;
import io.railpulse.machine.services.LocalServices;
import io.railpulse.machine.services.LocalServicesOptions;
import io.railpulse.pipelines.alert.AlertingJob;
import io.railpulse.provisioning.TableProvisioner;
import io.railpulse.provisioning.TopicProfile;
import io.railpulse.provisioning.TopicProvisioner;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Optional;
import org.apache.kafka.clients.admin.Admin;

/** A real Kafka and a real PostgreSQL, and the alerting job between them, live. */
final class AlertingBench implements AutoCloseable {
    private static final int PARALLELISM = 2;

    private final Path folder;
    private final LocalServices services;
    private final KafkaConnection kafka;

    private AlertingBench(Path folder, LocalServices services) {
        this.folder = folder;
        this.services = services;
        this.kafka = KafkaConnection.to(services.bootstrapServers());
    }

    static AlertingBench start(Path folder) throws IOException {
        LocalServices services =
                LocalServices.start(LocalServicesOptions.of(folder.resolve("services")), System.err::println);
        AlertingBench bench = new AlertingBench(folder, services);
        try (Admin admin = bench.kafka.createAdmin()) {
            new TopicProvisioner(admin, TopicProfile.REPLAY, Optional.of((short) 1)).provision();
        }
        new TableProvisioner(bench.database()).prepare();
        return bench;
    }

    private DatabaseConnection database() {
        return new DatabaseConnection(services.jdbcUrl(), services.user(), PasswordSource.file(password()));
    }

    private String password() {
        return services.workFolder().postgresPassword().toString();
    }

    /** Starts the job; it runs until it is closed. */
    LocalJob run(Duration checkpointInterval) {
        LocalFlinkOptions options = LocalFlinkOptions.of(AlertingJob.NAME, PARALLELISM, folder.resolve("checkpoints"))
                .withCheckpointInterval(checkpointInterval)
                .withRestartAttempts(0);
        return LocalFlink.start(options, environment -> AlertingJob.attach(environment, arguments()));
    }

    private String[] arguments() {
        return new String[] {
            "--kafka", services.bootstrapServers(),
            "--database", services.jdbcUrl(),
            "--database-user", services.user(),
            "--database-password-file", password()
        };
    }

    KafkaConnection kafka() {
        return kafka;
    }

    @Override
    public void close() {
        services.close();
    }
}
