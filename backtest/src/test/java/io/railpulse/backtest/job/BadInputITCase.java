package io.railpulse.backtest.job;

import static org.assertj.core.api.Assertions.assertThat;

import io.railpulse.connectors.avro.PackagedSchemas;
import io.railpulse.connectors.kafka.InputRecords;
import io.railpulse.connectors.kafka.KafkaInputs;
import io.railpulse.domain.network.Route;
import io.railpulse.domain.telemetry.Input;
import io.railpulse.domain.telemetry.MessageStatus;
import io.railpulse.domain.telemetry.MovementKind;
import io.railpulse.domain.telemetry.MovementReport;
import io.railpulse.domain.telemetry.PositionReport;
import io.railpulse.domain.telemetry.RejectReason;
import io.railpulse.domain.timetable.TrainRun;
import io.railpulse.machine.flink.LocalJob;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.clients.producer.RecordMetadata;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * A good train, first alone and then among all that is bad: nothing may stop the job, everything must be in the accounting
 * under its name, and of the good train nothing may change.
 */
class BadInputITCase {
    private static final Duration LATE = Duration.ofMinutes(3);
    private static final String DAY = "2025-06-15";
    private static final String GOOD = "morning@" + DAY;
    private static final String BACKWARDS = "noon@" + DAY;
    private static final String REPORTED = "evening@" + DAY;
    private static final String LAST_DAY = "2025-10-26";

    @TempDir
    private static Path folder;

    private static SmallRailway railway;
    private static InputRecords records;
    private static List<BadRecord> bad;
    private static JobBench bench;
    private static List<String> aloneBefore;
    private static List<String> goneWrong;
    private static LocalJob.End end;
    private static Map<ProducerRecord<byte[], byte[]>, RecordMetadata> places;

    @BeforeAll
    static void runTheGoodTrainAloneAndThenAmongTheBad() throws Exception {
        railway = SmallRailway.in(folder);
        records = new InputRecords(new PackagedSchemas());
        TrainRide good = TrainRide.of(railway.run("morning", DAY), LATE);
        Route route = railway.routes().get(0);
        bad = BadRecords.of(good, route, Instant.parse(DAY + "T06:17:03Z"));
        bench = JobBench.start(folder);

        List<ProducerRecord<byte[], byte[]>> all = new ArrayList<>(List.of(records.of(route, planned(good.run()))));
        all.addAll(ride(good));
        // The last train of all, so that both go on for as long after the good one.
        all.addAll(ride(TrainRide.of(railway.run("across", LAST_DAY), Duration.ZERO)));
        bench.send(all);
        bench.track(2);
        aloneBefore = allOf(GOOD);

        bench.clear();
        bad.forEach(each -> all.add(each.record()));
        all.addAll(copies(good));
        all.addAll(backwards(TrainRide.of(railway.run("noon", DAY), Duration.ZERO)));
        all.addAll(reportedTwice(railway.run("evening", DAY)));
        all.addAll(ride(TrainRide.of(railway.run("night", "2025-03-29"), Duration.ZERO)));
        all.addAll(ride(TrainRide.of(railway.run("across", "2025-03-30"), Duration.ZERO)));
        all.addAll(ride(TrainRide.of(railway.run("across", DAY), Duration.ZERO)));
        places = bench.send(all);
        end = bench.track(2);
        goneWrong = bench.list("select * from failed_row");
    }

    @AfterAll
    static void stopTheServices() {
        if (bench != null) {
            bench.close();
        }
    }

    @Test
    void nothingStopsOrRestartsTheJob() {
        assertThat(end).isEqualTo(LocalJob.End.FINISHED);
        assertThat(goneWrong).isEmpty();
    }

    @Test
    void nothingChangesWhatIsKnownOfTheGoodTrain() throws SQLException {
        assertThat(aloneBefore)
                .as("calls, forecasts and status of a train that nobody disturbs")
                .hasSizeGreaterThan(10)
                .anyMatch(row -> row.startsWith("(morning@2025-06-15,1,") && row.contains("2025-06-15 06:0"));
        assertThat(allOf(GOOD)).isEqualTo(aloneBefore);
    }

