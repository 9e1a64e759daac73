package io.railpulse.simulator.world;

import io.railpulse.network.LinkMode;
import io.railpulse.simulator.Chance;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalLong;

/** What might have happened after a moment of a {@link Past}. It is played as far as it is asked for. */
public final class OtherFuture {
    private final Past past;
    private final long second;
    private final long seed;
    private final RedrawnInfrastructure infrastructure;
    private final UnplannedStands stands;
    private final Railway railway;
    private final List<TrainUnderWay> trains = new ArrayList<>();

    OtherFuture(Past past, long second, long number) {
        this.past = past;
        this.second = second;
        this.seed = Chance.of(past.seed(), "other-future", String.valueOf(second), String.valueOf(number))
                .seed();
        infrastructure = new RedrawnInfrastructure(past, second, seed);
        stands = new UnplannedStands(seed);
        List<TrainUnderWay> seen =
                past.trains().stream().filter(this::isUnderWay).toList();
        railway = new Railway(
                infrastructure, past.runningTimes().redrawn(seed, seen), new Stays(past.seed(), seed), stands);
        past.trains().forEach(this::resume);
    }

    private boolean isUnderWay(TrainUnderWay train) {
        List<Stage> stages = train.stages();
        return stages.get(0).passage().enters() <= second
                && stages.get(stages.size() - 1).arrivedSecond() > second;
    }

    private void resume(TrainUnderWay truth) {
        Stage stage = stageOf(truth);
        TrainUnderWay train = stage == null ? truth.afresh() : truth.at(stage);
        trains.add(train);
        if (stage == null) {
            railway.add(train.plannedDepartureSecond(train.call()), Railway.Step.ARRIVES, train);
        } else if (!train.isAtDestination()) {
            goOn(train, stage);
        }
    }

    /** The last call that it has come to; null before it comes to the first. */
    private Stage stageOf(TrainUnderWay truth) {
        Stage last = null;
        for (Stage stage : truth.stages()) {
            if (stage.arrivedSecond() > second) {
                return last;
            }
            last = stage;
        }
        return last;
    }

    private void goOn(TrainUnderWay train, Stage stage) {
        if (stage.readySecond() > second) {
            Chance chance = Chance.of(seed, "rest-of-stay", train.id());
            railway.add(past.readyAfter(second, stage, chance), Railway.Step.IS_READY, train);
        } else if (train.leg().link().mode() == LinkMode.SEA) {
            sail(train, stage);
        } else if (stage.leavesSecond() <= second) {
            railway.goOn(train, infrastructure.passageOf(train));
        } else {
            waitToLeave(train, stage);
        }
    }

    private void sail(TrainUnderWay train, Stage stage) {
        boolean atSea = stage.passage().enters() <= second;
        railway.goOn(train, atSea ? stage.passage() : railway.voyageOn(infrastructure.shipOf(train), train));
    }

    /** In the queue of a border, or where it should have passed. */
    private void waitToLeave(TrainUnderWay train, Stage stage) {
        long leaves;
        if (stage.takenSecond() <= second) {
            leaves = stands.endOfStand(train, stage.takenSecond(), second);
        } else {
            train.willStand(stands.on(train, infrastructure.grid(train.leg())));
            leaves = infrastructure.takenSecondOf(train)
                    + (train.stand().isAtStation() ? train.stand().seconds() : 0);
        }
        railway.add(leaves, Railway.Step.LEAVES, train);
    }

    /**
     * When a run comes to a call, milliseconds since the epoch; empty if it does not before everything else up to a moment
     * has happened.
     *
     * @param run number of the run as in {@link Past#listRuns}
     * @param call index of the call; not one that it had come to before this future began
     * @param latestMillis how far to play
     */
    public OptionalLong arrivalMillis(int run, int call, long latestMillis) {
        TrainUnderWay train = trains.get(run);
        while (!train.hasComeTo(call) && railway.nextSecond() * 1000.0 <= latestMillis) {
            railway.playNext();
        }
        return train.hasComeTo(call) ? OptionalLong.of(train.arrivedSecondAt(call) * 1000) : OptionalLong.empty();
    }
}
