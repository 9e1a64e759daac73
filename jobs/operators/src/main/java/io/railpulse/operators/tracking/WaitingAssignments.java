package io.railpulse.operators.tracking;

import io.railpulse.domain.identity.Assignment;
import io.railpulse.domain.telemetry.TrainInput;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.apache.flink.api.common.functions.RuntimeContext;
import org.apache.flink.api.common.state.ListState;
import org.apache.flink.api.common.state.ListStateDescriptor;
import org.apache.flink.api.common.state.ValueState;
import org.apache.flink.api.common.state.ValueStateDescriptor;
import org.apache.flink.api.common.typeinfo.TypeInformation;
import org.apache.flink.api.common.typeinfo.Types;

/**
 * Assignments of one run that has no plan yet. Key: train run id. They hold, unlike fixes, for as long as their run lasts, and
 * where their topic is compacted its plan may well have been received after them. Remembered until the plan comes, or until
 * some time after the last of them was received and has ended.
 */
final class WaitingAssignments {
    private final ListState<TrainInput> assignments;
    private final ValueState<Long> end;
    private final long patienceMillis;

    WaitingAssignments(RuntimeContext context, Duration patience) {
        this.assignments = context.getListState(
                new ListStateDescriptor<>("waiting-assignments", TypeInformation.of(TrainInput.class)));
        this.end = context.getState(new ValueStateDescriptor<>("waiting-until", Types.LONG));
        this.patienceMillis = patience.toMillis();
    }

    /** Keeps an assignment; they all wait until the record time that is returned. */
    long hold(TrainInput input) throws Exception {
        Assignment assignment = input.assignment();
        long last = Math.max(input.origin().recordMillis(), assignment.validFromMillis());
        if (assignment.validToMillis() != null) {
            last = Math.max(last, assignment.validToMillis());
        }
        long until = Math.max(findEndMillis().orElse(Long.MIN_VALUE), last + patienceMillis);
        assignments.add(input);
        end.update(until);
        return until;
    }

    /** Record time until which they wait; empty if none do. */
    Optional<Long> findEndMillis() throws Exception {
        return Optional.ofNullable(end.value());
    }

    /** Takes all of them out, in order. */
    List<TrainInput> release() throws Exception {
        List<TrainInput> released = new ArrayList<>();
        assignments.get().forEach(released::add);
        released.sort(Comparator.comparing(TrainInput::origin));
        assignments.clear();
        end.clear();
        return released;
    }
}
