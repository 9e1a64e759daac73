package io.railpulse.domain.tracking;

import io.railpulse.domain.geodesy.Wgs84;
import io.railpulse.domain.network.SeaPassage;
import io.railpulse.domain.timetable.PlannedCall;

/**
 * How far a ship has got. The first fix at sea shows that it has left its port, and about how far it is from there. From then
 * on it sails as fast as planned, so that a late departure makes all late; it does not sail while its fixes show that it
 * lies still, and it is no further from where a fix is than ships may be seen from the line. It is in a port when a fix is,
 * and not before.
 */
final class Sailing {
    /** A ship that came less than this share of the way that it should have lies still. */
    private static final double LIES_STILL = 0.2;
    /** So far before the arrival radius of a port a ship is held, metres. */
    private static final double OFF_PORT_M = 1;

    private final SeaPassage passage;
    private final double radius;

    /** @param radiusMetres what is within it of a port is there */
    Sailing(SeaPassage passage, double radiusMetres) {
        this.passage = passage;
        this.radius = radiusMetres;
    }

    /** Metres along the route of a ship that was not seen at sea before, by the place on the line that is nearest to its fix. */
    double alongAtFirst(double nearestMetres) {
        return Math.min(nearestMetres, offPort(passage.toMetres()));
    }

    /** The same of a ship that was. */
    double alongUnderWay(double nearestMetres, Fix fix, Motion motion, TrackedTrain train) {
        double sailed =
                Math.min(motion.alongMetres + metresByPlan(fix, motion, train), offPort(nextCallMetres(motion, train)));
        double seen = Math.max(
                nearestMetres - passage.toleranceMetres(), Math.min(nearestMetres + passage.toleranceMetres(), sailed));
        return Math.max(motion.alongMetres, Math.min(seen, offPort(passage.toMetres())));
    }

    private double offPort(double portMetres) {
        return portMetres - radius - OFF_PORT_M;
    }

    /** How far it should have come since its newest fix, by the plan, metres; nowhere if it lay still. */
    private double metresByPlan(Fix fix, Motion motion, TrackedTrain train) {
        double moved = metresBetween(motion, fix);
        double planned = PlannedRunning.millisBetween(passage.fromMetres(), passage.toMetres(), train, 0);
        if (!(planned > 0)) {
            return moved;
        }
        double length = passage.toMetres() - passage.fromMetres();
        double metres = length * (fix.measuredMillis() - motion.fixMillis) / planned;
        return moved < LIES_STILL * metres ? 0 : metres;
    }

    /** The shortest way from a train's newest fix to the next one, metres. */
    static double metresBetween(Motion motion, Fix fix) {
        return Wgs84.metresBetween(motion.latitude, motion.longitude, fix.latitude(), fix.longitude());
    }

    /** Where the next port is at which a train calls; plans need not have the last of a passage. */
    private double nextCallMetres(Motion motion, TrackedTrain train) {
        for (PlannedCall call : train.plan.calls()) {
            if (call.alongMetres() > motion.alongMetres + radius) {
                return call.alongMetres();
            }
        }
        return passage.toMetres();
    }
}
