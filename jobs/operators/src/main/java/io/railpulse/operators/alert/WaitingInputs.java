package io.railpulse.operators.alert;

import io.railpulse.operators.HeldInputs;
import io.railpulse.operators.RecordTimeOptions;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalLong;
import java.util.function.Predicate;
import java.util.function.ToLongFunction;
import org.apache.flink.streaming.api.TimerService;

/**
 * Which inputs of one subject wait, and until when. News is taken at once, and before it what is older and waits. All else, such as that
 * somebody has seen an alert, waits for newer news or for the watermark. Where inputs are sequenced, news waits for the watermark too.
 *
 * <p>After every start news waits until record time passes for the first time. It does not pass until rules and acknowledgements have been
 * read that came while the job was down, or that it had read before it failed: so the first news is judged by the rules that are in
 * force, and what was told before a failure is told again as it was.
 *
 * @param <I> what waits
 */
final class WaitingInputs<I> {
    /** Before all record times: due as soon as record time passes. */
    private static final long BEGINNING = Long.MIN_VALUE + 1;

    private final HeldInputs<I> held;
    private final RecordTimeOptions time;
    private final Predicate<I> isNews;
    private final ToLongFunction<I> recordMillis;

    WaitingInputs(HeldInputs<I> held, RecordTimeOptions time, Predicate<I> isNews, ToLongFunction<I> recordMillis) {
        this.held = held;
        this.time = time;
        this.isNews = isNews;
        this.recordMillis = recordMillis;
    }

    /** Lets an input come; returns what is to be taken now, in order: nothing if it has to wait. */
    List<I> come(I input, TimerService timers) throws Exception {
        long at = recordMillis.applyAsLong(input);
        boolean begun = timers.currentWatermark() != Long.MIN_VALUE;
        if (!time.sequenced() && begun && isNews.test(input)) {
            return withOlder(input, at);
        }
        held.hold(at, input);
        timers.registerEventTimeTimer(at);
        if (!time.sequenced() && !begun) {
            timers.registerEventTimeTimer(BEGINNING);
        }
        return List.of();
    }

    private List<I> withOlder(I input, long at) throws Exception {
        List<I> older = held.releaseUpTo(at - 1);
        if (older.isEmpty()) {
            return List.of(input);
        }
        List<I> due = new ArrayList<>(older);
        due.add(input);
        return due;
    }

    /** What is to be taken when a timer fires, in order. */
    List<I> release(long timerMillis) throws Exception {
        if (timerMillis != BEGINNING) {
            return held.release(timerMillis);
        }
        OptionalLong newest = held.findNewestMillis(isNews);
        return newest.isEmpty() ? List.of() : held.releaseUpTo(newest.getAsLong());
    }
}
