package io.railpulse.domain.border;

import java.util.Arrays;

/**
 * The queue of trains at the exit station of a border, in one direction: who waits since when, how fast the border serves them,
 * and when a train will have left. Reckons with one server that takes trains in the order in which they are ready. Where
 * departures are not spaced, and at most stations they are not, there is no queue: {@link #isSpaced} says so.
 *
 * <p>How long a turn takes now is told by turns that are over, and when two trains are ready and none leaves though it is due,
 * by the one that goes on: it takes as long as it has, and {@link ForwardReckoning#still half as long again} as it is overdue.
 * That is the first sign of a border that became slow, and comes one usual interval after its last departure.
 *
 * <p>Times are minutes since the epoch. Trains must be told in the order in which things become known; what is told of a train
 * that is not known is ignored. Holds {@value #MOST_TRAINS} trains, the ones that are ready first.
 */
public final class BorderQueue {
    static final int MOST_TRAINS = 80;
    private static final int HEADER = 8;
    private static final int TRAIN = 3;
    /** What is known of how well the queue explains departures counts this much less with every departure. */
    private static final double KEEPS = 0.93;
    /** The queue must leave at most this share of the error without it. */
    private static final double EXPLAINS = 0.8;
    /** A departure within this much of the interval was the queue's doing. */
    private static final double ON_TIME = 1.15;
    /** A train that stood there ready for this share of the interval before it left, left in its turn. */
    private static final double STOOD = 0.6;
    /** A turn that takes this share of what turns were thought to take shows that they do not. */
    private static final double SHORTER = 0.9;
    /** Of how often trains come: a border that served them hardly faster for good would not be done with any queue. */
    private static final double USED = 2.0 / 3;
    /** Nor does a turn take more than so many times the work of a train, as far as nobody saw one. */
    private static final double OF_WORK = 1.5;
    /** So many gaps between trains that came show whether they wait for each other. */
    private static final double SHOW_TURNS = 5;
    /** If so many trains are ready and none leaves, it is the border that is late, and not the work of one of them. */
    private static final int SHOW_A_DELAY = 2;

    private double lastDeparture = Double.NaN;
    private double errorWith;
    private double errorWithout;
    private ServiceIntervals intervals = ServiceIntervals.none();
    private Arrivals arrivals = Arrivals.NONE;
    private final TrainsInOrder trains = new TrainsInOrder(MOST_TRAINS);
    private ServiceIntervals supposed = ServiceIntervals.none();

    /** A queue of which nothing is known. */
    public BorderQueue() {}

    /** What {@link #numbers} told; null is nothing. */
    public static BorderQueue of(double[] numbers) {
        BorderQueue queue = new BorderQueue();
        if (numbers == null) {
            return queue;
        }
        queue.lastDeparture = numbers[0];
        queue.errorWith = numbers[1];
        queue.errorWithout = numbers[2];
        queue.arrivals = new Arrivals(numbers[5], numbers[6], numbers[7]);
        int count = (int) numbers[4];
        double[] newestFirst = new double[count];
        System.arraycopy(numbers, HEADER, newestFirst, 0, count);
        queue.intervals = new ServiceIntervals(newestFirst, numbers[3]);
        for (int at = HEADER + count; at < numbers.length; at += TRAIN) {
            queue.trains.place(new BorderTrain(numbers[at], numbers[at + 1], numbers[at + 2] > 0));
        }
        return queue;
    }

