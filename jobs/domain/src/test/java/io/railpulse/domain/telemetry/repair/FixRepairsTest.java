package io.railpulse.domain.telemetry.repair;

import static io.railpulse.domain.TestLine.at;
import static org.assertj.core.api.Assertions.assertThat;

import io.railpulse.domain.TestLine;
import io.railpulse.domain.TestTrain;
import io.railpulse.domain.telemetry.OccurrenceTime;
import io.railpulse.domain.telemetry.PositionReport;
import io.railpulse.domain.telemetry.RejectReason;
import io.railpulse.domain.telemetry.Verdict;
import io.railpulse.domain.tracking.Judgement;
import java.time.Duration;
import java.util.Locale;
import org.junit.jupiter.api.Test;

/** The register, and what becomes of a repaired fix in the chain. */
class FixRepairsTest {
    private static final long ROLLOVER = Duration.ofDays(1024 * 7).toMillis();
    private static final FixRepairs REPAIRS =
            new FixRepairs(new OccurrenceTime(Duration.ofMinutes(5), Duration.ofDays(30)), 100);

    private final TestTrain train = TestTrain.onTheLine();

    @Test
    void everyRepairIsNamedAsItsClassAndSaysWhatItDoes() {
        assertThat(REPAIRS.listAll()).extracting(FixRepair::code).doesNotHaveDuplicates();
        assertThat(REPAIRS.listAll()).allSatisfy(repair -> {
            assertThat(repair.code())
                    .isEqualTo(repair.getClass()
                            .getSimpleName()
                            .replaceAll("(?<=.)([A-Z])", "-$1")
                            .toLowerCase(Locale.ROOT));
            assertThat(repair.sentence())
                    .as("%s needs one sentence", repair.code())
                    .matches("[A-Z].*\\.");
        });
    }

    @Test
    void makesAllRepairsThatAFixNeeds() {
        PositionReport fix = fix("10:05", 5_000);
        PositionReport broken = fix.withMeasuredAt(at("10:05") - ROLLOVER)
                .withMotion(-1.0, -1.0)
                .withAccuracy(-1.0);

        assertThat(REPAIRS.repair(broken, at("10:05")).fix()).isEqualTo(fix);
        assertThat(REPAIRS.repair(broken, at("10:05")).repairs())
                .containsExactly("week-rollover", "impossible-motion", "impossible-accuracy");
    }

    @Test
    void leavesAnHonestFixAsItIs() {
        PositionReport fix = fix("10:05", 5_000).withMotion(20.0, 90.0).withAccuracy(12.0);

        assertThat(REPAIRS.repair(fix, at("10:05")).fix()).isSameAs(fix);
        assertThat(REPAIRS.repair(fix, at("10:05")).repairs()).isEmpty();
    }

    @Test
    void aFixWhoseWeekRolledOverMovesItsTrainAtItsRepairedTime() {
        Judgement judgement = train.seen(rolledOver("10:05", 5_000), at("10:05"));

        assertThat(judgement.isAccepted()).isTrue();
        assertThat(judgement.repairs()).containsExactly("week-rollover");
        assertThat(train.train.motion().fixMillis).isEqualTo(at("10:05"));
    }

    @Test
    void aTrainWhoseOnlyTrackerRolledOverIsFollowedLikeAnyOther() {
        TestTrain honest = TestTrain.onTheLine();
        String[] times = {"10:00", "10:05", "10:09", "10:10", "10:12", "10:14", "10:18"};
        double[] metres = {0, 5_000, 9_950, 9_950, 9_950, 12_000, 16_000};
        for (int at = 0; at < times.length; at++) {
            train.seen(rolledOver(times[at], metres[at]), at(times[at]));
            honest.seen(times[at], metres[at]);
        }

        assertThat(train.calls()).isEqualTo(honest.calls()).contains("Bravo");
    }

    @Test
    void aRepairedFixTakesItsPlaceAmongTheOthers() {
        train.seen("10:06", 6_000);

        Judgement judgement = train.seen(rolledOver("10:05", 5_000), at("10:07"));
        assertThat(judgement.verdict()).isEqualTo(Verdict.ACCEPTED);
        assertThat(judgement.repairs()).containsExactly("week-rollover");
        assertThat(train.train.motion().fixMillis).isEqualTo(at("10:06"));
    }

    @Test
    void aRepairedFixIsRejectedForWhatElseIsWrongWithIt() {
        Judgement judgement =
                train.seen(rolledOver("10:05", 5_000).withMotion(-1.0, null).withAccuracy(5_000.0), at("10:05"));

        assertThat(judgement.reason()).isEqualTo(RejectReason.TOO_INACCURATE);
        assertThat(judgement.repairs()).containsExactly("week-rollover", "impossible-motion");
    }

    @Test
    void whatCannotBeRepairedIsTooLongAgo() {
        PositionReport fix = fix("10:05", 5_000);
        long yearsAgo = at("10:05") - Duration.ofDays(3_650).toMillis();

        Judgement judgement = train.seen(fix.withMeasuredAt(yearsAgo), at("10:05"));
        assertThat(judgement.reason()).isEqualTo(RejectReason.TOO_LONG_AGO);
        assertThat(judgement.repairs()).isEmpty();
    }

    @Test
    void aCopyIsKnownByWhatWasReceivedNotByWhatItWasRepairedTo() {
        train.seen(rolledOver("10:05", 5_000), at("10:05"));

        Judgement copy = train.seen(rolledOver("10:05", 5_000), at("10:06"));
        assertThat(copy.verdict()).isEqualTo(Verdict.DUPLICATE);
        assertThat(copy.repairs()).isEmpty();
        assertThat(train.seen(fix("10:05", 5_000), at("10:06")).isAccepted()).isTrue();
    }

    @Test
    void anImpossibleSpeedOrBearingRejectsNoFix() {
        assertThat(train.seen(fix("10:05", 5_000).withMotion(-5.0, 720.0), at("10:05"))
                        .isAccepted())
                .isTrue();
        assertThat(train.seen(fix("10:06", 6_000).withAccuracy(Double.NaN), at("10:06"))
                        .isAccepted())
                .isTrue();
    }

    private static PositionReport rolledOver(String measured, double metres) {
        return fix(measured, metres).withMeasuredAt(at(measured) - ROLLOVER);
    }

    private static PositionReport fix(String measured, double metres) {
        return new PositionReport(
                null, "gps", null, null, at(measured), 0, TestLine.longitude(metres), null, null, null);
    }
}
