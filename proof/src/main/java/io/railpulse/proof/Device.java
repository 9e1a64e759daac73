package io.railpulse.proof;

/**
 * A tracker that travels with a run.
 *
 * @param id its id in the fixes
 * @param onLocomotive whether it is on a locomotive, where it reports every minute or so; else its battery has to last
 */
public record Device(String id, boolean onLocomotive) {}
