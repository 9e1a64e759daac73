package io.railpulse.demo;

import java.time.Instant;
import java.util.List;

/**
 * What is to be seen at one moment of a demonstration.
 *
 * @param clock the railway's clock
 * @param sent telegrams received so far, the history before the beginning included
 * @param recordsPerSecond records that the job takes in, by the wall clock
 * @param trains what the tables say of the trains
 * @param alerts what they say of alerts
 */
public record DemoView(Instant clock, long sent, double recordsPerSecond, Trains trains, Alerts alerts) {

    /**
     * What the tables say of the trains.
     *
     * @param underWay trains between their first and their last station
     * @param withEta of them, those with a forecast of their arrival at the last
     * @param corridors on how many corridors trains are under way
     * @param arrived trains at their last station
     * @param latest the latest of those under way that are measured against booked times, the worst first; five at most
     */
    public record Trains(int underWay, int withEta, int corridors, int arrived, List<LateTrain> latest) {}

    /**
     * A train under way and how late it is.
     *
     * @param number its number
     * @param delaySeconds how late it is now, negative if early
     * @param lastStop the last station that it reached; null if unknown
     * @param nextStop the next station ahead; null if there is none
     * @param destination its last station
     * @param destinationEta when it is forecast to be there; null if unknown
     */
    public record LateTrain(
            String number,
            long delaySeconds,
            String lastStop,
            String nextStop,
            String destination,
            Instant destinationEta) {}

    /**
     * What the tables say of alerts.
     *
     * @param open alerts that are not cleared
     * @param cleared those that are
     * @param worst of the open ones, the newest of the worst first; three at most
     */
    public record Alerts(int open, int cleared, List<OpenAlert> worst) {}

    /**
     * An alert that is open.
     *
     * @param severity how bad it is
     * @param kind what it is about
     * @param subject whose it is: the number of a train where it is of a train
     * @param place where, as the alert says; null if unknown
     * @param raisedAt when it was raised
     */
    public record OpenAlert(String severity, String kind, String subject, String place, Instant raisedAt) {}
}
