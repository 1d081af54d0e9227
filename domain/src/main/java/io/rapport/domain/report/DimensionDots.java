package io.rapport.domain.report;

import io.rapport.domain.figure.Statistic;
import io.rapport.domain.language.Texts;
import io.rapport.domain.release.Catalogue;
import io.rapport.domain.release.ReleasedCell;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/** The dimensions of the whole organisation as dots with intervals, highest first. */
final class DimensionDots {
  private final Figures figures;
  private final Catalogue.Survey survey;
  private final Texts texts;

  DimensionDots(Figures figures, Catalogue.Survey survey) {
    this.figures = figures;
    this.survey = survey;
    this.texts = figures.texts(DimensionDots.class);
  }

  /** The figure; empty if no dimension is shown. */
  Optional<Block.Figure> figure() {
    List<Chart.DotRow> rows = rows();
    if (rows.isEmpty()) {
      return Optional.empty();
    }
    AxisEnds ends = AxisEnds.ofDots(rows);
    Chart.DotRow first = rows.get(0);
    Chart.DotRow last = rows.get(rows.size() - 1);
    return Optional.of(
        new Block.Figure(
            new Chart.DotIntervals(ends.low(), ends.high(), "", Optional.empty(), "", rows),
            40 + 20 * rows.size(),
            texts.say(
                "alternative",
                "highest",
                first.label(),
                "highestIndex",
                first.text(),
                "lowest",
                last.label(),
                "lowestIndex",
                last.text())));
  }

  /** A title on the highest and the lowest; that they are alike if their intervals overlap. */
  String title() {
    List<Chart.DotRow> rows = rows();
    if (rows.isEmpty()) {
      return texts.say("title.none");
    }
    Chart.DotRow first = rows.get(0);
    Chart.DotRow last = rows.get(rows.size() - 1);
    if (first.low() <= last.high()) {
      return texts.say("title.alike");
    }
    return ShortTitle.of(texts.say("title.apart", "highest", first.label(), "lowest", last.label()))
        .orElseGet(() -> texts.say("title.differ"));
  }

  private List<Chart.DotRow> rows() {
    String root = figures.catalogue().root().map(Catalogue.UnitName::code).orElse("");
    return survey.dimensions().stream()
        .flatMap(dimension -> row(root, dimension).stream())
        .sorted(Comparator.comparing((Chart.DotRow row) -> -row.value()))
        .toList();
  }

  private Optional<Chart.DotRow> row(String root, Catalogue.DimensionName dimension) {
    Optional<ReleasedCell> index = figures.survey(Statistic.INDEX, root, dimension.id());
    return figures
        .points()
        .dot(dimension.label(), index, Tone.PLAIN, dimension.id().equals(survey.outcome()));
  }
}
