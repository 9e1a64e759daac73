package io.railpulse.proof;

/**
 * A fix that was told of a run, and what the tracker made of it.
 *
 * @param deviceId which tracker says so
 * @param measuredMillis when it was measured, as it was received
 * @param repairedMillis the same after repair
 * @param receivedMillis record time
 * @param latitude degrees north
 * @param longitude degrees east
 * @param fault what made or touched it; null if it is clean
 * @param outcome code of the verdict, or of the reason where there is one
 * @param repaired whether something was put right
 * @param before where the tracker had the train before
 * @param after and afterwards
 */
public record TakenFix(
        String deviceId,
        long measuredMillis,
        long repairedMillis,
        long receivedMillis,
        double latitude,
        double longitude,
        String fault,
        String outcome,
        boolean repaired,
        Place before,
        Place after) {

    /**
     * Where the tracker has a train.
     *
     * @param alongMetres metres along the route; NaN if unknown
     * @param fixMillis when the newest accepted fix was measured; {@link Long#MIN_VALUE} if there is none
     * @param turns how often another motion came to be believed
     */
    public record Place(double alongMetres, long fixMillis, int turns) {
        public boolean isKnown() {
            return fixMillis != Long.MIN_VALUE;
        }
    }

    public boolean isAccepted() {
        return outcome.equals("accepted");
    }

    /** Whether it says where its train is now, and not where it was before. */
    public boolean isNewest() {
        return isAccepted() && after.fixMillis() == repairedMillis && before.fixMillis() < repairedMillis;
    }

    /** Whether its device was there at that time, whatever is wrong with it otherwise. */
    public boolean isTrue() {
        return fault == null
                || switch (fault) {
                    case "noise", "clock-skew", "coverage-gap", "duplicate", "week-rollover" -> true;
                    default -> false;
                };
    }
}
