package io.railpulse.operators.eta;

import io.railpulse.domain.eta.learning.LearnedInput;
import io.railpulse.domain.telemetry.Input;
import io.railpulse.domain.telemetry.InputAccount;
import io.railpulse.domain.telemetry.Verdict;
import io.railpulse.operators.telemetry.VerdictCounters;
import org.apache.flink.api.common.functions.RuntimeContext;
import org.apache.flink.api.common.state.ValueState;
import org.apache.flink.api.common.state.ValueStateDescriptor;
import org.apache.flink.api.common.typeinfo.TypeInformation;

/** How many records of what was learned before one kind of trains had. Remembered for as long as the job runs. */
final class LearnedAccount {
    private final ValueState<InputAccount> account;
    private final VerdictCounters counters;

    LearnedAccount(RuntimeContext context) {
        account = context.getState(
                new ValueStateDescriptor<>("link-time-account", TypeInformation.of(InputAccount.class)));
        counters = new VerdictCounters(context.getMetricGroup());
    }

    void count(LearnedInput input, boolean taken) throws Exception {
        counters.count(Input.LINK_TIMES, taken ? Verdict.ACCEPTED : Verdict.DUPLICATE);
        long recordMillis = input.origin().recordMillis();
        InputAccount before = account.value() == null
                ? new InputAccount(Input.LINK_TIMES, input.learned().trainKind(), recordMillis, 0, 0, 0, recordMillis)
                : account.value();
        account.update(new InputAccount(
                before.input(),
                before.subject(),
                before.openedAtMillis(),
                before.accepted() + (taken ? 1 : 0),
                0,
                before.duplicate() + (taken ? 0 : 1),
                Math.max(before.recordMillis(), recordMillis)));
    }

    InputAccount get() throws Exception {
        return account.value();
    }
}
