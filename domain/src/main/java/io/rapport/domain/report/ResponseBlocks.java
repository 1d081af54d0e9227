package io.rapport.domain.report;

import io.rapport.domain.figure.Measure;
import io.rapport.domain.figure.Statistic;
import io.rapport.domain.language.Texts;
import io.rapport.domain.release.Catalogue;
import io.rapport.domain.release.ReleasedCell;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Who answered the survey and who did not: the whole, the wave before, and how even the units. */
final class ResponseBlocks {
  private final Figures figures;
  private final Texts texts;

  ResponseBlocks(Figures figures) {
    this.figures = figures;
    this.texts = figures.texts(ResponseBlocks.class);
  }

  /** Heading and sentences; nothing without a survey. */
  List<Block> blocks() {
    return figures
        .survey()
        .flatMap(
            survey ->
                figures.catalogue().root().map(root -> String.join(" ", of(survey, root.code()))))
        .<List<Block>>map(
            words -> List.of(new Block.Heading(texts.say("heading")), new Block.Paragraph(words)))
        .orElse(List.of());
  }

  private List<String> of(Catalogue.Survey survey, String root) {
    Optional<ReleasedCell> response = figures.survey(Statistic.RESPONSE, root, "");
    if (CellText.shown(response).isEmpty()) {
      return List.of(texts.say("notShown", "wave", survey.wave().name()));
    }
    List<String> sentences = new ArrayList<>();
    String interval = figures.text().interval(response);
    String base = CellText.base(response);
    sentences.add(
        interval.equals(Numerals.HIDDEN)
            ? texts.say(
                "rate",
                "wave",
                survey.wave().name(),
                "share",
                figures.text().inWords(response),
                "base",
                base)
            : texts.say(
                "rate.interval",
                "wave",
                survey.wave().name(),
                "share",
                figures.text().inWords(response),
                "interval",
                interval,
                "base",
                base));
    before(survey, root).ifPresent(sentences::add);
    CellText.shown(response)
        .flatMap(shown -> shown.value(Measure.REPRESENTATIVENESS))
        .map(this::evenness)
        .ifPresent(sentences::add);
    units(survey).ifPresent(sentences::add);
    return sentences;
  }

  private Optional<String> before(Catalogue.Survey survey, String root) {
    return survey
        .previousWave()
        .map(wave -> figures.inWave(Statistic.RESPONSE, wave.code(), root, ""))
        .filter(cell -> CellText.shown(cell).isPresent())
        .map(cell -> texts.say("before", "share", figures.text().inWords(cell)));
  }

  /** R = 1 − 2S, S the standard deviation of the units' rates. */
  private String evenness(BigDecimal indicator) {
    return texts.say(
        "evenness",
        "points",
        figures
            .numerals()
            .plain(
                Numerals.trimmed(
                    BigDecimal.ONE.subtract(indicator).multiply(BigDecimal.valueOf(50)))));
  }

  private Optional<String> units(Catalogue.Survey survey) {
    long all = figures.catalogue().units().size();
    long shown =
        figures.catalogue().units().stream()
            .filter(
                unit ->
                    CellText.shown(figures.survey(Statistic.INDEX, unit.code(), survey.outcome()))
                        .isPresent())
            .count();
    return shown == all
        ? Optional.empty()
        : Optional.of(
            texts.say(
                "units",
                "hidden",
                all - shown,
                "all",
                all,
                "threshold",
                figures.release().policy().answers()));
  }
}
