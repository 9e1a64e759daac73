package io.railpulse.domain.identity;

import java.io.Serializable;
import java.time.Duration;

/**
 * What is made of assignments.
 *
 * @param grace what a device measures up to this long before it joins a run, or after it leaves, is still of that run: whoever
 *     writes assignments down does not do so to the minute
 * @param completeRosters whether a roster that names a device at a time names all that are on board then, so that every other
 *     one is elsewhere. Where only some trackers are assigned, that is not so
 * @param memory an assignment of a device is kept this long after it ended, or where no end is known after it began, in record
 *     time; a fix that is received later no longer finds its run by its device
 */
public record IdentityOptions(Duration grace, boolean completeRosters, Duration memory) implements Serializable {

    public static IdentityOptions defaults() {
        return new IdentityOptions(Duration.ofHours(2), true, Duration.ofDays(30));
    }
}
