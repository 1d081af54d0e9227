package io.rapport.domain.report;

import io.rapport.domain.release.Catalogue;
import java.util.List;
import java.util.Optional;

/** Says what was put together in a unit. */
final class OtherTeamWords {
  private final Figures figures;

  OtherTeamWords(Figures figures) {
    this.figures = figures;
  }

  /** A sentence; empty for a unit in which nothing was put together. */
  Optional<String> of(Catalogue.UnitName unit) {
    List<String> names = unit.members().stream().map(Catalogue.Named::name).toList();
    return names.isEmpty()
        ? Optional.empty()
        : Optional.of(
            figures
                .texts(OtherTeamWords.class)
                .say("together", "names", Enumeration.of(figures.language(), names)));
  }
}
