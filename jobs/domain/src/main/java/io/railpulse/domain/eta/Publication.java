package io.railpulse.domain.eta;

/**
 * What is told of one train at one record time.
 *
 * @param etas the forecasts that changed; null if none did
 * @param status the status; null if it did not change
 */
public record Publication(EtaPublication etas, TrainStatus status) {}
