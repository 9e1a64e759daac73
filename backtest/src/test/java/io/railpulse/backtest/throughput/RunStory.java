package io.railpulse.backtest.throughput;

import io.railpulse.schemas.CallKindCode;
import io.railpulse.schemas.ObservedCallRecord;
import io.railpulse.schemas.PlannedCallRecord;
import io.railpulse.schemas.TrainRunRecord;
import io.railpulse.schemas.TrainStatusRecord;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;

/** What a run did as far as its records say: reckoned from the records of the topics, by nothing that the job uses. */
final class RunStory {
    private static final Comparator<ObservedCallRecord> BY_AGE =
            Comparator.comparing(ObservedCallRecord::getRecordAt).thenComparing(ObservedCallRecord::getOrdinal);

    private TrainRunRecord plan;
    private TrainStatusRecord status;
    private final Map<Integer, ObservedCallRecord> calls = new HashMap<>();

    private record Stop(int index, PlannedCallRecord planned, ObservedCallRecord seen) {
        Long in() {
            return seen == null ? null : millis(seen.getArrivalAt());
        }

        Long out() {
            return seen == null ? null : millis(seen.getDepartureAt());
        }

        boolean stood() {
            return seen != null && seen.getKind() == CallKindCode.stop;
        }

        boolean guessed() {
            return seen != null && "estimated".equals(seen.getMethod());
        }

        Long dwell() {
            if (seen.getBookedArrivalAt() != null && seen.getBookedDepartureAt() != null) {
                return (millis(seen.getBookedDepartureAt()) - millis(seen.getBookedArrivalAt())) / 1000;
            }
            return planned.getNominalDwellS();
        }
    }

    private static Long millis(Instant at) {
        return at == null ? null : at.toEpochMilli();
    }

    void hear(Object told) {
        if (told instanceof TrainRunRecord newer) {
            plan = newer;
        } else if (told instanceof TrainStatusRecord newer) {
            boolean isNewer = status == null
                    || newer.getRecordAt().isAfter(status.getRecordAt())
                    || newer.getRecordAt().equals(status.getRecordAt()) && newer.getOrdinal() > status.getOrdinal();
            status = isNewer ? newer : status;
        } else if (told instanceof ObservedCallRecord newer && newer.getStopSequence() != null) {
            calls.merge(newer.getStopSequence(), newer, (one, two) -> BY_AGE.compare(one, two) < 0 ? two : one);
        }
    }

    private boolean is(String... states) {
        return status != null && Set.of(states).contains(status.getState());
    }

    List<Fact> facts() {
        List<Fact> facts = new ArrayList<>();
        if (plan == null) {
            return facts;
        }
        List<Stop> stops = stops();
        int last = stops.size() - 1;
        for (int i = 1; i <= last; i++) {
            link(stops.get(i - 1), stops.get(i), facts);
        }
        for (int i = 0; i <= last; i++) {
            Stop stop = stops.get(i);
            Long came = i == 0 ? stop.out() : stop.in();
            if (came != null) {
                Long late = i == 0 ? null : stop.seen().getArrivalDelayS();
                facts.add(fact("call", station(stop), came, stop, null, null, late, null));
            }
            if (i > 0 && i < last && stop.seen() != null) {
                stand(stop, stops.subList(i + 1, stops.size()), facts);
            }
        }
        ends(stops, facts);
        return facts;
    }

    private List<Stop> stops() {
        List<Stop> stops = new ArrayList<>();
        int index = 0;
        for (PlannedCallRecord planned : plan.getCalls()) {
            ObservedCallRecord seen = calls.get(planned.getStopSequence());
            boolean counts = seen != null && seen.getStopId().equals(planned.getStopId()) && !seen.getWithdrawn();
            if (!counts || seen.getKind() != CallKindCode.skipped) {
                stops.add(new Stop(index, planned, counts ? seen : null));
            }
            index++;
        }
        return stops;
    }

    private void link(Stop from, Stop to, List<Fact> facts) {
        if (from.out() == null || to.in() == null || to.in() < from.out()) {
            return;
        }
        Long planned = to.index() == from.index() + 1 ? to.planned().getNominalRunningS() : null;
        if (from.seen().getBookedDepartureAt() != null && to.seen().getBookedArrivalAt() != null) {
            planned =
                    (millis(to.seen().getBookedArrivalAt()) - millis(from.seen().getBookedDepartureAt())) / 1000;
        }
        facts.add(new Fact(
                "link",
                plan.getTrainRunId(),
                "link_throughput|" + from.planned().getStopId() + "|"
                        + to.planned().getStopId(),
                corridor(),
                to.in(),
                load(plan.getConsistTeu()),
                load(plan.getConsistTonnes()),
                "passenger".equals(plan.getTrainClass()),
                from.guessed() || to.guessed(),
                Math.round(to.planned().getAlongM()) - Math.round(from.planned().getAlongM()),
                (to.in() - from.out()) / 1000,
                planned,
                null,
                grown(
                        from.seen().getDepartureDelayS(),
                        from.seen().getDepartureDelayBasis(),
                        to.seen().getArrivalDelayS(),
                        to.seen().getArrivalDelayBasis()),
                null,
                null));
    }

