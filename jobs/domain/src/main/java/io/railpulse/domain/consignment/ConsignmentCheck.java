package io.railpulse.domain.consignment;

import io.railpulse.domain.identity.ContainerNumber;
import java.time.DateTimeException;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;

/**
 * Finds what makes a consignment unfit to be followed. One with a fault changes nothing: the version before it stays in force.
 */
public final class ConsignmentCheck {
    private static final int MINUTES_OF_A_DAY = 1_440;

    private final Predicate<String> severities;
    private final List<ConsignmentFault> faults = new ArrayList<>();

    private ConsignmentCheck(Predicate<String> severities) {
        this.severities = severities;
    }

    /**
     * All that is wrong with a consignment; empty if nothing.
     *
     * @param severities whether a text is the code of a severity
     */
    public static List<ConsignmentFault> listFaults(Consignment consignment, Predicate<String> severities) {
        ConsignmentCheck check = new ConsignmentCheck(severities);
        check.check(consignment);
        return check.faults;
    }

    private void check(Consignment consignment) {
        faultIfBlank(consignment.consignmentId(), "consignment_id");
        faultIf(consignment.version() < 1, "version", consignment.version() + " is less than 1");
        faultIfBlank(consignment.customer(), "customer");
        faultIfBlank(consignment.originStopId(), "origin_stop_id");
        faultIfBlank(consignment.destinationStopId(), "destination_stop_id");
        faultIf(
                consignment.originStopId().equals(consignment.destinationStopId()),
                "destination_stop_id",
                "is where it comes from");
        checkContainers(consignment.containers());
        checkLegs(consignment.legs());
        checkPreferences(consignment.preferences());
    }

    private void checkContainers(List<ConsignedContainer> containers) {
        faultIf(containers.isEmpty(), "containers", "is empty");
        Set<String> numbers = new HashSet<>();
        for (int at = 0; at < containers.size(); at++) {
            ConsignedContainer container = containers.get(at);
            String field = "containers[" + at + "]";
            checkNumber(container.number(), field + ".container_id");
            faultIf(!numbers.add(container.number()), field + ".container_id", "stands twice");
            checkAmount(container.teu(), field + ".size_teu");
            checkAmount(container.grossTonnes(), field + ".gross_tonnes");
            checkLimits(container, field);
        }
    }

    private void checkNumber(String number, String field) {
        if (ContainerNumber.isValid(number)) {
            return;
        }
        String wrong = ContainerNumber.findCheckDigit(number)
                .map(digit -> "the check digit of " + number + " should be " + digit)
                .orElse("'" + number + "' is no container number by ISO 6346");
        faultIf(true, field, wrong);
    }

    private void checkAmount(Double amount, String field) {
        // Written so that NaN, which compares as false with everything, is a fault as well.
        faultIf(amount != null && !(amount > 0 && Double.isFinite(amount)), field, amount + " is no amount");
    }

    private void checkLimits(ConsignedContainer container, String field) {
        Double least = container.temperatureMinC();
        Double greatest = container.temperatureMaxC();
        faultIf(least != null && !Double.isFinite(least), field + ".temperature_min_c", least + " is no temperature");
        faultIf(
                greatest != null && !Double.isFinite(greatest),
                field + ".temperature_max_c",
                greatest + " is no temperature");
        faultIf(
                least != null && greatest != null && least > greatest,
                field + ".temperature_max_c",
                "the wrong way round: from " + least + " to " + greatest);
        Double humidity = container.humidityMaxPct();
        faultIf(
                humidity != null && !(humidity > 0 && humidity <= 100),
                field + ".humidity_max_pct",
                humidity + " is not between 0 and 100");
        checkAmount(container.shockMaxG(), field + ".shock_max_g");
    }

    private void checkLegs(List<ConsignmentLeg> legs) {
        faultIf(legs.isEmpty(), "legs", "is empty");
        Set<String> runs = new HashSet<>();
        for (int at = 0; at < legs.size(); at++) {
            ConsignmentLeg leg = legs.get(at);
            String field = "legs[" + at + "]";
            boolean named = leg.trainRunId() != null && !leg.trainRunId().isBlank();
            faultIf(!named, field + ".train_run_id", "neither a run is named nor a trip and its service date");
            faultIf(named && !runs.add(leg.trainRunId()), field + ".train_run_id", "the same run carries it twice");
            faultIf(
                    leg.toStopSequence() <= leg.fromStopSequence(),
                    field + ".to_stop_sequence",
                    leg.toStopSequence() + " does not come after " + leg.fromStopSequence());
        }
    }

    private void checkPreferences(NoticePreferences preferences) {
        faultIf(!isZone(preferences.zone()), "preferences.zone", "there is no zone '" + preferences.zone() + "'");
        Integer from = preferences.quietFromMinute();
        Integer to = preferences.quietToMinute();
        checkMinute(from, "preferences.quiet_from_min");
        checkMinute(to, "preferences.quiet_to_min");
        faultIf((from == null) != (to == null), "preferences.quiet_to_min", "quiet hours need a begin and an end");
        faultIf(from != null && from.equals(to), "preferences.quiet_to_min", "quiet hours end when they begin");
        String least = preferences.breaksQuiet();
        faultIf(least != null && !severities.test(least), "preferences.breaks_quiet", "'" + least + "' is no severity");
    }

    private void checkMinute(Integer minute, String field) {
        faultIf(minute != null && (minute < 0 || minute >= MINUTES_OF_A_DAY), field, minute + " is no minute of a day");
    }

    private static boolean isZone(String zone) {
        try {
            ZoneId.of(zone);
            return true;
        } catch (DateTimeException unknown) {
            return false;
        }
    }

    private void faultIfBlank(String text, String field) {
        faultIf(text.isBlank(), field, "is blank");
    }

    private void faultIf(boolean wrong, String field, String detail) {
        if (wrong) {
            faults.add(new ConsignmentFault(field, detail));
        }
    }
}
