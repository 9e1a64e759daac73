package io.railpulse.operators.tracking;

import io.railpulse.domain.telemetry.Input;
import io.railpulse.domain.telemetry.InputAccount;
import io.railpulse.domain.telemetry.Verdict;
import io.railpulse.domain.tracking.CallSheet;
import io.railpulse.domain.tracking.TrackedTrain;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/** Keeps a train's account of its inputs, and tells it every ten minutes of record time in which it changed. */
final class Accounts {
    private static final long TELL_EVERY_MILLIS = 600_000;
    private static final List<Verdict> COUNTED = List.of(Verdict.ACCEPTED, Verdict.LATE, Verdict.DUPLICATE);

    private Accounts() {}

    static void count(TrackedTrain train, Input input, Verdict verdict) {
        if (train.account.length < COUNTED.size() * Input.values().length) {
            // It was kept by a release that had fewer inputs.
            train.account = Arrays.copyOf(train.account, COUNTED.size() * Input.values().length);
        }
        train.account[input.ordinal() * COUNTED.size() + COUNTED.indexOf(verdict)]++;
        train.accountChanged = true;
    }

    static long dueMillis(TrackedTrain train, long recordMillis) {
        boolean isDue = train.accountToldMillis == CallSheet.UNKNOWN;
        return (isDue ? train.openedAtMillis : Math.max(train.accountToldMillis, recordMillis - TELL_EVERY_MILLIS))
                + TELL_EVERY_MILLIS;
    }

    /** The accounts to tell now; none if nothing was counted since the last time. */
    static List<InputAccount> listChanged(TrackedTrain train) {
        List<InputAccount> accounts = new ArrayList<>();
        if (!train.accountChanged) {
            return accounts;
        }
        train.accountChanged = false;
        train.accountToldMillis = train.lastInputMillis;
        for (Input input : Input.values()) {
            int at = input.ordinal() * COUNTED.size();
            long accepted = train.account[at];
            long late = train.account[at + 1];
            long duplicate = train.account[at + 2];
            if (accepted + late + duplicate > 0) {
                accounts.add(new InputAccount(
                        input,
                        train.plan.trainRunId(),
                        train.openedAtMillis,
                        accepted,
                        late,
                        duplicate,
                        train.lastInputMillis));
            }
        }
        return accounts;
    }
}
