package io.railpulse.simulator.world;

import io.railpulse.network.Link;
import io.railpulse.simulator.Chance;
import java.util.ArrayList;
import java.util.List;

/**
 * What is wrong with a link, and when: closures at a point of its grid, speed restrictions on one of its stretches. Points and
 * stretches are counted as the link is written. They come at random times of a constant mean rate, drawn as far as they are
 * asked for.
 */
final class LinkIncidents {
    private static final double SECONDS_A_DAY = 86_400;

    private final String linkId;
    private final Arrivals closures;
    private final Arrivals restrictions;
    private final int stretches;

    /**
     * Something wrong.
     *
     * @param at point of a closure, stretch of a restriction
     * @param factor how much longer the stretch takes; 0 for a closure
     * @param fromSecond since the epoch, inclusive
     * @param untilSecond since the epoch, exclusive
     */
    record Incident(int at, double factor, long fromSecond, long untilSecond) {

        boolean covers(long second) {
            return fromSecond <= second && second < untilSecond;
        }
    }

    /** @param startSecond since the epoch; nothing is wrong before */
    LinkIncidents(Link link, int stretches, long seed, long startSecond) {
        this.linkId = link.id();
        this.stretches = stretches;
        this.closures = new Arrivals(
                Chance.of(seed, "closures", link.id()), WorldParameter.CLOSURES, link.railKm(), startSecond);
        this.restrictions = new Arrivals(
                Chance.of(seed, "restrictions", link.id()), WorldParameter.RESTRICTIONS, link.railKm(), startSecond);
    }

    private LinkIncidents(String linkId, int stretches, Arrivals closures, Arrivals restrictions) {
        this.linkId = linkId;
        this.stretches = stretches;
        this.closures = closures;
        this.restrictions = restrictions;
    }

    /** The same up to a second, and then others; nobody knows how long what is wrong at that second will last. */
    LinkIncidents redrawnAfter(long second, long otherSeed) {
        return new LinkIncidents(
                linkId,
                stretches,
                closures.redrawnAfter(
                        second, Chance.of(otherSeed, "closures", linkId), closuresUntil(second), this::closure),
                restrictions.redrawnAfter(
                        second,
                        Chance.of(otherSeed, "restrictions", linkId),
                        restrictionsUntil(second),
                        this::restriction));
    }

    /** The closures that begin up to a second, by their beginning. */
    List<Incident> closuresUntil(long second) {
        return closures.drawUntil(second, this::closure);
    }

    /** The speed restrictions that begin up to a second, by their beginning. */
    List<Incident> restrictionsUntil(long second) {
        return restrictions.drawUntil(second, this::restriction);
    }

    private Incident closure(Chance chance, long from) {
        int point = 1 + chance.below(stretches - 1);
        double seconds =
                chance.lognormal(WorldParameter.CLOSURE_MEDIAN.seconds(), WorldParameter.CLOSURE_SPREAD.value());
        return new Incident(point, 0, from, from + (long) seconds);
    }

    private Incident restriction(Chance chance, long from) {
        int stretch = chance.below(stretches);
        double factor =
                chance.uniform(WorldParameter.RESTRICTION_LEAST.value(), WorldParameter.RESTRICTION_MOST.value());
        double seconds = chance.exponential(WorldParameter.RESTRICTION_DAYS.seconds());
        return new Incident(stretch, factor, from, from + (long) seconds);
    }

    /** What an incident that begins at a second is. */
    @FunctionalInterface
    private interface Drawing {
        Incident draw(Chance chance, long from);
    }

    /** Incidents of one kind, drawn one after the other. */
    private static final class Arrivals {
        private final Chance chance;
        private final double meanGapSeconds;
        private final List<Incident> drawn = new ArrayList<>();
        private long next;

        Arrivals(Chance chance, WorldParameter ratePerThousandKmAndDay, double km, long startSecond) {
            this.chance = chance;
            this.meanGapSeconds = SECONDS_A_DAY * 1000 / (ratePerThousandKmAndDay.value() * km);
            this.next = startSecond + gap();
        }

        private Arrivals(Chance chance, double meanGapSeconds, long second) {
            this.chance = chance;
            this.meanGapSeconds = meanGapSeconds;
            this.next = second + 1 + gap();
        }

        Arrivals redrawnAfter(long second, Chance other, List<Incident> begun, Drawing drawing) {
            Arrivals redrawn = new Arrivals(other, meanGapSeconds, second);
            for (Incident incident : begun) {
                if (incident.fromSecond() > second) {
                    break;
                }
                redrawn.drawn.add(incident.covers(second) ? lastingBeyond(second, incident, other, drawing) : incident);
            }
            return redrawn;
        }

        private static Incident lastingBeyond(long second, Incident incident, Chance other, Drawing drawing) {
            long until = Beyond.of(
                    incident.fromSecond(),
                    second,
                    () -> drawing.draw(other, incident.fromSecond()).untilSecond());
            return new Incident(incident.at(), incident.factor(), incident.fromSecond(), until);
        }

        List<Incident> drawUntil(long second, Drawing drawing) {
            while (next <= second) {
                drawn.add(drawing.draw(chance, next));
                next += gap();
            }
            return drawn;
        }

        private long gap() {
            return (long) chance.exponential(meanGapSeconds);
        }
    }
}
