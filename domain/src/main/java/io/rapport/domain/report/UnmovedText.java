package io.rapport.domain.report;

import io.rapport.domain.release.Catalogue;
import io.rapport.domain.release.Quality;

/** Says why figures of a corrected wave stay as first released. */
final class UnmovedText {
  private final Figures figures;

  UnmovedText(Figures figures) {
    this.figures = figures;
  }

  /** One sentence. */
  String of(Quality.Unmoved wave) {
    return (wave.figures() == 1
            ? "1 figure of " + label(wave) + " stays"
            : figures.numerals().thousands(wave.figures()) + " figures of " + label(wave) + " stay")
        + " as first released, because what was corrected since touches fewer than "
        + figures.release().policy().answers()
        + " people.";
  }

  private String label(Quality.Unmoved wave) {
    return figures.catalogue().survey().stream()
        .flatMap(survey -> survey.waves().stream())
        .filter(named -> named.code().equals(wave.wave()))
        .map(Catalogue.Named::name)
        .findFirst()
        .orElse(wave.wave());
  }
}
