package io.railpulse.domain.consignment;

/**
 * What is wrong with a consignment.
 *
 * @param field the field of the record
 * @param detail what is wrong with it, in words
 */
public record ConsignmentFault(String field, String detail) {

    @Override
    public String toString() {
        return field + ": " + detail;
    }
}
