package io.railpulse.domain.alert.delivery;

import io.railpulse.domain.alert.AlertEvent;
import java.util.List;

/**
 * What a customer is told at one time of one consignment.
 *
 * @param consignmentId the consignment
 * @param customer whose it is; null if unknown
 * @param sequence numbers what is told of a consignment from 1 on, without gaps
 * @param toldMillis when it is told, record time
 * @param alerts at least one, each as it stands then; in the order in which they changed
 */
public record Notice(String consignmentId, String customer, int sequence, long toldMillis, List<AlertEvent> alerts) {}
