package io.railpulse.network;

/**
 * Who publishes the tables. Their distances are kilometres.
 *
 * @param publisherName as it calls itself
 * @param publisherUrl its site
 * @param language of names and sentences, for example {@code en}
 * @param version of the tables
 */
public record FeedInfo(String publisherName, String publisherUrl, String language, String version) {}
