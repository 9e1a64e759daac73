package io.railpulse.domain.telemetry.repair;

import io.railpulse.domain.telemetry.PositionReport;
import java.util.List;

/**
 * A fix after all repairs.
 *
 * @param fix the fix as it goes on
 * @param repairs codes of the repairs that changed it, in the order in which they were made; empty if it is as received
 */
public record RepairedFix(PositionReport fix, List<String> repairs) {}
