package io.rapport.domain.report;

import io.rapport.domain.figure.Measure;
import io.rapport.domain.figure.Scope;
import io.rapport.domain.figure.Statistic;
import io.rapport.domain.language.Texts;
import io.rapport.domain.release.ReleasedCell;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** How many relationships have become partnerships by the months since they began. */
final class TimeToPartner {
  private static final List<Integer> MONTHS = List.of(6, 12, 18);
  private static final int HEIGHT = 130;
  private static final double STEP = 10;

  private final Figures figures;
  private final Texts texts;

  TimeToPartner(Figures figures) {
    this.figures = figures;
    this.texts = figures.texts(TimeToPartner.class);
  }

  /** Heading, curve and note; why there is no curve if no figure is shown. */
  List<Block> blocks() {
    List<Block> blocks = new ArrayList<>();
    blocks.add(new Block.Heading(texts.say("heading")));
    List<Chart.IncidencePoint> points = new ArrayList<>();
    points.add(new Chart.IncidencePoint(0, 0, 0, 0, zero()));
    MONTHS.forEach(
        month -> CellText.shown(cif(month)).map(cell -> point(month, cell)).ifPresent(points::add));
    if (points.size() == 1) {
      blocks.add(
          new Absence(figures)
              .of(
                  MONTHS.stream().map(this::cif).toList(),
                  RegisterFields.of(
                      "StageLog", "manager_id", "function_code", "entered_on", "stage")));
      return blocks;
    }
    double highest = points.stream().mapToDouble(Chart.IncidencePoint::high).max().orElse(0);
    blocks.add(
        new Block.Figure(
            new Chart.CumulativeIncidence(
                texts.say("time"),
                ticks(),
                Math.max(2 * STEP, STEP * Math.ceil(highest / STEP)),
                figures.numerals().percentUnit(),
                Chart.Known.AT_SOME_TIMES,
                texts.say("waiting"),
                List.of(new Chart.IncidenceCurve(texts.say("partner"), points, atRisk()))),
            HEIGHT,
            texts.say(
                "alternative",
                "six",
                figures.text().inWords(cif(6)),
                "twelve",
                figures.text().inWords(cif(12)),
                "eighteen",
                figures.text().inWords(cif(18)))));
    blocks.add(new Block.Note(note()));
    return blocks;
  }

  private Chart.IncidencePoint point(int month, ReleasedCell.Shown cell) {
    double value = cell.value().doubleValue();
    return new Chart.IncidencePoint(
        month,
        value,
        cell.value(Measure.LOW).map(BigDecimal::doubleValue).orElse(value),
        cell.value(Measure.HIGH).map(BigDecimal::doubleValue).orElse(value),
        texts.say(
            "point",
            "share",
            figures.text().value(cell),
            "interval",
            figures.text().interval(Optional.of(cell))));
  }

  private List<Chart.TimeTick> ticks() {
    return Stream.concat(Stream.of(0), MONTHS.stream())
        .map(month -> new Chart.TimeTick(month, texts.say("months", "months", month)))
        .toList();
  }

  /** Nobody has become a partner when it begins. */
  private String zero() {
    return figures.numerals().percent(figures.numerals().plain(BigDecimal.ZERO));
  }

  private List<String> atRisk() {
    return Stream.concat(
            Stream.of(""),
            MONTHS.stream()
                .map(month -> CellText.shown(whole("atRisk." + month)))
                .map(cell -> cell.map(figures.text()::value).orElse(Numerals.HIDDEN)))
        .toList();
  }

  private String note() {
    return CellText.shown(whole("median"))
        .map(cell -> texts.say("note.median", "months", figures.text().value(cell)))
        .orElseGet(() -> texts.say("note"));
  }

  private Optional<ReleasedCell> cif(int month) {
    return whole("cif." + month);
  }

  private Optional<ReleasedCell> whole(String part) {
    return figures.records(Statistic.S17, 12, Scope.Whole.WHOLE, part);
  }
}
