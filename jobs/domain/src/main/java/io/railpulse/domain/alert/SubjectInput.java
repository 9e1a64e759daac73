package io.railpulse.domain.alert;

/** Something new of a subject of alerts: what its kinds judge, or that somebody has seen an alert. */
public interface SubjectInput {

    /** Whose alerts may change. */
    String subject();

    long recordMillis();

    /** That an alert was seen; null where this is news of the subject itself. */
    Acknowledgement seen();
}
