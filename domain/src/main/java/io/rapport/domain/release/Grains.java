package io.rapport.domain.release;

import io.rapport.domain.figure.CellKey;
import io.rapport.domain.figure.Statistic;
import java.util.Map;

/**
 * How the survey figures of a wave are coded: by their number of answers, some of them more
 * coarsely.
 *
 * @param coarser codings of items and indices that are coarser
 */
record Grains(Map<CellKey, Coding> coarser) {
  /** Every figure by its number of answers. */
  static final Grains BY_ANSWERS = new Grains(Map.of());

  Grains {
    coarser = Map.copyOf(coarser);
  }

  /** The coding of an item, an index, a score of promoters or a theme. */
  Coding of(CellKey key, long answers) {
    CellKey coded = key.statistic() == Statistic.ENPS ? key.of(Statistic.ITEM) : key;
    return coarser.getOrDefault(coded, Coding.of(answers));
  }
}
