package io.railpulse.operators.alert;

import io.railpulse.domain.alert.AlertRule;
import io.railpulse.domain.alert.AlertRules;
import io.railpulse.domain.alert.RuleChange;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.apache.flink.api.common.state.BroadcastState;
import org.apache.flink.api.common.state.MapStateDescriptor;
import org.apache.flink.api.common.state.ReadOnlyBroadcastState;
import org.apache.flink.api.common.typeinfo.TypeInformation;
import org.apache.flink.api.common.typeinfo.Types;

/** The rules of alerts as every operator that raises any is told them. Each is remembered until it is withdrawn. */
public final class RulesInForce {
    /** The rules in force, by id. */
    public static final MapStateDescriptor<String, AlertRule> RULES =
            new MapStateDescriptor<>("alert-rules", Types.STRING, TypeInformation.of(AlertRule.class));

    private RulesInForce() {}

    /** Takes a rule that was given, changed or withdrawn; an earlier version changes nothing. */
    static void take(RuleChange change, BroadcastState<String, AlertRule> rules) throws Exception {
        if (change.rule() == null) {
            rules.remove(change.ruleId());
        } else if (AlertRules.replaces(change.rule(), rules.get(change.ruleId()))) {
            rules.put(change.ruleId(), change.rule());
        }
    }

    static List<AlertRule> list(ReadOnlyBroadcastState<String, AlertRule> rules) throws Exception {
        List<AlertRule> all = new ArrayList<>();
        for (Map.Entry<String, AlertRule> rule : rules.immutableEntries()) {
            all.add(rule.getValue());
        }
        return all;
    }
}
