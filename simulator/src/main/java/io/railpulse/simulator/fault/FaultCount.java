package io.railpulse.simulator.fault;

import io.railpulse.domain.telemetry.Input;

/**
 * How many records a fault made, touched or withheld.
 *
 * @param fault its code
 * @param input of the records
 * @param accountedAs what the tracking job accounts each of them as: {@code duplicate} or the code of a reason; null where
 *     that depends on the train
 * @param records exact
 */
public record FaultCount(String fault, Input input, String accountedAs, long records) {}
