package io.railpulse.domain.eta.learning;

import java.io.Serializable;
import java.util.Arrays;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * Which parts learned forecasts are made of. Learning and forecasting are to be told the same ones: weights that were learned with
 * a part are not those that would have been learned without it.
 *
 * @param without the parts that are left out
 */
public record ForecastParts(Set<ForecastPart> without) implements Serializable {
    /** Nothing is left out. */
    public static final ForecastParts ALL = allBut();

    public ForecastParts {
        without = Set.copyOf(without);
    }

    /** All but some. */
    public static ForecastParts allBut(ForecastPart... parts) {
        return new ForecastParts(Set.of(parts));
    }

    /**
     * All but those that a text names, with commas between them: {@code live,queue}. A blank one names none.
     *
     * @throws IllegalArgumentException if one of them is no part
     */
    public static ForecastParts parse(String without) {
        return new ForecastParts(
                without.isBlank()
                        ? Set.of()
                        : Arrays.stream(without.split(",", -1))
                                .map(String::strip)
                                .map(ForecastPart::ofCode)
                                .collect(Collectors.toSet()));
    }

    /** What {@link #parse} reads: always in the same order. */
    public String text() {
        return without.stream().sorted().map(ForecastPart::code).collect(Collectors.joining(","));
    }

    public boolean has(ForecastPart part) {
        return !without.contains(part);
    }

    /** What is known to these parts. */
    public Learned of(Learned learned) {
        return without.isEmpty() ? learned : new PartlyLearned(learned, this);
    }

    /** The same of trains of all kinds. */
    public LearnedOfKinds of(LearnedOfKinds learned) {
        return without.isEmpty() ? learned : kind -> of(learned.of(kind));
    }

    /** What is known to these parts; what the others would learn is not kept. */
    public LearnedStore of(LearnedStore store) {
        return without.isEmpty() ? store : new PartlyLearnedStore(store, this);
    }

    boolean hides(LearnedKind kind, String key) {
        return without.stream().anyMatch(part -> part.hides(kind, key));
    }

    /** Features of which those of parts that are left out are zero. */
    double[] masked(double[] features) {
        for (ForecastPart part : without) {
            part.features().stream()
                    .filter(feature -> feature.ordinal() < features.length)
                    .forEach(feature -> features[feature.ordinal()] = 0);
        }
        return features;
    }

    /** What is learned, as far as some parts may know. */
    private record PartlyLearned(Learned learned, ForecastParts parts) implements Learned {
        @Override
        public double[] find(LearnedKind kind, String key) {
            return parts.hides(kind, key) ? null : learned.find(kind, key);
        }
    }

    /** The same, to be written as well. */
    private record PartlyLearnedStore(LearnedStore store, ForecastParts parts) implements LearnedStore {
        @Override
        public double[] find(LearnedKind kind, String key) {
            return parts.hides(kind, key) ? null : store.find(kind, key);
        }

        @Override
        public void put(LearnedKind kind, String key, double[] numbers) {
            if (!parts.hides(kind, key)) {
                store.put(kind, key, numbers);
            }
        }
    }
}
