package io.railpulse.backtest.evaluate;

import io.railpulse.recordings.ActualCall;
import java.util.ArrayList;
import java.util.List;

/** Counts hits by bin, for one kind of trains. */
final class BenchmarkTally {
    private final List<BenchmarkBin> bins;
    private final CaseMaker cases;
    private final long[] samples;
    private final long[][] hits;

    BenchmarkTally(List<BenchmarkBin> bins, CaseMaker cases) {
        this.bins = bins;
        this.cases = cases;
        this.samples = new long[bins.size()];
        this.hits = new long[bins.size()][4];
    }

    void add(ActualCall call, int moment, EvaluatedRun run, ToldRun told) {
        for (int bin = 0; bin < bins.size(); bin++) {
            for (int lead : bins.get(bin).leadsMinutes().toArray()) {
                if (CaseMaker.isCase(call, run, lead)) {
                    add(bin, cases.make(call, moment, run, told, lead));
                }
            }
        }
    }

    private void add(int at, EvaluatedCase one) {
        BenchmarkBin bin = bins.get(at);
        Long[] forecasts = {one.oursMillis(), one.linearMillis(), one.timetableMillis(), one.historicalMillis()};
        samples[at]++;
        for (int way = 0; way < forecasts.length; way++) {
            hits[at][way] += bin.isHit(forecasts[way], one.actualMillis()) ? 1 : 0;
        }
    }

    BenchmarkFigures figures() {
        List<BinFigures> figures = new ArrayList<>();
        for (int bin = 0; bin < bins.size(); bin++) {
            figures.add(new BinFigures(
                    bins.get(bin).name(), samples[bin], share(bin, 0), share(bin, 1), share(bin, 2), share(bin, 3)));
        }
        return BenchmarkFigures.of(figures);
    }

    private Double share(int bin, int way) {
        return samples[bin] == 0 ? null : (double) hits[bin][way] / samples[bin];
    }
}
