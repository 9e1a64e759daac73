package io.railpulse.domain.consignment;

/**
 * How it stands with one leg of one consignment from now on.
 *
 * @param consignmentId the consignment
 * @param outlook replaces what was told of the same run before
 * @param recordMillis record time of the cause
 */
public record LegNews(String consignmentId, LegOutlook outlook, long recordMillis) {}
