package io.railpulse.backtest.score.fault;

/**
 * A fault's records of one input, and what the job made of them.
 *
 * @param fault its code
 * @param input the code of the input
 * @param records how many records the fault made, touched or withheld
 * @param accountedAs as what the job must count these and no others; null if no exact count can be told
 * @param counted how many records of the input the job counted so; null if no exact count can be told, or the job does
 *     not read the input
 * @param equal whether that is right: where several faults are accounted as the same, whether their sum is; null as
 *     {@code counted} is
 */
public record FaultScore(String fault, String input, long records, String accountedAs, Long counted, Boolean equal) {}
