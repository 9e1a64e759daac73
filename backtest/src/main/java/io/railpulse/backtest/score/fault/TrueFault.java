package io.railpulse.backtest.score.fault;

/**
 * What a fault did to an input.
 *
 * @param fault its code
 * @param input the code of the input
 * @param accountedAs as what a job must count these records, and no others: the name of a verdict or of a reason; null if
 *     no exact count can be told
 * @param records how many records it made, touched or withheld
 */
record TrueFault(String fault, String input, String accountedAs, long records) {}
