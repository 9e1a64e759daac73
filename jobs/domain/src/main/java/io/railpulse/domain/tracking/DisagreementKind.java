package io.railpulse.domain.tracking;

import java.util.Locale;

/** In what the sources of one train disagree. */
public enum DisagreementKind {
    /** A call was reported, and fixes measured well after it have the train far before that call. */
    REPORT_PLACE,
    /** A report and the fixes have the same moment at times far apart. */
    REPORT_TIME,
    /** A device that should be on board has been far from the train for long, by what its others say. */
    DEVICE_ELSEWHERE;

    /** The name in topics and tables: {@code report-place}. */
    public String code() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
