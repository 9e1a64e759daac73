package io.railpulse.domain.telemetry.repair;

import io.railpulse.domain.telemetry.OccurrenceTime;
import io.railpulse.domain.telemetry.PositionReport;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** The register of repairs, in the order in which they are made: a new one needs its class and a line here. */
public final class FixRepairs {
    private final List<FixRepair> repairs;

    /**
     * @param time which times are plausible
     * @param fastestMps no train is faster, in metres a second
     */
    public FixRepairs(OccurrenceTime time, double fastestMps) {
        repairs = List.of(new WeekRollover(time), new ImpossibleMotion(fastestMps), new ImpossibleAccuracy());
    }

    /** All repairs, in their order. */
    public List<FixRepair> listAll() {
        return repairs;
    }

    /** Puts right what can be put right of a fix received at a record time. */
    public RepairedFix repair(PositionReport fix, long recordMillis) {
        PositionReport repaired = fix;
        List<String> made = new ArrayList<>(0);
        for (FixRepair repair : repairs) {
            Optional<PositionReport> better = repair.findRepaired(repaired, recordMillis);
            if (better.isPresent()) {
                repaired = better.get();
                made.add(repair.code());
            }
        }
        return new RepairedFix(repaired, List.copyOf(made));
    }
}
