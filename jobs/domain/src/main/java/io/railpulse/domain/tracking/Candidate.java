package io.railpulse.domain.tracking;

/**
 * A place where a fix may put a train.
 *
 * @param alongMetres distance along the route
 * @param cost how much less likely the motion is that goes there: the negative logarithm of the ratio, 0 at least
 * @param fromMetres where the train was before, distance along the route
 * @param atSea whether it is on board a ship, so that the place is only reckoned
 */
record Candidate(double alongMetres, double cost, double fromMetres, boolean atSea) {}
