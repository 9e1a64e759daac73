package io.railpulse.proof.score;

import io.railpulse.domain.network.SeaPassage;
import io.railpulse.domain.tracking.CallSheet;
import io.railpulse.proof.TakenFix;
import io.railpulse.proof.ToldCall;
import io.railpulse.proof.TrialRun;
import io.railpulse.proof.Truth;
import java.util.Locale;

/** How well trains are followed that are on board a ship: where they are, and when they are in port. */
public final class SeaScore implements Score {
    private static final double IN_PORT_M = 250;
    private static final double SAME_PLACE_M = 1_000;

    private final Spread off = new Spread();
    private final Spread shares = new Spread();
    private final Spread arrivals = new Spread();
    private final Spread departures = new Spread();
    private int passages;
    private long clean;
    private long accepted;
    private long falseArrivals;

    @Override
    public void add(TrialRun run) {
        for (SeaPassage passage : run.listPassages()) {
            passages++;
            run.fixes().forEach(fix -> addPlace(fix, passage, run));
            addFalseArrivals(passage, run);
            addTime(run, CallSheet.arrivalOf(callAt(passage.toMetres(), run)), arrivals);
            addTime(run, CallSheet.departureOf(callAt(passage.fromMetres(), run)), departures);
        }
    }

    private void addPlace(TakenFix fix, SeaPassage passage, TrialRun run) {
        double truth = run.truth().alongAt(fix.repairedMillis());
        boolean atSea = truth > passage.fromMetres() + IN_PORT_M && truth < passage.toMetres() - IN_PORT_M;
        if (!atSea || fix.fault() != null) {
            return;
        }
        clean++;
        accepted += fix.isAccepted() ? 1 : 0;
        if (fix.isNewest()) {
            double metres = Math.abs(fix.after().alongMetres() - truth);
            off.add(metres);
            shares.add(100 * metres / (passage.toMetres() - passage.fromMetres()));
        }
    }

    /** Arrivals that were told while the ship was at sea. */
    private void addFalseArrivals(SeaPassage passage, TrialRun run) {
        int port = callAt(passage.toMetres(), run);
        for (ToldCall told : run.told()) {
            boolean early = told.index() == port
                    && told.call().arrivalMillis() != null
                    && told.call().recordMillis() < run.truth().millisOf(CallSheet.arrivalOf(port));
            falseArrivals += early ? 1 : 0;
        }
    }

    private static void addTime(TrialRun run, int moment, Spread spread) {
        ToldCall told = moment < 0 ? null : run.lastTold()[CallSheet.callOf(moment)];
        if (told == null || run.truth().millisOf(moment) == Truth.NONE) {
            return;
        }
        Long millis =
                moment % 2 == 0 ? told.call().arrivalMillis() : told.call().departureMillis();
        if (millis != null) {
            spread.add(Math.abs(millis - run.truth().millisOf(moment)) / 60_000.0);
        }
    }

    private static int callAt(double alongMetres, TrialRun run) {
        for (int call = 0; call < run.plan().calls().size(); call++) {
            if (Math.abs(run.plan().calls().get(call).alongMetres() - alongMetres) <= SAME_PLACE_M) {
                return call;
            }
        }
        throw new IllegalStateException("Run " + run.id() + " does not call at its port");
    }

    /** How often an arrival in port was told while the ship was still at sea. */
    public long falseArrivals() {
        return falseArrivals;
    }

    /** Along the route, of clean fixes at sea, as they were taken, metres. */
    public Spread metresOff() {
        return off;
    }

    /** The share of clean fixes at sea that are accepted; 1 if there is none. */
    public double shareAccepted() {
        return clean == 0 ? 1 : (double) accepted / clean;
    }

    /** How many voyages there were. */
    public int passages() {
        return passages;
    }

    @Override
    public String text() {
        return String.join(
                System.lineSeparator(),
                String.format(
                        Locale.ROOT,
                        "AT SEA: %d voyages; of %d clean fixes %.3f %% accepted; arrivals told while at sea: %d",
                        passages,
                        clean,
                        100 * shareAccepted(),
                        falseArrivals),
                " along, metres:                 " + off.text(),
                " along, percent of the passage: " + shares.text(),
                " arrival in port, minutes off:  " + arrivals.text(),
                " departure, minutes off:        " + departures.text(),
                "");
    }
}
