package io.railpulse.recordings;

import io.railpulse.gtfs.csv.CsvReader;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The rows of consignments.csv.gz. */
final class ConsignmentRowParser {
    private static final Pattern LEG = Pattern.compile("(\\S+)@(\\d{4}-\\d{2}-\\d{2}):(\\d+)-(\\d+)");

    private final int consignmentId;
    private final int customer;
    private final int containerId;
    private final int sizeType;
    private final int teu;
    private final int grossTonnes;
    private final int reefer;
    private final int temperatureMin;
    private final int temperatureMax;
    private final int legs;
    private final int origin;
    private final int destination;
    private final int promised;

    ConsignmentRowParser(CsvReader csv) {
        consignmentId = csv.getColumn("consignment_id");
        customer = csv.getColumn("customer");
        containerId = csv.getColumn("container_id");
        sizeType = csv.getColumn("size_type");
        teu = csv.getColumn("teu");
        grossTonnes = csv.getColumn("gross_tonnes");
        reefer = csv.getColumn("reefer");
        temperatureMin = csv.getColumn("temperature_min_c");
        temperatureMax = csv.getColumn("temperature_max_c");
        legs = csv.getColumn("legs");
        origin = csv.getColumn("origin_stop_id");
        destination = csv.getColumn("destination_stop_id");
        promised = csv.getColumn("promised_at");
    }

    List<ConsignmentRow> parseAll(CsvReader csv) {
        List<ConsignmentRow> rows = new ArrayList<>();
        while (csv.next()) {
            rows.add(parse(csv));
        }
        return rows;
    }

    private ConsignmentRow parse(CsvReader csv) {
        return new ConsignmentRow(
                csv.getText(consignmentId),
                csv.getText(customer),
                csv.getText(containerId),
                csv.getText(sizeType),
                csv.getDouble(teu),
                csv.getDouble(grossTonnes),
                csv.getText(reefer).equals("true"),
                RecordedFields.findNumber(csv, temperatureMin),
                RecordedFields.findNumber(csv, temperatureMax),
                parseLegs(csv),
                csv.getText(origin),
                csv.getText(destination),
                RecordedFields.findMillis(csv, promised));
    }

    private List<ConsignmentRow.Leg> parseLegs(CsvReader csv) {
        List<ConsignmentRow.Leg> parsed = new ArrayList<>();
        for (String text : csv.getText(legs).split(" ")) {
            Matcher leg = LEG.matcher(text);
            if (!leg.matches()) {
                throw csv.problem(legs, "is not a row of legs such as trip@2025-09-18:1-5");
            }
            parsed.add(new ConsignmentRow.Leg(
                    leg.group(1), leg.group(2), Integer.parseInt(leg.group(3)), Integer.parseInt(leg.group(4))));
        }
        return parsed;
    }
}
