package io.railpulse.backtest.evaluate;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.SerializationFeature;
import io.railpulse.domain.eta.score.Leads;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.OptionalDouble;
import java.util.TreeMap;
import java.util.stream.Collectors;

/**
 * How good the forecasts of a replay were.
 *
 * @param recording the recording's name
 * @param scoreFrom the first date that counts; null for all
 * @param runs runs with at least one case
 * @param moments moments with at least one case
 * @param leads all moments by lead, those without cases left out
 * @param meanOursToLinear mean over the leads from 5 to 120 minutes of our error over that of the linear shift
 * @param meanHistoricalToLinear the same of the historical median
 * @param destinationLeads moments at the last call of a run by lead
 * @param destinations the same, all leads from 5 to 120 minutes together
 * @param passenger the benchmark of passenger trains
 * @param freight the benchmark of freight trains
 * @param corridors by corridor or timetable route
 */
public record EvaluationReport(
        String recording,
        String scoreFrom,
        int runs,
        int moments,
        List<LeadFigures> leads,
        Double meanOursToLinear,
        Double meanHistoricalToLinear,
        List<LeadFigures> destinationLeads,
        CaseFigures destinations,
        BenchmarkFigures passenger,
        BenchmarkFigures freight,
        List<CorridorFigures> corridors) {
    /** The ratios are averaged, and last calls taken together, from the shortest lead to this one. */
    private static final int LONGEST_SHORT_LEAD_MINUTES = 120;

    private static final ObjectMapper MAPPER = new ObjectMapper().enable(SerializationFeature.INDENT_OUTPUT);

    static EvaluationReport of(
            String recording,
            String scoreFrom,
            List<EvaluatedCase> cases,
            BenchmarkFigures passenger,
            BenchmarkFigures freight) {
        List<EvaluatedCase> destinations =
                cases.stream().filter(EvaluatedCase::destination).toList();
        List<LeadFigures> leads = byLead(cases);
        return new EvaluationReport(
                recording,
                scoreFrom,
                (int) cases.stream()
                        .map(one -> List.of(one.tripId(), one.serviceDate()))
                        .distinct()
                        .count(),
                (int) cases.stream()
                        .map(one -> List.of(one.tripId(), one.serviceDate(), one.stopSequence()))
                        .distinct()
                        .count(),
                leads,
                mean(leads.stream()
                        .filter(lead -> lead.leadMinutes() <= LONGEST_SHORT_LEAD_MINUTES)
                        .map(lead -> lead.figures().oursToLinear())
                        .toList()),
                mean(leads.stream()
                        .filter(lead -> lead.leadMinutes() <= LONGEST_SHORT_LEAD_MINUTES)
                        .map(lead -> lead.figures().historicalToLinear())
                        .toList()),
                byLead(destinations),
                CaseFigures.of(destinations.stream()
                        .filter(one -> one.leadMinutes() <= LONGEST_SHORT_LEAD_MINUTES)
                        .toList()),
                passenger,
                freight,
                byCorridor(cases));
    }

    private static List<LeadFigures> byLead(List<EvaluatedCase> cases) {
        Map<Integer, List<EvaluatedCase>> byLead =
                cases.stream().collect(Collectors.groupingBy(EvaluatedCase::leadMinutes));
        return Arrays.stream(Leads.listMinutes())
                .filter(byLead::containsKey)
                .mapToObj(lead -> new LeadFigures(lead, CaseFigures.of(byLead.get(lead))))
                .toList();
    }

    private static List<CorridorFigures> byCorridor(List<EvaluatedCase> cases) {
        Map<String, List<EvaluatedCase>> byCorridor = cases.stream()
                .collect(Collectors.groupingBy(
                        one -> Objects.requireNonNullElse(one.corridor(), ""), TreeMap::new, Collectors.toList()));
        List<CorridorFigures> corridors = new ArrayList<>();
        byCorridor.forEach((corridor, its) -> corridors.add(new CorridorFigures(corridor, byLead(its))));
        return corridors;
    }

    private static Double mean(List<Double> ratios) {
        OptionalDouble mean = ratios.stream()
                .filter(Objects::nonNull)
                .mapToDouble(Double::doubleValue)
                .average();
        return mean.isPresent() ? mean.getAsDouble() : null;
    }

    /** Tables for people. */
    public String toText() {
        return EvaluationText.of(this);
    }

    /** The same as JSON, with the corridors; fields named as here, unknown is null. */
    public String toJson() {
        try {
            return MAPPER.writeValueAsString(this) + "\n";
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("a record of numbers and texts can always be written", e);
        }
    }
}
