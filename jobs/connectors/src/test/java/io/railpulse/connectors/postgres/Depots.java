package io.railpulse.connectors.postgres;

/** Two small tables for tests of the mechanism. */
final class Depots {

    private Depots() {}

    record Depot(String line, Integer kilometre, String name, Long recordMillis, Integer ordinal) {}

    static Table<Depot> upserted() {
        return columns().upsertedBy("record_at", "record_ordinal");
    }

    static Table<Depot> appended() {
        return columns().appended();
    }

    static Table.Builder<Depot> columns() {
        return Table.<Depot>named("depot")
                .text("line", Depot::line)
                .integer("offset", Depot::kilometre)
                .text("name", Depot::name)
                .time("record_at", Depot::recordMillis)
                .integer("record_ordinal", Depot::ordinal)
                .key("line", "offset");
    }
}
