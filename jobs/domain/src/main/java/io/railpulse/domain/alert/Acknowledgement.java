package io.railpulse.domain.alert;

/**
 * Somebody has seen an alert.
 *
 * @param subject whose alert it is
 * @param alertId which
 * @param by who
 * @param atMillis when, record time
 */
public record Acknowledgement(String subject, String alertId, String by, long atMillis) {}
