package io.railpulse.domain.throughput;

/**
 * A change that came too late for some windows.
 *
 * @param change what came, or was taken back
 * @param ofCorridor whether windows of its corridor are meant; else those of its place
 * @param windowsMissed how many windows were final and did not take it
 * @param windowsChanged how many took it
 */
public record LateChange(ContributionChange change, boolean ofCorridor, int windowsMissed, int windowsChanged) {}
