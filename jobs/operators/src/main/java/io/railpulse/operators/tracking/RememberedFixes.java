package io.railpulse.operators.tracking;

import io.railpulse.domain.tracking.FixChunk;
import io.railpulse.domain.tracking.FixChunks;
import org.apache.flink.api.common.functions.RuntimeContext;
import org.apache.flink.api.common.state.MapState;
import org.apache.flink.api.common.state.MapStateDescriptor;
import org.apache.flink.api.common.typeinfo.TypeInformation;
import org.apache.flink.api.common.typeinfo.Types;
import org.apache.flink.util.FlinkRuntimeException;

/**
 * The fixes of one train, in chunks by number. Key: train run id. A chunk is forgotten when all of its fixes are older than
 * the fix memory, or with the train.
 */
final class RememberedFixes implements FixChunks {
    private final MapState<Integer, FixChunk> chunks;

    RememberedFixes(RuntimeContext context) {
        this.chunks = context.getMapState(
                new MapStateDescriptor<>("remembered-fixes", Types.INT, TypeInformation.of(FixChunk.class)));
    }

    @Override
    public FixChunk get(int number) {
        try {
            return chunks.get(number);
        } catch (Exception e) {
            throw new FlinkRuntimeException("Cannot read the state remembered-fixes", e);
        }
    }

    @Override
    public void put(int number, FixChunk chunk) {
        try {
            chunks.put(number, chunk);
        } catch (Exception e) {
            throw new FlinkRuntimeException("Cannot write the state remembered-fixes", e);
        }
    }

    @Override
    public void remove(int number) {
        try {
            chunks.remove(number);
        } catch (Exception e) {
            throw new FlinkRuntimeException("Cannot write the state remembered-fixes", e);
        }
    }

    void clear() {
        chunks.clear();
    }
}
