package io.railpulse.network;

import java.time.ZoneId;

/**
 * A corridor that traffic is counted for.
 *
 * @param id kebab-case, unique
 * @param name as railways call it
 * @param timeZone in which its days are counted
 * @param sentence what runs where
 */
public record Corridor(String id, String name, ZoneId timeZone, String sentence) {}
