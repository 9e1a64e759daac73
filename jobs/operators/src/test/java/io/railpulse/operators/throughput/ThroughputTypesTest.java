package io.railpulse.operators.throughput;

import static io.railpulse.testing.train.RecordTimes.at;

import io.railpulse.domain.throughput.BorderVisit;
import io.railpulse.domain.throughput.ContributionChange;
import io.railpulse.domain.throughput.Figures;
import io.railpulse.domain.throughput.LateChange;
import io.railpulse.domain.throughput.Pane;
import io.railpulse.domain.throughput.PaneDelta;
import io.railpulse.domain.throughput.Place;
import io.railpulse.domain.throughput.PlaceKind;
import io.railpulse.domain.throughput.QueueRow;
import io.railpulse.domain.throughput.RunInput;
import io.railpulse.domain.throughput.RunLedger;
import io.railpulse.domain.throughput.Told;
import io.railpulse.domain.throughput.VisitChange;
import io.railpulse.domain.throughput.Window;
import io.railpulse.domain.throughput.WindowKind;
import io.railpulse.domain.throughput.WindowRow;
import io.railpulse.testing.flink.StreamedTypes;
import java.io.IOException;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Every type of throughput that is streamed or kept in state is a plain object to Flink. */
class ThroughputTypesTest {
    private static final Place LINK = new Place(PlaceKind.LINK, "alashankou", "dostyk");

    @ParameterizedTest
    @ValueSource(
            classes = {
                RunInput.class,
                RunLedger.class,
                ContributionChange.class,
                VisitChange.class,
                PaneDelta.class,
                LateChange.class,
                Window.class,
                WindowRow.class,
                QueueRow.class,
                Told.class
            })
    void needsNoKryo(Class<?> type) {
        StreamedTypes.assertNeedsNoKryo(type);
    }

    @Test
    void newsAndTheLedgerComeBack() throws IOException {
        RunLedger ledger = new RunLedger();
        for (RunInput news : BorderLine.news(1, 1)) {
            StreamedTypes.assertComesBack(RunInput.class, news);
            for (ContributionChange change :
                    ledger.take(List.of(news), at("09:00")).contributions()) {
                StreamedTypes.assertComesBack(ContributionChange.class, change);
                StreamedTypes.assertComesBack(LateChange.class, new LateChange(change, true, 1, 2));
            }
            StreamedTypes.assertComesBack(RunLedger.class, ledger);
        }
    }

    @Test
    void rowsAndVisitsComeBack() throws IOException {
        Window window = new Window(WindowKind.DAY, 1, 2);
        StreamedTypes.assertComesBack(WindowRow.class, new WindowRow(LINK, window, Figures.of(Pane.EMPTY), 3, true, 4));
        StreamedTypes.assertComesBack(
                VisitChange.class, new VisitChange(new BorderVisit(LINK, "t1", 2, 3, 4, null), true, 5));
        StreamedTypes.assertComesBack(PaneDelta.class, new PaneDelta(LINK, 1, 2, Pane.EMPTY.numbers()));
    }
}
