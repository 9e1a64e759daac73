package io.railpulse.simulator.world;

import io.railpulse.simulator.Chance;
import java.util.ArrayList;
import java.util.List;

/** The ships of a sea link in one direction. All that is on board of one leaves and arrives together. */
final class Sailings {
    private static final long BETWEEN_SHIPS_SECONDS = 3600;

    private final Chance chance;
    private final double every = WorldParameter.SAILING_EVERY.seconds();
    private final List<Ship> ships = new ArrayList<>();
    private double nextPlanned;

    /**
     * @param startSecond since the epoch; the first ship sails within one interval of it
     */
    Sailings(Chance chance, long startSecond) {
        this.chance = chance;
        this.nextPlanned = startSecond + chance.uniform() * every;
    }

    /** One ship on one voyage. */
    static final class Ship {
        private final long sails;
        private final double voyageFactor;
        private int trains;

        private Ship(long sails, double voyageFactor) {
            this.sails = sails;
            this.voyageFactor = voyageFactor;
        }

        /** Seconds since the epoch. */
        long sails() {
            return sails;
        }

        /** How much longer than planned it is at sea. */
        double voyageFactor() {
            return voyageFactor;
        }
    }

    /** The first ship with room for a train that is ready at a second, which must not be before the one that came last. */
    Ship board(long ready) {
        int at = 0;
        while (true) {
            if (at == ships.size()) {
                ships.add(nextShip());
            }
            Ship ship = ships.get(at);
            if (ship.sails >= ready && ship.trains < WorldParameter.SAILING_CAPACITY.value()) {
                ship.trains++;
                return ship;
            }
            at++;
        }
    }

    private Ship nextShip() {
        double sails = nextPlanned;
        nextPlanned += every;
        if (chance.happens(WorldParameter.STORMS.value())) {
            double storm = chance.lognormal(WorldParameter.STORM_MEDIAN.seconds(), WorldParameter.STORM_SPREAD.value());
            sails += Math.min(storm, WorldParameter.LONGEST_STORM.seconds());
        }
        double factor = chance.lognormal(1, WorldParameter.VOYAGE_SPREAD.value());
        long earliest = ships.isEmpty() ? Long.MIN_VALUE : ships.get(ships.size() - 1).sails + BETWEEN_SHIPS_SECONDS;
        return new Ship(Math.max((long) sails, earliest), factor);
    }
}
