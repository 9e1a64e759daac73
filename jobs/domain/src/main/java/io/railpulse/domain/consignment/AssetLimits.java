package io.railpulse.domain.consignment;

/**
 * What is in an asset from a record time on, as far as it limits what the asset may be exposed to: the newest replaces all before.
 *
 * @param assetId number of the container or wagon
 * @param limits what its cargo bears; null if nothing of it is known any more
 * @param recordMillis record time from which on that is known
 * @param ordinal number of this among those of the same asset and record time
 */
public record AssetLimits(String assetId, CargoLimits limits, long recordMillis, int ordinal) {}
