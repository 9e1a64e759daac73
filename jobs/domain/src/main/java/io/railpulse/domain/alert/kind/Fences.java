package io.railpulse.domain.alert.kind;

import io.railpulse.domain.alert.Condition;
import io.railpulse.domain.geofence.FenceNews;

/** What kinds that are driven by fences have in common. */
final class Fences {

    private Fences() {}

    /** It holds since a time, which may lie ahead. */
    static Condition holds(FenceNews news, long sinceMillis) {
        return Condition.ofState(true, sinceMillis, news.knownMillis(), news.fenceName(), news.reason());
    }

    /** It does not hold, or no longer. */
    static Condition isBack(FenceNews news) {
        return Condition.ofState(false, null, untilMillis(news), news.fenceName(), news.reason());
    }

    /** It is over for good. */
    static Condition over(FenceNews news) {
        return Condition.over(untilMillis(news), news.fenceName(), news.reason());
    }

    private static long untilMillis(FenceNews news) {
        return news.leftMillis() == null ? news.knownMillis() : news.leftMillis();
    }
}
