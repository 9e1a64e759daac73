package io.railpulse.benchmarks.eta;

/** How the rest of runs is forecast. */
public enum Forecasting {
    /** Not at all: trains are tracked alone. */
    NONE,
    /** By the plan and where each train is. */
    BY_PLAN,
    /** By what is learned of all of them. */
    BY_LEARNING
}
