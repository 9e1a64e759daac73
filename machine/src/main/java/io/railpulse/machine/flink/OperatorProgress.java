package io.railpulse.machine.flink;

import java.time.Instant;
import java.util.Map;
import java.util.Optional;

/**
 * How far an operator has come, summed over its subtasks. A subtask that was restarted counts from its restart.
 *
 * @param operator its name, as Flink has it: a source's starts with "Source: ", a sink's ends with ": Writer"
 * @param counters every counter by its metric name, Flink's own and the operator's
 * @param watermark record time up to which all its subtasks are done, empty before the first watermark; at the end of
 *     bounded input it is {@link #END_OF_INPUT}
 */
public record OperatorProgress(String operator, Map<String, Long> counters, Optional<Instant> watermark) {

    /** The watermark of an operator that has seen everything. */
    public static final Instant END_OF_INPUT = Instant.ofEpochMilli(Long.MAX_VALUE);

    /** Records it has taken in; of a source rather ask {@link #recordsOut()}, since not every source counts its own. */
    public long recordsIn() {
        return counter("numRecordsIn");
    }

    /** Records it has given on. */
    public long recordsOut() {
        return counter("numRecordsOut");
    }

    /** A counter's sum; 0 for one that has never been registered. */
    public long counter(String name) {
        return counters.getOrDefault(name, 0L);
    }
}
