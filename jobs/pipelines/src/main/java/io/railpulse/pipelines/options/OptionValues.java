package io.railpulse.pipelines.options;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/** What a job was told on its command line, checked against the options it has. */
public final class OptionValues {
    /** What Flink itself passes to a main class in application mode, each with a value. */
    private static final Set<String> OF_THE_FRAMEWORK = Set.of("host", "webui-port", "executionMode");

    private final Map<String, String> texts;

    private OptionValues(Map<String, String> texts) {
        this.texts = texts;
    }

    /**
     * Reads {@code --name value} pairs.
     *
     * @throws UsageException if there is no such option, a value is missing or is none, or a required option is not given
     */
    public static OptionValues parse(List<Option<?>> options, String... args) {
        Map<String, String> texts = new HashMap<>();
        Map<String, Option<?>> byName = options.stream().collect(Collectors.toMap(Option::name, option -> option));
        for (int at = 0; at < args.length; at += 2) {
            String name = args[at].startsWith("--") ? args[at].substring(2) : "";
            if (OF_THE_FRAMEWORK.contains(name)) {
                continue;
            }
            if (!byName.containsKey(name)) {
                throw new UsageException("There is no option " + args[at] + ". --help lists them.");
            }
            if (at + 1 == args.length) {
                throw new UsageException("The option " + args[at] + " has no value.");
            }
            texts.put(name, args[at + 1]);
        }
        OptionValues values = new OptionValues(texts);
        options.forEach(values::check);
        return values;
    }

    private void check(Option<?> option) {
        if (option.isRequired() && !texts.containsKey(option.name())) {
            throw new UsageException("The option --" + option.name() + " must be given: " + option.sentence());
        }
        try {
            get(option);
        } catch (IllegalArgumentException e) {
            throw new UsageException("The option --" + option.name() + " cannot be " + texts.get(option.name()) + ": "
                    + e.getMessage() + ".");
        }
    }

    /** The value told, or the default. */
    public <T> T get(Option<T> option) {
        return option.parse().apply(texts.getOrDefault(option.name(), option.defaultText()));
    }

    /** Whether a value was told. */
    public boolean has(Option<?> option) {
        return !texts.getOrDefault(option.name(), option.defaultText() == null ? "" : option.defaultText())
                .isBlank();
    }

    /** Names that stand twice in a list of options; for tests. */
    static Set<String> listDoubled(List<Option<?>> options) {
        Set<String> seen = new HashSet<>();
        return options.stream()
                .map(Option::name)
                .filter(name -> !seen.add(name))
                .collect(Collectors.toSet());
    }
}
