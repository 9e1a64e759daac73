package io.railpulse.simulator.incident;

import io.railpulse.simulator.telemetry.Telegram;
import java.util.List;

/** Knows what truly happens of one kind, and hears what is received of it. */
interface Witness {

    /** Takes a telegram of what it watches; telegrams come in the order in which they are received. */
    void hear(Telegram telegram);

    /** What happened, once all was heard. */
    List<TrainIncident> listIncidents();
}
