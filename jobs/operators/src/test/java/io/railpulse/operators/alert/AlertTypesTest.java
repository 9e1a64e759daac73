package io.railpulse.operators.alert;

import io.railpulse.domain.alert.Acknowledgement;
import io.railpulse.domain.alert.AlertChange;
import io.railpulse.domain.alert.AlertEvent;
import io.railpulse.domain.alert.AlertInput;
import io.railpulse.domain.alert.AlertRule;
import io.railpulse.domain.alert.AlertStanding;
import io.railpulse.domain.alert.AlertState;
import io.railpulse.domain.alert.AlertStep;
import io.railpulse.domain.alert.BorderInput;
import io.railpulse.domain.alert.CorridorInput;
import io.railpulse.domain.alert.CorridorReporting;
import io.railpulse.domain.alert.MaintenanceWindow;
import io.railpulse.domain.alert.Reporting;
import io.railpulse.domain.alert.RuleChange;
import io.railpulse.domain.alert.Severity;
import io.railpulse.domain.alert.SkippedCall;
import io.railpulse.domain.alert.SkippedCalls;
import io.railpulse.domain.alert.TrainReporting;
import io.railpulse.domain.throughput.Place;
import io.railpulse.domain.throughput.PlaceKind;
import io.railpulse.domain.throughput.QueueFigures;
import io.railpulse.domain.throughput.QueueRow;
import io.railpulse.testing.flink.StreamedTypes;
import java.io.IOException;
import org.junit.jupiter.api.Test;

class AlertTypesTest {
    private static final AlertRule RULE = AlertRule.of("late-now", new AlertStep(10, 6, 120, Severity.WARNING))
            .withProbability(0.3)
            .withMaintenance(new MaintenanceWindow(1, 2));

    @Test
    void rulesComeBack() throws IOException {
        StreamedTypes.assertComesBack(AlertRule.class, RULE);
        StreamedTypes.assertComesBack(RuleChange.class, new RuleChange("late-now", RULE));
        StreamedTypes.assertComesBack(RuleChange.class, new RuleChange("late-now", null));
    }

    @Test
    void whatWasSeenComesBack() throws IOException {
        Acknowledgement seen = new Acknowledgement("7@d", "id", "dispatcher", 1);
        StreamedTypes.assertComesBack(AlertInput.class, AlertInput.of(seen));
    }

    @Test
    void alertsComeBackAtEveryAge() throws IOException {
        StreamedTypes.assertComesBack(AlertState.class, new AlertState());
        AlertState state = new AlertState();
        state.active = new boolean[] {true, false};
        state.reachedSince = new long[] {1, AlertState.NEVER};
        state.backSince = new long[] {AlertState.NEVER, 3};
        state.sinceMillis = 4L;
        state.severity = Severity.MAJOR;
        state.alertId = "id";
        StreamedTypes.assertComesBack(AlertState.class, state);
        StreamedTypes.assertComesBack(FollowedSubject.class, new FollowedSubject());
    }

    @Test
    void skippedCallsComeBack() throws IOException {
        SkippedCalls skipped = new SkippedCalls();
        StreamedTypes.assertComesBack(SkippedCalls.class, skipped);
        skipped.calls.put(3, new SkippedCall("stop-3", 7));
        skipped.newestMillis = 8;
        StreamedTypes.assertComesBack(SkippedCalls.class, skipped);
    }

    @Test
    void queuesComeBack() throws IOException {
        Place border = new Place(PlaceKind.BORDER, "dostyk", "alashankou");
        QueueFigures figures = new QueueFigures(1, 2, 3L, 4, 5, null);
        StreamedTypes.assertComesBack(BorderInput.class, BorderInput.of(new QueueRow(border, 6, figures, 7, true, 8)));
    }

    @Test
    void whatCorridorsAskComesBack() throws IOException {
        TrainReporting train = new TrainReporting("west", "7@d", Reporting.DARK, 1, 2);
        CorridorReporting corridor = new CorridorReporting();
        corridor.take(train);
        StreamedTypes.assertComesBack(TrainReporting.class, train);
        StreamedTypes.assertComesBack(CorridorInput.class, CorridorInput.of(train));
        StreamedTypes.assertComesBack(CorridorReporting.class, corridor);
    }

    @Test
    void eventsComeBack() throws IOException {
        StreamedTypes.assertComesBack(
                AlertEvent.class,
                new AlertEvent(
                        "id",
                        1,
                        "7@d",
                        "late-now",
                        AlertChange.RAISED,
                        AlertStanding.ACTIVE,
                        Severity.MAJOR,
                        null,
                        12.5,
                        null,
                        "min",
                        null,
                        0.9,
                        "so",
                        1,
                        2,
                        3,
                        4,
                        null,
                        "late-now",
                        1,
                        null));
    }
}
