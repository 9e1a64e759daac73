package io.railpulse.proof;

import io.railpulse.domain.tracking.TrackingOptions;
import io.railpulse.proof.score.RunStory;
import io.railpulse.simulator.SimulationOptions;
import io.railpulse.simulator.fault.Faults;
import java.io.IOException;
import java.time.Duration;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;

/**
 * Runs a trial and prints its report: {@code proof/trial --trains 300 --days 30 --seed 1 --faults all --details 5}.
 *
 * <p>{@code --faults} takes {@code all}, {@code none} or codes with commas between them; {@code --fix-every} the seconds
 * between two fixes of a locomotive; {@code --without} leaves out {@code locomotives}, {@code reports} or both; {@code
 * --run} follows one run only, and tells all of it.
 */
public final class TrackingTrialMain {
    private static final LocalDate FIRST_DAY = LocalDate.parse("2025-03-03");

    private TrackingTrialMain() {}

    public static void main(String[] args) throws IOException {
        Map<String, String> given = new HashMap<>();
        for (int at = 0; at + 1 < args.length; at += 2) {
            given.put(args[at], args[at + 1]);
        }
        Duration fixEvery = Duration.ofSeconds(Long.parseLong(given.getOrDefault("--fix-every", "60")));
        SimulationOptions options = new SimulationOptions(
                Integer.parseInt(given.getOrDefault("--trains", "12")),
                Integer.parseInt(given.getOrDefault("--days", "12")),
                Long.parseLong(given.getOrDefault("--seed", "1")),
                FIRST_DAY,
                faults(given.getOrDefault("--faults", "all")),
                fixEvery);
        String without = given.getOrDefault("--without", "");
        TrialReport report = new TrialReport(fixEvery, Integer.parseInt(given.getOrDefault("--details", "0")));
        TrialCounts counts = TrackingTrial.run(
                options,
                TrackingOptions.defaults(),
                new TrackingTrial.Without(
                        without.contains("locomotives"), without.contains("reports"), given.get("--run")),
                run -> {
                    report.add(run);
                    if (given.containsKey("--run")) {
                        System.out.print(RunStory.tell(run));
                    }
                },
                taken -> System.err.print("\r" + taken + " telegrams"));
        System.err.println();
        System.out.print(report.text(counts));
    }

    private static Set<String> faults(String given) {
        return switch (given) {
            case "all" -> Faults.codesOfSources();
            case "none" -> Set.of();
            default -> Set.of(given.split(","));
        };
    }
}
