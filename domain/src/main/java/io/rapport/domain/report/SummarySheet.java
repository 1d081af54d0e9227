package io.rapport.domain.report;

import io.rapport.domain.figure.CellKey;
import io.rapport.domain.figure.Measure;
import io.rapport.domain.figure.Question;
import io.rapport.domain.figure.Scope;
import io.rapport.domain.figure.Statistic;
import io.rapport.domain.language.Texts;
import io.rapport.domain.release.Catalogue;
import io.rapport.domain.release.ReleasedCell;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;

/**
 * One unit, which the reader picks, beside the organisation. Without a survey: the organisation's
 * figures of the records.
 */
final class SummarySheet {
  /** Rows above the first dimension: the unit, and the response rate. */
  static final int FIRST_DIMENSION = 2;

  private final Figures figures;
  private final Texts texts;
  private final SheetWords words;
  private final String name;
  private final SheetBuilder sheet;

  SummarySheet(Figures figures) {
    this.figures = figures;
    texts = figures.texts(SummarySheet.class);
    words = new SheetWords(figures);
    name = new Tabs(figures.language()).name(Tab.SUMMARY);
    sheet =
        new SheetBuilder(figures, Tab.SUMMARY, 1)
            .column(Head.FIGURE, Workbook.Format.TEXT, 30)
            .column(Head.COUNTED_IN, Workbook.Format.TEXT, 9);
  }

  /**
   * The sheet with a picker.
   *
   * @param sources sheets that the unit's figures stand on
   * @param charts charts below the table
   */
  Workbook.Sheet sheet(
      Catalogue.Survey survey, FollowedUnit unit, Sources sources, List<WorkbookChart> charts) {
    columns(sources.comparisons().isPresent());
    picker(unit, sources.comparisons().isPresent());
    String wave = survey.wave().code();
    Scope whole = new Scope.Unit(unit.whole().code());
    row(unit, sources, 1, texts.say("response"), new CellKey(Statistic.RESPONSE, wave, whole, ""));
    int row = FIRST_DIMENSION;
    for (Catalogue.DimensionName dimension : survey.dimensions()) {
      row(
          unit,
          sources,
          row++,
          dimension.label(),
          new CellKey(Statistic.INDEX, wave, whole, dimension.id()));
    }
    return sheet.sheet(charts);
  }

  /** Sheets that figures of units stand on. */
  record Sources(SheetLookup response, SheetLookup indices, Optional<SheetLookup> comparisons) {}

  private void columns(boolean compared) {
    sheet
        .column(Head.PICKED, Workbook.Format.PLAIN, 26)
        .column(Head.PICKED_LOW, Workbook.Format.PLAIN, 9)
        .column(Head.PICKED_HIGH, Workbook.Format.PLAIN, 9)
        .column(Head.PICKED_N, Workbook.Format.INTEGER, 9);
    if (compared) {
      words.readings(
          sheet
              .column(Head.AGAINST_REST, Workbook.Format.POINTS, 12)
              .column(Head.READING, Workbook.Format.TEXT, 20));
    }
    wholeColumns();
    sheet
        .column(Head.KEY_PICKED, Workbook.Format.TEXT, 34)
        .column(Head.ROW_PICKED, Workbook.Format.INTEGER, 11);
    if (compared) {
      sheet
          .column(Head.KEY_REST, Workbook.Format.TEXT, 40)
          .column(Head.ROW_REST, Workbook.Format.INTEGER, 12);
    }
  }

  private void wholeColumns() {
    sheet
        .column(Head.WHOLE, Workbook.Format.PLAIN, 20)
        .column(Head.WHOLE_LOW, Workbook.Format.PLAIN, 13)
        .column(Head.WHOLE_HIGH, Workbook.Format.PLAIN, 13)
        .column(Head.WHOLE_N, Workbook.Format.INTEGER, 13)
        .onScreen()
        .column(Head.KEY_WHOLE, Workbook.Format.TEXT, 34);
  }

