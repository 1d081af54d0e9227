package io.rapport.domain.report;

import io.rapport.domain.figure.Measure;
import io.rapport.domain.figure.Scope;
import io.rapport.domain.figure.Statistic;
import io.rapport.domain.language.Texts;
import io.rapport.domain.release.Catalogue;
import io.rapport.domain.release.ReleasedCell;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;

/** Which managers are served: over all, by their level, by the function that serves them. */
final class CoverageDots {
  private static final String COVERAGE = "coverage";

  private final Figures figures;
  private final Texts texts;

  CoverageDots(Figures figures) {
    this.figures = figures;
    this.texts = figures.texts(CoverageDots.class);
  }

  /** Heading, chart and notes; why there is no chart if no figure is shown. */
  List<Block> blocks() {
    List<Block> blocks = new ArrayList<>();
    blocks.add(new Block.Heading(texts.say("heading")));
    List<Chart.DotRow> rows = new ArrayList<>();
    List<Optional<ReleasedCell>> cells = new ArrayList<>();
    Optional<ReleasedCell> all = whole(COVERAGE);
    row(texts.say("all"), Scope.Whole.WHOLE, cells).ifPresent(rows::add);
    ManagerLevels levels = new ManagerLevels(figures);
    for (String level : ManagerLevels.CODES) {
      row(levels.words(level), new Scope.Level(level), cells).ifPresent(rows::add);
    }
    for (Catalogue.Named function : figures.catalogue().functions()) {
      row(texts.say("by", "function", function.name()), new Scope.Function(function.code()), cells)
          .ifPresent(rows::add);
    }
    if (rows.isEmpty()) {
      blocks.add(
          new Absence(figures)
              .of(cells, RegisterFields.of("Managers", "manager_id", "department_code", "level")));
      return blocks;
    }
    blocks.add(
        new ShareDots(figures.numerals())
            .beside(
                all,
                texts.say("reference"),
                rows,
                texts.say(
                    "alternative",
                    "share",
                    figures.text().inWords(all),
                    "interval",
                    figures.text().interval(all))));
    blocks.add(new Block.Note(String.join(" ", sentences())));
    return blocks;
  }

  private Optional<Chart.DotRow> row(
      String label, Scope scope, List<Optional<ReleasedCell>> cells) {
    Optional<ReleasedCell> cell = figures.records(Statistic.S28, 12, scope, COVERAGE);
    cells.add(cell);
    return figures.points().dot(label, cell, Recording.ink(cell), scope == Scope.Whole.WHOLE);
  }

  private List<String> sentences() {
    List<String> sentences = new ArrayList<>();
    CellText.shown(whole("daysSinceContact"))
        .map(cell -> texts.say("contact", "days", figures.text().value(cell)))
        .ifPresent(sentences::add);
    CellText.shown(whole("top20"))
        .map(cell -> texts.say("concentration", "share", figures.text().value(cell)))
        .ifPresent(sentences::add);
    need("need.less", cell -> cell.value(Measure.HIGH).filter(CoverageDots::below).isPresent())
        .ifPresent(sentences::add);
    need("need.more", cell -> cell.value(Measure.LOW).filter(CoverageDots::above).isPresent())
        .ifPresent(sentences::add);
    CellText.shown(
            figures.inMonth(Statistic.S41, figures.release().month(), Scope.Whole.WHOLE, "A6"))
        .map(cell -> texts.say("unserved", "managers", cell.value()))
        .ifPresent(sentences::add);
    sentences.add(texts.say("names"));
    return sentences;
  }

  /** Departments whose share of the work clearly differs from what their need suggests. */
  private Optional<String> need(String key, Predicate<ReleasedCell.Shown> differs) {
    List<String> departments =
        figures.catalogue().departments().stream()
            .filter(
                department ->
                    CellText.shown(
                            figures.records(
                                Statistic.S28,
                                12,
                                new Scope.Department(department.code()),
                                "servedOverExpected"))
                        .filter(differs)
                        .isPresent())
            .map(Catalogue.Named::name)
            .toList();
    return departments.isEmpty()
        ? Optional.empty()
        : Optional.of(texts.say(key, "departments", String.join(", ", departments)));
  }

  private static boolean below(BigDecimal ratio) {
    return ratio.compareTo(BigDecimal.ONE) < 0;
  }

  private static boolean above(BigDecimal ratio) {
    return ratio.compareTo(BigDecimal.ONE) > 0;
  }

  private Optional<ReleasedCell> whole(String part) {
    return figures.records(Statistic.S28, 12, Scope.Whole.WHOLE, part);
  }
}
