package io.railpulse.domain.alert.kind;

import io.railpulse.domain.alert.AlertRule;
import io.railpulse.domain.alert.AlertStep;
import io.railpulse.domain.alert.Condition;
import io.railpulse.domain.alert.CorridorReporting;
import io.railpulse.domain.alert.OfCorridor;
import io.railpulse.domain.alert.Severity;

/**
 * One train that falls silent has lost its tracker; where most do, a feed has failed. {@link DarkWhenDue} stays as it is for each of them:
 * what a customer is told of a train does not hang on the others.
 */
public final class FeedDark implements OfCorridor {
    /** Of fewer trains a share says nothing. */
    private static final int LEAST_TRAINS = 5;

    @Override
    public String code() {
        return "feed-dark";
    }

    @Override
    public String sentence() {
        return "So large a share of the trains that are due to report on the corridor does not, of at least five.";
    }

    @Override
    public String unit() {
        return "%";
    }

    @Override
    public Condition judge(CorridorReporting corridor, long recordMillis) {
        int due = corridor.due();
        int dark = corridor.dark();
        double share = due < LEAST_TRAINS ? 0 : 100.0 * dark / due;
        return Condition.of(share, recordMillis, null, dark + " of " + due + " trains that are due to report are dark");
    }

    @Override
    public AlertRule defaultRule() {
        return AlertRule.of(
                        code(), new AlertStep(60, 40, 900, Severity.MINOR), new AlertStep(80, 60, 900, Severity.MAJOR))
                .withPauses(600, 0);
    }
}
