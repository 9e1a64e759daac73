package io.railpulse.network;

import java.util.List;

/**
 * A published distance that the links between two stations must add up to.
 *
 * @param id kebab-case, unique
 * @param from id of the first station
 * @param to id of the last
 * @param via ids of stations that pin the way
 * @param publishedKm railway kilometres
 * @param source id of the source
 */
public record Section(String id, String from, String to, List<String> via, double publishedKm, String source) {}
