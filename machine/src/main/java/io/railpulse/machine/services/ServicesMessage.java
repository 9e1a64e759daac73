package io.railpulse.machine.services;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/**
 * One line of what the services' process tells the program that started it, on its standard output: a word and its
 * fields, separated by tabs.
 */
record ServicesMessage(Kind kind, List<String> fields) {

    enum Kind {
        /** What is being done; one field for the person at the terminal. */
        PROGRESS,
        /** All is up; fields bootstrap servers, JDBC URL, user, password. */
        READY,
        /** It does not work, and why; one field for the person at the terminal. The process ends. */
        FAILED
    }

    static ServicesMessage of(Kind kind, String... fields) {
        return new ServicesMessage(kind, List.of(fields));
    }

    String toLine() {
        StringBuilder line = new StringBuilder(kind.name());
        fields.forEach(field -> line.append('\t').append(field.replaceAll("\\s+", " ")));
        return line.toString();
    }

    /** Empty for a line that is none of ours. */
    static Optional<ServicesMessage> parse(String line) {
        List<String> parts = List.of(line.split("\t", -1));
        return Arrays.stream(Kind.values())
                .filter(kind -> kind.name().equals(parts.get(0)))
                .map(kind -> new ServicesMessage(kind, parts.subList(1, parts.size())))
                .findFirst();
    }
}
