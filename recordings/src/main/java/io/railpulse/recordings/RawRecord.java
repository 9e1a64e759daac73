package io.railpulse.recordings;

/**
 * A record as it stood in its topic; for bytes that are no good record and cannot be said in another table.
 *
 * @param topic the topic's name
 * @param key null if it has none
 * @param value null for a tombstone; may be empty
 */
public record RawRecord(String topic, String key, byte[] value) {}
