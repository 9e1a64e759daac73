package io.railpulse.domain.telemetry.repair;

/** One thing that is wrong with a fix and can be put right. */
public interface Repair {

    /** The name in metrics and on the reference page: that of the class, in kebab case. */
    String code();

    /** What is put right and how, in one sentence. */
    String sentence();
}
