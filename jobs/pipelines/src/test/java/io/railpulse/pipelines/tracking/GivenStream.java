package io.railpulse.pipelines.tracking;

import io.railpulse.connectors.kafka.Received;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.apache.flink.api.common.eventtime.WatermarkStrategy;
import org.apache.flink.api.common.typeinfo.TypeInformation;
import org.apache.flink.connector.datagen.source.DataGeneratorSource;
import org.apache.flink.connector.datagen.source.GeneratorFunction;
import org.apache.flink.streaming.api.datastream.DataStream;
import org.apache.flink.streaming.api.environment.StreamExecutionEnvironment;

/** A stream of what a test gives: it stays in this process, since mini cluster and test share one. */
public final class GivenStream implements GeneratorFunction<Long, Received> {
    private static final long serialVersionUID = 1;
    private static final Map<String, List<Received>> GIVEN = new ConcurrentHashMap<>();
    private static final Map<String, Set<Long>> TAKEN = new ConcurrentHashMap<>();

    private final String name;

    private GivenStream(String name) {
        this.name = name;
    }

    /**
     * @param records in the order of record time
     * @param pace when they are given
     */
    public static DataStream<Received> of(
            StreamExecutionEnvironment environment,
            String name,
            List<Received> records,
            WatermarkStrategy<Received> watermark,
            Pace pace) {
        GIVEN.put(name, records);
        TAKEN.put(name, ConcurrentHashMap.newKeySet());
        DataGeneratorSource<Received> source = new DataGeneratorSource<>(
                new GivenStream(name), records.size(), pace, TypeInformation.of(Received.class));
        return environment
                .fromSource(
                        source, watermark.withTimestampAssigner((received, before) -> recordMillisOf(received)), name)
                .uid(name);
    }

    /** Whether all streams but one have given what they have. */
    static boolean haveGivenAll(String butOne) {
        return GIVEN.keySet().stream()
                .filter(name -> !name.equals(butOne))
                .allMatch(name -> TAKEN.get(name).size() == GIVEN.get(name).size());
    }

    private static long recordMillisOf(Received received) {
        if (received.run() != null) {
            return received.run().recordMillis();
        }
        if (received.status() != null) {
            return received.status().recordMillis();
        }
        if (received.seen() != null) {
            return received.seen().atMillis();
        }
        if (received.rule() != null || received.fence() != null) {
            return 0;
        }
        if (received.sensor() != null) {
            return received.sensor().origin().recordMillis();
        }
        if (received.forecasts() != null) {
            return received.forecasts().madeAtMillis();
        }
        if (received.consignment() != null) {
            return received.consignment().recordMillis();
        }
        if (received.queue() != null) {
            return received.queue().recordMillis();
        }
        if (received.learned() != null) {
            return received.learned().origin().recordMillis();
        }
        return received.route() == null
                ? received.train().origin().recordMillis()
                : received.route().origin().recordMillis();
    }

    @Override
    public Received map(Long number) {
        TAKEN.get(name).add(number);
        return GIVEN.get(name).get(number.intValue());
    }
}
