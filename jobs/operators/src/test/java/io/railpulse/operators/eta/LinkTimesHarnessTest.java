package io.railpulse.operators.eta;

import static io.railpulse.testing.train.RecordTimes.at;
import static io.railpulse.testing.train.TrainRunBuilder.train;
import static org.assertj.core.api.Assertions.assertThat;

import io.railpulse.domain.eta.learning.LearnedInput;
import io.railpulse.domain.eta.learning.LearnedKind;
import io.railpulse.domain.eta.learning.LearnedUpdate;
import io.railpulse.domain.eta.learning.RunNews;
import io.railpulse.domain.telemetry.Input;
import io.railpulse.domain.telemetry.InputAccount;
import io.railpulse.domain.telemetry.Origin;
import io.railpulse.domain.timetable.TrainRun;
import io.railpulse.operators.RecordTimeOptions;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.apache.flink.runtime.checkpoint.OperatorSubtaskState;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** What {@link LearnFromRunsFunction} tells others, and begins with. */
class LinkTimesHarnessTest {
    private static final String KIND = "/1";
    private static final long MINUTE = 60_000;
    private static final RecordTimeOptions UNTIL_NOON = RecordTimeOptions.replayUntil(at("12:20"));
    private static final String LINK = "alashankou>dostyk 10";

    private LearningHarness learning;

    @AfterEach
    void close() throws Exception {
        learning.close();
    }

    @Test
    void learnsInTheOrderOfRecordTimeOnceTheWatermarkHasPassed() throws Exception {
        learning = LearningHarness.open(UNTIL_NOON);
        learning.allIsRead();
        learning.hears(runOf("7", "10:00", 3));
        assertThat(learning.updates()).isEmpty();

        learning.newsUntil(at("10:20"));

        assertThat(learning.updates())
                .extracting(LearnedUpdate::recordMillis)
                .isSorted()
                .contains(at("10:13"));
        assertThat(newest(learning.updates(), LINK).numbers()[0]).isPositive();
    }

    @Test
    void tellsOthersOnTheHourWhatHasChangedSince() throws Exception {
        learning = LearningHarness.open(UNTIL_NOON);
        learning.allIsRead();
        learning.hears(runOf("7", "10:00", 3));
        learning.hears(runOf("8", "10:20", 5));

        learning.newsUntil(at("10:59"));
        assertThat(links(learning.linkTimes())).isEmpty();
        learning.newsUntil(at("11:00"));

        assertThat(links(learning.linkTimes())).containsExactly(LINK);
        assertThat(newest(learning.linkTimes(), LINK).numbers())
                .isEqualTo(newest(learning.updates(), LINK).numbers());
        assertThat(newest(learning.linkTimes(), LINK).recordMillis()).isEqualTo(at("10:35"));
        assertThat(learning.linkTimes()).noneMatch(told -> told.kind().isOfTheMoment());
        assertThat(learning.updates()).anyMatch(told -> told.kind() == LearnedKind.LIVE);
    }

    @Test
    void tellsNothingTwiceThatHasNotChanged() throws Exception {
        learning = LearningHarness.open(UNTIL_NOON);
        learning.allIsRead();
        learning.hears(runOf("7", "10:00", 3));

        learning.newsUntil(at("12:10"));

        assertThat(links(learning.linkTimes())).containsExactly(LINK);
    }

    @Test
    void leavesNothingUntoldAtTheHorizon() throws Exception {
        learning = LearningHarness.open(UNTIL_NOON);
        learning.allIsRead();
        learning.hears(runOf("7", "10:00", 3));
        learning.hears(runOf("8", "12:02", 5));

        learning.newsUntil(Long.MAX_VALUE);

        assertThat(links(learning.linkTimes())).containsExactly(LINK, LINK);
        assertThat(newest(learning.linkTimes(), LINK).recordMillis()).isEqualTo(at("12:17"));
        assertThat(newest(learning.linkTimes(), LINK).numbers())
                .isEqualTo(newest(learning.updates(), LINK).numbers());
        assertThat(learning.timers()).isZero();
    }

