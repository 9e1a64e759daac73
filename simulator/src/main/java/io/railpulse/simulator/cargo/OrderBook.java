package io.railpulse.simulator.cargo;

import io.railpulse.gtfs.ServiceDay;
import io.railpulse.simulator.Chance;
import io.railpulse.simulator.cargo.Container.Cooling;
import io.railpulse.simulator.telemetry.TelemetryParameter;
import io.railpulse.simulator.world.Journey;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** Fills itineraries with the consignments of customers. */
final class OrderBook {
    private static final List<String> PLACES =
            List.of("Jinsha", "Tianfu", "Qingyang", "Longquan", "Jinjiang", "Shuangliu", "Pidu", "Xindu");
    private static final List<String> TRADES = List.of("Electronics", "Auto Parts", "Appliances", "Logistics", "Foods");

    private final Boxes boxes;
    private final ZoneId zone;
    private final long seed;
    private final List<Consignment> consignments = new ArrayList<>();

    private OrderBook(ZoneId zone, long seed) {
        this.boxes = new Boxes(seed);
        this.zone = zone;
        this.seed = seed;
    }

    /** @param zone in which the timetable counts service days */
    static List<Consignment> fill(List<Itinerary> itineraries, ZoneId zone, long seed) {
        OrderBook book = new OrderBook(zone, seed);
        itineraries.forEach(book::fill);
        return book.consignments;
    }

    private void fill(Itinerary itinerary) {
        String way = String.join(
                " ", itinerary.legs().stream().map(ConsignmentLeg::text).toList());
        Chance chance = Chance.of(seed, "consignments", way);
        int left = itinerary.wagonLoads();
        while (left > 0) {
            boolean twenty = chance.happens(TelemetryParameter.TWENTY_FOOT_SHARE.value());
            int most = TelemetryParameter.CONSIGNMENT_MOST.count() / (twenty ? 2 : 1);
            int loads = 1 + chance.below(Math.min(left, most));
            add(itinerary, twenty, loads, chance);
            left -= loads;
        }
    }

    private void add(Itinerary itinerary, boolean twenty, int loads, Chance chance) {
        boolean reefer = !twenty && chance.happens(TelemetryParameter.REEFER_SHARE.value());
        Cooling cooling = reefer ? Boxes.cooling(chance) : null;
        List<Container> containers = new ArrayList<>();
        for (int load = 0; load < loads; load++) {
            if (twenty) {
                containers.add(boxes.twentyFoot(chance));
                containers.add(boxes.twentyFoot(chance));
            } else {
                containers.add(boxes.fortyFoot(cooling, chance));
            }
        }
        consignments.add(new Consignment(
                String.format(Locale.ROOT, "C%07d", consignments.size() + 1),
                customer(chance.below(TelemetryParameter.CUSTOMERS.count())),
                containers,
                itinerary.legs(),
                promisedAtMillis(itinerary.legs().get(itinerary.legs().size() - 1))));
    }

    private static String customer(int number) {
        return PLACES.get(number % PLACES.size()) + " " + TRADES.get(number / PLACES.size() % TRADES.size());
    }

    private long promisedAtMillis(ConsignmentLeg last) {
        Journey journey = last.journey();
        long start = new ServiceDay(journey.run().serviceDate(), zone).start().toEpochMilli();
        int arrival = journey.run().trip().calls().get(last.toCall()).arrivalSeconds();
        return start + arrival * 1000L + TelemetryParameter.PROMISE_BUFFER.millis();
    }
}
