package io.railpulse.domain.border;

/**
 * When a train will leave a border, as its queue is known; minutes since the epoch.
 *
 * @param earliest if the border serves each train as fast as in its best times of late
 * @param expected if it works as it does now, and falls back to the usual
 * @param latest if it works as in its worst times of late
 * @param before how many trains, waiting or still coming, leave before it
 */
public record QueueForecast(double earliest, double expected, double latest, int before) {}