    @Test
    void beginsWithWhatWasLearnedBefore() throws Exception {
        learning = LearningHarness.open(UNTIL_NOON);
        learning.begins(List.of(known(LINK, 0, 6, 0.1, 40, 5, 6, 7)));

        assertThat(learning.updates()).singleElement().satisfies(known -> {
            assertThat(known.numbers()).startsWith(6, 0.1);
            assertThat(known.recordMillis()).as("known before everything").isEqualTo(LearnFromRunsFunction.BEFORE_ALL);
        });
        learning.allIsRead();
        learning.hears(runOf("7", "10:00", 3));
        learning.newsUntil(Long.MAX_VALUE);

        double[] after = newest(learning.linkTimes(), LINK).numbers();
        assertThat(after[0]).as("goes on from there").isBetween(4.5, 5.9);
        assertThat(after[2]).isEqualTo(41);
    }

    @Test
    void beginsWithTheNewestOfEachAndWithoutWhatWasForgotten() throws Exception {
        learning = LearningHarness.open(UNTIL_NOON);
        LearnedInput forgotten = new LearnedInput(
                new LearnedUpdate(KIND, LearnedKind.LINK, "dostyk>aktogay 22", null, 2),
                new Origin("rail.link-time.v1", 0, 3, 2));
        learning.begins(List.of(
                known(LINK, 0, 6, 0.1, 40, 5, 6, 7),
                known("dostyk>aktogay 22", 1, 9, 0.1, 40, 5, 6, 7),
                known(LINK, 2, 8, 0.1, 41, 5, 6, 7),
                forgotten));
        learning.allIsRead();
        learning.hears(runOf("7", "10:00", 3));
        learning.newsUntil(Long.MAX_VALUE);

        assertThat(newest(learning.linkTimes(), LINK).numbers()[0]).isGreaterThan(6);
        assertThat(links(learning.linkTimes())).containsExactly(LINK);
    }

    @Test
    void accountsForWhatItBeganWithOnceAllOfItIsRead() throws Exception {
        learning = LearningHarness.open(UNTIL_NOON);
        learning.begins(List.of(known(LINK, 0, 6, 0.1, 40, 5, 6, 7), known(LINK, 1, 8, 0.1, 41, 5, 6, 7)));
        assertThat(learning.accounts()).isEmpty();

        learning.allIsRead();
        learning.newsUntil(at("10:00"));

        assertThat(learning.accounts()).containsExactly(new InputAccount(Input.LINK_TIMES, KIND, 1, 2, 0, 0, 2));
    }

    @Test
    void believesItsStateOnceItHasLearnedItself() throws Exception {
        learning = LearningHarness.open(UNTIL_NOON);
        learning.allIsRead();
        learning.hears(runOf("7", "10:00", 3));
        learning.newsUntil(at("10:30"));
        OperatorSubtaskState snapshot = learning.snapshot();
        learning.close();

        learning = LearningHarness.restore(UNTIL_NOON, snapshot);
        learning.begins(List.of(known(LINK, 0, 60, 0.1, 40, 5, 6, 7)));
        learning.allIsRead();
        learning.newsUntil(Long.MAX_VALUE);

        assertThat(newest(learning.linkTimes(), LINK).numbers()[0]).isLessThan(4);
        assertThat(learning.accounts()).containsExactly(new InputAccount(Input.LINK_TIMES, KIND, 1, 0, 0, 1, 1));
    }

