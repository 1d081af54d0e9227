package io.rapport.jobs.store;

import io.rapport.domain.figure.CellKey;
import io.rapport.domain.release.Catalogue;
import io.rapport.domain.release.Quality;
import io.rapport.domain.release.Release;
import io.rapport.domain.release.ReleasedCell;
import java.time.YearMonth;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;

/** A release that is nothing but its cells. */
final class BareRelease {
  private BareRelease() {}

  static Release of(String month, int issue, SortedMap<CellKey, ReleasedCell> cells) {
    return new Release(
        YearMonth.parse(month),
        issue,
        new Release.Policy("1", 10, 5, 5),
        new Catalogue("Works", List.of(), Optional.empty(), List.of(), List.of()),
        new Quality(List.of(), List.of(), List.of(), List.of()),
        cells);
  }
}
