package io.railpulse.pipelines.alert;

import io.railpulse.connectors.kafka.AdmitAlertInputFunction;
import io.railpulse.domain.alert.AlertEvent;
import io.railpulse.domain.alert.AlertInput;
import io.railpulse.domain.alert.FenceInput;
import io.railpulse.domain.geofence.FenceNews;
import io.railpulse.domain.geofence.GeofenceChange;
import io.railpulse.domain.geofence.TrainSighting;
import io.railpulse.operators.RecordTimeOptions;
import io.railpulse.operators.alert.RaiseFenceAlertsFunction;
import io.railpulse.operators.geofence.FencesInForce;
import io.railpulse.operators.geofence.WatchFencesFunction;
import org.apache.flink.api.common.typeinfo.TypeInformation;
import org.apache.flink.api.common.typeinfo.Types;
import org.apache.flink.streaming.api.datastream.BroadcastStream;
import org.apache.flink.streaming.api.datastream.DataStream;
import org.apache.flink.streaming.api.datastream.SingleOutputStreamOperator;

/** The part of alerting that watches fences: each train meets all of them, and what comes of that goes to each train at each fence. */
final class FencePipeline {

    private FencePipeline() {}

    /**
     * @param statuses what tracking tells of trains
     * @param knownFences fences that were there at the start; their watermark holds the others
     * @param newFences fences that come later
     */
    record Inputs(
            DataStream<AlertInput> statuses,
            SingleOutputStreamOperator<AlertInput> knownFences,
            SingleOutputStreamOperator<AlertInput> newFences) {}

    /** The alerts about trains at fences. */
    static DataStream<AlertEvent> build(Inputs inputs, RaisedAlerts raised, RecordTimeOptions time) {
        BroadcastStream<GeofenceChange> fences = inputs.knownFences()
                .getSideOutput(AdmitAlertInputFunction.FENCES)
                .union(inputs.newFences().getSideOutput(AdmitAlertInputFunction.FENCES))
                .broadcast(FencesInForce.FENCES);
        DataStream<TrainSighting> sightings = NamedMap.of(
                inputs.statuses(), input -> TrainSighting.of(input.status()), TrainSighting.class, "train-sightings");
        DataStream<FenceNews> news = sightings
                .keyBy(TrainSighting::trainRunId, Types.STRING)
                .connect(fences)
                .process(new WatchFencesFunction(time), TypeInformation.of(FenceNews.class))
                .name("watch-fences")
                .uid("watch-fences");
        return raised.of(
                "fence",
                NamedMap.of(news, FenceInput::of, FenceInput.class, "fence-news"),
                FenceInput.class,
                FenceInput::of,
                new RaiseFenceAlertsFunction(time));
    }
}
