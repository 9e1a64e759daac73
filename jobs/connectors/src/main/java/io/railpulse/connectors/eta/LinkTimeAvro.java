package io.railpulse.connectors.eta;

import io.railpulse.domain.eta.EtaPublication;
import io.railpulse.domain.eta.learning.LearnedKind;
import io.railpulse.domain.eta.learning.LearnedUpdate;
import io.railpulse.domain.eta.learning.LinkTime;
import io.railpulse.schemas.LinkTimeRecord;
import java.time.Instant;
import java.util.Arrays;
import java.util.Optional;

/** Something that was learned as it stands in {@code rail.link-time.v1}. */
public final class LinkTimeAvro {

    private LinkTimeAvro() {}

    /** The key of a record. */
    public static String keyOf(LearnedUpdate learned) {
        return keyOf(learned.trainKind(), learned.kind().code(), learned.key());
    }

    private static String keyOf(String trainKind, String what, String key) {
        return trainKind + "|" + what + "|" + key;
    }

    /** The key that a record's fields make. */
    public static String keyOf(LinkTimeRecord avro) {
        return keyOf(avro.getTrainKind(), avro.getWhat(), avro.getKey());
    }

    /** @param learned what is known, and not forgotten: that has no value */
    public static LinkTimeRecord toAvro(LearnedUpdate learned) {
        LinkTimeRecord avro = new LinkTimeRecord();
        avro.setTrainKind(learned.trainKind());
        avro.setWhat(learned.kind().code());
        avro.setKey(learned.key());
        avro.setKnownAt(Instant.ofEpochMilli(learned.recordMillis()));
        avro.setModelVersion(EtaPublication.MODEL_VERSION);
        avro.setNumbers(Arrays.stream(learned.numbers()).boxed().toList());
        LinkTime.of(learned).ifPresent(link -> put(link, avro));
        return avro;
    }

    private static void put(LinkTime link, LinkTimeRecord avro) {
        avro.setFromStopId(link.fromStopId());
        avro.setToStopId(link.toStopId());
        avro.setPlannedS(link.plannedSeconds());
        avro.setTraversals(link.traversals());
        avro.setMeanDeviationS(link.meanSeconds());
        avro.setMeanUncertaintyS(link.meanUncertaintySeconds());
        avro.setP10DeviationS(link.p10Seconds());
        avro.setP50DeviationS(link.p50Seconds());
        avro.setP90DeviationS(link.p90Seconds());
    }

    /** What was learned, once {@link LinkTimeCheck} has found nothing wrong with the record. */
    public static LearnedUpdate toDomain(LinkTimeRecord avro) {
        return new LearnedUpdate(
                avro.getTrainKind(),
                LearnedKind.findByCode(avro.getWhat()).orElseThrow(),
                avro.getKey(),
                avro.getNumbers().stream().mapToDouble(Double::doubleValue).toArray(),
                avro.getKnownAt().toEpochMilli());
    }

    /**
     * That something was forgotten.
     *
     * @param recordKey the record's key; null if it has none
     * @param recordMillis record time
     * @return empty if the key names nothing that is learned
     */
    public static Optional<LearnedUpdate> forgotten(String recordKey, long recordMillis) {
        String[] parts = recordKey == null ? new String[0] : recordKey.split("\\|", 3);
        if (parts.length < 3) {
            return Optional.empty();
        }
        return LearnedKind.findByCode(parts[1])
                .map(kind -> new LearnedUpdate(parts[0], kind, parts[2], null, recordMillis));
    }
}
