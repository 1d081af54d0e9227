package io.rapport.domain.report;

import io.rapport.domain.release.Catalogue;
import io.rapport.domain.release.Quality;
import io.rapport.domain.release.Release;

/** Says why figures of a corrected wave stay as first released. */
final class UnmovedText {
  private final Release release;

  UnmovedText(Release release) {
    this.release = release;
  }

  /** One sentence. */
  String of(Quality.Unmoved wave) {
    return (wave.figures() == 1
            ? "1 figure of " + label(wave) + " stays"
            : Numerals.thousands(wave.figures()) + " figures of " + label(wave) + " stay")
        + " as first released, because what was corrected since touches fewer than "
        + release.policy().answers()
        + " people.";
  }

  private String label(Quality.Unmoved wave) {
    return release.catalogue().survey().stream()
        .flatMap(survey -> survey.waves().stream())
        .filter(named -> named.code().equals(wave.wave()))
        .map(Catalogue.Named::name)
        .findFirst()
        .orElse(wave.wave());
  }
}
