package io.rapport.domain.analysis.survey;

import io.rapport.domain.survey.Response;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.Supplier;

/**
 * Tallies of everybody by {@link Poststrata.Cell}.
 *
 * <p>The number of combinations could grow with people. Beyond {@link #MOST} of them nothing is
 * kept, whatever the order in which they came.
 *
 * <p>NOT thread safe while answers are being added.
 */
final class PoststratumTallies {
  /** Most combinations: 60 items in 12 dimensions take 12 kB each, so 60 MB in all. */
  static final int MOST = 5_000;

  private static final Comparator<Optional<String>> UNTOLD_FIRST =
      Comparator.comparing(category -> category.orElse(""));
  private static final Comparator<Poststrata.Cell> IN_ORDER =
      Comparator.comparing(Poststrata.Cell::division, UNTOLD_FIRST)
          .thenComparing(Poststrata.Cell::categories, PoststratumTallies::compare);

  private final SortedMap<Poststrata.Cell, Tally> cells = new TreeMap<>(IN_ORDER);
  private boolean tooMany;

  void add(Poststrata.Cell cell, Response response, Supplier<Tally> empty) {
    if (!tooMany) {
      cells.computeIfAbsent(cell, key -> empty.get()).add(response);
      limit();
    }
  }

  void add(Poststrata.Cell cell, Tally tally) {
    if (!tooMany) {
      cells.merge(cell, tally, Tally::plus);
      limit();
    }
  }

  void addAll(PoststratumTallies other) {
    if (other.tooMany) {
      giveUp();
    }
    other.cells.forEach(this::add);
  }

  void giveUp() {
    tooMany = true;
    cells.clear();
  }

  private void limit() {
    if (cells.size() > MOST) {
      giveUp();
    }
  }

  boolean tooMany() {
    return tooMany;
  }

  SortedMap<Poststrata.Cell, Tally> cells() {
    return Collections.unmodifiableSortedMap(cells);
  }

  private static int compare(List<Optional<String>> a, List<Optional<String>> b) {
    for (int i = 0; i < a.size(); i++) {
      int order = UNTOLD_FIRST.compare(a.get(i), b.get(i));
      if (order != 0) {
        return order;
      }
    }
    return 0;
  }
}
