package io.railpulse.domain.identity;

import static io.railpulse.domain.TestLine.at;

/** Assignments in few words, on the day of the test line. */
public final class TestRoster {

    private TestRoster() {}

    /** An asset with a device on a run from a call to another; a time that is null is not known yet. */
    public static Assignment assigned(
            AssetKind kind, String deviceId, String runId, int from, String since, int to, String until) {
        return new Assignment(
                new AssignmentId(kind.code() + " of " + deviceId, deviceId, runId, from),
                kind,
                to,
                at(since),
                until == null ? null : at(until),
                false);
    }

    /** The same without a device. */
    public static Assignment asset(
            AssetKind kind, String assetId, String runId, int from, String since, int to, String until) {
        return new Assignment(
                new AssignmentId(assetId, null, runId, from),
                kind,
                to,
                at(since),
                until == null ? null : at(until),
                false);
    }

    public static Roster of(Assignment... assignments) {
        Roster roster = new Roster();
        for (Assignment assignment : assignments) {
            roster.put(assignment);
        }
        return roster;
    }
}
