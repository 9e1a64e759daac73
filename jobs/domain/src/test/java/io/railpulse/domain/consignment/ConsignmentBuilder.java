package io.railpulse.domain.consignment;

import java.util.ArrayList;
import java.util.List;

/** A consignment without a fault, from Chengdu to Lodz by one run, and what a test makes otherwise. */
final class ConsignmentBuilder {
    private String id = "K1";
    private long version = 1;
    private String customer = "a customer";
    private String origin = "Chengdu";
    private String destination = "Lodz";
    private Long promised;
    private List<ConsignedContainer> containers = List.of(container("CSQU3054383"));
    private List<ConsignmentLeg> legs = List.of(new ConsignmentLeg("A@d", 1, 5));
    private NoticePreferences preferences = NoticePreferences.AT_ONCE;

    static ConsignmentBuilder consignment() {
        return new ConsignmentBuilder();
    }

    static ConsignedContainer container(String number) {
        return new ConsignedContainer(number, "45R1", 2.0, 20.0, 2.0, 8.0, 80.0, 3.0);
    }

    ConsignmentBuilder id(String text) {
        id = text;
        return this;
    }

    ConsignmentBuilder version(long number) {
        version = number;
        return this;
    }

    ConsignmentBuilder customer(String text) {
        customer = text;
        return this;
    }

    ConsignmentBuilder from(String stopId) {
        origin = stopId;
        return this;
    }

    ConsignmentBuilder to(String stopId) {
        destination = stopId;
        return this;
    }

    ConsignmentBuilder promised(Long millis) {
        promised = millis;
        return this;
    }

    ConsignmentBuilder containers(ConsignedContainer... all) {
        containers = List.of(all);
        return this;
    }

    ConsignmentBuilder legs(ConsignmentLeg... all) {
        legs = new ArrayList<>(List.of(all));
        return this;
    }

    ConsignmentBuilder preferences(NoticePreferences wanted) {
        preferences = wanted;
        return this;
    }

    Consignment build() {
        return new Consignment(id, version, customer, containers, legs, origin, destination, promised, preferences);
    }
}
