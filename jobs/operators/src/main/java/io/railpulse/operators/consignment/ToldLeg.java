package io.railpulse.operators.consignment;

import io.railpulse.domain.consignment.ConsignmentLeg;
import io.railpulse.domain.consignment.LegOutlook;

/**
 * The way of a consignment with a run, and what it was told of it.
 *
 * @param leg its way
 * @param told the newest; null before the first
 */
public record ToldLeg(ConsignmentLeg leg, LegOutlook told) {}
