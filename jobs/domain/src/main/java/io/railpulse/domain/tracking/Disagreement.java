package io.railpulse.domain.tracking;

/**
 * That sources of one train contradict each other. One of them is believed all the same: this says that somebody should look.
 *
 * @param kind in what they disagree
 * @param sinceMillis since when, occurrence time
 * @param text which of them, and by how much, in words
 */
public record Disagreement(DisagreementKind kind, long sinceMillis, String text) {}
