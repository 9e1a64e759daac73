package io.railpulse.domain.throughput;

import io.railpulse.domain.delay.Delay;
import io.railpulse.domain.delay.DelayBasis;
import io.railpulse.domain.timetable.CallRole;
import io.railpulse.domain.timetable.PlannedCall;
import io.railpulse.domain.timetable.TrainRun;
import io.railpulse.domain.tracking.CallKind;
import io.railpulse.domain.tracking.CallMethod;
import io.railpulse.domain.tracking.ObservedCall;
import io.railpulse.domain.tracking.RunState;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** What a run did, as all that was received of it says. */
final class BruteFacts {

    private BruteFacts() {}

    private record Stop(int index, PlannedCall planned, ObservedCall seen) {
        Long arrival() {
            return seen == null ? null : seen.arrivalMillis();
        }

        Long departure() {
            return seen == null ? null : seen.departureMillis();
        }
    }

    /** What is known of a run from its inputs so far. */
    static List<Fact> of(List<RunInput> inputs) {
        TrainRun plan = null;
        long planAt = Long.MIN_VALUE;
        RunStanding status = null;
        Map<Integer, ObservedCall> newest = new HashMap<>();
        Comparator<ObservedCall> byVersion =
                Comparator.comparing(ObservedCall::recordMillis).thenComparing(ObservedCall::ordinal);
        for (RunInput input : inputs) {
            if (input.plan() != null && input.recordMillis() >= planAt) {
                plan = input.plan();
                planAt = input.recordMillis();
            }
            if (input.standing() != null
                    && (status == null
                            || status.recordMillis() < input.standing().recordMillis())) {
                status = input.standing();
            }
            if (input.call() != null && input.call().stopSequence() != null) {
                ObservedCall former = newest.get(input.call().stopSequence());
                if (former == null || byVersion.compare(former, input.call()) < 0) {
                    newest.put(input.call().stopSequence(), input.call());
                }
            }
        }
        return plan == null ? List.of() : factsOf(plan, newest, status);
    }

    private static List<Fact> factsOf(TrainRun plan, Map<Integer, ObservedCall> newest, RunStanding status) {
        List<Stop> stops = new ArrayList<>();
        for (int index = 0; index < plan.calls().size(); index++) {
            PlannedCall planned = plan.calls().get(index);
            ObservedCall seen = newest.get(planned.stopSequence());
            if (seen != null && (!seen.stopId().equals(planned.stopId()) || seen.withdrawn())) {
                seen = null;
            }
            if (seen == null || seen.kind() != CallKind.SKIPPED) {
                stops.add(new Stop(index, planned, seen));
            }
        }
        List<Fact> facts = new ArrayList<>();
        String heading = heading(plan);
        boolean gone = status != null
                && Set.of(RunState.CANCELLED, RunState.LOST, RunState.ARRIVED).contains(status.state());
        for (int i = 0; i + 1 < stops.size(); i++) {
            Stop from = stops.get(i);
            Stop to = stops.get(i + 1);
            if (from.departure() != null && to.arrival() != null && to.arrival() - from.departure() >= 0) {
                facts.add(link(plan, from, to));
            }
        }
        for (int i = 0; i < stops.size(); i++) {
            Stop stop = stops.get(i);
            String station = "STATION " + stop.planned().stopId() + " " + heading;
            boolean inner = i > 0 && i < stops.size() - 1;
            if (i == 0 && stop.departure() != null) {
                facts.add(fact("call", plan, station, stop.departure(), stop, null, null, null, null));
            }
            if (i > 0 && stop.arrival() != null) {
                Long late = stop.seen().arrivalDelay().seconds();
                facts.add(fact("call", plan, station, stop.arrival(), stop, null, null, late, null));
            }
            if (!inner || stop.seen() == null) {
                continue;
            }
            boolean stood = stop.seen().kind() == CallKind.STOP && stop.arrival() != null && stop.departure() != null;
            Long seconds = stood ? Long.valueOf((stop.departure() - stop.arrival()) / 1000) : null;
            Long planned = stood ? dwell(stop) : null;
            Long change = stood ? grown(stop.seen().arrivalDelay(), stop.seen().departureDelay()) : null;
            if (stood) {
                facts.add(fact("dwell", plan, station, stop.departure(), stop, seconds, planned, null, change));
            }
            if (stop.planned().role() != CallRole.BORDER) {
                continue;
            }
            String border = "BORDER " + stop.planned().stopId() + " "
                    + stops.get(i + 1).planned().stopId();
            if (stop.departure() != null) {
                facts.add(fact("crossing", plan, border, stop.departure(), stop, seconds, planned, null, change));
            }
            boolean seenLater = stops.subList(i + 1, stops.size()).stream()
                    .anyMatch(later -> later.arrival() != null || later.departure() != null);
            if (stop.seen().kind() == CallKind.STOP
                    && stop.arrival() != null
                    && (stop.departure() != null || !seenLater && !gone)) {
                facts.add(visit(plan, border, stop));
            }
        }
        boolean ended = false;
        if (stops.size() >= 2) {
            Stop first = stops.get(0);
            Stop last = stops.get(stops.size() - 1);
            if (first.departure() != null) {
                String station = "STATION " + first.planned().stopId() + " " + heading;
                facts.add(fact("start", plan, station, first.departure(), first, null, null, null, null));
            }
            if (last.arrival() != null) {
                ended = true;
                String station = "STATION " + last.planned().stopId() + " " + heading;
                Long late = last.seen().arrivalDelay().seconds();
                facts.add(fact("end", plan, station, last.arrival(), last, null, null, late, null));
            }
        }
        if (status != null && status.state() == RunState.CANCELLED && !ended) {
            boolean moved = stops.stream().anyMatch(stop -> stop.arrival() != null || stop.departure() != null);
            Long booked = plan.calls().get(0).departureMillis();
            long at = moved || booked == null ? status.sinceMillis() : booked;
            Stop origin = new Stop(0, plan.calls().get(0), null);
            String station = "STATION " + origin.planned().stopId() + " " + heading;
            facts.add(fact("cancelled", plan, station, at, origin, null, null, null, null));
        }
        return facts;
    }

