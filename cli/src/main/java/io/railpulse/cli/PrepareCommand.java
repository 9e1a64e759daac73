package io.railpulse.cli;

import io.railpulse.connectors.kafka.KafkaConnection;
import io.railpulse.provisioning.TableProvisioner;
import io.railpulse.provisioning.TableReport;
import io.railpulse.provisioning.TopicProfile;
import io.railpulse.provisioning.TopicProvisioner;
import io.railpulse.provisioning.TopicReport;
import java.io.IOException;
import java.io.PrintWriter;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.apache.kafka.clients.admin.Admin;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** Creates or checks what the jobs need: topics, tables or both. */
@Command(
        name = "prepare",
        mixinStandardHelpOptions = true,
        sortOptions = false,
        description = "Creates or checks the topics and tables of the jobs. Never deletes; may be called again.")
final class PrepareCommand implements Callable<Integer> {
    @Spec
    private CommandSpec command;

    @Mixin
    private KafkaOptions kafka;

    @Option(
            names = "--replication",
            paramLabel = "N",
            description = "Copies of each partition of a new topic; without it the cluster's own default.")
    private Short replication;

    @Option(
            names = "--replayed",
            description = "Topics for replayed or simulated records, which are of another time: nothing is deleted by"
                    + " age, every time is believed.")
    private boolean replayed;

    @Mixin
    private DatabaseOptions database;

    @Override
    public Integer call() throws IOException {
        if (!kafka.isGiven() && !database.isGiven()) {
            throw new ParameterException(command.commandLine(), "Name --kafka, --database or both");
        }
        if (replication != null && replication < 1) {
            throw new ParameterException(command.commandLine(), "--replication must be at least 1");
        }
        boolean usable = true;
        if (kafka.isGiven()) {
            usable = prepareTopics(kafka.connection());
        }
        if (database.isGiven()) {
            usable &= prepareTables();
        }
        return usable ? 0 : 1;
    }

    private boolean prepareTopics(KafkaConnection connection) throws IOException {
        TopicProfile profile = replayed ? TopicProfile.REPLAY : TopicProfile.LIVE;
        List<TopicReport> reports;
        try (Admin admin = connection.createAdmin()) {
            reports = new TopicProvisioner(admin, profile, Optional.ofNullable(replication)).provision();
        }
        out().println("Topics on " + connection);
        reports.forEach(report -> out().println("  " + report));
        boolean usable = reports.stream().allMatch(TopicReport::isUsable);
        if (!usable) {
            err().println("railpulse: the jobs cannot work with these topics. Nothing was changed of them: alter what"
                    + " differs with the tools of your Kafka, or use a cluster of its own.");
        }
        return usable;
    }

    private boolean prepareTables() {
        TableReport report = new TableProvisioner(database.connection()).prepare();
        out().println(report);
        report.tables().forEach(table -> out().println("  " + table));
        if (!report.isUsable()) {
            err().println("railpulse: the jobs cannot work without the missing tables.");
        }
        return report.isUsable();
    }

    private PrintWriter out() {
        return command.commandLine().getOut();
    }

    private PrintWriter err() {
        return command.commandLine().getErr();
    }
}
