package io.railpulse.domain.alert;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** Random timelines against {@link SecondBySecond}, which knows no due times and keeps all that was ever said. */
class AlertLifeModelTest {
    private static final int TIMELINES = 1_000;
    private static final int STEPS = 120;

    @Test
    void doesWhatABookkeeperWouldDoSecondBySecond() {
        int steps = 0;
        int raised = 0;
        Set<String> ids = new HashSet<>();
        for (int seed = 0; seed < TIMELINES; seed++) {
            List<AlertEvent> told = compare(new Random(seed), seed);
            steps += STEPS;
            raised += (int) told.stream()
                    .filter(event -> event.change() == AlertChange.RAISED)
                    .map(AlertEvent::alertId)
                    .filter(id -> !ids.add(id))
                    .count();
        }
        assertThat(steps).isGreaterThanOrEqualTo(100_000);
        // Each timeline starts on a day of its own: an id that comes twice is of two episodes.
        assertThat(raised).isZero();
        assertThat(ids).hasSizeGreaterThan(3_000);
    }

    private static List<AlertEvent> compare(Random random, int seed) {
        boolean low = random.nextInt(4) == 0;
        long day = 86_400L * (seed + 1);
        AlertRule rule = randomRule(random, 1, low, day);
        GaugedSubject subject = new GaugedSubject(new Gauge(low), rule);
        SecondBySecond bookkeeper = new SecondBySecond(low, rule, day);
        double second = day;
        for (int step = 0; step < STEPS; step++) {
            // Often several in one second, sometimes a long silence.
            int pace = random.nextInt(10);
            second += pace < 4 ? random.nextInt(900) / 1000.0 : pace < 9 ? random.nextInt(20) : random.nextInt(150);
            second = Math.round(second * 1000) / 1000.0;
            act(random, low, day, second, subject, bookkeeper);
        }
        subject.until(second + 500);
        bookkeeper.until(second + 500);
        assertThat(subject.story()).as("timeline %d, %s", seed, rule).isEqualTo(bookkeeper.story());
        assertOneAtATime(subject);
        return subject.told;
    }

    private static void act(
            Random random, boolean low, long day, double second, GaugedSubject subject, SecondBySecond bookkeeper) {
        int what = random.nextInt(40);
        if (what == 0) {
            Condition over = Condition.over(GaugedSubject.millis(second), null, "over");
            subject.take(second, over);
            bookkeeper.take(second, over);
        } else if (what == 1) {
            AlertRule other = randomRule(random, GaugedSubject.millis(second), low, day);
            subject.rule(second, other);
            bookkeeper.rule(second, other);
        } else if (what <= 4) {
            boolean mine = random.nextInt(3) > 0;
            subject.until(Math.nextDown(second) - 0.001);
            String id = mine && subject.openId() != null ? subject.openId() : "other";
            subject.acknowledge(second, id);
            bookkeeper.acknowledge(second, !id.equals("other"));
        } else {
            double value = random.nextInt(30) / 2.0;
            long occurred = GaugedSubject.millis(second) - (random.nextInt(5) == 0 ? random.nextInt(200_000) : 0);
            Long since = random.nextInt(4) == 0 ? Long.valueOf(occurred + random.nextInt(60_000) - 40_000) : null;
            Condition condition = new Condition(value, since, occurred, "here", null, "so", null, false);
            subject.take(second, condition);
            bookkeeper.take(second, condition);
        }
    }

    private static AlertRule randomRule(Random random, long version, boolean low, long day) {
        List<AlertStep> steps = new ArrayList<>();
        double at = random.nextInt(6);
        for (int step = random.nextInt(8) == 0 ? 3 : random.nextInt(3); step < 3; step++) {
            at += 1 + random.nextInt(3);
            double margin = random.nextInt(4) / 2.0;
            double raise = low ? 15 - at : at;
            long forSeconds = random.nextInt(3) == 0 ? 0 : random.nextInt(40);
            steps.add(new AlertStep(
                    raise, low ? raise + margin : raise - margin, forSeconds, Severity.values()[step + 1]));
        }
        List<MaintenanceWindow> windows = new ArrayList<>();
        for (int window = random.nextInt(3); window > 0; window--) {
            long from = (day + random.nextInt(1200)) * 1000 + random.nextInt(2) * 300;
            windows.add(new MaintenanceWindow(from, from + random.nextInt(120_000)));
        }
        return new AlertRule(
                "gauge",
                version,
                "gauge",
                null,
                steps,
                null,
                null,
                random.nextInt(2) * random.nextInt(30),
                random.nextInt(2) * random.nextInt(60),
                random.nextInt(120),
                random.nextInt(40),
                windows);
    }

    /** Raised, then anything but raised, then cleared or still open; numbered without gaps. */
    private static void assertOneAtATime(GaugedSubject subject) {
        String open = null;
        int sequence = 0;
        for (AlertEvent event : subject.told) {
            if (event.change() == AlertChange.RAISED) {
                assertThat(open).isNull();
                open = event.alertId();
                sequence = 0;
            }
            assertThat(event.alertId()).isEqualTo(open);
            assertThat(event.sequence()).isEqualTo(++sequence);
            open = event.change() == AlertChange.CLEARED ? null : open;
        }
        assertThat(subject.openId()).isEqualTo(open);
    }
}