  private void picker(FollowedUnit unit, boolean compared) {
    List<Workbook.Value> row = new ArrayList<>();
    row.add(new Workbook.Text(texts.say("unit")));
    row.add(Workbook.Blank.BLANK);
    row.add(unit.picked(texts.say("help")));
    row.addAll(blanks(compared ? 5 : 3));
    row.add(new Workbook.Text(unit.whole().name()));
    row.addAll(blanks(3));
    row.add(unit.wholeInKeys());
    row.add(unit.inKeys());
    row.add(unit.row());
    row.addAll(blanks(compared ? 2 : 0));
    sheet.row(row);
  }

  private void row(FollowedUnit unit, Sources sources, int at, String label, CellKey wholeKey) {
    boolean index = wholeKey.statistic() == Statistic.INDEX;
    FollowedFigure figure =
        unit.figure(name, at, index ? sources.indices() : sources.response(), wholeKey);
    Optional<FollowedFigure> rest =
        sources.comparisons().filter(any -> index).map(found -> unit.againstRest(figure, found));
    ReleasedCell whole = SheetBuilder.orNotRecorded(figures.release().cell(wholeKey), wholeKey);
    List<Workbook.Value> row = new ArrayList<>();
    row.add(new Workbook.Text(label));
    row.add(new Workbook.Text(texts.say(index ? "counted.index" : "counted.rate")));
    row.add(asRate(index, figure.value(index ? Head.INDEX : Head.RESPONSE_RATE)));
    row.add(asRate(index, figure.value(Head.LOW)));
    row.add(asRate(index, figure.value(Head.HIGH)));
    row.add(figure.value(Head.N));
    if (sources.comparisons().isPresent()) {
      row.add(
          rest.<Workbook.Value>map(found -> found.value(Head.DIFFERENCE))
              .orElse(Workbook.Blank.BLANK));
      row.add(
          rest.<Workbook.Value>map(found -> found.value(Head.READING))
              .orElse(Workbook.Blank.BLANK));
    }
    row.add(asRate(index, SheetBuilder.measure(whole, Measure.VALUE)));
    row.add(asRate(index, SheetBuilder.measure(whole, Measure.LOW)));
    row.add(asRate(index, SheetBuilder.measure(whole, Measure.HIGH)));
    row.add(SheetBuilder.base(whole));
    row.add(SheetBuilder.key(wholeKey));
    row.add(figure.key());
    row.add(figure.rowNumber());
    if (sources.comparisons().isPresent()) {
      row.add(rest.map(FollowedFigure::key).orElse(Workbook.Blank.BLANK));
      row.add(rest.map(FollowedFigure::rowNumber).orElse(Workbook.Blank.BLANK));
    }
    sheet.row(row);
  }

  private static Workbook.Value asRate(boolean index, Workbook.Value value) {
    return index ? value : new Workbook.InFormat(value, Workbook.Format.PERCENT);
  }

  /** The sheet of an organisation without a survey. */
  Workbook.Sheet withoutSurvey(List<WorkbookChart> charts) {
    wholeColumns();
    List<Workbook.Value> first = new ArrayList<>();
    first.add(new Workbook.Text(texts.say("organisation")));
    first.add(Workbook.Blank.BLANK);
    first.add(new Workbook.Text(figures.catalogue().organisation()));
    first.addAll(blanks(4));
    sheet.row(first);
    for (Question question : Question.values()) {
      CellKey key = question.key(figures.release().month());
      ReleasedCell cell = SheetBuilder.orNotRecorded(figures.release().cell(key), key);
      sheet.row(
          new Workbook.Text(question.figure(figures.language())),
          words.countedIn(cell),
          SheetBuilder.asReleased(cell, Measure.VALUE),
          SheetBuilder.asReleased(cell, Measure.LOW),
          SheetBuilder.asReleased(cell, Measure.HIGH),
          SheetBuilder.base(cell),
          SheetBuilder.key(key));
    }
    return sheet.sheet(charts);
  }

  private static List<Workbook.Value> blanks(int number) {
    return Collections.nCopies(number, Workbook.Blank.BLANK);
  }
}
