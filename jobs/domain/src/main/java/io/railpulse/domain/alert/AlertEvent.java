package io.railpulse.domain.alert;

/**
 * One change of one alert, and all that is known of it afterwards: the newest replaces all before.
 *
 * @param alertId see {@link AlertId}
 * @param sequence numbers the changes of an alert from 1 on, without gaps
 * @param subject whose alert it is: a train run, an asset or a consignment
 * @param kind the code of its {@link AlertKind}
 * @param change what happened
 * @param standing what it is now
 * @param severity how bad it is now; of one that is over, how bad it was last
 * @param formerSeverity how bad it was before; null if it was not open
 * @param value the newest value, in the unit of the kind; null if unknown
 * @param formerValue the value when it was told before; null if it was not open, or unknown
 * @param unit of the values
 * @param place where, in words or as a code; null if unknown
 * @param confidence how sure it is that it is so bad or worse, from 0 to 1; null if not given
 * @param reason why, in words
 * @param occurredMillis as of when what caused the change is known, occurrence time; of a time-out, when it was due
 * @param detectedMillis when it was told, record time
 * @param startMillis when the episode began, occurrence time
 * @param raisedMillis when it was raised, record time
 * @param clearedMillis when it was cleared, record time; null while it is open
 * @param ruleId the rule in force
 * @param ruleVersion its version
 * @param by who acknowledged it; null if nobody did at this severity
 */
public record AlertEvent(
        String alertId,
        int sequence,
        String subject,
        String kind,
        AlertChange change,
        AlertStanding standing,
        Severity severity,
        Severity formerSeverity,
        Double value,
        Double formerValue,
        String unit,
        String place,
        Double confidence,
        String reason,
        long occurredMillis,
        long detectedMillis,
        long startMillis,
        long raisedMillis,
        Long clearedMillis,
        String ruleId,
        long ruleVersion,
        String by) {}
