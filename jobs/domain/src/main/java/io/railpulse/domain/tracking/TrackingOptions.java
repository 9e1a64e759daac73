package io.railpulse.domain.tracking;

import io.railpulse.domain.identity.IdentityOptions;
import java.io.Serializable;
import java.time.Duration;

/**
 * What tracking may be told. {@link #defaults()} suits freight and passenger trains alike.
 *
 * @param arrivalRadiusMetres a train is at a call while it is within this distance of it along the route (less where two
 *     calls are closer together than twice this)
 * @param standingWithinMetres a train that stays within this distance stands
 * @param driftRadiusMetres no receiver that stands wanders further than that
 * @param standingFor and has stood once it did so for this long
 * @param fastestMps no train is faster, in metres a second
 * @param reanchorAfter no fewer fixes in a row that agree with each other, but not with where the train was thought to
 *     be, move it there
 * @param unplannedStopAfter a train that stands on the way, at none of its calls, for at least this long has made a stop
 *     that no plan knows
 * @param longestInterpolation a call between two fixes further apart than this is estimated, not interpolated
 * @param futureTolerance how far ahead of its receipt a record's own time may lie
 * @param pastTolerance how far behind its receipt a record's own time may lie
 * @param worstAccuracyMetres a fix whose device tells a larger radius is rejected
 * @param smallContradiction a report that contradicts an earlier one by no more than this corrects it without further
 *     question
 * @param duplicateMemory for how long, in record time, a record is known again
 * @param fixMemory a fix that was measured up to this long before the newest one of its train is still taken
 * @param forgetAfter a train that has arrived, or never departed, is forgotten this long after its last input and its
 *     planned arrival, in record time
 * @param lostAfter a train that is under way is given up this long after them
 * @param darkAfter a train with a tracker is dark when nothing was received of it for this long, and for three times as
 *     long as its trackers usually keep silent
 * @param borderWaitingAfter a train at a border waits once it has stood there for this long, if the plan names no dwell
 *     there; else once it has stood there for longer than that
 * @param offRoute when a train has left its route
 * @param identity what is made of assignments
 * @param disagreement when sources disagree
 */
public record TrackingOptions(
        double arrivalRadiusMetres,
        double standingWithinMetres,
        double driftRadiusMetres,
        Duration standingFor,
        double fastestMps,
        int reanchorAfter,
        Duration unplannedStopAfter,
        Duration longestInterpolation,
        Duration futureTolerance,
        Duration pastTolerance,
        double worstAccuracyMetres,
        Duration smallContradiction,
        Duration duplicateMemory,
        Duration fixMemory,
        Duration forgetAfter,
        Duration lostAfter,
        Duration darkAfter,
        Duration borderWaitingAfter,
        OffRouteOptions offRoute,
        IdentityOptions identity,
        DisagreementOptions disagreement)
        implements Serializable {

    public static TrackingOptions defaults() {
        return new TrackingOptions(
                250,
                25,
                200,
                Duration.ofSeconds(20),
                100,
                3,
                Duration.ofMinutes(10),
                Duration.ofMinutes(5),
                Duration.ofMinutes(5),
                Duration.ofDays(30),
                1_000,
                Duration.ofMinutes(10),
                Duration.ofHours(48),
                Duration.ofHours(24),
                Duration.ofHours(24),
                Duration.ofDays(10),
                Duration.ofMinutes(30),
                Duration.ofHours(4),
                OffRouteOptions.defaults(),
                IdentityOptions.defaults(),
                DisagreementOptions.defaults());
    }

    /** The same with other options of identity. */
    public TrackingOptions withIdentity(IdentityOptions other) {
        return new TrackingOptions(
                arrivalRadiusMetres,
                standingWithinMetres,
                driftRadiusMetres,
                standingFor,
                fastestMps,
                reanchorAfter,
                unplannedStopAfter,
                longestInterpolation,
                futureTolerance,
                pastTolerance,
                worstAccuracyMetres,
                smallContradiction,
                duplicateMemory,
                fixMemory,
                forgetAfter,
                lostAfter,
                darkAfter,
                borderWaitingAfter,
                offRoute,
                other,
                disagreement);
    }
}
