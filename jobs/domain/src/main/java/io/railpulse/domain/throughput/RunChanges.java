package io.railpulse.domain.throughput;

import java.util.List;

/**
 * What a run's news change; what is taken back comes first.
 *
 * @param contributions to the figures of places and corridors
 * @param visits to the queues of borders
 */
public record RunChanges(List<ContributionChange> contributions, List<VisitChange> visits) {}
