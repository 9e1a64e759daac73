package io.railpulse.domain.alert.delivery;

import io.railpulse.domain.alert.AlertEvent;
import io.railpulse.domain.consignment.AssetLimits;
import java.util.Comparator;

/**
 * Something new of an asset that may concern whoever sends what is in it: exactly one of the two is there.
 *
 * @param limits which consignment is in it
 * @param alert a change of an alert about it
 */
public record CargoNews(AssetLimits limits, AlertEvent alert) {
    /** The order of those of one record time: what is in it comes first, then the alerts as they were told. */
    public static final Comparator<CargoNews> IN_ORDER = Comparator.comparing((CargoNews news) -> news.alert() != null)
            .thenComparingInt(news -> news.limits() == null ? 0 : news.limits().ordinal());

    public static CargoNews of(AssetLimits limits) {
        return new CargoNews(limits, null);
    }

    public static CargoNews of(AlertEvent alert) {
        return new CargoNews(null, alert);
    }

    public String assetId() {
        return alert == null ? limits.assetId() : alert.subject();
    }

    public long recordMillis() {
        return alert == null ? limits.recordMillis() : alert.detectedMillis();
    }
}
