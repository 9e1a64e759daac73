package io.railpulse.domain.geofence;

/**
 * What is wrong with a fence.
 *
 * @param field the field of the record
 * @param detail what is wrong with it, in words
 */
public record GeofenceFault(String field, String detail) {

    @Override
    public String toString() {
        return field + ": " + detail;
    }
}
