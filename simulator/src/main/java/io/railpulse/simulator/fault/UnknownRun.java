package io.railpulse.simulator.fault;

import io.railpulse.domain.telemetry.Input;
import io.railpulse.domain.telemetry.MovementReport;
import io.railpulse.domain.telemetry.RejectReason;
import io.railpulse.simulator.Chance;
import io.railpulse.simulator.telemetry.Telegram;
import io.railpulse.simulator.telemetry.Telegram.MovementTelegram;
import io.railpulse.simulator.telemetry.Telegram.PositionTelegram;
import io.railpulse.simulator.telemetry.TelemetryParameter;
import io.railpulse.simulator.world.SimulatedRun;
import java.time.LocalDate;
import java.util.Optional;

/** A fix or report of a train that nobody planned: a trip that is not in the timetable, or a day on which it does not run. */
final class UnknownRun implements Fault {

    @Override
    public String code() {
        return "unknown-run";
    }

    @Override
    public String sentence() {
        return "A fix or report of a train that nobody planned: a trip that is not in the timetable, or a day on which it"
                + " does not run.";
    }

    @Override
    public Optional<Strikes> on(FaultScene scene) {
        if (scene.isOf(Input.SENSORS)) {
            return Optional.empty();
        }
        TelemetryParameter every = scene.isOf(Input.POSITIONS)
                ? TelemetryParameter.UNKNOWN_RUN_FIX_EVERY
                : TelemetryParameter.UNKNOWN_RUN_REPORT_EVERY;
        SimulatedRun run = scene.source().journey().run();
        Optional<LocalDate> otherDay = scene.roster().findDayWithout(run);
        Chance which = scene.chance("unknown-run-which");
        return Optional.of(ExtraRecords.nowAndThen(new RareStrikes(scene.chance(code()), every.value()), clean -> {
            boolean onOtherDay = otherDay.isPresent() && which.happens(0.5);
            return onOtherDay
                    ? unplanned(clean, run.trip().id(), otherDay.get().toString())
                    : unplanned(
                            clean,
                            run.trip().id() + "-relief",
                            run.serviceDate().toString());
        }));
    }

    private Telegram unplanned(Telegram clean, String tripId, String serviceDate) {
        if (clean instanceof PositionTelegram) {
            return ExtraFixes.beside(this, fix -> FixCopy.ofRun(fix, tripId, serviceDate))
                    .apply(clean);
        }
        MovementReport report = ((MovementTelegram) clean).report();
        MovementReport other = new MovementReport(
                report.reportId() + "-" + code(),
                report.source(),
                tripId,
                serviceDate,
                report.stopId(),
                report.kind(),
                report.occurredAtMillis(),
                report.status());
        return new MovementTelegram(clean.receivedAtMillis() + 400, other, code());
    }

    @Override
    public String accountedAs(Telegram telegram) {
        return RejectReason.UNKNOWN_TRAIN_RUN.code();
    }
}
