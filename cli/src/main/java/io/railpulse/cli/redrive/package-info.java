/**
 * Puts rejected records back onto their topics, repaired or as they were, never twice.
 *
 * <p>The table says what was rejected ({@link io.railpulse.connectors.telemetry.RejectedRows}); a file in between lets a
 * person repair it ({@link io.railpulse.cli.redrive.RepairFile}); {@link io.railpulse.cli.redrive.Redriver} puts it back.
 */
package io.railpulse.cli.redrive;
