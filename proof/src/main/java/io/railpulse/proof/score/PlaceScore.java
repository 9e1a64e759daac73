package io.railpulse.proof.score;

import io.railpulse.proof.Device;
import io.railpulse.proof.TakenFix;
import io.railpulse.proof.TrialRun;
import java.util.Locale;

/** How far from the truth the tracker has its trains, along the track; and whether they run backwards. */
public final class PlaceScore implements Score {
    private static final long MINUTE = 60_000;
    private static final double LINE_SPEED_KMH = 50;
    private static final double NOTHING_M = 0.001;

    private final Spread dense = new Spread();
    private final Spread denseClean = new Spread();
    private final Spread sparse = new Spread();
    private final Spread gapClosed = new Spread();
    private final Spread gapOpen = new Spread();
    private final Backwards newest = new Backwards();
    private final Backwards moved = new Backwards();
    private final Backwards older = new Backwards();

    /** Falls of the known place, and whether they brought it nearer to the truth. */
    private static final class Backwards {
        private final Spread metres = new Spread();
        private long nearer;

        void add(double fall, boolean isNearer) {
            metres.add(fall);
            nearer += isNearer ? 1 : 0;
        }

        String text() {
            return metres.text() + String.format(Locale.ROOT, ", nearer to the truth: %d", nearer);
        }
    }

    @Override
    public void add(TrialRun run) {
        for (TakenFix fix : run.fixes()) {
            addPlace(fix, run);
            addBackwards(fix, run);
        }
    }

    private void addPlace(TakenFix fix, TrialRun run) {
        Device device = run.devices().get(fix.deviceId());
        boolean good = fix.fault() == null || fix.fault().equals("noise");
        if (device == null || !good || !fix.isNewest() || !fix.before().isKnown()) {
            return;
        }
        double truth = run.truth().alongAt(fix.repairedMillis());
        double off = Math.abs(fix.after().alongMetres() - truth);
        long gap = fix.repairedMillis() - fix.before().fixMillis();
        if (device.onLocomotive() && gap <= 2 * MINUTE) {
            dense.add(off);
            if (fix.fault() == null) {
                denseClean.add(off);
            }
        } else {
            sparse.add(off);
        }
        double way = truth - run.truth().alongAt(fix.before().fixMillis());
        boolean atLineSpeed = way / gap * 3_600 >= LINE_SPEED_KMH;
        if (gap >= 8 * MINUTE && gap <= 12 * MINUTE && atLineSpeed) {
            gapClosed.add(off);
            gapOpen.add(Math.abs(fix.before().alongMetres() - truth));
        }
    }

    private void addBackwards(TakenFix fix, TrialRun run) {
        double fall = fix.before().alongMetres() - fix.after().alongMetres();
        if (!(fall > NOTHING_M)) {
            return;
        }
        boolean nearer = off(fix.after(), run) < off(fix.before(), run);
        boolean reanchored = fix.before().turns() != fix.after().turns();
        (fix.isNewest() ? reanchored ? moved : newest : older).add(fall, nearer);
    }

    private static double off(TakenFix.Place place, TrialRun run) {
        return Math.abs(place.alongMetres() - run.truth().alongAt(place.fixMillis()));
    }

    /** Metres along the track on dense fixes. */
    public Spread metresOffWhereDense() {
        return dense;
    }

    /** Metres along the track once a gap of about ten minutes at line speed has closed. */
    public Spread metresOffAfterGaps() {
        return gapClosed;
    }

    /** Metres by which the place fell with a newer fix, without being moved by several that agree. */
    public Spread metresBackwards() {
        return newest.metres;
    }

    @Override
    public String text() {
        return String.join(
                System.lineSeparator(),
                "ALONG THE TRACK, metres (clean and noisy fixes of own trackers, as they were taken)",
                " dense, all [p95 <= 200]:    " + dense.text(),
                " dense, clean:              " + denseClean.text(),
                " others:                    " + sparse.text(),
                " 8-12 min gap, closed [p95 <= 1000]: " + gapClosed.text(),
                " 8-12 min gap, open:                 " + gapOpen.text(),
                " backwards with a newer fix:         " + newest.text(),
                " backwards with strays in a row:     " + moved.text(),
                " backwards with an older fix or none: " + older.text(),
                "");
    }
}