    private void stand(Stop stop, List<Stop> further, List<Fact> facts) {
        boolean whole = stop.stood() && stop.in() != null && stop.out() != null;
        Long seconds = whole ? Long.valueOf((stop.out() - stop.in()) / 1000) : null;
        Long planned = whole ? stop.dwell() : null;
        Long grown = whole
                ? grown(
                        stop.seen().getArrivalDelayS(),
                        stop.seen().getArrivalDelayBasis(),
                        stop.seen().getDepartureDelayS(),
                        stop.seen().getDepartureDelayBasis())
                : null;
        if (whole) {
            facts.add(fact("dwell", station(stop), stop.out(), stop, seconds, planned, null, grown));
        }
        if (!"border".equals(Objects.toString(stop.planned().getRole(), ""))) {
            return;
        }
        String border = "border_dwell|" + stop.planned().getStopId() + "|"
                + further.get(0).planned().getStopId();
        if (stop.out() != null) {
            facts.add(fact("crossing", border, stop.out(), stop, seconds, planned, null, grown));
        }
        boolean lost = further.stream().anyMatch(later -> later.in() != null || later.out() != null)
                || is("cancelled", "lost", "arrived");
        if (stop.stood() && stop.in() != null && (stop.out() != null || !lost)) {
            facts.add(visit(stop, border));
        }
    }

    private void ends(List<Stop> stops, List<Fact> facts) {
        boolean ran = stops.size() > 1;
        Stop first = stops.isEmpty() ? null : stops.get(0);
        Stop last = stops.isEmpty() ? null : stops.get(stops.size() - 1);
        if (ran && first.out() != null) {
            facts.add(fact("start", station(first), first.out(), first, null, null, null, null));
        }
        if (ran && last.in() != null) {
            Long late = last.seen().getArrivalDelayS();
            facts.add(fact("end", station(last), last.in(), last, null, null, late, null));
        } else if (is("cancelled")) {
            PlannedCallRecord origin = plan.getCalls().get(0);
            boolean moved = stops.stream().anyMatch(stop -> stop.in() != null || stop.out() != null);
            Long booked = millis(origin.getDepartureAt());
            long at = moved || booked == null ? millis(status.getStateSinceAt()) : booked;
            Stop unseen = new Stop(0, origin, null);
            facts.add(fact("cancelled", station(unseen), at, unseen, null, null, null, null));
        }
    }

    private Fact fact(
            String what, String place, long at, Stop stop, Long seconds, Long planned, Long late, Long grown) {
        return new Fact(
                what,
                plan.getTrainRunId(),
                place,
                corridor(),
                at,
                load(plan.getConsistTeu()),
                load(plan.getConsistTonnes()),
                "passenger".equals(plan.getTrainClass()),
                stop.guessed(),
                null,
                seconds,
                planned,
                late,
                grown,
                null,
                null);
    }

    private Fact visit(Stop stop, String border) {
        Long work = stop.dwell();
        return new Fact(
                "visit",
                plan.getTrainRunId() + " " + stop.planned().getStopSequence(),
                border,
                corridor(),
                stop.in(),
                0,
                0,
                false,
                false,
                null,
                null,
                null,
                null,
                null,
                stop.in() + (work == null ? 0 : Math.max(0, work) * 1000),
                stop.out());
    }

    private static double load(Double load) {
        return load == null ? 0 : load;
    }

    private static Long grown(Long before, String basisBefore, Long behind, String basisBehind) {
        boolean known = before != null && behind != null && basisBefore.equals(basisBehind);
        return known && !basisBefore.equals("none") ? behind - before : null;
    }

    private String station(Stop stop) {
        return "station_throughput|" + stop.planned().getStopId() + "|" + direction();
    }

    private String corridor() {
        String corridor = plan.getCorridor();
        boolean blank = corridor == null || corridor.isBlank();
        return "corridor_throughput|" + (blank ? plan.getRouteId() : corridor) + "|" + direction();
    }

    private String direction() {
        PlannedCallRecord from = plan.getCalls().get(0);
        PlannedCallRecord to = plan.getCalls().get(plan.getCalls().size() - 1);
        double north = to.getLatitudeDeg() - from.getLatitudeDeg();
        double east = ((to.getLongitudeDeg() - from.getLongitudeDeg() + 540) % 360 - 180)
                * Math.cos(Math.toRadians((to.getLatitudeDeg() + from.getLatitudeDeg()) / 2));
        if (north == 0 && Math.abs(east) < 1e-12) {
            return "round";
        }
        if (Math.abs(east) >= Math.abs(north)) {
            return east > 0 ? "eastbound" : "westbound";
        }
        return north > 0 ? "northbound" : "southbound";
    }
}
