package io.railpulse.schemas;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.apache.avro.Schema;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** A reader of a contract must not have to guess: every record, enum and field says what it is and in which unit. */
class SchemaDocTest {

    private static final Pattern UNIT = Pattern.compile("Unit: ([^.]+)\\.$");

    /** How the name of a field ends, by the beginning of its unit; the first that fits counts. */
    private static final Map<String, String> SUFFIX_BY_UNIT = new LinkedHashMap<>();

    static {
        SUFFIX_BY_UNIT.put("metres a second", "_mps");
        SUFFIX_BY_UNIT.put("metres", "_m");
        SUFFIX_BY_UNIT.put("degrees Celsius", "_c");
        SUFFIX_BY_UNIT.put("degrees", "_deg");
        SUFFIX_BY_UNIT.put("seconds", "_s");
        SUFFIX_BY_UNIT.put("minutes", "_min");
        SUFFIX_BY_UNIT.put("bytes", "_bytes");
        SUFFIX_BY_UNIT.put("tonnes", "_tonnes");
        SUFFIX_BY_UNIT.put("twenty-foot equivalents", "_teu");
        SUFFIX_BY_UNIT.put("milliseconds since the epoch", "_at");
        SUFFIX_BY_UNIT.put("days since the epoch", "_date");
        SUFFIX_BY_UNIT.put("kilometres an hour", "_kmh");
        SUFFIX_BY_UNIT.put("tonne-kilometres", "_tkm");
        SUFFIX_BY_UNIT.put("percent", "_pct");
        SUFFIX_BY_UNIT.put("g", "_g");
        SUFFIX_BY_UNIT.put("none", "");
        SUFFIX_BY_UNIT.put("that of the quantity", "");
        SUFFIX_BY_UNIT.put("that of the kind", "");
    }

    @ParameterizedTest
    @EnumSource(Topic.class)
    void everyRecordAndFieldSaysWhatItIsAndInWhichUnit(Topic topic) {
        List<String> faults = new ArrayList<>();
        walk(topic.schema(), faults);
        assertThat(faults)
                .as(
                        "To fix: in schemas/src/main/avro/%s.avsc give each of these a \"doc\"; that of a field ends"
                                + " with \"Unit: <unit>.\" (\"Unit: none.\" for text, counts and flags), and the"
                                + " field's name ends as the unit asks: %s.",
                        topic.topicName(), SUFFIX_BY_UNIT)
                .isEmpty();
    }

    private static void walk(Schema schema, List<String> faults) {
        switch (schema.getType()) {
            case RECORD -> {
                checkDoc(schema, faults);
                schema.getFields().forEach(field -> {
                    checkField(schema, field, faults);
                    walk(field.schema(), faults);
                });
            }
            case ENUM -> checkDoc(schema, faults);
            case ARRAY -> walk(schema.getElementType(), faults);
            case MAP -> walk(schema.getValueType(), faults);
            case UNION -> schema.getTypes().forEach(type -> walk(type, faults));
            default -> {}
        }
    }

    private static void checkDoc(Schema schema, List<String> faults) {
        if (schema.getDoc() == null || schema.getDoc().isBlank()) {
            faults.add(schema.getFullName() + " has no doc");
        }
    }

    private static void checkField(Schema record, Schema.Field field, List<String> faults) {
        String name = record.getName() + "." + field.name();
        Matcher unit = UNIT.matcher(field.doc() == null ? "" : field.doc());
        if (!unit.find()) {
            faults.add(name + " names no unit in its doc");
            return;
        }
        String suffix = SUFFIX_BY_UNIT.entrySet().stream()
                .filter(entry -> unit.group(1).startsWith(entry.getKey()))
                .map(Map.Entry::getValue)
                .findFirst()
                .orElse(null);
        if (suffix == null) {
            faults.add(name + " has the unit \"" + unit.group(1) + "\", which this test does not know");
            return;
        }
        if (!field.name().endsWith(suffix)) {
            faults.add(name + " should end with " + suffix);
        }
        checkLogicalType(name, suffix, field.schema(), faults);
    }

    private static void checkLogicalType(String name, String suffix, Schema schema, List<String> faults) {
        String logicalType = logicalTypeOf(schema);
        if (suffix.equals("_at") != "timestamp-millis".equals(logicalType)) {
            faults.add(name + ": a time ends with _at and has the logical type timestamp-millis, nothing else does");
        }
        if (suffix.equals("_date") != "date".equals(logicalType)) {
            faults.add(name + ": a day ends with _date and has the logical type date, nothing else does");
        }
    }

    private static String logicalTypeOf(Schema schema) {
        if (schema.getType() == Schema.Type.UNION) {
            return schema.getTypes().stream()
                    .map(SchemaDocTest::logicalTypeOf)
                    .filter(type -> type != null)
                    .findFirst()
                    .orElse(null);
        }
        return schema.getLogicalType() == null ? null : schema.getLogicalType().getName();
    }
}
