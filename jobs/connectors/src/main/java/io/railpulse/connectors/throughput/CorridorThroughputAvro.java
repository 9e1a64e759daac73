package io.railpulse.connectors.throughput;

import io.railpulse.domain.throughput.DelayChange;
import io.railpulse.domain.throughput.Figures;
import io.railpulse.domain.throughput.Punctuality;
import io.railpulse.domain.throughput.Running;
import io.railpulse.domain.throughput.Volume;
import io.railpulse.domain.throughput.WindowRow;
import io.railpulse.schemas.CorridorThroughputRecord;
import java.time.Instant;

/** A row of a corridor as it stands in {@code rail.corridor-throughput.v1}. */
public final class CorridorThroughputAvro {

    private CorridorThroughputAvro() {}

    public static String keyOf(WindowRow row) {
        return row.place().name() + "|" + row.place().direction();
    }

    public static CorridorThroughputRecord toAvro(WindowRow row) {
        CorridorThroughputRecord avro = new CorridorThroughputRecord();
        avro.setCorridor(row.place().name());
        avro.setDirection(row.place().direction());
        avro.setWindow(row.window().kind().code());
        avro.setWindowStartAt(Instant.ofEpochMilli(row.window().startMillis()));
        avro.setWindowEndAt(Instant.ofEpochMilli(row.window().endMillis()));
        setVolume(avro, row.figures().volume());
        setRunning(avro, row.figures().running());
        setStanding(avro, row.figures());
        setDelays(avro, row.figures());
        avro.setStarted(row.figures().runs().started());
        avro.setEnded(row.figures().runs().ended());
        avro.setCancelled(row.figures().runs().cancelled());
        avro.setProvisional(row.provisional());
        avro.setRevision(row.revision());
        avro.setRecordAt(Instant.ofEpochMilli(row.recordMillis()));
        return avro;
    }

    private static void setVolume(CorridorThroughputRecord avro, Volume volume) {
        avro.setTrains(volume.trains());
        avro.setLoadTeu(Units.teu(volume.teuHundredths()));
        avro.setGrossTonnes(Units.thousands(volume.kilograms()));
        avro.setRanM(volume.metres());
        avro.setWorkTkm(volume.tonneKilometres());
        avro.setEstimated(volume.estimated());
    }

    private static void setRunning(CorridorThroughputRecord avro, Running running) {
        avro.setTraversals(running.traversals());
        avro.setMeanSpeedKmh(running.meanSpeedKmh());
        avro.setP10SpeedKmh(Units.kmh(running.p10Speed()));
        avro.setP50SpeedKmh(Units.kmh(running.p50Speed()));
        avro.setP90SpeedKmh(Units.kmh(running.p90Speed()));
        avro.setRunningS(running.seconds());
        avro.setPlannedTraversals(running.plannedTraversals());
        avro.setPlannedRunningS(running.plannedSeconds());
        avro.setRunningAgainstPlanS(running.againstPlanSeconds());
    }

    private static void setStanding(CorridorThroughputRecord avro, Figures figures) {
        avro.setDwells(figures.standing().dwells());
        avro.setP50DwellS(figures.standing().p50Seconds());
        avro.setP90DwellS(figures.standing().p90Seconds());
        avro.setBorderDwells(figures.borders().dwells());
        avro.setP50BorderDwellS(figures.borders().p50Seconds());
        avro.setP90BorderDwellS(figures.borders().p90Seconds());
    }

    private static void setDelays(CorridorThroughputRecord avro, Figures figures) {
        DelayChange delays = figures.delays();
        avro.setCompared(delays.compared());
        avro.setDelayChangeS(delays.changeSeconds());
        avro.setLostS(delays.lostSeconds());
        Punctuality punctuality = figures.punctuality();
        avro.setArrivals(punctuality.arrivals());
        avro.setArrivalDelayS(punctuality.delaySeconds());
        avro.setAffected(punctuality.affected());
        avro.setPunctual(punctuality.punctual());
    }
}
