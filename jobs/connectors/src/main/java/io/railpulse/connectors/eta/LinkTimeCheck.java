package io.railpulse.connectors.eta;

import io.railpulse.domain.eta.EtaPublication;
import io.railpulse.domain.eta.learning.LearnedCheck;
import io.railpulse.domain.eta.learning.LearnedKind;
import io.railpulse.domain.eta.learning.TrainKind;
import io.railpulse.schemas.LinkTimeRecord;
import java.util.Optional;

/** Whether a record says something that can have been learned. */
public final class LinkTimeCheck {

    private LinkTimeCheck() {}

    /**
     * The first thing that is wrong, naming the field, or empty if nothing is.
     *
     * @param recordKey the record's key; null if it has none
     */
    public static Optional<String> findFault(LinkTimeRecord avro, String recordKey) {
        Optional<LearnedKind> kind = LearnedKind.findByCode(avro.getWhat());
        if (kind.isEmpty()) {
            return Optional.of("what is " + avro.getWhat() + ", which nobody learns");
        }
        if (!LinkTimeAvro.keyOf(avro).equals(recordKey)) {
            return Optional.of("train_kind, what and key are " + LinkTimeAvro.keyOf(avro) + ", but the record's key is "
                    + recordKey);
        }
        try {
            TrainKind.parse(avro.getTrainKind());
        } catch (IllegalArgumentException e) {
            return Optional.of("train_kind is " + avro.getTrainKind() + ", not a class, a slash and minutes");
        }
        return LearnedCheck.findFault(LinkTimeAvro.toDomain(avro)).map(fault -> "numbers: " + fault);
    }

    /** Whether it means nothing to this way of forecasting. */
    public static boolean isOfAnotherModel(LinkTimeRecord avro) {
        return !avro.getModelVersion().equals(EtaPublication.MODEL_VERSION)
                && LearnedKind.findByCode(avro.getWhat())
                        .map(LearnedKind::isOfTheModel)
                        .orElse(false);
    }
}
