package io.railpulse.domain.alert.delivery;

import io.railpulse.domain.alert.AlertEvent;

/**
 * An alert that a customer is still to be told of.
 *
 * @param newest as it stands now
 * @param dueMillis when they are told, record time
 */
public record WaitingAlert(AlertEvent newest, long dueMillis) {}
