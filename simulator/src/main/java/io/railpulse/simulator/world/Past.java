package io.railpulse.simulator.world;

import io.railpulse.network.LinkMode;
import io.railpulse.network.timetable.TimetabledLeg;
import io.railpulse.simulator.Chance;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.function.ToLongFunction;

/**
 * A world, and when everything in it was settled: what other futures go on from. Not for use by several threads at once,
 * nor are its futures.
 */
public final class Past {
    private static final int DRAWS = 2_000;
    private static final int FEWEST_DRAWS = 5;

    private final long seed;
    private final World world;
    private final List<TrainUnderWay> trains;
    private final Infrastructure infrastructure;
    private final RunningTimes runningTimes;
    private final Map<String, List<Stage>> onTracks;
    private final Map<String, List<Stage>> atBorders;
    private final Map<String, List<Stage>> onShips;
    private final Map<Stage, int[]> stays = new HashMap<>();

    Past(long seed, World world, List<TrainUnderWay> trains, Infrastructure infrastructure, RunningTimes runningTimes) {
        this.seed = seed;
        this.world = world;
        this.trains = List.copyOf(trains);
        this.infrastructure = infrastructure;
        this.runningTimes = runningTimes;
        onTracks = group(stage -> goesBy(LinkMode.RAIL, stage), Past::trackOf, Stage::leavesSecond);
        onShips = group(stage -> goesBy(LinkMode.SEA, stage), Past::trackOf, Stage::readySecond);
        atBorders = group(
                stage -> goesBy(LinkMode.RAIL, stage)
                        && Infrastructure.hasQueue(stage.train().callAt(stage.callIndex())),
                stage -> Infrastructure.borderName(stage.train().callAt(stage.callIndex())),
                Stage::readySecond);
    }

    private static boolean goesBy(LinkMode mode, Stage stage) {
        return stage.passage() != null
                && stage.train().legAt(stage.callIndex()).link().mode() == mode;
    }

    private static String trackOf(Stage stage) {
        return Infrastructure.nameOf(stage.train().legAt(stage.callIndex()));
    }

    private Map<String, List<Stage>> group(
            Predicate<Stage> which, Function<Stage, String> where, ToLongFunction<Stage> when) {
        Map<String, List<Stage>> groups = new HashMap<>();
        for (TrainUnderWay train : trains) {
            train.stages().stream()
                    .filter(which)
                    .forEach(stage -> groups.computeIfAbsent(where.apply(stage), name -> new ArrayList<>())
                            .add(stage));
        }
        Comparator<Stage> order = Comparator.comparingLong(when)
                .thenComparing(stage -> stage.train().id());
        groups.values().forEach(stages -> stages.sort(order));
        return groups;
    }

    /** What really happened. */
    public World world() {
        return world;
    }

    /** In the order in which they were given. */
    public List<SimulatedRun> listRuns() {
        return trains.stream().map(TrainUnderWay::run).toList();
    }

    /**
     * Another future of this world. What has happened by a moment stays as it is; all chance after it is drawn anew, and of
     * what is going on then only that it has not ended yet is kept.
     *
     * @param millis the moment, since the epoch
     * @param number another number, another future
     */
    public OtherFuture otherFutureFrom(long millis, long number) {
        return new OtherFuture(this, Math.floorDiv(millis, 1000L), number);
    }

    long seed() {
        return seed;
    }

    List<TrainUnderWay> trains() {
        return trains;
    }

    Infrastructure infrastructure() {
        return infrastructure;
    }

    RunningTimes runningTimes() {
        return runningTimes;
    }

    /** Who went over a link in one direction, in the order in which they asked for it. */
    List<Stage> onTrack(TimetabledLeg leg) {
        return onTracks.getOrDefault(Infrastructure.nameOf(leg), List.of());
    }

    /** Who went over a sea link in one direction, in the order in which they were ready. */
    List<Stage> onShip(TimetabledLeg leg) {
        return onShips.getOrDefault(Infrastructure.nameOf(leg), List.of());
    }

    /** Who was taken over a border, in the order in which they were. */
    List<Stage> atBorder(String border) {
        return atBorders.getOrDefault(border, List.of());
    }

    /** When the work at a call is done of which only is known that it is not done at a second. */
    long readyAfter(long second, Stage stage, Chance chance) {
        int[] lasts = stays.computeIfAbsent(stage, this::drawStays);
        int gone = (int) (second - stage.arrivedSecond());
        int first = Arrays.binarySearch(lasts, gone);
        first = first < 0 ? -first - 1 : first;
        while (first < lasts.length && lasts[first] <= gone) {
            first++;
        }
        if (lasts.length - first < FEWEST_DRAWS) {
            return Beyond.tail(stage.arrivedSecond(), second);
        }
        return stage.arrivedSecond() + lasts[first + chance.below(lasts.length - first)];
    }

    private int[] drawStays(Stage stage) {
        int[] lasts = new int[DRAWS];
        TrainUnderWay train = stage.train().at(stage);
        Chance seeds = Chance.of(seed, "possible-stays");
        for (int at = 0; at < DRAWS; at++) {
            Stays other = new Stays(seed, seeds.below(Integer.MAX_VALUE) + (1L << 40));
            Stays.Stay stay = train.isAtOrigin() ? other.before(train) : other.at(train, stage.arrivedSecond());
            lasts[at] = (int) (stay.readySecond() - stage.arrivedSecond());
        }
        Arrays.sort(lasts);
        return lasts;
    }
}
