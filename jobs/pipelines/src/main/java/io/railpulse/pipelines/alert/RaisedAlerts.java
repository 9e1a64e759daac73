package io.railpulse.pipelines.alert;

import io.railpulse.domain.alert.Acknowledgement;
import io.railpulse.domain.alert.AlertEvent;
import io.railpulse.domain.alert.AlertInput;
import io.railpulse.domain.alert.RuleChange;
import io.railpulse.domain.alert.SubjectInput;
import java.io.Serializable;
import java.util.function.Function;
import org.apache.flink.api.common.typeinfo.TypeInformation;
import org.apache.flink.api.common.typeinfo.Types;
import org.apache.flink.streaming.api.datastream.BroadcastStream;
import org.apache.flink.streaming.api.datastream.DataStream;
import org.apache.flink.streaming.api.functions.co.KeyedBroadcastProcessFunction;

/**
 * The part of alerting that is the same whatever alerts are about: news of subjects and what was seen of their alerts meet the rules.
 *
 * @param seen that somebody has seen an alert, of whatever kind
 * @param rules the rules in force
 */
record RaisedAlerts(DataStream<AlertInput> seen, BroadcastStream<RuleChange> rules) {

    /** Makes an input of one sort of subject of an acknowledgement. */
    @FunctionalInterface
    interface OfSeen<I> extends Function<Acknowledgement, I>, Serializable {}

    /**
     * Raises alerts of one sort of subject.
     *
     * @param subject what its operators are called by: {@code border-acknowledgements}, {@code raise-border-alerts}
     * @param news of the subjects
     */
    <I extends SubjectInput> DataStream<AlertEvent> of(
            String subject,
            DataStream<I> news,
            Class<I> type,
            OfSeen<I> ofSeen,
            KeyedBroadcastProcessFunction<String, I, RuleChange, AlertEvent> raising) {
        String raise = "raise-" + subject + "-alerts";
        DataStream<I> acknowledged =
                NamedMap.of(seen, input -> ofSeen.apply(input.seen()), type, subject + "-acknowledgements");
        return news.union(acknowledged)
                .keyBy(I::subject, Types.STRING)
                .connect(rules)
                .process(raising, TypeInformation.of(AlertEvent.class))
                .name(raise)
                .uid(raise);
    }
}
