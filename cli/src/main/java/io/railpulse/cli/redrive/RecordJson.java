package io.railpulse.cli.redrive;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Iterator;
import java.util.List;
import org.apache.avro.Schema;
import org.apache.avro.specific.SpecificData;
import org.apache.avro.specific.SpecificRecord;

/**
 * Records as JSON that a person can read and edit: fields by their names, times in ISO-8601, an optional field as its value
 * or null. Numbers that JSON does not have are texts: {@code "NaN"}.
 */
final class RecordJson {
    private static final JsonNodeFactory NODES = JsonNodeFactory.instance;

    private RecordJson() {}

    static ObjectNode of(SpecificRecord record) {
        ObjectNode node = NODES.objectNode();
        for (Schema.Field field : record.getSchema().getFields()) {
            node.set(field.name(), nodeOf(record.get(field.pos())));
        }
        return node;
    }

    private static JsonNode nodeOf(Object value) {
        if (value == null) {
            return NODES.nullNode();
        }
        if (value instanceof SpecificRecord record) {
            return of(record);
        }
        if (value instanceof Collection<?> items) {
            ArrayNode array = NODES.arrayNode(items.size());
            items.forEach(item -> array.add(nodeOf(item)));
            return array;
        }
        if (value instanceof Double number) {
            return Double.isFinite(number) ? NODES.numberNode(number) : NODES.textNode(number.toString());
        }
        if (value instanceof Integer number) {
            return NODES.numberNode(number);
        }
        if (value instanceof Long number) {
            return NODES.numberNode(number);
        }
        if (value instanceof Boolean flag) {
            return NODES.booleanNode(flag);
        }
        // Texts, constants, times and dates: all of them as they print.
        return NODES.textNode(value.toString());
    }

    /**
     * The record that the JSON tells of. A field that is left out has its default.
     *
     * @throws RepairException if a field is unknown, missing, or not what its schema says; it names the field
     */
    static SpecificRecord toRecord(JsonNode node, Schema schema) {
        return (SpecificRecord) recordOf(node, schema, "");
    }

    private static Object recordOf(JsonNode node, Schema schema, String path) {
        if (!node.isObject()) {
            throw wrong(path, node, "an object");
        }
        Iterator<String> names = node.fieldNames();
        while (names.hasNext()) {
            String name = names.next();
            if (schema.getField(name) == null) {
                throw new RepairException("record" + path + " has no field " + name);
            }
        }
        SpecificRecord record = (SpecificRecord) SpecificData.get().newRecord(null, schema);
        for (Schema.Field field : schema.getFields()) {
            JsonNode value = node.get(field.name());
            String fieldPath = path + "." + field.name();
            if (value == null && !field.hasDefaultValue()) {
                throw new RepairException("record" + fieldPath + " is missing");
            }
            record.put(
                    field.pos(),
                    value == null
                            ? SpecificData.get().getDefaultValue(field)
                            : valueOf(value, field.schema(), fieldPath));
        }
        return record;
    }

    private static Object valueOf(JsonNode node, Schema schema, String path) {
        return switch (schema.getType()) {
            case UNION -> node.isNull() ? null : valueOf(node, branchOf(schema), path);
            case RECORD -> recordOf(node, schema, path);
            case ARRAY -> itemsOf(node, schema, path);
            case STRING -> textOf(node, path);
            case ENUM -> constantOf(node, schema, path);
            case DOUBLE -> numberOf(node, path);
            case BOOLEAN -> {
                if (!node.isBoolean()) {
                    throw wrong(path, node, "true or false");
                }
                yield node.booleanValue();
            }
            case INT -> schema.getLogicalType() != null ? dateOf(node, path) : Integer.valueOf(intOf(node, path));
            case LONG -> schema.getLogicalType() != null ? timeOf(node, path) : Long.valueOf(longOf(node, path));
            default ->
                throw new RepairException("record" + path + " is of a kind that cannot be edited as JSON: "
                        + schema.getType() + "; edit the payload instead");
        };
    }

    /** Every union of the contracts is of null and one other. */
    private static Schema branchOf(Schema union) {
        return union.getTypes().stream()
                .filter(branch -> branch.getType() != Schema.Type.NULL)
                .findFirst()
                .orElseThrow();
    }

    private static List<Object> itemsOf(JsonNode node, Schema schema, String path) {
        if (!node.isArray()) {
            throw wrong(path, node, "an array");
        }
        List<Object> items = new ArrayList<>(node.size());
        for (JsonNode item : node) {
            items.add(valueOf(item, schema.getElementType(), path + "[" + items.size() + "]"));
        }
        return items;
    }

    private static String textOf(JsonNode node, String path) {
        if (!node.isTextual()) {
            throw wrong(path, node, "a text");
        }
        return node.textValue();
    }

    private static Object constantOf(JsonNode node, Schema schema, String path) {
        if (!schema.getEnumSymbols().contains(textOf(node, path))) {
            throw wrong(path, node, "one of " + String.join(", ", schema.getEnumSymbols()));
        }
        return SpecificData.get().createEnum(node.textValue(), schema);
    }

    private static Double numberOf(JsonNode node, String path) {
        if (node.isNumber()) {
            return node.doubleValue();
        }
        return switch (textOf(node, path)) {
            case "NaN" -> Double.NaN;
            case "Infinity" -> Double.POSITIVE_INFINITY;
            case "-Infinity" -> Double.NEGATIVE_INFINITY;
            default -> throw wrong(path, node, "a number");
        };
    }

    private static int intOf(JsonNode node, String path) {
        if (!node.canConvertToInt() || !node.isIntegralNumber()) {
            throw wrong(path, node, "a whole number");
        }
        return node.intValue();
    }

    private static long longOf(JsonNode node, String path) {
        if (!node.canConvertToLong() || !node.isIntegralNumber()) {
            throw wrong(path, node, "a whole number");
        }
        return node.longValue();
    }

    private static LocalDate dateOf(JsonNode node, String path) {
        try {
            return LocalDate.parse(textOf(node, path));
        } catch (DateTimeException e) {
            throw wrong(path, node, "a date such as 2026-03-01");
        }
    }

    private static Instant timeOf(JsonNode node, String path) {
        try {
            return Instant.parse(textOf(node, path));
        } catch (DateTimeException e) {
            throw wrong(path, node, "a time such as 2026-03-01T08:00:00Z");
        }
    }

    private static RepairException wrong(String path, JsonNode node, String wanted) {
        return new RepairException("record" + path + " is " + node + ", not " + wanted);
    }
}
