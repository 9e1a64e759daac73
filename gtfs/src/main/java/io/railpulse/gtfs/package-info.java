/**
 * From a GTFS Schedule feed to train runs and routes.
 *
 * <p>{@link io.railpulse.gtfs.GtfsFeed} is the entrance; what stands behind it is read once, checked completely and kept in
 * arrays of primitives.
 *
 * <p>Extensions that are read where a feed has them: {@code feed_info.distance_unit} ({@code m} or {@code km}), {@code
 * stops.role} ({@code terminal}, {@code yard}, {@code station}, {@code border} or {@code port}), {@code
 * routes.corridor_id}, {@code trips.train_class}, {@code trips.consist_teu}, {@code trips.consist_tonnes}, {@code
 * trips.timetable} ({@code booked} or {@code nominal}), {@code shapes.leg} ({@code surveyed}, {@code straight} or {@code
 * sea}), and the files {@code nominal_times.txt} and {@code train_numbers.txt}. Other columns and files are ignored.
 */
package io.railpulse.gtfs;
