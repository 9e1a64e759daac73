package io.railpulse.domain.alert;

/** A kind whose value is what a test says it is. */
record Gauge(boolean isBadWhenLow) implements AlertKind {

    @Override
    public String code() {
        return "gauge";
    }

    @Override
    public String sentence() {
        return "A test wants it.";
    }

    @Override
    public String unit() {
        return "min";
    }

    @Override
    public AlertRule defaultRule() {
        return AlertRule.of(code(), new AlertStep(10, 8, 0, Severity.WARNING));
    }
}
