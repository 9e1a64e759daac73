package io.railpulse.simulator.world;

import io.railpulse.network.LinkMode;
import io.railpulse.network.timetable.BorderWork;
import io.railpulse.network.timetable.TimetabledCall;
import io.railpulse.simulator.Chance;
import java.util.ArrayList;
import java.util.List;

/**
 * How long the work at a call takes: yard, customs, handover, reload, loading onto a ship. What a train then waits for, a slot
 * or a ship or the line, is not in here.
 */
final class Stays {
    private static final long WORTH_A_CAUSE_SECONDS = 30 * 60;
    private static final int SHORTEST_YARD_STOP_MINUTES = 20;

    private final long habitSeed;
    private final long seed;

    /**
     * @param habitSeed of what is peculiar to a place for good
     * @param seed of what is drawn for each train anew
     */
    Stays(long habitSeed, long seed) {
        this.habitSeed = habitSeed;
        this.seed = seed;
    }

    /**
     * The work at one call.
     *
     * @param readySecond when it is done, and a booked train may leave, seconds since the epoch
     * @param causes what took longer than planned
     */
    record Stay(long readySecond, List<DelayCause> causes) {}

    /** When a train sets out from its origin. */
    Stay before(TrainUnderWay train) {
        Chance chance = Chance.of(seed, "start", train.id());
        long planned = train.plannedDepartureSecond(train.call());
        if (chance.happens(WorldParameter.ON_TIME_STARTS.value())) {
            return new Stay(planned + (long) chance.uniform(0, WorldParameter.ON_TIME_WITHIN.seconds()), List.of());
        }
        double late =
                chance.lognormal(WorldParameter.LATE_START_MEDIAN.seconds(), WorldParameter.LATE_START_SPREAD.value());
        String place = train.call().station().id();
        return new Stay(
                planned + (long) late, List.of(DelayCause.of(DelayCause.LATE_START, place, planned, (long) late)));
    }

    /** The work of a train that came to a call on its way. */
    Stay at(TrainUnderWay train, long arrival) {
        TimetabledCall call = train.call();
        if (call.isPass()) {
            return new Stay(arrival, List.of());
        }
        Work work = new Work(
                Chance.of(seed, "stay", train.id(), String.valueOf(train.callIndex())),
                call.station().id(),
                arrival);
        addHandling(train, work);
        if (call.work().isBorder()) {
            addBorder(call.work(), work);
        }
        long ready = arrival + (long) work.seconds;
        if (train.isBooked()) {
            ready = Math.max(ready, train.plannedDepartureSecond(call));
        }
        return new Stay(ready, work.causes);
    }

    private void addHandling(TrainUnderWay train, Work work) {
        TimetabledCall call = train.call();
        double minutes = call.dwellMinutes() - call.work().totalMinutes();
        if (train.leg().link().mode() == LinkMode.SEA) {
            minutes = Math.max(
                    WorldParameter.LEAST_LOADING.seconds() / 60,
                    minutes - WorldParameter.SAILING_EVERY.seconds() / 120);
        }
        if (minutes <= 0) {
            return;
        }
        double reserve = train.isBooked() ? WorldParameter.DWELL_RESERVE.value() : 0;
        double habit = Chance.of(habitSeed, "yard", work.place).lognormal(1, WorldParameter.YARD_SPREAD.value());
        double spread = WorldParameter.DWELL_SPREAD.value();
        work.add(DelayCause.YARD, minutes, minutes * (1 - reserve) * work.chance.lognormal(habit, spread));
        if (minutes >= SHORTEST_YARD_STOP_MINUTES) {
            work.addBadLuck(
                    DelayCause.NO_LOCOMOTIVE,
                    WorldParameter.NO_LOCOMOTIVE,
                    WorldParameter.NO_LOCOMOTIVE_MEDIAN,
                    WorldParameter.NO_LOCOMOTIVE_SPREAD,
                    Double.MAX_VALUE);
        }
    }

    private void addBorder(BorderWork border, Work work) {
        if (border.customsMinutes() > 0) {
            double habit = Chance.of(habitSeed, "customs", work.place)
                    .lognormal(1, WorldParameter.CUSTOMS_PLACE_SPREAD.value());
            double minutes =
                    border.customsMinutes() * work.chance.lognormal(habit, WorldParameter.CUSTOMS_SPREAD.value());
            work.add(DelayCause.CUSTOMS, border.customsMinutes(), minutes);
            work.addBadLuck(
                    DelayCause.CUSTOMS_INSPECTION,
                    WorldParameter.INSPECTIONS,
                    WorldParameter.INSPECTION_MEDIAN,
                    WorldParameter.INSPECTION_SPREAD,
                    WorldParameter.LONGEST_INSPECTION.seconds());
        }
        if (border.handoverMinutes() > 0) {
            double factor = work.chance.lognormal(1, WorldParameter.HANDOVER_SPREAD.value());
            work.add(DelayCause.YARD, border.handoverMinutes(), border.handoverMinutes() * factor);
        }
        if (border.reloadMinutes() > 0) {
            addReload(border.reloadMinutes(), work);
        }
    }

    private static void addReload(int plannedMinutes, Work work) {
        double least = WorldParameter.CRANE_LEAST.value();
        double most = WorldParameter.CRANE_MOST.value();
        double waiting = Math.max(0, plannedMinutes - (least + most) / 2);
        double minutes = work.chance.uniform(least, most)
                + waiting * work.chance.lognormal(1, WorldParameter.CRANE_WAIT_SPREAD.value());
        work.add(DelayCause.RELOAD, plannedMinutes, minutes);
        work.addBadLuck(
                DelayCause.NO_WAGONS,
                WorldParameter.NO_WAGONS,
                WorldParameter.NO_WAGONS_MEDIAN,
                WorldParameter.NO_WAGONS_SPREAD,
                Double.MAX_VALUE);
    }

    /** Work at one call, one thing after the other. */
    private static final class Work {
        private final Chance chance;
        private final String place;
        private final long from;
        private final List<DelayCause> causes = new ArrayList<>();
        private double seconds;

        Work(Chance chance, String place, long from) {
            this.chance = chance;
            this.place = place;
            this.from = from;
        }

        void add(String code, double plannedMinutes, double minutes) {
            double over = (minutes - plannedMinutes) * 60;
            if (over >= WORTH_A_CAUSE_SECONDS) {
                causes.add(DelayCause.of(code, place, from + (long) (seconds + plannedMinutes * 60), over));
            }
            seconds += minutes * 60;
        }

        void addBadLuck(
                String code, WorldParameter share, WorldParameter median, WorldParameter spread, double longest) {
            if (!chance.happens(share.value())) {
                return;
            }
            double lost = Math.min(longest, chance.lognormal(median.seconds(), spread.value()));
            causes.add(DelayCause.of(code, place, from + (long) seconds, lost));
            seconds += lost;
        }
    }
}
