package io.railpulse.network;

/**
 * Two stations on the two sides of a border, and what is done with a train between them. Side a is the one nearer to
 * China.
 *
 * @param id kebab-case, unique
 * @param name as railways call it
 * @param stationA id of the station on side a
 * @param stationB id of the station on side b
 * @param gaugeAMm track gauge on side a
 * @param gaugeBMm track gauge on side b
 * @param reloadFromAAt id of the station where boxes are lifted on the way from a to b; null without a break of gauge
 * @param reloadFromBAt the same on the way from b to a
 * @param customsExitMinutes nominal, at the station that a train leaves the country from
 * @param reloadMinutes nominal; 0 without a break of gauge
 * @param customsEntryMinutes nominal, at the station where it enters
 * @param handoverMinutes nominal, papers and inspection, at the station that it leaves from
 * @param source id of the source
 */
public record BorderCrossing(
        String id,
        String name,
        String stationA,
        String stationB,
        int gaugeAMm,
        int gaugeBMm,
        String reloadFromAAt,
        String reloadFromBAt,
        int customsExitMinutes,
        int reloadMinutes,
        int customsEntryMinutes,
        int handoverMinutes,
        String source) {

    /** Whether these are its two stations, in either order. */
    public boolean joins(String station, String other) {
        return (station.equals(stationA) && other.equals(stationB))
                || (station.equals(stationB) && other.equals(stationA));
    }

    /** Whether boxes are lifted at a station on the way from another. */
    public boolean reloadsAt(String station, String from) {
        return station.equals(from.equals(stationA) ? reloadFromAAt : reloadFromBAt);
    }
}