    @ParameterizedTest
    @MethodSource("badRecords")
    void isAccountedUnderItsReason(BadRecord record) throws SQLException {
        RecordMetadata place = places.get(record.record());

        assertThat(bench.list("select verdict, reason from rejected where topic = '" + place.topic()
                        + "' and \"partition\" = " + place.partition() + " and \"offset\" = " + place.offset()))
                .containsExactly(
                        record.reason().verdict().code() + " " + record.reason().code());
    }

    private static List<BadRecord> badRecords() {
        return bad;
    }

    @Test
    void rejectsNothingElse() throws SQLException {
        assertThat(bench.list("select count(*) from rejected")).containsExactly(String.valueOf(bad.size()));
    }

    @Test
    void keepsTheBeginningOfWhatIsTooLarge() throws SQLException {
        assertThat(bench.list("select length(payload), payload_bytes, payload_cut, length(payload_sha256) from rejected"
                        + " where reason = '" + RejectReason.TOO_LARGE.code() + "'"))
                .containsExactly("65536 2097152 t 64");
    }

    @ParameterizedTest
    @EnumSource(
            value = Input.class,
            names = {"POSITIONS", "MOVEMENTS", "TRAIN_RUNS", "ROUTES", "ASSIGNMENTS", "LINK_TIMES"})
    void accountsForEveryRecordOnce(Input input) throws SQLException {
        String topic = KafkaInputs.topicOf(input).topicName();
        long received = places.values().stream()
                .filter(place -> place.topic().equals(topic))
                .count();

        assertThat(bench.list("select (select coalesce(sum(accepted + late + duplicate), 0) from input_account"
                        + " where input = '" + input.code() + "') + (select count(*) from rejected where input = '"
                        + input.code() + "')"))
                .containsExactly(String.valueOf(received));
    }

    @Test
    void takesTheSameRecordOnce() throws SQLException {
        int fixes = TrainRide.of(railway.run("morning", DAY), LATE).fixes().size();

        assertThat(accountOf("positions", GOOD)).isEqualTo(fixes + " 0 3");
        assertThat(accountOf("movements", REPORTED)).isEqualTo("1 0 1");
        assertThat(accountOf("train_runs", REPORTED)).isEqualTo("1 0 1");
        assertThat(bench.list("select accepted, duplicate from input_account where input = 'routes'"))
                .containsExactly("1 1");
    }

    @Test
    void takesWhatComesInReverseOrderInTheOrderInWhichItHappened() throws SQLException {
        int fixes =
                TrainRide.of(railway.run("noon", DAY), Duration.ZERO).fixes().size();

        assertThat(accountOf("positions", BACKWARDS)).isEqualTo(fixes + " 0 0");
        assertThat(callsOf(BACKWARDS)).hasSize(4).allMatch(call -> call.endsWith(" true"));
    }

    @Test
    void followsATrainThatLeavesAfterTheEndOfItsServiceDay() throws SQLException {
        assertThat(callsOf("night@2025-03-29"))
                .containsExactly(
                        "A 2025-03-30 00:10 2025-03-30 00:10 true",
                        "B 2025-03-30 00:20 2025-03-30 00:21 true",
                        "C 2025-03-30 00:30 2025-03-30 00:31 true",
                        "D 2025-03-30 00:40 2025-03-30 00:40 true");
    }

    /** The clocks change at 01:00 UTC; on the third day they do not. A service day begins twelve hours before noon. */
    @ParameterizedTest
    @CsvSource({
        "2025-03-30, 2025-03-29 23:30, 2025-03-30 00:10, 2025-03-30 00:50, 2025-03-30 01:30",
        "2025-10-26, 2025-10-26 00:30, 2025-10-26 01:10, 2025-10-26 01:50, 2025-10-26 02:30",
        "2025-06-15, 2025-06-14 23:30, 2025-06-15 00:10, 2025-06-15 00:50, 2025-06-15 01:30"
    })
    void followsATrainThatIsOnItsWayWhenTheClocksChange(String date, String a, String b, String c, String d)
            throws SQLException {
        assertThat(callsOf("across@" + date))
                .extracting(call -> call.substring(0, 18) + " " + call.substring(call.length() - 4))
                .containsExactly("A " + a + " true", "B " + b + " true", "C " + c + " true", "D " + d + " true");
        assertThat(bench.list(
                        "select state, delay_seconds between -60 and 60 from train_status where train_run_id = 'across@"
                                + date + "'"))
                .containsExactly("arrived t");
    }

