package io.railpulse.simulator;

import static org.assertj.core.api.Assertions.assertThat;

import io.railpulse.network.ReferenceNetwork;
import io.railpulse.network.timetable.Timetable;
import io.railpulse.simulator.fault.FaultCount;
import io.railpulse.simulator.fault.Faults;
import io.railpulse.simulator.telemetry.Telegram;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** On the shipped network: what the tracking job makes of the telegrams. */
class TransmissionTest {
    private static final Timetable TIMETABLE = Timetable.compose(ReferenceNetwork.load());
    private static final LocalDate FIRST_DAY = LocalDate.parse("2025-03-03");
    private static final int TRAINS = Integer.getInteger("trains", 24);

    @TempDir
    private Path folder;

    private static Simulation simulate(Set<String> faults) {
        return Simulation.of(
                TIMETABLE,
                new SimulationOptions(TRAINS, Integer.getInteger("days", 10), 7, FIRST_DAY, faults, SimulationOptions.DEFAULT_FIX_EVERY));
    }

    private static Transmission transmissionOf(Simulation simulation) {
        return Transmission.of(simulation.options(), simulation.listJourneys(), TIMETABLE.timeZone());
    }

    @Test
    void withoutFaultsTheJobRejectsNothing() {
        Simulation simulation = simulate(Set.of());
        JobJudge judge = JobJudge.of(TIMETABLE, simulation.listJourneys(), folder.resolve("gtfs.zip"));
        TelegramStream telegrams = transmissionOf(simulation).open();
        int shown = 0;
        while (telegrams.hasNext()) {
            Telegram telegram = telegrams.next();
            String verdict = judge.judge(telegram);
            if (!Set.of("accepted", "late", "").contains(verdict) && shown++ < 20) {
                System.out.println(verdict + " " + telegram);
            }
        }
        System.out.println(judge.verdicts());
        assertThat(judge.verdicts().keySet())
                .containsOnly("positions accepted", "positions late", "movements accepted");
    }

    @Test
    void withAllFaultsTheJobAccountsForThemExactly() {
        Simulation simulation = simulate(Faults.codes());
        JobJudge judge = JobJudge.of(TIMETABLE, simulation.listJourneys(), folder.resolve("gtfs.zip"));
        TelegramStream telegrams = transmissionOf(simulation).open();
        telegrams.forEachRemaining(judge::judge);
        Map<String, Long> counted = telegrams.faultCounts().stream()
                .filter(count -> count.accountedAs() != null)
                .collect(Collectors.toMap(
                        count -> count.input().code() + " " + count.accountedAs(), FaultCount::records, Long::sum));
        Map<String, Long> judged = new TreeMap<>(judge.verdicts());
        System.out.println(judged);
        telegrams.faultCounts().forEach(System.out::println);
        judged.keySet().retainAll(counted.keySet());
        assertThat(judged).isEqualTo(counted);
    }

    @Test
    void speed() {
        Transmission transmission = transmissionOf(simulate(Faults.codes()));
        for (int round = 0; round < 3; round++) {
            long started = java.lang.management.ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime();
            long count = 0;
            TelegramStream telegrams = transmission.open();
            while (telegrams.hasNext()) {
                telegrams.next();
                count++;
            }
            System.out.println(count + " telegrams, " + count * 1_000_000_000L / (java.lang.management.ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime() - started)
                    + " a second, heap "
                    + (Runtime.getRuntime().totalMemory() - Runtime.getRuntime().freeMemory() >> 20) + " MB");
        }
        java.util.Map<String, java.util.DoubleSummaryStatistics> teu = new TreeMap<>();
        transmission.cargo().journeys().forEach(j -> transmission.cargo().listConsists(j).forEach(c -> {
            teu.computeIfAbsent("teu " + j.run().trip().line().kind(), k -> new java.util.DoubleSummaryStatistics()).accept(c.teu());
            teu.computeIfAbsent("t " + j.run().trip().line().kind(), k -> new java.util.DoubleSummaryStatistics()).accept(c.cargoTonnes());
            teu.computeIfAbsent("wagons " + j.run().trip().line().kind(), k -> new java.util.DoubleSummaryStatistics()).accept(c.wagons().size());
        }));
        System.out.println(teu);
        System.out.println(transmission.incidents().stream().collect(Collectors.groupingBy(i -> i.kind(), Collectors.counting())));
        System.out.println(transmission.assignments().stream().collect(Collectors.groupingBy(i -> i.kind(), Collectors.counting())));
        System.out.println(transmission.incidents().size() + " incidents "
                + transmission.assignments().size()
                + " assignments " + transmission.consignments().size() + " consignments chained "
                + transmission.consignments().stream()
                        .filter(c -> c.legs().size() > 1)
                        .count() + " "
                + transmission.consignments().stream()
                        .filter(c -> c.legs().size() > 2)
                        .count());
    }
}
