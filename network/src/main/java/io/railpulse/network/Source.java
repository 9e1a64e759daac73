package io.railpulse.network;

/**
 * Where a figure comes from.
 *
 * @param id kebab-case, unique
 * @param title of the work
 * @param kind timetable, tariff-distances, statistic, press, map, gazetteer or estimate
 * @param note what it was used for, and how far it can be trusted; null if there is nothing to say
 */
public record Source(String id, String title, String kind, String note) {}
