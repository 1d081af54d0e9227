package io.rapport.domain.report;

import io.rapport.domain.release.Catalogue;
import java.util.List;
import java.util.Optional;

/** Says what was put together in a unit. */
final class OtherTeamWords {
  private OtherTeamWords() {}

  /** A sentence; empty for a unit in which nothing was put together. */
  static Optional<String> of(Catalogue.UnitName unit) {
    List<String> names = unit.members().stream().map(Catalogue.Named::name).toList();
    return names.isEmpty()
        ? Optional.empty()
        : Optional.of(
            "Put together, as at least one of them has too few answers to be shown alone: "
                + list(names)
                + ".");
  }

  private static String list(List<String> names) {
    int last = names.size() - 1;
    return last == 0
        ? names.get(0)
        : String.join(", ", names.subList(0, last)) + " and " + names.get(last);
  }
}
