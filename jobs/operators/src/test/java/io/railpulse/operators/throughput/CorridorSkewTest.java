package io.railpulse.operators.throughput;

import static org.assertj.core.api.Assertions.assertThat;

import io.railpulse.domain.throughput.ContributionChange;
import io.railpulse.domain.throughput.PaneDelta;
import io.railpulse.domain.throughput.PlaceChanges;
import io.railpulse.domain.throughput.RunInput;
import io.railpulse.domain.throughput.RunLedger;
import io.railpulse.domain.throughput.ThroughputOptions;
import io.railpulse.domain.timetable.TrainRun;
import io.railpulse.testing.train.RecordTimes;
import io.railpulse.testing.train.TrainRunBuilder;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.apache.flink.runtime.state.KeyGroupRangeAssignment;
import org.junit.jupiter.api.Test;

/** How records spread over tasks where nine of ten trains run on one corridor. */
class CorridorSkewTest {
    private static final ThroughputOptions OPTIONS = ThroughputOptions.defaults();
    private static final int TASKS = 4;
    private static final int KEY_GROUPS = 128;
    private static final int STATIONS = 30;
    private static final int TRAINS = 600;
    private static final int HOURS = 48;

    private static int taskOf(String key) {
        return KeyGroupRangeAssignment.assignKeyToParallelOperator(key, KEY_GROUPS, TASKS);
    }

    /** A line of thirty stations, from one end or from the other. */
    private static TrainRun plan(int train) {
        String line = train % 10 == 0 ? "line" + train / 10 % 12 : "trunk";
        TrainRunBuilder run = TrainRunBuilder.train("t" + train).on(line);
        for (int call = 0; call < STATIONS; call++) {
            int station = train / 10 % 2 == 0 ? call : STATIONS - 1 - call;
            String time = "%02d:%02d".formatted(call * 20 / 60, call * 20 % 60);
            run.via(line + "-" + station, call * 20_000, time, time);
        }
        return TrainRunBuilder.shifted(run.build(), Duration.ofMinutes((long) train * HOURS * 60 / TRAINS));
    }

    @Test
    void spreadsOverTasksWhatOneCorridorHas() {
        long[] records = new long[TASKS];
        Set<String> batches = new TreeSet<>();
        PlaceChanges places = new PlaceChanges(OPTIONS);
        for (int train = 0; train < TRAINS; train++) {
            TrainRun plan = plan(train);
            RunLedger ledger = new RunLedger();
            List<RunInput> news = new ArrayList<>();
            news.add(RunInput.of(plan, RecordTimes.at("00:00")));
            for (int call = 0; call < STATIONS; call++) {
                long at = plan.calls().get(call).arrivalMillis();
                news.add(BorderLine.call(plan, call, at, at, 0));
            }
            for (RunInput one : news) {
                long slot = OPTIONS.slots().endOf(one.recordMillis());
                for (ContributionChange change : ledger.take(List.of(one), slot).contributions()) {
                    int task = taskOf(change.contribution().place().key());
                    records[task]++;
                    for (PaneDelta delta : places.ofCorridors(List.of(change), slot)) {
                        // Of what one task tells of a pane in a slot, one record is made.
                        String batch = task + " " + delta.corridor().key() + " " + delta.paneMillis() + " "
                                + delta.slotMillis();
                        if (batches.add(batch)) {
                            records[taskOf(delta.corridor().key())]++;
                        }
                    }
                }
            }
        }
        double mean = Arrays.stream(records).average().orElseThrow();
        assertThat(Arrays.stream(records).max().orElseThrow())
                .as(Arrays.toString(records) + ", " + batches.size() + " of them for corridors")
                .isLessThan(Math.round(1.5 * mean));
    }
}