    @Test
    void tellsTheSameAfterARestoreAndHoweverTheWatermarkMoves() throws Exception {
        List<RunNews> news = new ArrayList<>();
        news.addAll(runOf("7", "10:00", 3));
        news.addAll(runOf("8", "10:20", 5));
        news.addAll(runOf("9", "11:15", 1));
        news.sort(RunNews.IN_ORDER);
        learning = LearningHarness.open(UNTIL_NOON);
        learning.allIsRead();
        learning.hears(news);
        learning.newsUntil(Long.MAX_VALUE);
        List<String> atOnce = LearningHarness.textsOf(learning.linkTimes());
        learning.close();

        for (long cut = at("09:40"); cut < at("12:20"); cut += 7 * MINUTE) {
            long until = cut;
            learning = LearningHarness.open(UNTIL_NOON);
            learning.allIsRead();
            learning.hears(
                    news.stream().filter(one -> one.recordMillis() <= until).toList());
            learning.newsUntil(until);
            List<String> before = LearningHarness.textsOf(learning.linkTimes());
            OperatorSubtaskState snapshot = learning.snapshot();
            learning.close();

            learning = LearningHarness.restore(UNTIL_NOON, snapshot);
            learning.allIsRead();
            for (RunNews one : news) {
                if (one.recordMillis() > until) {
                    learning.newsUntil(one.recordMillis() - 1);
                    learning.hears(List.of(one));
                }
            }
            learning.newsUntil(Long.MAX_VALUE);
            assertThat(Stream.concat(before.stream(), LearningHarness.textsOf(learning.linkTimes()).stream()))
                    .as("restored at " + until)
                    .containsExactlyInAnyOrderElementsOf(atOnce);
            if (until + 7 * MINUTE < at("12:20")) {
                learning.close();
            }
        }
    }

    @Test
    void tellsThatSomethingWasForgotten() throws Exception {
        learning = LearningHarness.open(RecordTimeOptions.live());
        learning.allIsRead();
        learning.hears(runOf("7", "10:00", 3));
        learning.newsUntil(at("12:00"));
        // Who is forgotten is looked for once a day.
        long later = at("12:00") + KeptLearning.MEMORY.plusDays(1).toMillis();
        learning.hears(List.of(news("7", later, null, -1, 0, true)));
        learning.newsUntil(later + 60 * MINUTE);

        LearnedUpdate told = newest(learning.linkTimes(), LINK);
        assertThat(told.numbers()).isNull();
        assertThat(told.recordMillis()).isBetween(at("10:13") + KeptLearning.MEMORY.toMillis(), later);
        assertThat(newest(learning.updates(), LINK).numbers()).isNull();
    }

    private static LearnedInput known(String link, long offset, double... numbers) {
        return new LearnedInput(
                new LearnedUpdate(KIND, LearnedKind.LINK, link, numbers, at("09:00")),
                new Origin("rail.link-time.v1", 0, offset, offset + 1));
    }

    /** A run that leaves on time and arrives late at its next call, where the rest of it is not heard of. */
    private static List<RunNews> runOf(String trip, String departs, int lateMinutes) {
        TrainRun run = train(trip)
                .from("Alashankou", departs)
                .via("Dostyk", 10_000, after(departs, 10), after(departs, 12))
                .to("Aktogay", 30_000, after(departs, 34));
        long arrives = at(departs) + (10 + lateMinutes) * MINUTE;
        return List.of(
                news(trip, at(departs) - 30 * MINUTE, run, -1, 0, false),
                news(trip, at(departs), null, 1, at(departs), false),
                news(trip, arrives, null, 2, arrives, false));
    }

    private static RunNews news(
            String trip, long recordMillis, TrainRun plan, int moment, long happenedMillis, boolean ended) {
        return new RunNews(KIND, trip + "@2025-03-01", recordMillis, plan, moment, happenedMillis, null, 0, ended);
    }

    private static String after(String clock, int minutes) {
        return java.time.LocalTime.parse(clock).plusMinutes(minutes).toString();
    }

    private static LearnedUpdate newest(List<LearnedUpdate> updates, String link) {
        return updates.stream()
                .filter(update ->
                        update.kind() == LearnedKind.LINK && update.key().equals(link))
                .reduce((older, newer) -> newer)
                .orElseThrow();
    }

    private static List<String> links(List<LearnedUpdate> updates) {
        return updates.stream()
                .filter(update -> update.kind() == LearnedKind.LINK)
                .map(LearnedUpdate::key)
                .toList();
    }
}
