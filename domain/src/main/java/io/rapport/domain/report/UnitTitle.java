package io.rapport.domain.report;

import io.rapport.domain.figure.Reading;
import io.rapport.domain.figure.Statistic;
import io.rapport.domain.language.Texts;
import io.rapport.domain.release.Catalogue;
import io.rapport.domain.release.ReleasedCell;
import java.util.Optional;

/**
 * What a unit's page says first: the unit and the finding. Where both are too long for a title, the
 * unit stands in the small line above it.
 */
final class UnitTitle {
  private final Figures figures;
  private final Catalogue.Survey survey;
  private final Catalogue.UnitName unit;
  private final Texts texts;

  UnitTitle(Figures figures, Catalogue.Survey survey, Catalogue.UnitName unit) {
    this.figures = figures;
    this.survey = survey;
    this.unit = unit;
    this.texts = figures.texts(UnitTitle.class);
  }

  /** Title of a page with results. */
  String title() {
    return with(finding());
  }

  /** The small line above it. */
  String kicker() {
    return kicker(finding());
  }

  /** Title of a page without results. */
  String hiddenTitle() {
    return with(texts.say("hidden"));
  }

  /** The small line above it. */
  String hiddenKicker() {
    return kicker(texts.say("hidden"));
  }

  private String with(String finding) {
    return named(finding).orElse(finding);
  }

  private String kicker(String finding) {
    String wave = survey.wave().name();
    return named(finding).isPresent()
        ? texts.say("kicker", "wave", wave)
        : texts.say("kicker.unit", "unit", unit.name(), "wave", wave);
  }

  private Optional<String> named(String finding) {
    return ShortTitle.of(texts.say("named", "unit", unit.name(), "finding", finding));
  }

  private String finding() {
    String outcome = Figures.outcome(survey);
    if (unit.parent().isPresent()) {
      Reading reading =
          CellText.reading(figures.survey(Statistic.INDEX_VS_REST, unit.code(), survey.outcome()));
      return texts.say("rest." + reading, "outcome", outcome);
    } else if (survey.previousWave().isEmpty()) {
      return texts.say("firstWave");
    }
    Optional<ReleasedCell> change =
        figures.survey(Statistic.INDEX_CHANGE, unit.code(), survey.outcome());
    return texts.say("change." + CellText.reading(change), "outcome", outcome);
  }
}
