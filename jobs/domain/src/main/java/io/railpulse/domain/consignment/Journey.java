package io.railpulse.domain.consignment;

import java.util.ArrayList;
import java.util.List;

/**
 * How it stands with a consignment over all its legs. Asks nothing but what is known of each of them.
 *
 * <p>A train of the chain may have been seen to leave though the arrival before it was not: it is on that train, unless the
 * connection was missed.
 */
final class Journey {
    private final List<LegOutlook> legs;
    private final List<Connection> connections = new ArrayList<>();
    private final int current;

    /** @param legs in the order of travel, at least one */
    Journey(List<LegOutlook> legs, ConsignmentOptions options) {
        this.legs = legs;
        for (int leg = 0; leg + 1 < legs.size(); leg++) {
            connections.add(Connection.between(
                    legs.get(leg), legs.get(leg + 1), options.leastTransfer().toMillis()));
        }
        this.current = findCurrent();
    }

    private int findCurrent() {
        int leg = 0;
        while (leg + 1 < legs.size()
                && legs.get(leg + 1).hasDeparted()
                && connections.get(leg).state() != ConnectionState.MISSED) {
            leg++;
        }
        return leg;
    }

    /** Index of the leg that it is on, or that it has come with last. */
    int current() {
        return current;
    }

    LegOutlook leg() {
        return legs.get(current);
    }

    ConsignmentState state() {
        if (last().hasArrived() && isLast()) {
            return ConsignmentState.ARRIVED;
        }
        if (findInterrupted() != null) {
            return ConsignmentState.INTERRUPTED;
        }
        if (leg().hasArrived()) {
            return ConsignmentState.IN_TRANSFER;
        }
        return leg().hasDeparted() || leg().lastCall() != null ? ConsignmentState.UNDER_WAY : ConsignmentState.PLANNED;
    }

    /** The change ahead in the most danger, or that was missed; null if there is none. */
    Connection worstConnection() {
        return listAhead().stream().min(Connection.WORST_FIRST).orElse(null);
    }

    /** When it is at its destination; null if nothing is known. */
    ArrivalOutlook arrival() {
        if (state() != ConsignmentState.ARRIVED && findInterrupted() != null) {
            return ArrivalOutlook.NEVER;
        }
        double holds = 1;
        for (Connection connection : listAhead()) {
            holds *= connection.holds();
        }
        if (holds == 0) {
            return ArrivalOutlook.NEVER;
        }
        return last().arrival() == null ? null : new ArrivalOutlook(last().arrival(), holds);
    }

    /** The last that happened to it; null before the first. */
    CallSight findLastCall() {
        CallSight last = null;
        for (int leg = 0; leg <= current; leg++) {
            CallSight call = legs.get(leg).lastCall();
            last = call == null ? last : call;
        }
        return last;
    }

    String reason() {
        String run = leg().leg().trainRunId();
        LegOutlook interrupted = findInterrupted();
        String now = switch (state()) {
            case PLANNED -> "waits for " + run;
            case UNDER_WAY -> "with " + run;
            case IN_TRANSFER -> "at " + leg().toStopId() + " from " + run;
            case ARRIVED -> "came with " + run;
            case INTERRUPTED -> interrupted.leg().trainRunId() + why(interrupted);
            case WITHDRAWN, LOST -> "no longer followed";
        };
        Connection connection = worstConnection();
        return connection != null && connection.state() == ConnectionState.MISSED
                ? now + "; " + connection.trainRunId() + " has left without it"
                : now;
    }

    private static String why(LegOutlook leg) {
        if (leg.skipped()) {
            return " does not call there";
        }
        return " was " + (leg.state() == null ? "lost" : leg.state().code());
    }

    private List<Connection> listAhead() {
        return connections.subList(current, connections.size());
    }

    private LegOutlook findInterrupted() {
        return legs.subList(current, legs.size()).stream()
                .filter(LegOutlook::isInterrupted)
                .findFirst()
                .orElse(null);
    }

    private boolean isLast() {
        return current == legs.size() - 1;
    }

    private LegOutlook last() {
        return legs.get(legs.size() - 1);
    }
}
