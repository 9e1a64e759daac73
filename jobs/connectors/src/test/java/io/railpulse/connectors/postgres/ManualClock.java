package io.railpulse.connectors.postgres;

import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Delayed;
import java.util.concurrent.ScheduledFuture;
import java.util.concurrent.TimeUnit;
import org.apache.flink.api.common.operators.ProcessingTimeService;

/** Processing time that stands still until a test moves it. */
final class ManualClock implements ProcessingTimeService {

    private final Map<Long, ProcessingTimeCallback> timers = new TreeMap<>();
    private long now;

    @Override
    public long getCurrentProcessingTime() {
        return now;
    }

    @Override
    public ScheduledFuture<?> registerTimer(long timestamp, ProcessingTimeCallback target) {
        timers.put(timestamp, target);
        return new Pending();
    }

    void advanceTo(long millis) throws Exception {
        now = millis;
        for (long due : timers.keySet().stream().filter(at -> at <= millis).toList()) {
            timers.remove(due).onProcessingTime(due);
        }
    }

    int pendingTimers() {
        return timers.size();
    }

    private static final class Pending extends CompletableFuture<Void> implements ScheduledFuture<Void> {

        @Override
        public long getDelay(TimeUnit unit) {
            return 0;
        }

        @Override
        public int compareTo(Delayed other) {
            return 0;
        }
    }
}
