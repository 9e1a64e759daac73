/**
 * From a GTFS Schedule feed to train runs and routes.
 *
 * <p>{@link io.railpulse.gtfs.GtfsFeed} is the entrance; what stands behind it is read once, checked completely and kept in
 * arrays of primitives.
 */
package io.railpulse.gtfs;
