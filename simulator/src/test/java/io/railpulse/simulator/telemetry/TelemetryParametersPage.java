package io.railpulse.simulator.telemetry;

import io.railpulse.simulator.ParameterTable;
import io.railpulse.simulator.fault.Fault;
import io.railpulse.simulator.fault.Faults;
import java.util.stream.Stream;

/** The reference page of cargo, telemetry and faults, made from their numbers and registers. */
final class TelemetryParametersPage {
    private static final String INTRODUCTION = """
            # The simulated telemetry

            This page is made from the numbers and registers themselves; a test fails when it is out of date.

            On top of [the simulated world](simulator-world.md), which says where every train truly was, the simulator makes \
            what is received of it.

            - **A locomotive** hauls a train from border to border. Its tracker takes a fix every minute (or as asked for), \
            from before the departure to after the arrival. There is none at sea.
            - **A container tracker** reports more rarely and goes with its box, over breaks of gauge and onto other trains. \
            Each run has one from end to end.
            - A train is **one point**: its length does not show in the fixes.
            - **Movement reports** come from the railways listed below, for each arrival, departure and pass by rail, with \
            the true time rounded to the minute (half a minute up), in the order in which things happened.
            - **Cargo** stands on wagons of one forty-foot unit each. At a break of gauge all boxes change to other wagons. \
            Where branch and feeder trains meet a trunk train in time, boxes change between them.
            - **Sensors** tell of incidents that truly happen; the truth of each is known with its asset, kind, beginning, end \
            and peak.

            Without a fault not one record is bad: fixes lie on the route but for noise, and nothing is received before it \
            happened.

            A *spread* is the sigma of a lognormal distribution: two thirds of all draws lie within a factor of e^spread of \
            the median.
            """;

    private static final String FAULTS = """

            ## Faults

            Each is switched on by its code. Where it strikes is drawn from the clean telegrams alone, and each telegram \
            belongs to at most one fault, whichever are switched on: so switching one on or off changes nothing of the others. The \
            last four are of whole trains and feeds: what is silent says nothing whatever else is wrong with it, and a train \
            that is elsewhere, or does not stop, is told of as it is.

            | fault | what goes wrong |
            |---|---|
            """;

    private static final String RAILWAYS = """

            ## Who reports movements

            The railways of all other countries, China above all, do not: there only trackers tell where a train \
            is.

            | source | country | reason |
            |---|---|---|
            """;

    private TelemetryParametersPage() {}

    static String asMarkdown() {
        StringBuilder page = new StringBuilder(INTRODUCTION);
        page.append(FAULTS);
        for (Fault fault : Faults.all()) {
            page.append(String.format("| `%s` | %s |\n", fault.code(), fault.sentence()));
        }
        page.append(RAILWAYS);
        for (ReportingRailway railway : ReportingRailway.values()) {
            page.append(String.format("| `%s` | %s | %s |\n", railway.source(), railway.country(), railway.reason()));
        }
        for (TelemetryParameter.Topic topic : TelemetryParameter.Topic.values()) {
            ParameterTable.append(
                    topic.title(),
                    Stream.of(TelemetryParameter.values())
                            .filter(parameter -> parameter.topic() == topic)
                            .toList(),
                    page);
        }
        return page.toString();
    }
}
