package io.railpulse.simulator.world;

import io.railpulse.simulator.Chance;
import java.util.ArrayList;
import java.util.List;

/** The ships of a sea link in one direction. All that is on board of one leaves and arrives together. */
final class Sailings {
    private static final long BETWEEN_SHIPS_SECONDS = 3600;
    private static final int TRIES = 300;

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

    private Sailings(Chance chance, double nextPlanned) {
        this.chance = chance;
        this.nextPlanned = nextPlanned;
    }

    /**
     * The same ships as far as they have sailed by a second, and then others: when each is to sail is known, storms are not.
     * Only trains that have sailed are on board.
     */
    Sailings redrawnAfter(long second, Chance other) {
        int sailed = 0;
        while (sailed < ships.size() && ships.get(sailed).sails <= second) {
            sailed++;
        }
        double planned = sailed < ships.size() ? ships.get(sailed).planned : nextPlanned;
        Sailings redrawn = new Sailings(other, planned);
        redrawn.ships.addAll(ships.subList(0, sailed));
        while (redrawn.nextPlanned <= second) {
            double waiting = redrawn.nextPlanned;
            Ship ship = redrawn.nextShip(waiting);
            for (int tries = 0; ship.sails <= second && tries < TRIES; tries++) {
                ship = redrawn.nextShip(waiting);
            }
            redrawn.ships.add(ship.sails > second ? ship : ship.sailing(Beyond.tail((long) waiting, second)));
            redrawn.nextPlanned = waiting + every;
        }
        return redrawn;
    }

    /** One ship on one voyage. */
    static final class Ship {
        private final double planned;
        private final long sails;
        private final double voyageFactor;
        private int trains;

        private Ship(double planned, long sails, double voyageFactor) {
            this.planned = planned;
            this.sails = sails;
            this.voyageFactor = voyageFactor;
        }

        private Ship sailing(long second) {
            return new Ship(planned, second, voyageFactor);
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
                ships.add(nextShip(nextPlanned));
                nextPlanned += every;
            }
            Ship ship = ships.get(at);
            if (ship.sails >= ready && ship.trains < WorldParameter.SAILING_CAPACITY.value()) {
                ship.trains++;
                return ship;
            }
            at++;
        }
    }

    private Ship nextShip(double planned) {
        double sails = planned;
        if (chance.happens(WorldParameter.STORMS.value())) {
            double storm = chance.lognormal(WorldParameter.STORM_MEDIAN.seconds(), WorldParameter.STORM_SPREAD.value());
            sails += Math.min(storm, WorldParameter.LONGEST_STORM.seconds());
        }
        double factor = chance.lognormal(1, WorldParameter.VOYAGE_SPREAD.value());
        long earliest = ships.isEmpty() ? Long.MIN_VALUE : ships.get(ships.size() - 1).sails + BETWEEN_SHIPS_SECONDS;
        return new Ship(planned, Math.max((long) sails, earliest), factor);
    }
}
