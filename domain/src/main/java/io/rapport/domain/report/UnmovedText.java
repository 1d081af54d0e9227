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
    return figures
        .texts(UnmovedText.class)
        .say(
            "stay",
            "figures",
            wave.figures(),
            "wave",
            label(wave),
            "fewest",
            figures.release().policy().answers());
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
