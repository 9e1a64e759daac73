package io.railpulse.domain.tracking;

import static org.assertj.core.api.Assertions.assertThat;

import io.railpulse.domain.network.PolishLines;
import io.railpulse.domain.network.Route;
import io.railpulse.domain.network.Track;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Trains on real track, with all its curves, and on ways put together of it that come back to where they were. */
class RealTrackTest {
    private static final double TOLERANCE_M = 300;
    private static final double STRAIGHT_TOLERANCE_M = 12_000;
    private static final long MINUTE = 60_000;
    /** A train is never taken back by more than what the noise of a fix can be. */
    private static final double NOISE_M = 250;

    @Test
    void followsTrainsRoundRealCurves() {
        Followed followed = runAll(lines(), MINUTE, 0);

        tell("real track, a fix a minute", followed);
        assertFollowed(followed, 100);
    }

    @Test
    void followsThemByAFixEveryTenSeconds() {
        Followed followed = runAll(lines(), MINUTE / 6, 0);

        tell("real track, a fix every ten seconds", followed);
        assertFollowed(followed, 100);
    }

    @Test
    void followsThemByAFixEveryTenMinutes() {
        Followed followed = runAll(lines(), 10 * MINUTE, 0);

        tell("real track, a fix every ten minutes", followed);
        assertFollowed(followed, 100);
    }

    @Test
    void followsThemOnTheOtherTrackOfADoubleLine() {
        Followed followed = runAll(lines(), MINUTE, 5).and(runAll(lines(), MINUTE, -30));

        tell("on the track beside", followed);
        assertFollowed(followed, 100);
    }

    @Test
    void followsThemToATerminalAndBackOverTheSameTrack() {
        List<Track> ways = new ArrayList<>();
        for (Track line : lines()) {
            Track out = line.between(0, 60_000);
            ways.add(out.then(out.reversed()));
        }
        Followed followed = runAll(ways, MINUTE, 0);

        tell("out and back over the same track", followed);
        assertFollowed(followed, 200);
    }

    @Test
    void followsThemToATerminalAndBackOverTheTrackBeside() {
        List<Track> ways = new ArrayList<>();
        for (Track line : lines()) {
            Track out = line.between(0, 60_000);
            ways.add(out.then(out.reversed().beside(5)));
        }
        Followed followed = runAll(ways, MINUTE, 0);

        tell("out and back over the track beside", followed);
        assertFollowed(followed, 200);
    }

    @Test
    void followsThemRoundLoopsThatCrossThemselves() {
        List<Track> ways = new ArrayList<>();
        for (Track line : lines()) {
            for (double size : new double[] {1_500, 4_000, 12_000}) {
                ways.add(loop(line, size));
            }
        }
        Followed followed = runAll(ways, MINUTE, 0);

        tell("round loops that cross themselves", followed);
        assertFollowed(followed, 200);
    }

    @Test
    void followsThemRoundThreeLinesThatMeet() {
        List<Track> lines = lines();
        // By Łódź to Kraków, and from there back where they began, at last over the track that they came by.
        Track round = lines.get(1).then(lines.get(4)).then(lines.get(2).reversed());

        Followed followed = runAll(List.of(round), MINUTE, 0);

        tell("round three lines", followed);
        assertFollowed(followed, 200);
    }

    @Test
    void followsThemOverStraightLegsWhereNothingElseIsKnown() {
        Followed followed = new Followed();
        for (Track line : lines()) {
            Route straight = line.everyMetres(TrainOnTrack.STOP_EVERY_M).route("stops", STRAIGHT_TOLERANCE_M);
            followed = followed.and(new TrainOnTrack(line.route("real", TOLERANCE_M), straight, 1).run(MINUTE, 0));
        }

        tell("straight legs from stop to stop, 30 km", followed);
        // As far as the track strays from the leg, and no further.
        assertThat(followed.percentile(95)).isLessThan(STRAIGHT_TOLERANCE_M / 4);
        assertThat(followed.rejectedShare()).isLessThan(0.01);
    }

    /** 30 km of a line, then curves of it thrice, each turned by 120 degrees and a little, then on from there. */
    private static Track loop(Track line, double size) {
        Track curves = line.between(31_000, 31_000 + size);
        Track before = line.between(0, 31_000);
        Track way = before.thenAgain(curves, 0).thenAgain(curves, 125).thenAgain(curves, 250);
        return way.thenAgain(line.between(31_000, 71_000), 375);
    }

    private static List<Track> lines() {
        return PolishLines.load(TOLERANCE_M).stream().map(Track::of).toList();
    }

    private static Followed runAll(List<Track> ways, long everyMillis, double rightMetres) {
        Followed all = new Followed();
        long seed = 1;
        for (Track way : ways) {
            for (Track direction : List.of(way, way.reversed())) {
                Route route = direction.route("real", TOLERANCE_M);
                all = all.and(new TrainOnTrack(route, route, seed++).run(everyMillis, rightMetres));
            }
        }
        return all;
    }

    private static void assertFollowed(Followed followed, double metres) {
        assertThat(followed.percentile(95)).as(followed.toString()).isLessThanOrEqualTo(metres);
        assertThat(followed.furthestBackMetres()).as(followed.toString()).isLessThanOrEqualTo(NOISE_M);
        assertThat(followed.rejectedShare()).as(followed.toString()).isLessThan(0.01);
    }

    private static void tell(String what, Followed followed) {
        System.out.println("RealTrackTest: " + what + ": " + followed);
    }
}