    /**
     * All that it knows: the last departure; the forgetting sums of errors with and without the queue; when
     * the newest service interval was seen; how many follow the header; how often trains come ({@link Arrivals}: the last, gaps,
     * weight); the service intervals, newest first; then of each train its number, when it is ready, and 1 if it is there.
     */
    public double[] numbers() {
        double[] newestFirst = intervals.newestFirst();
        double[] numbers =
                new double[HEADER + newestFirst.length + TRAIN * trains.list().size()];
        numbers[0] = lastDeparture;
        numbers[1] = errorWith;
        numbers[2] = errorWithout;
        numbers[3] = intervals.notedMinutes();
        numbers[4] = newestFirst.length;
        numbers[5] = arrivals.lastMinutes();
        numbers[6] = arrivals.gaps();
        numbers[7] = arrivals.weight();
        System.arraycopy(newestFirst, 0, numbers, HEADER, newestFirst.length);
        int at = HEADER + newestFirst.length;
        for (BorderTrain train : trains.list()) {
            numbers[at++] = train.train();
            numbers[at++] = train.readyMinutes();
            numbers[at++] = train.isHere() ? 1 : 0;
        }
        return numbers;
    }

    /** What of {@link #numbers} lasts: how fast the border serves trains, and not which trains there are. */
    public static double[] lastingOf(double[] numbers) {
        double[] lasting = Arrays.copyOf(numbers, HEADER + (int) numbers[4]);
        lasting[0] = Double.NaN;
        lasting[5] = Double.NaN;
        return lasting;
    }

    /** Whether numbers that come from elsewhere can be {@link #lastingOf} a queue. */
    public static boolean isLasting(double[] numbers) {
        return numbers.length >= HEADER
                && numbers.length <= HEADER + ServiceIntervals.REMEMBERED
                && numbers[4] == numbers.length - HEADER
                && Double.isNaN(numbers[0])
                && Double.isNaN(numbers[5])
                && Arrays.stream(numbers, HEADER, numbers.length).allMatch(minutes -> minutes > 0);
    }

    /** A train is on its way, and will be ready to leave at a time. */
    public void expect(double train, double readyMinutes) {
        trains.place(new BorderTrain(train, readyMinutes, false));
    }

    /** A train has arrived, and will be ready to leave at a time. */
    public void arrive(double train, double readyMinutes) {
        arrivals = arrivals.with(readyMinutes);
        trains.place(new BorderTrain(train, readyMinutes, true));
    }

    /** A train will not come, or is gone nobody knows when; null if it is not known. */
    public BorderTrain remove(double train) {
        return trains.remove(train);
    }

    /** When a train that is known will be ready; NaN if it is not known. */
    public double readyMinutes(double train) {
        BorderTrain known = trains.find(train);
        return known == null ? Double.NaN : known.readyMinutes();
    }

    /** How long a train that leaves had waited for others after it was ready, minutes; 0 if it did not. */
    public double waitOf(double train, double departedMinutes) {
        double ready = readyMinutes(train);
        double before = lastDeparture;
        // What is not known fails each of the comparisons.
        boolean stoodBehind = ready <= before && departedMinutes > before;
        boolean isServed = isSpaced() && departedMinutes - before <= ON_TIME * intervals.at(departedMinutes);
        return stoodBehind || isServed && departedMinutes > before ? Math.max(0, departedMinutes - ready) : 0;
    }

    /** A train has left. */
    public void depart(double train, double departedMinutes) {
        BorderTrain left = remove(train);
        double before = lastDeparture;
        lastDeparture = Double.isNaN(before) ? departedMinutes : Math.max(before, departedMinutes);
        if (left == null || !left.isHere() || Double.isNaN(before) || departedMinutes <= before) {
            return;
        }
        judge(left.readyMinutes(), before, departedMinutes);
        double lasted = departedMinutes - before;
        if (departedMinutes - left.readyMinutes() >= STOOD * lasted) {
            intervals =
                    intervals.with(waiting(departedMinutes) == 0 ? intervals.inDoubt(lasted) : lasted, departedMinutes);
        } else if (intervals.isSlow() && lasted < SHORTER * intervals.newest()) {
            // Whenever it was ready: a turn takes no longer than that, and the border is not slow any more.
            intervals = intervals.with(Math.min(lasted, intervals.usual()), departedMinutes);
        }
    }

