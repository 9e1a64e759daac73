package io.railpulse.simulator;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.railpulse.simulator.fault.FaultCount;
import io.railpulse.simulator.fault.Faults;
import io.railpulse.simulator.telemetry.Telegram;
import io.railpulse.simulator.telemetry.Telegram.MovementTelegram;
import io.railpulse.simulator.telemetry.Telegram.PositionTelegram;
import io.railpulse.simulator.telemetry.Telegram.RawTelegram;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Arrays;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** On the shipped network: what is received, and what the tracking job makes of it. */
class TransmissionTest {

    @TempDir
    private Path folder;

    private JobJudge judge() {
        return JobJudge.of(SimulatedTraffic.TIMETABLE, SimulatedTraffic.journeys(), folder.resolve("gtfs.zip"));
    }

    @Test
    void withoutFaultsTheJobRejectsNothing() {
        JobJudge judge = judge();
        SimulatedTraffic.telegrams(Set.of()).forEach(judge::judge);
        assertThat(judge.verdicts().keySet())
                .containsExactly("assignments accepted", "movements accepted", "positions accepted");
    }

    @Test
    void theJobRepairsWhatRolledOver() {
        JobJudge judge = judge();
        List<String> verdicts = SimulatedTraffic.telegrams(Set.of("week-rollover")).stream()
                .filter(telegram -> "week-rollover".equals(telegram.fault()))
                .map(judge::judge)
                .toList();
        assertThat(verdicts).isNotEmpty().containsAnyOf("accepted").isSubsetOf("accepted", "late");
    }

    @Test
    void withAllFaultsTheJobAccountsForThemExactly() {
        JobJudge judge = judge();
        TelegramStream telegrams = SimulatedTraffic.transmission(Faults.codes()).open();
        telegrams.forEachRemaining(judge::judge);
        Map<String, Long> counted = telegrams.faultCounts().stream()
                .filter(count -> count.accountedAs() != null)
                .collect(Collectors.toMap(
                        count -> count.input().code() + " " + count.accountedAs(), FaultCount::records, Long::sum));
        Map<String, Long> judged = new TreeMap<>(judge.verdicts());
        Set<String> dependOnTheTrain = Set.of(
                "accepted",
                "late",
                "off-route",
                "implausible-jump",
                "stale-repeat",
                "static-drift",
                "contradicts-order");
        judged.keySet().removeIf(key -> dependOnTheTrain.contains(key.split(" ")[1]));
        assertThat(judged).isEqualTo(counted);
    }

    @Test
    void comesInTheOrderInWhichItIsReceived() {
        long latest = Long.MIN_VALUE;
        for (Telegram telegram : SimulatedTraffic.telegrams(Faults.codes())) {
            assertThat(telegram.receivedAtMillis()).isGreaterThanOrEqualTo(latest);
            latest = telegram.receivedAtMillis();
        }
    }

    @Test
    void isTheSameForTheSameSeedAndAnotherForAnother() {
        String first = textOf(SimulatedTraffic.transmission(Faults.codes()).open());
        assertThat(textOf(SimulatedTraffic.transmission(Faults.codes()).open())).isEqualTo(first);
        assertThat(textOf(SimulatedTraffic.transmission(Faults.codes(), 8).open()))
                .isNotEqualTo(first);
    }

    private static String textOf(TelegramStream telegrams) {
        long hash = 17;
        long count = 0;
        while (telegrams.hasNext()) {
            hash = hash * 1_000_003 + describe(telegrams.next()).hashCode();
            count++;
        }
        return count + " " + hash;
    }

    private static String describe(Telegram telegram) {
        return telegram instanceof RawTelegram raw
                ? raw.receivedAtMillis() + " " + raw.key() + " " + Arrays.toString(raw.value())
                : telegram.toString();
    }

    @Test
    void noFaultChangesWhatAnotherDoes() {
        Set<String> all = describeAll(Faults.codesOfSources());
        for (String without : Faults.codesOfSources()) {
            Set<String> others = new LinkedHashSet<>(Faults.codesOfSources());
            others.remove(without);
            Set<String> missing = new TreeSet<>(all);
            missing.removeAll(describeAll(others));
            assertThat(missing)
                    .as("what only %s does", without)
                    .allSatisfy(line -> assertThat(line).startsWith(without + " "));
        }
    }

