package io.railpulse.operators.eta;

import io.railpulse.domain.eta.CallEvent;
import io.railpulse.domain.eta.score.ScoredMoment;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.apache.flink.api.common.functions.RuntimeContext;
import org.apache.flink.api.common.state.MapState;
import org.apache.flink.api.common.state.MapStateDescriptor;
import org.apache.flink.api.common.typeinfo.TypeInformation;
import org.apache.flink.api.common.typeinfo.Types;

/** What was told of each moment of one run, and what became of it; an entry a moment, so that only what changes is written. */
final class ScoredMoments {
    private static final Comparator<ScoredMoment> ALONG_THE_RUN =
            Comparator.<ScoredMoment>comparingInt(moment -> moment.stopSequence).thenComparing(moment -> moment.event);

    private final MapState<String, ScoredMoment> moments;

    ScoredMoments(RuntimeContext context) {
        this.moments = context.getMapState(
                new MapStateDescriptor<>("scored-moments", Types.STRING, TypeInformation.of(ScoredMoment.class)));
    }

    /** The moment of a call; a new one, not kept yet, if nothing is known of it. */
    ScoredMoment get(int stopSequence, CallEvent event, String stopId) throws Exception {
        ScoredMoment known = moments.get(keyOf(stopSequence, event));
        if (known != null) {
            return known;
        }
        ScoredMoment moment = new ScoredMoment();
        moment.stopSequence = stopSequence;
        moment.event = event;
        moment.stopId = stopId;
        return moment;
    }

    void keep(ScoredMoment moment) throws Exception {
        moments.put(keyOf(moment.stopSequence, moment.event), moment);
    }

    List<ScoredMoment> list() throws Exception {
        List<ScoredMoment> all = new ArrayList<>();
        moments.values().forEach(all::add);
        all.sort(ALONG_THE_RUN);
        return all;
    }

    void clear() {
        moments.clear();
    }

    private static String keyOf(int stopSequence, CallEvent event) {
        return stopSequence + (event == CallEvent.ARRIVAL ? "a" : "d");
    }
}
