package io.railpulse.proof.oracle;

import io.railpulse.network.ReferenceNetwork;
import io.railpulse.network.timetable.Timetable;
import io.railpulse.simulator.BorderSlowdown;
import io.railpulse.simulator.SimulationOptions;
import io.railpulse.simulator.world.Departures;
import io.railpulse.simulator.world.Past;
import io.railpulse.simulator.world.Railway;
import java.io.IOException;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;

/**
 * Lets the oracle forecast a simulation, and prints how far it is off: {@code proof/oracle --trains 300 --days 30 --seed 1
 * --out oracle.csv}. The same trains run as in {@code ./railpulse simulate} with the same options.
 *
 * <p>{@code --from} takes the first day; {@code --leads} the minutes ahead, with commas between; {@code --futures} how many are
 * played from each moment; {@code --scenario} a border that becomes slow, which the oracle knows from then on.
 */
public final class OracleMain {
    private static final String LEADS = "5,10,20,30,60,120,240,480,1440,2880,5760,11520,23040";

    private OracleMain() {}

    public static void main(String[] args) throws IOException {
        Map<String, String> given = new HashMap<>();
        for (int at = 0; at + 1 < args.length; at += 2) {
            given.put(args[at], args[at + 1]);
        }
        SimulationOptions options = new SimulationOptions(
                Integer.parseInt(given.getOrDefault("--trains", "300")),
                Integer.parseInt(given.getOrDefault("--days", "30")),
                Long.parseLong(given.getOrDefault("--seed", "1")),
                LocalDate.parse(given.getOrDefault("--from", "2026-03-02")),
                Set.of(),
                SimulationOptions.DEFAULT_FIX_EVERY,
                given.containsKey("--scenario") ? List.of(BorderSlowdown.parse(given.get("--scenario"))) : List.of());
        List<Integer> leads = Stream.of(given.getOrDefault("--leads", LEADS).split(","))
                .map(Integer::valueOf)
                .toList();
        Timetable timetable = Timetable.compose(ReferenceNetwork.load());
        Past past = Railway.record(Departures.choose(timetable.listTrips(), options), timetable.timeZone(), options);
        Oracle oracle = new Oracle(past, timetable.timeZone(), Integer.parseInt(given.getOrDefault("--futures", "41")));
        ErrorTable table = new ErrorTable();
        try (ForecastFile file = ForecastFile.create(Path.of(given.getOrDefault("--out", "oracle.csv")), past)) {
            oracle.forecast(leads, forecast -> {
                table.add(forecast);
                file.write(forecast);
            });
        }
        System.out.print(table.text());
    }
}
