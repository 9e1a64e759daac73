package io.railpulse.backtest.evaluate;

/** The figures of one lead. */
public record LeadFigures(int leadMinutes, CaseFigures figures) {}
