package io.railpulse.simulator.world;

import io.railpulse.network.timetable.TimetabledCall;
import io.railpulse.network.timetable.TimetabledTrip;
import io.railpulse.simulator.Chance;
import io.railpulse.simulator.SimulationOptions;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/** Small worlds to ask questions of. */
final class WorldFixture {
    static final LocalDate FIRST_DAY = LocalDate.parse("2026-03-02");

    private WorldFixture() {}

    static SimulationOptions options(int trains, int days, long seed) {
        return new SimulationOptions(trains, days, seed, FIRST_DAY, Set.of(), SimulationOptions.DEFAULT_FIX_EVERY);
    }

    /** From China to Europe: passes, yards and two breaks of gauge. */
    static TimetabledTrip bookedWest() {
        return west(TripBuilder.booked("booked-west"));
    }

    static TimetabledTrip nominalWest() {
        return west(TripBuilder.nominal("nominal-west"));
    }

    private static TimetabledTrip west(TripBuilder trip) {
        return trip.from("chengdu")
                .stop("lanzhou", 900, 120)
                .pass("jiayuguan", 760)
                .stop("urumqi", 1150, 180)
                .border("alashankou", 480, "dostyk")
                .pass("aktogay", 300)
                .stop("astana", 1100, 120)
                .stop("moscow", 2300, 180)
                .border("brest", 1100, "malaszewicze")
                .to("lodz", 330);
    }

    /** Two thousand kilometres with slack. */
    static TimetabledTrip withoutBorder() {
        return TripBuilder.booked("without-border")
                .from("start")
                .stop("first-yard", 400, 90)
                .pass("loop", 400)
                .stop("second-yard", 400, 90)
                .pass("junction", 400)
                .to("end", 400);
    }

    static TimetabledTrip overSea() {
        return TripBuilder.nominal("over-sea")
                .on("middle")
                .from("altynkol")
                .stop("aktau", 1500, 1440)
                .sail("alyat", 470, 720)
                .to("tbilisi", 500);
    }

    static List<SimulatedRun> daily(int days, TimetabledTrip... trips) {
        List<SimulatedRun> runs = new ArrayList<>();
        for (int day = 0; day < days; day++) {
            for (TimetabledTrip trip : trips) {
                runs.add(new SimulatedRun(trip, FIRST_DAY.plusDays(day)));
            }
        }
        return runs;
    }

    /** A spell of a regime that lasts at least so long, in one of the histories that begin at a second. */
    static RegimeHistory.Spell spell(Regime regime, long seconds, long beginning) {
        for (long seed = 1; seed < 100; seed++) {
            for (RegimeHistory.Spell spell : history(seed, beginning).listUntil(beginning + 365 * 86_400L)) {
                if (spell.regime() == regime && spell.untilSecond() - spell.fromSecond() >= seconds) {
                    return spell;
                }
            }
        }
        throw new AssertionError("No spell of " + regime + " lasts " + seconds + " s");
    }

    /** The history that a spell is from. */
    static RegimeHistory historyOf(RegimeHistory.Spell spell, long beginning) {
        long seed = 1;
        while (!history(seed, beginning).listUntil(spell.untilSecond()).contains(spell)) {
            seed++;
        }
        return history(seed, beginning);
    }

    private static RegimeHistory history(long seed, long beginning) {
        return new RegimeHistory(Chance.of(seed, "regimes"), beginning);
    }

    static World simulate(List<SimulatedRun> runs, int days, long seed) {
        return Railway.simulate(runs, TripBuilder.ZONE, options(runs.size(), days, seed));
    }

    static long plannedArrivalMillis(Journey journey, TimetabledCall call) {
        return dayStartMillis(journey) + call.arrivalSeconds() * 1000L;
    }

    static long plannedDepartureMillis(Journey journey, TimetabledCall call) {
        return dayStartMillis(journey) + call.departureSeconds() * 1000L;
    }

    private static long dayStartMillis(Journey journey) {
        return journey.run().serviceDate().toEpochDay() * 86_400_000L;
    }
}
