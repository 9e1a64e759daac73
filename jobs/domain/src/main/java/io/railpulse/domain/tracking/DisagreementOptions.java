package io.railpulse.domain.tracking;

import java.io.Serializable;
import java.time.Duration;

/**
 * What counts as a disagreement of the sources of one train.
 *
 * @param after reports and fixes whose times of one moment are further apart disagree; so does a device that has been
 *     elsewhere for so long
 * @param apartMetres sources that have a train in places no further apart agree; a train may be a kilometre long itself
 */
public record DisagreementOptions(Duration after, double apartMetres) implements Serializable {

    public static DisagreementOptions defaults() {
        return new DisagreementOptions(Duration.ofMinutes(15), 5_000);
    }
}
