package io.railpulse.backtest.score;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/** Checks that the replayed calls of each run follow each other. */
final class CallOrder {

    private static final int MAX_EXAMPLES = 5;

    private int calls;
    private int outOfOrder;
    private int negativeDwells;
    private final List<String> examples = new ArrayList<>();

    private CallOrder() {}

    static OrderScore check(List<ReplayedCall> replayed) {
        Map<RunKey, List<ReplayedCall>> runs = replayed.stream()
                .filter(call -> call.stopSequence() != null && call.isTimed())
                .sorted(Comparator.comparing(ReplayedCall::stopSequence))
                .collect(Collectors.groupingBy(ReplayedCall::run));
        CallOrder order = new CallOrder();
        runs.values().forEach(order::checkRun);
        return new OrderScore(order.calls, order.outOfOrder, order.negativeDwells, List.copyOf(order.examples));
    }

    private void checkRun(List<ReplayedCall> run) {
        long latest = Long.MIN_VALUE;
        for (ReplayedCall call : run) {
            long first = call.arrivalMillis() == null ? call.departureMillis() : call.arrivalMillis();
            long last = call.departureMillis() == null ? first : call.departureMillis();
            calls++;
            if (last < first) {
                negativeDwells++;
                addExample(call, "departs before it arrives");
            }
            if (Math.min(first, last) < latest) {
                outOfOrder++;
                addExample(call, "is before an earlier call");
            }
            latest = Math.max(latest, Math.max(first, last));
        }
    }

    private void addExample(ReplayedCall call, String problem) {
        if (examples.size() < MAX_EXAMPLES) {
            examples.add(call.run() + " call " + call.stopSequence() + " at " + call.stopId() + " " + problem);
        }
    }
}
