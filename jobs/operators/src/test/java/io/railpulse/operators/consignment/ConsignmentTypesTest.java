package io.railpulse.operators.consignment;

import static io.railpulse.operators.consignment.Consigned.arrived;
import static io.railpulse.operators.consignment.Consigned.arriving;
import static io.railpulse.operators.consignment.Consigned.consignment;
import static io.railpulse.operators.consignment.Consigned.forecast;
import static io.railpulse.operators.consignment.Consigned.given;
import static io.railpulse.operators.consignment.Consigned.interest;

import io.railpulse.domain.alert.ConsignmentAlertInput;
import io.railpulse.domain.consignment.ArrivalOutlook;
import io.railpulse.domain.consignment.Connection;
import io.railpulse.domain.consignment.ConnectionState;
import io.railpulse.domain.consignment.ConsignmentChange;
import io.railpulse.domain.consignment.ConsignmentInput;
import io.railpulse.domain.consignment.ConsignmentState;
import io.railpulse.domain.consignment.ConsignmentStatus;
import io.railpulse.domain.consignment.FollowedConsignment;
import io.railpulse.domain.consignment.Moment;
import io.railpulse.domain.consignment.RunNews;
import io.railpulse.domain.consignment.RunOutlook;
import io.railpulse.domain.consignment.TakenConsignment;
import io.railpulse.domain.eta.DelayOutlook;
import io.railpulse.testing.flink.StreamedTypes;
import java.io.IOException;
import org.junit.jupiter.api.Test;

class ConsignmentTypesTest {
    private static final ConsignmentStatus STATUS = new ConsignmentStatus(
            "K1",
            1,
            "a customer",
            ConsignmentState.UNDER_WAY,
            1,
            2,
            "A@d",
            null,
            null,
            "Lodz",
            new ArrivalOutlook(new Moment(null, 5, 6L, false), 0.9),
            5L,
            1L,
            null,
            6L,
            false,
            new Connection("hub", "B@d", ConnectionState.AT_RISK, new DelayOutlook(-1, 0, 2), 0.4),
            "it is so",
            7,
            1);

    @Test
    void consignmentsComeBack() throws IOException {
        StreamedTypes.assertComesBack(ConsignmentChange.class, Consigned.change(1, consignment(1, 5L, "A@d", "B@d")));
        StreamedTypes.assertComesBack(ConsignmentChange.class, Consigned.change(1, null));
        StreamedTypes.assertComesBack(ConsignmentInput.class, given(1, consignment(1, null, "A@d")));
        StreamedTypes.assertComesBack(ConsignmentInput.class, arriving(1, 5, false));
    }

    @Test
    void newsOfRunsComeBack() throws IOException {
        StreamedTypes.assertComesBack(RunNews.class, interest(1, "K1", true));
        StreamedTypes.assertComesBack(RunNews.class, forecast(1, 5, 50));
        StreamedTypes.assertComesBack(RunNews.class, arrived(1, 5, 50));
    }

    @Test
    void statusesComeBack() throws IOException {
        StreamedTypes.assertComesBack(ConsignmentStatus.class, STATUS);
        StreamedTypes.assertComesBack(ConsignmentAlertInput.class, ConsignmentAlertInput.of(STATUS));
    }

    @Test
    void whatIsRememberedComesBackAtEveryAge() throws IOException {
        StreamedTypes.assertComesBack(FollowedConsignment.class, new FollowedConsignment());
        FollowedConsignment followed = new FollowedConsignment();
        followed.consignment = consignment(1, null, "A@d");
        followed.legs.add(arriving(1, 5, false).leg().outlook());
        followed.told = STATUS;
        followed.originalEtaMillis = 5L;
        StreamedTypes.assertComesBack(FollowedConsignment.class, followed);

        RunOutlook run = new RunOutlook();
        StreamedTypes.assertComesBack(RunOutlook.class, run);
        run.take(forecast(1, 5, 50));
        run.take(arrived(2, 5, 50));
        StreamedTypes.assertComesBack(RunOutlook.class, run);
        StreamedTypes.assertComesBack(ToldLeg.class, new ToldLeg(Consigned.LEG, run.outlookOf(Consigned.LEG)));

        TakenConsignment taken = new TakenConsignment();
        StreamedTypes.assertComesBack(TakenConsignment.class, taken);
        taken.take(Consigned.change(1, consignment(1, 5L, "A@d")));
        StreamedTypes.assertComesBack(TakenConsignment.class, taken);
    }
}
