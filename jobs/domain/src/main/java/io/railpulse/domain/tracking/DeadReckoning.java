package io.railpulse.domain.tracking;

import io.railpulse.domain.network.RouteLine;
import io.railpulse.domain.network.RoutePlace;
import io.railpulse.domain.network.SeaPassage;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Where a fix may put a train, track or sea. On track it is matched to the line. The line between two ports says little of
 * where ships sail: a fix that is no further from it than they may be seen is one from on board, and the place of the train
 * is reckoned by a {@link Sailing}. Ships wait off their port of arrival, so only what is within the arrival radius of it,
 * or on track beyond it, has arrived.
 */
final class DeadReckoning {
    private final double radius;

    /** @param arrivalRadiusMetres what is within it of a port is there */
    DeadReckoning(double arrivalRadiusMetres) {
        this.radius = arrivalRadiusMetres;
    }

    /**
     * The places where a fix may put a train that has moved so far.
     *
     * @param reachMetres how far it can have come since its newest fix
     */
    List<RoutePlace> list(Fix fix, RouteLine line, Motion motion, TrackedTrain train, double reachMetres) {
        double from = motion.alongMetres - radius;
        double to = motion.alongMetres + reachMetres;
        Optional<SeaPassage> passage = findPassage(motion.alongMetres, line);
        if (passage.isPresent()) {
            // Where the ship was thought to be was only reckoned.
            from = passage.get().fromMetres() - radius;
            to += passage.get().toleranceMetres();
        }
        return reckon(line.listPlaces(fix.latitude(), fix.longitude(), from, to), fix, line, motion, train);
    }

    /** The places where a fix may put a train of which nothing else is to be believed. */
    List<RoutePlace> listAnywhere(Fix fix, RouteLine line) {
        List<RoutePlace> places =
                line.listPlaces(fix.latitude(), fix.longitude(), Double.NEGATIVE_INFINITY, Double.POSITIVE_INFINITY);
        return reckon(places, fix, line, null, null);
    }

    /** How far a train ran with a fix that puts it at a place, metres: on board a ship, from one fix to the next. */
    double metresRun(Fix fix, double alongMetres, RouteLine line, Motion motion) {
        return findPassage(motion.alongMetres, line).isPresent()
                ? Sailing.metresBetween(motion, fix)
                : alongMetres - motion.alongMetres;
    }

    /** Where a train was before it ran so far to a place: once it has landed that is known better than it was reckoned. */
    double fromMetres(double alongMetres, double metresRun, RouteLine line, Motion motion) {
        boolean landed = findPassage(motion.alongMetres, line).isPresent()
                && findPassage(alongMetres, line).isEmpty();
        return landed ? alongMetres - metresRun : motion.alongMetres;
    }

    /** Whether a place is at sea, and not in a port. */
    boolean isAtSea(double alongMetres, RouteLine line) {
        return findPassage(alongMetres, line).isPresent();
    }

    /** The passage on which a place is; none if that is in one of its ports. */
    private Optional<SeaPassage> findPassage(double alongMetres, RouteLine line) {
        for (SeaPassage passage : line.listPassages()) {
            if (isAtSea(alongMetres, passage)) {
                return Optional.of(passage);
            }
        }
        return Optional.empty();
    }

    private boolean isAtSea(double alongMetres, SeaPassage passage) {
        return alongMetres > passage.fromMetres() + radius && alongMetres < passage.toMetres() - radius;
    }

    private List<RoutePlace> reckon(
            List<RoutePlace> matched, Fix fix, RouteLine line, Motion motion, TrackedTrain train) {
        List<RoutePlace> places = matched;
        for (SeaPassage passage : line.listPassages()) {
            places = reckon(places, fix, passage, motion, train);
        }
        return places;
    }

    /** All places on one passage are one. */
    private List<RoutePlace> reckon(
            List<RoutePlace> matched, Fix fix, SeaPassage passage, Motion motion, TrackedTrain train) {
        List<RoutePlace> places = new ArrayList<>(matched.size());
        boolean isOnBoard = false;
        for (RoutePlace place : matched) {
            if (!isOnBoard(place, passage, motion)) {
                places.add(place);
            } else if (!isOnBoard) {
                isOnBoard = true;
                Sailing sailing = new Sailing(passage, radius);
                double along = motion != null && isAtSea(motion.alongMetres, passage)
                        ? sailing.alongUnderWay(place.alongMetres(), fix, motion, train)
                        : sailing.alongAtFirst(place.alongMetres());
                places.add(new RoutePlace(along, 0, Double.NaN, place.toleranceMetres()));
            }
        }
        return places;
    }

    /** Whether a place is at sea; or near a port, but not in it: off that of arrival, or back off that of departure. */
    private boolean isOnBoard(RoutePlace place, SeaPassage passage, Motion motion) {
        double along = place.alongMetres();
        boolean isBeside = along < passage.fromMetres() - radius || along > passage.toMetres() + radius;
        if (isBeside || isAtSea(along, passage)) {
            return !isBeside;
        }
        if (place.offMetres() <= radius) {
            return false;
        }
        return along > passage.fromMetres() + radius
                ? motion == null || motion.alongMetres < passage.toMetres() - radius
                : motion != null && isAtSea(motion.alongMetres, passage);
    }
}
