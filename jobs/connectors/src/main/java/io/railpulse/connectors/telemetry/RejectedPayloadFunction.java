package io.railpulse.connectors.telemetry;

import io.railpulse.connectors.avro.SchemaResolver;
import io.railpulse.domain.telemetry.RejectedInput;
import org.apache.flink.api.common.functions.OpenContext;
import org.apache.flink.api.common.functions.RichMapFunction;

/** Gives rejected inputs their bytes, see {@link RejectedPayloadEncoder}, so that tables can hold them. Keeps no state. */
public final class RejectedPayloadFunction extends RichMapFunction<RejectedInput, RejectedInput> {
    private static final long serialVersionUID = 1;

    private final SchemaResolver schemas;

    private transient RejectedPayloadEncoder encoder;

    public RejectedPayloadFunction(SchemaResolver schemas) {
        this.schemas = schemas;
    }

    @Override
    public void open(OpenContext context) throws Exception {
        encoder = new RejectedPayloadEncoder(schemas);
    }

    @Override
    public RejectedInput map(RejectedInput rejected) {
        RejectedPayload payload = encoder.payloadOf(rejected);
        return new RejectedInput(
                rejected.origin(),
                rejected.input(),
                rejected.reason(),
                rejected.detail(),
                rejected.trainRunId(),
                payload.key(),
                payload.value(),
                payload.valueBytes(),
                payload.valueSha256(),
                payload.cut(),
                null,
                null,
                null);
    }
}
