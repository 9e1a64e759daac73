package io.railpulse.simulator.world;

import io.railpulse.network.timetable.TimetabledCall;
import io.railpulse.network.timetable.TimetabledLeg;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/** A train as far as it has come: what will be its {@link Journey}. */
final class TrainUnderWay {
    private final SimulatedRun run;
    private final String id;
    private final long dayStartSecond;
    private final List<CallTruth> calls = new ArrayList<>();
    private final List<DelayCause> causes = new ArrayList<>();
    private final List<Stage> stages = new ArrayList<>();
    private long[] momentMillis = new long[64];
    private double[] momentKm = new double[64];
    private int moments;
    private int callIndex;
    private long arrivedSecond;
    private Track.Stand stand = Track.Stand.NONE;

    /** @param dayStartSecond when its service day begins, seconds since the epoch */
    TrainUnderWay(SimulatedRun run, long dayStartSecond) {
        this.run = run;
        this.id = run.id();
        this.dayStartSecond = dayStartSecond;
    }

    /** The same train as it came to one of its calls, in another future. */
    TrainUnderWay at(Stage arrived) {
        TrainUnderWay train = new TrainUnderWay(run, dayStartSecond);
        train.callIndex = arrived.callIndex();
        train.arrivedSecond = arrived.arrivedSecond();
        train.stages.add(new Stage(train, arrived.callIndex(), arrived.arrivedSecond()));
        return train;
    }

    /** The same train before it has begun, in another future. */
    TrainUnderWay afresh() {
        return new TrainUnderWay(run, dayStartSecond);
    }

    /** The call where it is, and what has been settled of it. */
    Stage stage() {
        return stages.get(stages.size() - 1);
    }

    /** One for each call that it has come to, in the order of travel. */
    List<Stage> stages() {
        return stages;
    }

    SimulatedRun run() {
        return run;
    }

    String id() {
        return id;
    }

    /** The index of the call where it is, or that it left last. */
    int callIndex() {
        return callIndex;
    }

    TimetabledCall call() {
        return run.trip().calls().get(callIndex);
    }

    TimetabledCall nextCall() {
        return run.trip().calls().get(callIndex + 1);
    }

    TimetabledCall callAt(int index) {
        return run.trip().calls().get(index);
    }

    TimetabledLeg legAt(int index) {
        return run.trip().legs().get(index);
    }

    boolean hasComeTo(int index) {
        return !stages.isEmpty() && callIndex >= index;
    }

    /** When it came to a call that it {@link #hasComeTo}. */
    long arrivedSecondAt(int index) {
        return stages.get(index - stages.get(0).callIndex()).arrivedSecond();
    }

    /** What it travels next, or travels now. */
    TimetabledLeg leg() {
        return run.trip().legs().get(callIndex);
    }

    boolean isAtOrigin() {
        return callIndex == 0;
    }

    boolean isAtDestination() {
        return callIndex == run.trip().calls().size() - 1;
    }

    boolean isNextPassed() {
        return callIndex + 2 < run.trip().calls().size() && nextCall().isPass();
    }

    boolean isBooked() {
        return run.trip().isBooked();
    }

    long plannedArrivalSecond(TimetabledCall call) {
        return dayStartSecond + call.arrivalSeconds();
    }

    long plannedDepartureSecond(TimetabledCall call) {
        return dayStartSecond + call.departureSeconds();
    }

    /** How it will stand without a plan, on the leg ahead or before it. */
    Track.Stand stand() {
        return stand;
    }

    void willStand(Track.Stand ahead) {
        stand = ahead;
    }

    void arrives(long second) {
        if (!calls.isEmpty()) {
            callIndex++;
        }
        arrivedSecond = second;
        stages.add(new Stage(this, callIndex, second));
        if (isAtDestination()) {
            calls.add(new CallTruth(call(), second * 1000, second * 1000));
        }
    }

    void isHeldBy(List<DelayCause> more) {
        causes.addAll(more);
    }

    /** It leaves its call, and goes over the leg behind it. */
    void goesOver(LinkGrid grid, boolean forward, Passage passage) {
        stage().goesOver(passage);
        long leaves = passage.enters() * 1000;
        calls.add(new CallTruth(call(), isAtOrigin() ? leaves : arrivedSecond * 1000, leaves));
        causes.addAll(passage.causes());
        double from = call().km();
        double km = nextCall().km() - from;
        addMoment(passage.enters(), from);
        int last = grid.stretches();
        for (int point = 1; point <= last; point++) {
            double at = point == last ? nextCall().km() : from + km * grid.shareAt(point, forward);
            addMoment(passage.arrivals()[point], at);
            addMoment(passage.departures()[point], at);
        }
    }

    private void addMoment(long second, double km) {
        if (moments > 0 && momentMillis[moments - 1] == second * 1000) {
            return;
        }
        if (moments == momentMillis.length) {
            momentMillis = Arrays.copyOf(momentMillis, 2 * moments);
            momentKm = Arrays.copyOf(momentKm, 2 * moments);
        }
        momentMillis[moments] = second * 1000;
        momentKm[moments++] = km;
    }

    Journey journey() {
        return new Journey(run, calls, causes, Arrays.copyOf(momentMillis, moments), Arrays.copyOf(momentKm, moments));
    }
}
