package io.railpulse.domain.alert.kind;

import io.railpulse.domain.alert.AlertRule;
import io.railpulse.domain.alert.AlertStep;
import io.railpulse.domain.alert.Condition;
import io.railpulse.domain.alert.OfConsignment;
import io.railpulse.domain.alert.Severity;
import io.railpulse.domain.consignment.ArrivalOutlook;
import io.railpulse.domain.consignment.Connection;
import io.railpulse.domain.consignment.ConnectionState;
import io.railpulse.domain.consignment.ConsignmentStatus;

/** The time that it takes to change from train to train is part of it; once the train is gone it is as bad as it can be. */
public final class ConnectionAtRisk implements OfConsignment {
    private static final double NEVER_MINUTES = ArrivalOutlook.NEVER_SECONDS / 60;

    @Override
    public String code() {
        return "connection-at-risk";
    }

    @Override
    public String sentence() {
        return "With the rule's probability the consignment will be so many minutes too late to change to its next train, or"
                + " more.";
    }

    @Override
    public String unit() {
        return "min";
    }

    @Override
    public Condition judge(ConsignmentStatus status, AlertRule rule, Double memory) {
        Connection connection = status.connection();
        if (status.isOver() || connection == null) {
            return Consignments.over(status, status.reason());
        }
        if (connection.state() == ConnectionState.MISSED) {
            return Condition.of(NEVER_MINUTES, status.recordMillis(), connection.stopId(), status.reason())
                    .withConfidence(connection.risk());
        }
        if (connection.shortfall() == null) {
            return null;
        }
        double minutes = connection.shortfall().exceededWith(Consignments.probabilityOf(rule)) / 60;
        String reason = "changes at " + connection.stopId() + " to " + connection.trainRunId();
        return Condition.of(minutes, status.recordMillis(), connection.stopId(), reason)
                .withConfidence(connection.risk());
    }

    @Override
    public AlertRule defaultRule() {
        return AlertRule.of(
                        code(),
                        new AlertStep(0, -30, 600, Severity.WARNING),
                        new AlertStep(120, 60, 600, Severity.MINOR),
                        new AlertStep(1440, 1200, 0, Severity.MAJOR))
                .withProbability(0.3)
                .withPauses(1800, 3600);
    }
}
