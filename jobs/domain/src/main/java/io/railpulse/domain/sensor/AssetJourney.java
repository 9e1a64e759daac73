package io.railpulse.domain.sensor;

/**
 * How long an asset travels, by its assignments: the newest replaces all before.
 *
 * @param assetId the asset
 * @param untilMillis when the last of its assignments ends, occurrence time; null if that is not known
 * @param recordMillis record time from which on that is known
 */
public record AssetJourney(String assetId, Long untilMillis, long recordMillis) {}
