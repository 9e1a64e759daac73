package io.railpulse.pipelines.alert;

import io.railpulse.domain.alert.AlertEvent;
import io.railpulse.domain.alert.delivery.CargoNews;
import io.railpulse.domain.alert.delivery.Notice;
import io.railpulse.domain.alert.delivery.NoticeInput;
import io.railpulse.domain.consignment.ConsignmentInput;
import io.railpulse.operators.RecordTimeOptions;
import io.railpulse.operators.alert.AddressCargoAlertsFunction;
import io.railpulse.operators.alert.NotifyCustomerFunction;
import org.apache.flink.api.common.typeinfo.TypeInformation;
import org.apache.flink.api.common.typeinfo.Types;
import org.apache.flink.streaming.api.datastream.DataStream;

/**
 * The part of alerting that tells customers: alerts about consignments, and those about containers by way of the consignment that is in
 * them, wait for the hours at which their customer wants to be told.
 */
final class NoticePipeline {

    private NoticePipeline() {}

    /**
     * @param consignments what customers send, and how that is followed
     * @param ofConsignments changes of alerts about consignments
     * @param ofAssets changes of alerts about what carries sensors
     */
    static DataStream<Notice> build(
            ConsignmentPipeline.Outputs consignments,
            DataStream<AlertEvent> ofConsignments,
            DataStream<AlertEvent> ofAssets,
            RecordTimeOptions time) {
        DataStream<NoticeInput> ofCargo = NamedMap.of(
                        consignments.limits(), CargoNews::of, CargoNews.class, "limits-to-address")
                .union(NamedMap.of(ofAssets, CargoNews::of, CargoNews.class, "alerts-to-address"))
                .keyBy(CargoNews::assetId, Types.STRING)
                .process(new AddressCargoAlertsFunction(time), TypeInformation.of(NoticeInput.class))
                .name("address-cargo-alerts")
                .uid("address-cargo-alerts");
        return NamedMap.of(
                        consignments.changes(),
                        (ConsignmentInput input) -> NoticeInput.of(input.change()),
                        NoticeInput.class,
                        "wishes-of-customers")
                .union(
                        NamedMap.of(
                                ofConsignments,
                                alert -> NoticeInput.of(alert.subject(), alert),
                                NoticeInput.class,
                                "alerts-to-notify"),
                        ofCargo)
                .keyBy(NoticeInput::consignmentId, Types.STRING)
                .process(new NotifyCustomerFunction(time), TypeInformation.of(Notice.class))
                .name("notify-customer")
                .uid("notify-customer");
    }
}
