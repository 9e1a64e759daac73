package io.railpulse.domain.consignment;

import static io.railpulse.domain.consignment.ConsignmentBuilder.consignment;
import static io.railpulse.domain.consignment.ConsignmentBuilder.container;
import static org.assertj.core.api.Assertions.assertThat;

import io.railpulse.domain.alert.Severity;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

class ConsignmentCheckTest {
    private static final String NUMBER = "CSQU3054383";

    @Test
    void findsNothingWhereNothingIsWrong() {
        assertThat(faultsOf(consignment())).isEmpty();
        assertThat(faultsOf(consignment()
                        .containers(new ConsignedContainer(NUMBER, null, null, null, 5.0, 5.0, null, null))))
                .isEmpty();
        assertThat(faultsOf(consignment().preferences(quiet("Europe/Berlin", 1320, 360, "critical"))))
                .isEmpty();
    }

    @ParameterizedTest(name = "{1}")
    @MethodSource("listFaulty")
    void namesTheFieldAndTheReason(ConsignmentBuilder faulty, String expected) {
        assertThat(faultsOf(faulty)).isEqualTo(expected);
    }

    @Test
    void namesEveryFault() {
        assertThat(faultsOf(consignment().customer("").version(0)))
                .isEqualTo("version: 0 is less than 1; customer: is blank");
    }

    static Stream<Arguments> listFaulty() {
        return Stream.of(
                Arguments.of(consignment().id(" "), "consignment_id: is blank"),
                Arguments.of(consignment().version(0), "version: 0 is less than 1"),
                Arguments.of(consignment().customer(""), "customer: is blank"),
                Arguments.of(consignment().from(""), "origin_stop_id: is blank"),
                Arguments.of(consignment().to(""), "destination_stop_id: is blank"),
                Arguments.of(consignment().to("Chengdu"), "destination_stop_id: is where it comes from"),
                Arguments.of(consignment().containers(), "containers: is empty"),
                Arguments.of(
                        consignment().containers(container("CSQU3054384")),
                        "containers[0].container_id: the check digit of CSQU3054384 should be 3"),
                Arguments.of(
                        consignment().containers(container("CSQ3054383")),
                        "containers[0].container_id: 'CSQ3054383' is no container number by ISO 6346"),
                Arguments.of(
                        consignment().containers(container(NUMBER), container(NUMBER)),
                        "containers[1].container_id: stands twice"),
                Arguments.of(amounts(0.0, 20.0), "containers[0].size_teu: 0.0 is no amount"),
                Arguments.of(amounts(2.0, Double.NaN), "containers[0].gross_tonnes: NaN is no amount"),
                Arguments.of(
                        limits(8.0, 2.0, null, null),
                        "containers[0].temperature_max_c: the wrong way round: from 8.0 to 2.0"),
                Arguments.of(
                        limits(Double.NaN, 2.0, null, null), "containers[0].temperature_min_c: NaN is no temperature"),
                Arguments.of(
                        limits(2.0, Double.POSITIVE_INFINITY, null, null),
                        "containers[0].temperature_max_c: Infinity is no temperature"),
                Arguments.of(
                        limits(null, null, 101.0, null),
                        "containers[0].humidity_max_pct: 101.0 is not between 0 and 100"),
                Arguments.of(limits(null, null, null, -1.0), "containers[0].shock_max_g: -1.0 is no amount"),
                Arguments.of(consignment().legs(), "legs: is empty"),
                Arguments.of(
                        consignment().legs(new ConsignmentLeg(null, 1, 2)),
                        "legs[0].train_run_id: neither a run is named nor a trip and its service date"),
                Arguments.of(
                        consignment().legs(new ConsignmentLeg("A@d", 5, 5)),
                        "legs[0].to_stop_sequence: 5 does not come after 5"),
                Arguments.of(
                        consignment().legs(new ConsignmentLeg("A@d", 1, 2), new ConsignmentLeg("A@d", 3, 5)),
                        "legs[1].train_run_id: the same run carries it twice"),
                Arguments.of(
                        consignment().preferences(quiet("Europe/Berlim", null, null, null)),
                        "preferences.zone: there is no zone 'Europe/Berlim'"),
                Arguments.of(
                        consignment().preferences(quiet("UTC", 1440, 360, null)),
                        "preferences.quiet_from_min: 1440 is no minute of a day"),
                Arguments.of(
                        consignment().preferences(quiet("UTC", 1320, -1, null)),
                        "preferences.quiet_to_min: -1 is no minute of a day"),
                Arguments.of(
                        consignment().preferences(quiet("UTC", 1320, null, null)),
                        "preferences.quiet_to_min: quiet hours need a begin and an end"),
                Arguments.of(
                        consignment().preferences(quiet("UTC", 60, 60, null)),
                        "preferences.quiet_to_min: quiet hours end when they begin"),
                Arguments.of(
                        consignment().preferences(quiet("UTC", 1320, 360, "loud")),
                        "preferences.breaks_quiet: 'loud' is no severity"));
    }

    private static ConsignmentBuilder amounts(Double teu, Double tonnes) {
        return consignment().containers(new ConsignedContainer(NUMBER, null, teu, tonnes, null, null, null, null));
    }

    private static ConsignmentBuilder limits(Double least, Double greatest, Double humidity, Double shock) {
        return consignment()
                .containers(new ConsignedContainer(NUMBER, null, null, null, least, greatest, humidity, shock));
    }

    private static NoticePreferences quiet(String zone, Integer from, Integer to, String breaks) {
        return new NoticePreferences(zone, from, to, breaks, Digest.NONE);
    }

    private static String faultsOf(ConsignmentBuilder consignment) {
        return ConsignmentCheck.listFaults(
                        consignment.build(), code -> Severity.find(code).isPresent())
                .stream()
                .map(ConsignmentFault::toString)
                .collect(Collectors.joining("; "));
    }
}
