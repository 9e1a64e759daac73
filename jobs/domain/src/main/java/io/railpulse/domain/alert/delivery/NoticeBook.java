package io.railpulse.domain.alert.delivery;

import io.railpulse.domain.alert.AlertChange;
import io.railpulse.domain.alert.AlertEvent;
import io.railpulse.domain.alert.AlertStanding;
import io.railpulse.domain.alert.Severity;
import io.railpulse.domain.consignment.ConsignmentChange;
import io.railpulse.domain.consignment.NoticePreferences;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * What the customer of one consignment has been told of its alerts, and what waits until they want to be told. What waits is told as
 * it stands then: of an alert that changed three times in the night, the last; of one that is where it was when they were told,
 * nothing. One that was raised and is over before they were told is told only to those who asked for digests. An all-clear never
 * breaks the quiet. A plain object with public fields: it is kept in keyed state.
 */
public final class NoticeBook {
    /** In place of a time that there is not. */
    public static final long NEVER = Long.MIN_VALUE;

    private static final Comparator<AlertEvent> AS_THEY_CHANGED =
            Comparator.comparingLong(AlertEvent::detectedMillis).thenComparing(AlertEvent::alertId);

    /** Null before the consignment is known: then everything is told at once. */
    public NoticePreferences preferences;

    public String customer;
    /** By alert: how bad it was when they were told that it is open. */
    public Map<String, Severity> told = new HashMap<>();
    /** By alert: what waits. */
    public Map<String, WaitingAlert> waiting = new HashMap<>();

    public int sequence;
    /** Record time of the newest that was taken. */
    public long newestMillis = NEVER;
    /** The one timer that is set; {@link #NEVER} if none is. */
    public long timerMillis = NEVER;

    /** Takes what the customer wants from now on; what waits already waits as it did. */
    public void take(ConsignmentChange change) {
        newestMillis = Math.max(newestMillis, change.recordMillis());
        if (change.consignment() != null) {
            preferences = change.consignment().preferences();
            customer = change.consignment().customer();
        }
    }

    /** Takes a change of an alert; what comes of it {@link #tell} says. That somebody of ours has seen it is no news to a customer. */
    public void take(AlertEvent event) {
        newestMillis = Math.max(newestMillis, event.detectedMillis());
        if (event.change() == AlertChange.ACKNOWLEDGED) {
            return;
        }
        Severity counts = isOver(event) ? Severity.INFO : event.severity();
        long due = hours().tellAtMillis(event.detectedMillis(), counts);
        WaitingAlert former = waiting.get(event.alertId());
        waiting.put(event.alertId(), new WaitingAlert(event, former == null ? due : Math.min(due, former.dueMillis())));
    }

    /** What is to be told at a record time. */
    public Optional<Notice> tell(String consignmentId, long nowMillis) {
        List<AlertEvent> due = new ArrayList<>();
        for (WaitingAlert alert : waiting.values()) {
            if (alert.dueMillis() <= nowMillis) {
                due.add(alert.newest());
            }
        }
        due.forEach(event -> waiting.remove(event.alertId()));
        List<AlertEvent> news =
                due.stream().filter(this::isNews).sorted(AS_THEY_CHANGED).toList();
        news.forEach(this::note);
        if (news.isEmpty()) {
            return Optional.empty();
        }
        sequence++;
        return Optional.of(new Notice(consignmentId, customer, sequence, nowMillis, new ArrayList<>(news)));
    }

    /** When something is to be told next, record time; {@link #NEVER} if nothing waits. */
    public long dueMillis() {
        return waiting.values().stream()
                .mapToLong(WaitingAlert::dueMillis)
                .min()
                .orElse(NEVER);
    }

    private boolean isNews(AlertEvent event) {
        Severity known = told.get(event.alertId());
        if (isOver(event)) {
            return known != null || hours().tellsWhatIsOver();
        }
        return known != event.severity();
    }

    private void note(AlertEvent event) {
        if (isOver(event)) {
            told.remove(event.alertId());
        } else {
            told.put(event.alertId(), event.severity());
        }
    }

    private static boolean isOver(AlertEvent event) {
        return event.standing() == AlertStanding.CLEARED;
    }

    private TellingHours hours() {
        return new TellingHours(preferences == null ? NoticePreferences.AT_ONCE : preferences);
    }
}
