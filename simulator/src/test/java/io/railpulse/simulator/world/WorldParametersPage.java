package io.railpulse.simulator.world;

import io.railpulse.simulator.ParameterTable;
import java.util.stream.Stream;

/** The reference page of the world, made from its numbers. */
final class WorldParametersPage {
    private static final String INTRODUCTION = """
            # The simulated world

            This page is made from the numbers themselves; a test fails when it is out of date.

            The simulator lets all trains of a simulation run on one railway. They share tracks, borders and ships, so that \
            one train's trouble becomes another's: what a train does is settled in the order of time, and whoever comes first \
            is served first.

            - **On a link** trains keep a headway and do not overtake. A link is divided into a short stretch at either end \
            and up to six between; a train keeps a constant speed on a stretch, and stands at its ends only.
            - **A running time** is the planned one times a factor of the link and direction (for good), of the hour, of the \
            train (on its whole way), of speed restrictions, and noise. A booked train that is late uses the slack of its \
            plan; one that is early drives slower, and never leaves a planned stop before its time. A nominal train leaves \
            when it is ready.
            - **A closed link** keeps trains in the station before it, or standing on the line if they are on it already.
            - **A stop in a yard** takes the planned dwell times a factor of the yard (for good) and noise; now and then there \
            is no locomotive.
            - **A border** is a queue in each direction, first come, first served. Its slots a day follow from the traffic of \
            the simulation, so queues are made of trains that can be seen. It works as one of three regimes, *normal*, *slow* \
            and *closed*, which follow each other as a Markov chain; spells last an exponential time. Customs, handover and \
            reload come before the queue on the side that a train leaves, and after it on the side that it enters.
            - **At sea** boxes wait for a ship with room for them; storms keep ships in port.
            - **At first** the railway is empty. Regimes are what they are on any day, but queues hold only trains that have \
            come to them, so the first days are easier than the later ones.

            What is only noise in this world cannot be forecast. What can be learned is: the factor of each link, stretch, \
            yard and customs office; the hour; the queue before a border and its regime; a train's own pace.

            The numbers are **frozen**: forecasts are judged by how they do in this world, so it is not changed to suit them. \
            Another world is another seed. A *spread* is the sigma of a lognormal distribution: two thirds of all draws lie \
            within a factor of e^spread of the median.
            """;

    private WorldParametersPage() {}

    static String asMarkdown() {
        StringBuilder page = new StringBuilder(INTRODUCTION);
        for (WorldParameter.Topic topic : WorldParameter.Topic.values()) {
            ParameterTable.append(
                    topic.title(),
                    Stream.of(WorldParameter.values())
                            .filter(parameter -> parameter.topic() == topic)
                            .toList(),
                    page);
        }
        return page.toString();
    }
}