    /** Booked arrival and departure in UTC, and whether the train was seen within a minute of both. */
    private static List<String> callsOf(String run) throws SQLException {
        return bench.list("select stop_id, to_char(booked_arrival_at at time zone 'UTC', 'YYYY-MM-DD HH24:MI'),"
                + " to_char(booked_departure_at at time zone 'UTC', 'YYYY-MM-DD HH24:MI'),"
                + " case when abs(extract(epoch from coalesce(arrival_at, departure_at) - booked_arrival_at)) <= 60"
                + " and abs(extract(epoch from coalesce(departure_at, arrival_at) - booked_departure_at)) <= 60"
                + " then 'true' else 'false ' || coalesce(arrival_at::text, '?') || ' ' || coalesce(departure_at::text, '?')"
                + " end from observed_call where train_run_id = '" + run + "' order by stop_sequence");
    }

    private static String accountOf(String input, String subject) throws SQLException {
        return bench.list("select sum(accepted), sum(late), sum(duplicate) from input_account where input = '" + input
                        + "' and subject = '" + subject + "'")
                .get(0);
    }

    /** Everything that the tables say of a run, but for its account. */
    private static List<String> allOf(String run) throws SQLException {
        List<String> rows = new ArrayList<>();
        for (String table : List.of("observed_call", "train_status", "train_eta", "train_eta_history")) {
            rows.addAll(
                    bench.list("select t::text from " + table + " t where train_run_id = '" + run + "' order by 1"));
        }
        return rows;
    }

    private static long planned(TrainRun run) {
        return run.origin().departureMillis() - Duration.ofHours(12).toMillis();
    }

    /** The plan of a train and its fixes, each received a second after it was measured. */
    private static List<ProducerRecord<byte[], byte[]>> ride(TrainRide ride) {
        List<ProducerRecord<byte[], byte[]>> sent =
                new ArrayList<>(List.of(records.of(ride.run(), planned(ride.run()))));
        for (PositionReport fix : ride.fixes()) {
            sent.add(records.of(fix, fix.measuredAtMillis() + 1_000));
        }
        return sent;
    }

    /** Three fixes of a train once more, shortly before it arrives; and its route. */
    private static List<ProducerRecord<byte[], byte[]>> copies(TrainRide ride) {
        List<PositionReport> fixes = ride.fixes();
        long later = fixes.get(fixes.size() - 2).measuredAtMillis();
        return List.of(
                records.of(fixes.get(1), later),
                records.of(fixes.get(9), later),
                records.of(fixes.get(40), later),
                records.of(railway.routes().get(0), later));
    }

    /** The newest fix is received first. */
    private static List<ProducerRecord<byte[], byte[]>> backwards(TrainRide ride) {
        List<ProducerRecord<byte[], byte[]>> sent =
                new ArrayList<>(List.of(records.of(ride.run(), planned(ride.run()))));
        List<PositionReport> fixes = new ArrayList<>(ride.fixes());
        long receivedMillis = fixes.get(fixes.size() - 1).measuredAtMillis();
        Collections.reverse(fixes);
        for (PositionReport fix : fixes) {
            receivedMillis += 1_000;
            sent.add(records.of(fix, receivedMillis));
        }
        return sent;
    }

    /** The plan of a train and a report of its departure, each once more a minute later. */
    private static List<ProducerRecord<byte[], byte[]>> reportedTwice(TrainRun run) {
        long left = run.origin().departureMillis();
        MovementReport report = new MovementReport(
                "7",
                "manager",
                run.tripId(),
                run.serviceDate(),
                "A",
                MovementKind.DEPARTURE,
                left,
                MessageStatus.CREATE);
        return List.of(
                records.of(run, planned(run)),
                records.of(run, planned(run) + 60_000),
                records.of(report, left + 5_000),
                records.of(report, left + 65_000));
    }
}
