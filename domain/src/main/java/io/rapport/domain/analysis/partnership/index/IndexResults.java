package io.rapport.domain.analysis.partnership.index;

import io.rapport.domain.statistics.Finding;
import io.rapport.domain.statistics.Interval;
import java.util.Collections;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;

/**
 * The index of an organisation and of its cells in one month.
 *
 * @param version of the scheme
 * @param organisation its own index
 * @param interval of it, 95 %; none where it is not published
 * @param cells by code
 * @param correlations of each pillar with the index over the cells published
 */
public record IndexResults(
    String version,
    HealthIndex organisation,
    Finding<Interval> interval,
    List<CellIndex> cells,
    Map<Pillar, Finding<PillarCorrelation>> correlations) {
  public IndexResults {
    cells = List.copyOf(cells);
    EnumMap<Pillar, Finding<PillarCorrelation>> copy = new EnumMap<>(Pillar.class);
    copy.putAll(correlations);
    correlations = Collections.unmodifiableMap(copy);
  }
}
