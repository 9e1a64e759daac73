package io.railpulse.recordings;

import io.railpulse.gtfs.csv.CsvReader;
import java.util.Base64;

/** A row of raw.csv.gz. */
final class RawRowParser implements RowParser<RawRecord> {
    private static final byte[] EMPTY = {};

    private final int topic;
    private final int key;
    private final int value;

    RawRowParser(CsvReader csv) {
        topic = csv.getColumn("topic");
        key = csv.getColumn("key");
        value = csv.getColumn("value_base64");
    }

    @Override
    public RawRecord parse(CsvReader csv, long receivedAtMillis) {
        return new RawRecord(csv.getText(topic), csv.findText(key), getValue(csv));
    }

    private byte[] getValue(CsvReader csv) {
        String text = csv.findText(value);
        if (text == null) {
            return EMPTY;
        }
        if (text.equals(RecordingWriter.TOMBSTONE)) {
            return null;
        }
        try {
            return Base64.getDecoder().decode(text);
        } catch (IllegalArgumentException e) {
            throw csv.problem(value, "is neither base64 nor " + RecordingWriter.TOMBSTONE);
        }
    }
}
