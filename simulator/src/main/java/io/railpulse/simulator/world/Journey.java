package io.railpulse.simulator.world;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * The truth of one run: when it was at its calls, and how far it had got at any moment. Between the moments that are kept
 * it moves at constant speed. Immutable.
 */
public final class Journey {
    private final SimulatedRun run;
    private final List<CallTruth> calls;
    private final List<DelayCause> causes;
    private final long[] momentMillis;
    private final double[] momentKm;

    /**
     * @param calls one for each call of the trip
     * @param causes what made it late, in the order of time
     * @param momentMillis rising moments, milliseconds since the epoch, from its departure to its arrival
     * @param momentKm railway kilometres from its origin at each of them, never falling
     */
    public Journey(
            SimulatedRun run, List<CallTruth> calls, List<DelayCause> causes, long[] momentMillis, double[] momentKm) {
        if (calls.size() != run.trip().calls().size() || momentMillis.length != momentKm.length) {
            throw new IllegalArgumentException(
                    "Run " + run.id() + ": needs a truth for each call, and a place for each moment");
        }
        for (int at = 1; at < momentMillis.length; at++) {
            if (momentMillis[at] <= momentMillis[at - 1] || momentKm[at] < momentKm[at - 1]) {
                throw new IllegalArgumentException("Run " + run.id() + ": goes back at moment " + at);
            }
        }
        this.run = run;
        this.calls = List.copyOf(calls);
        this.causes = List.copyOf(causes);
        this.momentMillis = momentMillis.clone();
        this.momentKm = momentKm.clone();
    }

    public SimulatedRun run() {
        return run;
    }

    public List<CallTruth> calls() {
        return calls;
    }

    public List<DelayCause> causes() {
        return causes;
    }

    /** When it leaves its origin. */
    public long departureMillis() {
        return calls.get(0).departureMillis();
    }

    /** When it comes to its destination. */
    public long arrivalMillis() {
        return calls.get(calls.size() - 1).arrivalMillis();
    }

    /** Railway kilometres from its origin: 0 before it leaves, all of them after it has arrived. */
    public double kmAt(long millis) {
        int after = Arrays.binarySearch(momentMillis, millis);
        if (after >= 0) {
            return momentKm[after];
        }
        int next = -after - 1;
        if (next == 0) {
            return momentKm[0];
        }
        if (next == momentMillis.length) {
            return momentKm[next - 1];
        }
        double share = (double) (millis - momentMillis[next - 1]) / (momentMillis[next] - momentMillis[next - 1]);
        return momentKm[next - 1] + share * (momentKm[next] - momentKm[next - 1]);
    }

    /** When it first was so many railway kilometres from its origin. */
    public long millisAtKm(double km) {
        int next = 0;
        while (next < momentKm.length - 1 && momentKm[next] < km) {
            next++;
        }
        if (next == 0 || momentKm[next] <= km) {
            return momentMillis[next];
        }
        double share = (km - momentKm[next - 1]) / (momentKm[next] - momentKm[next - 1]);
        return momentMillis[next - 1] + Math.round(share * (momentMillis[next] - momentMillis[next - 1]));
    }

    /**
     * A stand, at a call or on the way.
     *
     * @param km railway kilometres from the origin
     * @param fromMillis milliseconds since the epoch
     * @param untilMillis milliseconds since the epoch
     */
    public record Stand(double km, long fromMillis, long untilMillis) {}

    /** Where it stood between leaving its origin and coming to its destination, in the order of time. */
    public List<Stand> listStands() {
        List<Stand> stands = new ArrayList<>();
        for (int from = 0; from < momentKm.length; ) {
            int until = from;
            while (until + 1 < momentKm.length && momentKm[until + 1] == momentKm[from]) {
                until++;
            }
            if (until > from) {
                stands.add(new Stand(momentKm[from], momentMillis[from], momentMillis[until]));
            }
            from = until + 1;
        }
        return stands;
    }

    /**
     * The same train, but it goes through a call at which it stood: it runs to the next one all the slower, and is there when it
     * would have been.
     *
     * @param call index of a call on the way that it stood at
     */
    public Journey goingThrough(int call) {
        CallTruth truth = calls.get(call);
        long next = calls.get(call + 1).arrivalMillis();
        long came = truth.arrivalMillis();
        double slower = (double) (next - came) / (next - truth.departureMillis());
        List<CallTruth> changed = new ArrayList<>(calls);
        changed.set(call, new CallTruth(truth.call(), came, came));
        long[] millis = new long[momentMillis.length];
        double[] km = new double[momentMillis.length];
        int kept = 0;
        for (int at = 0; at < momentMillis.length; at++) {
            long moment = momentMillis[at];
            boolean isAfter = moment > truth.departureMillis() && moment < next;
            if (moment <= came || moment > truth.departureMillis()) {
                millis[kept] = isAfter ? came + Math.round((moment - truth.departureMillis()) * slower) : moment;
                km[kept++] = momentKm[at];
            }
        }
        return new Journey(run, changed, causes, Arrays.copyOf(millis, kept), Arrays.copyOf(km, kept));
    }

    /** How many moments are kept. */
    public int moments() {
        return momentMillis.length;
    }

    /** Railway kilometres an hour. */
    public double speedKmhAt(long millis) {
        int at = Arrays.binarySearch(momentMillis, millis);
        int next = at >= 0 ? at + 1 : -at - 1;
        if (next == 0 || next >= momentMillis.length) {
            return 0;
        }
        return (momentKm[next] - momentKm[next - 1]) / ((momentMillis[next] - momentMillis[next - 1]) / 3_600_000.0);
    }

    /** The index of the leg that it is on or, standing at a call, of the one it is about to travel. */
    public int legAt(long millis) {
        int leg = 0;
        while (leg < calls.size() - 2 && millis >= calls.get(leg + 1).arrivalMillis()) {
            leg++;
        }
        return leg;
    }

    @Override
    public String toString() {
        return run.id();
    }
}
