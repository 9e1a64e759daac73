package io.railpulse.simulator.incident;

import io.railpulse.domain.telemetry.PositionReport;
import io.railpulse.network.timetable.TripGeometry;
import io.railpulse.simulator.fault.Detour;
import io.railpulse.simulator.telemetry.Telegram;
import io.railpulse.simulator.telemetry.Telegram.PositionTelegram;
import io.railpulse.simulator.world.Journey;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * When a train is inside fences. Right fixes show it that were taken inside, and say so. That it went through shows where there is none: in two
 * right fixes of one device before and behind the fence, soon after each other, with the fence across the straight line between them.
 */
final class FenceStays implements Witness {
    private static final long SOON_MILLIS = Duration.ofMinutes(2).toMillis();

    private final List<Stay> stays = new ArrayList<>();
    private final Map<String, PositionReport> newestByDevice = new HashMap<>();

    /**
     * @param fromMillis since when it has trackers, milliseconds since the epoch
     * @param untilMillis until when
     */
    FenceStays(Journey journey, Optional<Detour> detour, FenceMap fences, long fromMillis, long untilMillis) {
        TripGeometry geometry = TripGeometry.of(journey.run().trip());
        for (FenceMap.Part part : fences.listParts(geometry, detour)) {
            stays.add(new Stay(
                    journey.run().id() + "|" + part.fence().id(),
                    part.fence(),
                    part.fromKm() <= 0 ? fromMillis : journey.millisAtKm(part.fromKm()),
                    part.untilKm() >= geometry.km() ? untilMillis : journey.millisAtKm(part.untilKm())));
        }
    }

    @Override
    public void hear(Telegram telegram) {
        Heard.findRightFix(telegram).ifPresent(this::hear);
    }

    private void hear(PositionTelegram fix) {
        PositionReport now = fix.report();
        PositionReport before = newestByDevice.get(now.deviceId());
        for (Stay stay : stays) {
            stay.hear(now, fix.receivedAtMillis());
            if (before != null && now.measuredAtMillis() - before.measuredAtMillis() <= SOON_MILLIS) {
                stay.isPassedBetween(before, now);
            }
        }
        if (before == null || before.measuredAtMillis() <= now.measuredAtMillis()) {
            newestByDevice.put(now.deviceId(), now);
        }
    }

    @Override
    public List<TrainIncident> listIncidents() {
        return stays.stream().flatMap(stay -> stay.listIncidents().stream()).toList();
    }

    /** One time inside one fence. */
    private static final class Stay {
        private final Fence fence;
        private final Showing inside;
        private final Showing crossing;
        private final Optional<Showing> visit;
        private boolean isSeenInside;

        Stay(String subject, Fence fence, long fromMillis, long untilMillis) {
            String place = fence.id();
            this.fence = fence;
            inside = new Showing(TrainIncidentKind.INSIDE_FENCE, subject, place, fromMillis, untilMillis);
            crossing = new Showing(TrainIncidentKind.FENCE_CROSSED, subject, place, fromMillis, untilMillis);
            long dueMillis = fromMillis + fence.dwellSeconds() * 1000;
            visit = dueMillis > untilMillis
                    ? Optional.empty()
                    : Optional.of(new Showing(TrainIncidentKind.FENCE_VISIT, subject, place, dueMillis, untilMillis));
        }

        void hear(PositionReport fix, long receivedMillis) {
            if (fence.contains(fix)) {
                long measuredMillis = fix.measuredAtMillis();
                isSeenInside |= measuredMillis >= inside.fromMillis() && measuredMillis <= inside.untilMillis();
                inside.take(measuredMillis, receivedMillis);
                visit.ifPresent(showing -> showing.take(measuredMillis, receivedMillis));
            }
        }

        void isPassedBetween(PositionReport before, PositionReport behind) {
            boolean isBetween =
                    before.measuredAtMillis() < inside.fromMillis() && inside.untilMillis() < behind.measuredAtMillis();
            if (!isSeenInside && isBetween && fence.isAcross(before, behind)) {
                crossing.shows(inside.fromMillis(), inside.untilMillis());
            }
        }

        /** Whoever is inside went through as well, whatever tells of it. */
        List<TrainIncident> listIncidents() {
            List<TrainIncident> incidents = new ArrayList<>(List.of(inside.incident(), crossing.incident()));
            visit.ifPresent(showing -> incidents.add(showing.incident()));
            return incidents;
        }
    }
}
