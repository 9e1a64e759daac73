package io.railpulse.backtest.score.fault;

import java.util.SortedMap;

/**
 * A fault that a recording has.
 *
 * @param code its name
 * @param accountedAs as what a job must count its records, and no others: the name of a verdict or of a reason; null if no
 *     exact count can be told
 * @param recordsByInput how many records it made or touched, by the code of their input
 */
record TrueFault(String code, String accountedAs, SortedMap<String, Long> recordsByInput) {}
