package io.railpulse.pipelines.alert;

import org.apache.flink.api.common.functions.MapFunction;
import org.apache.flink.api.common.typeinfo.TypeInformation;
import org.apache.flink.streaming.api.datastream.DataStream;

/** What one operator tells, as what another takes: it has a name as any operator has. */
final class NamedMap {

    private NamedMap() {}

    static <T, I> DataStream<I> of(DataStream<T> told, MapFunction<T, I> toInput, Class<I> type, String name) {
        return told.map(toInput, TypeInformation.of(type)).name(name).uid(name);
    }
}
