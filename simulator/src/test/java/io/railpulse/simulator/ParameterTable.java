package io.railpulse.simulator;

import java.util.List;
import java.util.Locale;

/** Numbers of the simulation as a section of a reference page. */
public final class ParameterTable {

    private ParameterTable() {}

    public static void append(String title, List<? extends Parameter> parameters, StringBuilder page) {
        page.append("\n## ").append(title).append("\n\n| number | value | unit | reason |\n|---|---|---|---|\n");
        for (Parameter parameter : parameters) {
            page.append(String.format(
                    Locale.ROOT,
                    "| `%s` | %s | %s | %s |\n",
                    parameter.code(),
                    shortest(parameter.value()),
                    parameter.unit(),
                    parameter.reason()));
        }
    }

    private static String shortest(double value) {
        return value == Math.rint(value) ? String.valueOf((long) value) : String.valueOf(value);
    }
}
