package io.railpulse.domain.geofence;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.IntConsumer;

/**
 * The fences in force, found by where they are: the earth is cut into cells of a quarter of a degree, and each names the fences that
 * reach into it. What is not near a train costs nothing.
 */
public final class FenceIndex {
    private static final double CELLS_A_DEGREE = 4;
    private static final int COLUMNS = (int) (360 * CELLS_A_DEGREE);
    /** Straight ways in one plane are bent in another: by less than this on the longest that is followed. */
    private static final double BENT_METRES = 4_000;

    private final Map<String, FenceArea> areas = new HashMap<>();
    private final Map<Integer, List<FenceArea>> cells = new HashMap<>();

    private FenceIndex() {}

    public static FenceIndex of(Iterable<Geofence> fences) {
        FenceIndex index = new FenceIndex();
        fences.forEach(index::add);
        return index;
    }

    private void add(Geofence fence) {
        FenceArea area = FenceArea.of(fence);
        areas.put(fence.fenceId(), area);
        visit(
                area.box(BENT_METRES),
                cell -> cells.computeIfAbsent(cell, nobody -> new ArrayList<>(1))
                        .add(area));
    }

    /** Null where none is in force under that id. */
    FenceArea find(String fenceId) {
        return areas.get(fenceId);
    }

    /** Those that a way may touch, by id in the order of their names. */
    TreeMap<String, FenceArea> findNear(Way way) {
        TreeMap<String, FenceArea> near = new TreeMap<>();
        visit(DegreeBox.around(way), cell -> {
            for (FenceArea area : cells.getOrDefault(cell, List.of())) {
                near.put(area.fence().fenceId(), area);
            }
        });
        return near;
    }

    private static void visit(DegreeBox box, IntConsumer visitor) {
        int north = cellOf(box.north());
        int east = cellOf(box.east());
        for (int row = cellOf(box.south()); row <= north; row++) {
            for (int column = cellOf(box.west()); column <= east; column++) {
                visitor.accept(row * COLUMNS + Math.floorMod(column, COLUMNS));
            }
        }
    }

    private static int cellOf(double degrees) {
        return (int) Math.floor(degrees * CELLS_A_DEGREE);
    }
}