    /**
     * Supposes a queue, as long as too few trains came to see whether there is one: a border takes trains one by one, a little
     * faster than they come, and not much slower than it works on one of them. Not part of {@link #numbers}.
     *
     * @param workMinutes how long the work of a train takes there
     */
    public void suppose(double workMinutes) {
        double every = arrivals.everyMinutes(trains.list());
        boolean isNew = !intervals.isKnown() && arrivals.weight() < SHOW_TURNS;
        supposed = isNew && Double.isFinite(every)
                ? ServiceIntervals.none().with(Math.min(USED * every, OF_WORK * workMinutes), 0)
                : ServiceIntervals.none();
    }

    private boolean isReckoned() {
        return isSpaced() || supposed.isKnown();
    }

    private void judge(double ready, double before, double departed) {
        if (intervals.isKnown()) {
            double free = before + intervals.at(departed);
            errorWith = KEEPS * errorWith + Math.abs(departed - Math.max(ready, free));
            errorWithout = KEEPS * errorWithout + Math.abs(departed - ready);
        }
    }

    /** Whether departures are spaced: a train waits for those before it, and the waits explain when trains leave. */
    public boolean isSpaced() {
        return intervals.isKnown() && errorWith < EXPLAINS * errorWithout;
    }

    /** Whether the border serves trains slower than usual, as far as is known at a time. */
    public boolean isSlow(double nowMinutes) {
        return isSpaced() && (intervals.isSlow() || overdue(nowMinutes) > intervals.usual() / 2);
    }

    /** How many minutes it takes for a train now; NaN where departures are not spaced, nor supposed to be. */
    public double serviceMinutes(double nowMinutes) {
        return isReckoned() ? asUsual().at(nowMinutes) : Double.NaN;
    }

    /** How many trains are there and ready. */
    public int waiting(double nowMinutes) {
        return trains.waiting(nowMinutes);
    }

    /** For how long the first of them has been ready, minutes; 0 if there is none. */
    public double oldestMinutes(double nowMinutes) {
        return trains.oldestMinutes(nowMinutes);
    }

    /** By how much the next departure is overdue, minutes; 0 if nobody waits, or for no longer than is usual. */
    private double overdue(double nowMinutes) {
        if (!intervals.isKnown() || waiting(nowMinutes) == 0) {
            return 0;
        }
        double ready = nowMinutes - oldestMinutes(nowMinutes);
        double free = Double.isNaN(lastDeparture) ? ready : lastDeparture + intervals.at(nowMinutes);
        return Math.max(0, nowMinutes - Math.max(ready, free));
    }

    /** The intervals, of a border that in the long run is done with the trains that come. */
    private ServiceIntervals asUsual() {
        return supposed.isKnown() ? supposed : intervals.usuallyAtMost(USED * arrivals.everyMinutes(trains.list()));
    }

    private ForwardReckoning reckoning(double nowMinutes) {
        double overdue = overdue(nowMinutes);
        ServiceIntervals asItWorks = asUsual();
        if (overdue > 0 && waiting(nowMinutes) >= SHOW_A_DELAY) {
            // A turn that is not over yet shows already that turns take longer now.
            double ready = nowMinutes - oldestMinutes(nowMinutes);
            double began = Double.isNaN(lastDeparture) ? ready : Math.max(ready, lastDeparture);
            double over = nowMinutes + ForwardReckoning.still(overdue, intervals);
            asItWorks = asItWorks.with(over - began, nowMinutes);
        }
        return new ForwardReckoning(trains.list(), asItWorks, lastDeparture, nowMinutes, overdue);
    }

    /** When a train leaves that is ready at a time; it leaves when it is ready where departures are neither spaced nor supposed to be. */
    public QueueForecast forecast(double train, double readyMinutes, double nowMinutes) {
        if (!isReckoned()) {
            return new QueueForecast(readyMinutes, readyMinutes, readyMinutes, 0);
        }
        return reckoning(nowMinutes).forecast(train, readyMinutes);
    }

    /** {@link QueueForecast#expected} alone. */
    public double departure(double train, double readyMinutes, double nowMinutes) {
        return isReckoned() ? reckoning(nowMinutes).departure(train, readyMinutes) : readyMinutes;
    }
}