    /** What befalls whole trains and feeds takes records away, and moves those of trains that go elsewhere: it adds none. */
    @Test
    void whatBefallsTrainsAddsNoStrikesOfOthers() {
        Map<String, Long> ofSources = countOf(Faults.codesOfSources());
        Map<String, Long> all = countOf(Faults.codes());
        ofSources.forEach((fault, count) ->
                assertThat(all.getOrDefault(fault, 0L)).as(fault).isLessThanOrEqualTo(count));
        assertThat(all.keySet()).contains("detour");
    }

    private static Map<String, Long> countOf(Set<String> faults) {
        return SimulatedTraffic.telegrams(faults).stream()
                .filter(telegram -> telegram.fault() != null)
                .collect(Collectors.groupingBy(Telegram::fault, TreeMap::new, Collectors.counting()));
    }

    /** Telegrams that a fault made or touched, each with its fault; and the clean ones, which any fault may take away. */
    private static Set<String> describeAll(Set<String> faults) {
        Set<String> lines = new TreeSet<>();
        for (Telegram telegram : SimulatedTraffic.telegrams(faults)) {
            if (telegram.fault() != null) {
                lines.add(telegram.fault() + " " + describe(telegram));
            }
        }
        return lines;
    }

    /** The job forgets a train that has arrived a day after it was last heard of, and what comes then is of an unknown run. */
    @Test
    void noRunIsSilentForLongerThanAnArrivedTrainIsRemembered() {
        assertThat(longestSilence(Faults.codesOfSources())).isLessThan(Duration.ofHours(13));
        assertThat(longestSilence(Faults.codes())).isLessThan(Duration.ofHours(24));
    }

    private static Duration longestSilence(Set<String> faults) {
        Map<String, Long> heard = new HashMap<>();
        long longest = 0;
        for (Telegram telegram : SimulatedTraffic.telegrams(faults)) {
            String run = runOf(telegram);
            Long before = run == null ? null : heard.put(run, telegram.receivedAtMillis());
            longest = before == null ? longest : Math.max(longest, telegram.receivedAtMillis() - before);
        }
        return Duration.ofMillis(longest);
    }

    private static String runOf(Telegram telegram) {
        if ("unknown-run".equals(telegram.fault())) {
            return null;
        }
        if (telegram instanceof PositionTelegram fix) {
            return fix.report().tripId() + "@" + fix.report().serviceDate();
        }
        return telegram instanceof MovementTelegram movement
                ? movement.report().tripId() + "@" + movement.report().serviceDate()
                : null;
    }

    @Test
    void countsWhatTheStreamHeld() {
        Map<String, Long> counted = countedOf(Faults.codesOfSources());
        assertThat(counted.keySet()).containsExactlyInAnyOrderElementsOf(Faults.codesOfSources());
        assertThat(counted.remove("silent-tracker")).isPositive();
        assertThat(counted).isEqualTo(countOf(Faults.codesOfSources()));
    }

    @Test
    void countsWhatSilentTrainsAndFeedsTakeAway() {
        for (String silent : List.of("silent-train", "silent-feed")) {
            int missing = SimulatedTraffic.telegrams(Set.of()).size()
                    - SimulatedTraffic.telegrams(Set.of(silent)).size();
            assertThat(countedOf(Set.of(silent))).as(silent).isEqualTo(Map.of(silent, (long) missing));
        }
    }

    private static Map<String, Long> countedOf(Set<String> faults) {
        TelegramStream telegrams = SimulatedTraffic.transmission(faults).open();
        telegrams.forEachRemaining(telegram -> {});
        return telegrams.faultCounts().stream()
                .collect(Collectors.groupingBy(
                        FaultCount::fault, TreeMap::new, Collectors.summingLong(FaultCount::records)));
    }

    @Test
    void knowsTheIncidentsAndAssignmentsOfItsTrains() {
        Transmission transmission = SimulatedTraffic.transmission(Set.of());
        assertThat(transmission.incidents())
                .isNotEmpty()
                .isSortedAccordingTo((one, other) -> Long.compare(one.startMillis(), other.startMillis()));
        List<String> assets = transmission.assignments().stream()
                .map(assignment -> assignment.assetId())
                .toList();
        assertThat(transmission.incidents())
                .allSatisfy(incident -> assertThat(assets).contains(incident.assetId()));
    }

    @Test
    void saysWhichFaultsThereAreIfOneIsUnknown() {
        Transmission transmission = SimulatedTraffic.transmission(Set.of("no-such-fault"));
        assertThatThrownBy(transmission::open)
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageStartingWith("There is no fault no-such-fault; there are silent-tracker, coverage-gap,");
    }
}
