package io.railpulse.domain.geofence;

import java.util.List;

/**
 * A part of the earth of which somebody wants to know which trains are there: a circle, or what a ring of corners encloses. Exactly one
 * of the two is there.
 *
 * @param fenceId its name among machines; a later version of the same name replaces it
 * @param version rises with each change
 * @param name its name among people
 * @param owner whose it is; null if nobody's in particular
 * @param purpose what it is for, in words; null if not said
 * @param circle null where it is a ring
 * @param ring its corners in order, the last not the first again; edges are the shortest ways between them. Empty where it is a circle
 * @param marginMetres how far outside a train must be seen to have left: fixes waver
 * @param dwellSeconds how long a train must be inside for a visit
 * @param corridors the corridors of the trains that it is about; empty for all
 * @param trips the trips of the trains that it is about; empty for all
 * @param events what is to be told; empty for everything
 */
public record Geofence(
        String fenceId,
        long version,
        String name,
        String owner,
        String purpose,
        FenceCircle circle,
        List<FencePoint> ring,
        double marginMetres,
        long dwellSeconds,
        List<String> corridors,
        List<String> trips,
        List<FenceEvent> events) {
    /** Fixes are seldom further off. */
    public static final double USUAL_MARGIN_METRES = 100;

    public static final long USUAL_DWELL_SECONDS = 600;

    /** A first version about all trains, of which everything is told. */
    public static Geofence ofCircle(String fenceId, String name, FenceCircle circle) {
        return plain(fenceId, name, circle, List.of());
    }

    /** A first version about all trains, of which everything is told. */
    public static Geofence ofRing(String fenceId, String name, FencePoint... corners) {
        return plain(fenceId, name, null, List.of(corners));
    }

    private static Geofence plain(String fenceId, String name, FenceCircle circle, List<FencePoint> ring) {
        return new Geofence(
                fenceId,
                1,
                name,
                null,
                null,
                circle,
                ring,
                USUAL_MARGIN_METRES,
                USUAL_DWELL_SECONDS,
                List.of(),
                List.of(),
                List.of());
    }

    /** The same about other trains. */
    public Geofence about(List<String> theirCorridors, List<String> theirTrips) {
        return new Geofence(
                fenceId,
                version,
                name,
                owner,
                purpose,
                circle,
                ring,
                marginMetres,
                dwellSeconds,
                theirCorridors,
                theirTrips,
                events);
    }

    /** The same with another margin and dwell, of which only some is told. */
    public Geofence telling(double margin, long dwell, FenceEvent... only) {
        return new Geofence(
                fenceId, version, name, owner, purpose, circle, ring, margin, dwell, corridors, trips, List.of(only));
    }

    /** Another version of the same. */
    public Geofence asVersion(long number) {
        return new Geofence(
                fenceId,
                number,
                name,
                owner,
                purpose,
                circle,
                ring,
                marginMetres,
                dwellSeconds,
                corridors,
                trips,
                events);
    }

    /** Whether it takes the place of one of the same id: it must be a later version. */
    public boolean replaces(Geofence inForce) {
        return inForce == null || version > inForce.version;
    }

    boolean isAbout(TrainSighting train) {
        boolean onCorridor = corridors.isEmpty() || train.corridor() != null && corridors.contains(train.corridor());
        return onCorridor && (trips.isEmpty() || trips.contains(train.tripId()));
    }
}
