package io.railpulse.pipelines.options;

import java.util.List;

/** Writes the options of a job for people: as help in the terminal, and as a page of the documentation. */
public final class OptionsReference {

    private OptionsReference() {}

    /** One line or two an option, in their order. */
    public static String asHelp(String job, List<Option<?>> options) {
        StringBuilder help = new StringBuilder(job).append(" takes\n");
        for (Option<?> option : options) {
            help.append("  --")
                    .append(option.name())
                    .append(" <")
                    .append(option.kind())
                    .append(">  (")
                    .append(defaultOf(option))
                    .append(")\n      ")
                    .append(option.sentence())
                    .append('\n');
        }
        return help.toString();
    }

    /** A Markdown table. */
    public static String asMarkdown(String job, List<Option<?>> options) {
        StringBuilder page = new StringBuilder("# Options of ").append(job).append("\n\n");
        page.append("This page is made from the options themselves; a test fails when it is out of date.\n\n");
        page.append("| option | value | default | what it does |\n|---|---|---|---|\n");
        for (Option<?> option : options) {
            page.append("| `--")
                    .append(option.name())
                    .append("` | ")
                    .append(option.kind())
                    .append(" | ")
                    .append(defaultOf(option))
                    .append(" | ")
                    .append(option.sentence())
                    .append(" |\n");
        }
        return page.toString();
    }

    private static String defaultOf(Option<?> option) {
        if (option.isRequired()) {
            return "required";
        }
        return option.defaultText().isBlank() ? "none" : option.defaultText();
    }
}
