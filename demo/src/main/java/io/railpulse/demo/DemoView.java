package io.railpulse.backtest.demo;

import java.time.Instant;
import java.util.List;

/**
 * What is to be seen at one moment of a demonstration.
 *
 * @param clock the line's clock
 * @param sent records of telemetry received so far
 * @param recordsPerSecond records that the job takes in, by the wall clock
 * @param trains what the tables say of the trains
 */
public record DemoView(Instant clock, long sent, double recordsPerSecond, Trains trains) {

    /**
     * What the tables say of the trains.
     *
     * @param underWay trains between their first and their last station
     * @param withEta of them, those with a forecast of their arrival at the last
     * @param arrived trains at their last station
     * @param latest the latest of those under way, the worst first; five at most
     */
    public record Trains(int underWay, int withEta, int arrived, List<LateTrain> latest) {}

    /**
     * A train under way and how late it is.
     *
     * @param number its number
     * @param delaySeconds how late it is now, negative if early
     * @param place where it is, in words
     * @param destination its last station
     * @param destinationEta when it is forecast to be there; null if unknown
     */
    public record LateTrain(
            String number, long delaySeconds, String place, String destination, Instant destinationEta) {}
}
