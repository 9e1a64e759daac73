package io.railpulse.simulator.output;

import io.railpulse.simulator.fault.FaultCount;
import java.util.List;
import java.util.SortedMap;

/**
 * What a simulation came to.
 *
 * @param runs train runs, each with a plan
 * @param records how many records there are, by table or by topic
 * @param bytes how large each file is; empty where no files were written
 * @param faults what the faults did
 */
public record SimulationSummary(
        int runs, SortedMap<String, Long> records, SortedMap<String, Long> bytes, List<FaultCount> faults) {

    /** All records. */
    public long totalRecords() {
        return records.values().stream().mapToLong(Long::longValue).sum();
    }

    /** All files. */
    public long totalBytes() {
        return bytes.values().stream().mapToLong(Long::longValue).sum();
    }
}