    private static Fact link(TrainRun plan, Stop from, Stop to) {
        Long planned = null;
        if (from.seen().bookedDepartureMillis() != null && to.seen().bookedArrivalMillis() != null) {
            planned = (to.seen().bookedArrivalMillis() - from.seen().bookedDepartureMillis()) / 1000;
        } else if (to.index() - from.index() == 1 && to.planned().nominalRunningMillis() != null) {
            planned = to.planned().nominalRunningMillis() / 1000;
        }
        return new Fact(
                "link",
                plan.trainRunId(),
                "LINK " + from.planned().stopId() + " " + to.planned().stopId(),
                corridor(plan),
                to.arrival(),
                plan.consistTeu() == null ? 0 : plan.consistTeu(),
                plan.consistTonnes() == null ? 0 : plan.consistTonnes(),
                Math.round(to.planned().alongMetres())
                        - Math.round(from.planned().alongMetres()),
                (to.arrival() - from.departure()) / 1000,
                planned,
                null,
                grown(from.seen().departureDelay(), to.seen().arrivalDelay()),
                "passenger".equals(plan.trainClass()),
                from.seen().method() == CallMethod.ESTIMATED || to.seen().method() == CallMethod.ESTIMATED,
                null,
                null,
                null);
    }

    private static Fact fact(
            String what,
            TrainRun plan,
            String place,
            long at,
            Stop stop,
            Long seconds,
            Long planned,
            Long delay,
            Long change) {
        return new Fact(
                what,
                plan.trainRunId(),
                place,
                corridor(plan),
                at,
                plan.consistTeu() == null ? 0 : plan.consistTeu(),
                plan.consistTonnes() == null ? 0 : plan.consistTonnes(),
                null,
                seconds,
                planned,
                delay,
                change,
                "passenger".equals(plan.trainClass()),
                stop.seen() != null && stop.seen().method() == CallMethod.ESTIMATED,
                null,
                null,
                null);
    }

    private static Fact visit(TrainRun plan, String border, Stop stop) {
        Long planned = dwell(stop);
        long ready = stop.arrival() + (planned == null ? 0 : 1000 * planned);
        return new Fact(
                "visit",
                plan.trainRunId() + " " + stop.planned().stopSequence(),
                border,
                corridor(plan),
                stop.arrival(),
                0,
                0,
                null,
                null,
                null,
                null,
                null,
                false,
                false,
                stop.arrival(),
                ready,
                stop.departure());
    }

    private static Long dwell(Stop stop) {
        if (stop.seen().bookedArrivalMillis() != null && stop.seen().bookedDepartureMillis() != null) {
            return (stop.seen().bookedDepartureMillis() - stop.seen().bookedArrivalMillis()) / 1000;
        }
        return stop.planned().nominalDwellMillis() == null
                ? null
                : stop.planned().nominalDwellMillis() / 1000;
    }

    private static Long grown(Delay before, Delay behind) {
        if (before.seconds() == null || behind.seconds() == null || before.basis() != behind.basis()) {
            return null;
        }
        return before.basis() == DelayBasis.NONE ? null : behind.seconds() - before.seconds();
    }

    private static String corridor(TrainRun plan) {
        return "CORRIDOR " + (plan.corridor() == null ? plan.routeId() : plan.corridor()) + " " + heading(plan);
    }

    /** The line leads west, and the stops' numbers rise along it. */
    private static String heading(TrainRun plan) {
        int first = plan.calls().get(0).stopId().charAt(1);
        int last = plan.calls().get(plan.calls().size() - 1).stopId().charAt(1);
        return last > first ? "westbound" : "eastbound";
    }
}
