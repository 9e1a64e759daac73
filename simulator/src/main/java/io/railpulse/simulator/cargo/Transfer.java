package io.railpulse.simulator.cargo;

/**
 * A connection between two runs at one station: boxes of the first go on with the second.
 *
 * @param to leg of the first run, to the station
 * @param from leg of the second run, from the station
 */
record Transfer(ConsignmentLeg to, ConsignmentLeg from) {}
