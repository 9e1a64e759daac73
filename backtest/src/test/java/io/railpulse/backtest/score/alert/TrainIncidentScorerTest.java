package io.railpulse.backtest.score.alert;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Times are minutes of a day. */
class TrainIncidentScorerTest {
    private static final String RUN = "morning@2025-09-18";

    private final List<TrueIncident> incidents = new ArrayList<>();
    private final List<RaisedAlert> alerts = new ArrayList<>();

    private static long millis(int minute) {
        return minute * 60_000L;
    }

    private void happens(String kind, String subject, int from, int until, int shownFrom, int shownUntil) {
        incidents.add(
                new TrueIncident(kind, subject, millis(from), millis(until), millis(shownFrom), millis(shownUntil)));
    }

    private void happensUnseen(String kind, String subject, int from, int until) {
        incidents.add(new TrueIncident(kind, subject, millis(from), millis(until), null, null));
    }

    private void alerted(String kind, String subject, int raised, int cleared) {
        alerts.add(new RaisedAlert(subject, kind, millis(raised), millis(raised), millis(cleared)));
    }

    private IncidentScore scoreOf(String kind) {
        return new TrainIncidentScorer(incidents, alerts)
                .score().stream()
                        .map(TrainIncidentScore::score)
                        .filter(score -> score.kind().equals(kind))
                        .findFirst()
                        .orElseThrow();
    }

    @Test
    void isToBeFoundWhereRecordsShowItForAsLongAsTheRuleAsks() {
        happens("stand", RUN, 0, 200, 10, 70);
        happens("stand", RUN, 300, 400, 310, 369);
        happensUnseen("stand", RUN, 500, 700);
        alerted("standing-too-long", RUN, 60, 201);

        assertThat(scoreOf("standing-too-long")).isEqualTo(new IncidentScore("standing-too-long", 3, 1, 1, 1, 1));
        assertThat(scoreOf("standing-too-long").recall()).isEqualTo(1.0);
        assertThat(scoreOf("standing-too-long").precision()).isEqualTo(1.0);
    }

    @Test
    void isNotFoundByAnAlertThatIsOverOrComesLateOrIsOfAnother() {
        happens("detour", RUN, 100, 200, 100, 200);
        alerted("off-route", RUN, 50, 99);
        alerted("off-route", RUN, 216, 300);
        alerted("off-route", "other@2025-09-18", 110, 200);
        alerted("standing-too-long", RUN, 110, 200);

        assertThat(scoreOf("off-route")).isEqualTo(new IncidentScore("off-route", 1, 1, 0, 3, 0));
    }

    @Test
    void isFoundByAnAlertThatIsOpenAlready() {
        happens("silence", RUN, 100, 200, 100, 200);
        alerted("dark-when-due", RUN, 80, 210);

        assertThat(scoreOf("dark-when-due")).isEqualTo(new IncidentScore("dark-when-due", 1, 1, 1, 1, 0));
    }

    @Test
    void isNoLessTrueForBeingHardToSee() {
        happensUnseen("late-departure", RUN, 0, 100);
        alerted("not-departed", RUN, 60, 100);

        assertThat(scoreOf("not-departed")).isEqualTo(new IncidentScore("not-departed", 1, 0, 0, 1, 1));
        assertThat(scoreOf("not-departed").recall()).isNull();
    }

    @Test
    void knowsThatWhoIsInsideAFenceGoesThrough() {
        String subject = RUN + "|yard";
        happens("fence-crossed", subject, 100, 101, 100, 101);
        happens("inside-fence", subject, 100, 101, 100, 101);
        alerted("geofence-inside", subject, 101, 102);

        assertThat(scoreOf("geofence-crossed")).isEqualTo(new IncidentScore("geofence-crossed", 1, 1, 1, 0, 0));
        assertThat(scoreOf("geofence-inside")).isEqualTo(new IncidentScore("geofence-inside", 1, 1, 1, 1, 1));
    }

    @Test
    void asksForNoFencesWhereNoneWereWatched() {
        happens("inside-fence", RUN + "|yard", 100, 101, 100, 101);

        assertThat(new TrainIncidentScorer(incidents, alerts).score())
                .extracting(score -> score.score().kind())
                .contains("skipped-stop", "border-queue-growing", "feed-dark")
                .noneMatch(kind -> kind.startsWith("geofence"));
    }

    @Test
    void namesWhatWasMissedAndWhatWasWrong() {
        happens("skipped-stop", RUN, 100, 200, 100, 200);
        alerted("skipped-stop", "other@2025-09-18", 130, 140);

        TrainIncidentScore skipped = new TrainIncidentScorer(incidents, alerts)
                .score().stream()
                        .filter(score -> score.score().kind().equals("skipped-stop"))
                        .findFirst()
                        .orElseThrow();
        assertThat(skipped.missed()).containsExactly(RUN + " from 1970-01-01T01:40:00Z until 1970-01-01T03:20:00Z");
        assertThat(skipped.wrong()).containsExactly("other@2025-09-18 raised 1970-01-01T02:10:00Z");
    }
}
