package io.rapport.domain.report;

import io.rapport.domain.figure.Measure;
import io.rapport.domain.figure.Statistic;
import io.rapport.domain.release.ReleasedCell;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;

/**
 * What the sheet of items says beyond shares: worst-case bounds, two camps behind one mean,
 * weighted shares, and the net promoter score where the survey asks for one.
 */
final class ItemColumns {
  /**
   * Van der Eijk's A, as it is released, from which answers count as two camps. In 20,000 simulated
   * units whose answers spread evenly over five points, 2.8 % of those with 30 answers and 1.0 % of
   * those with 50 came so low; of units with nine in ten answers at the two ends, 94 % and 98 %.
   */
  private static final BigDecimal POLARISED = new BigDecimal("-0.2");

  private final SheetWords words;
  private final boolean scored;
  private final WeightedColumns weighted;

  ItemColumns(Figures figures) {
    words = new SheetWords(figures);
    scored =
        figures.release().cells().keySet().stream()
            .anyMatch(key -> key.statistic() == Statistic.ENPS);
    weighted = new WeightedColumns(figures, Statistic.ITEM, Workbook.Format.PERCENT);
  }

  void columns(SheetBuilder sheet) {
    sheet
        .column(Head.WORST_LOW, Workbook.Format.PERCENT, 11)
        .column(Head.WORST_HIGH, Workbook.Format.PERCENT, 11)
        .column(Head.AGREEMENT, Workbook.Format.ONE_DECIMAL, 11)
        .column(Head.TWO_CAMPS, Workbook.Format.TEXT, 11);
    weighted.columns(sheet);
    if (scored) {
      sheet
          .column(Head.PROMOTERS, Workbook.Format.PERCENT, 11)
          .column(Head.DETRACTORS, Workbook.Format.PERCENT, 11)
          .column(Head.ENPS, Workbook.Format.POINTS, 8)
          .column(Head.ENPS_BOUND, Workbook.Format.TEXT, 20)
          .column(Head.ENPS_LOW, Workbook.Format.POINTS, 8)
          .column(Head.ENPS_HIGH, Workbook.Format.POINTS, 8)
          .column(Head.ENPS_KEY, Workbook.Format.TEXT, 34);
    }
  }

  /**
   * Values of a row.
   *
   * @param score the item's net promoter score; one that the release does not have leaves blanks
   */
  List<Workbook.Value> values(ReleasedCell item, ReleasedCell score) {
    List<Workbook.Value> values = new ArrayList<>();
    values.add(SheetBuilder.measure(item, Measure.WORST_LOW));
    values.add(SheetBuilder.measure(item, Measure.WORST_HIGH));
    values.add(SheetBuilder.measure(item, Measure.AGREEMENT));
    values.add(camps(item));
    values.addAll(weighted.values(item));
    if (scored && score instanceof ReleasedCell.NotRecorded) {
      for (int column = 0; column < 7; column++) {
        values.add(Workbook.Blank.BLANK);
      }
    } else if (scored) {
      values.add(SheetBuilder.measure(score, Measure.PROMOTERS));
      values.add(SheetBuilder.measure(score, Measure.DETRACTORS));
      values.add(SheetBuilder.asReleased(score, Measure.VALUE));
      values.add(words.bound(score));
      values.add(SheetBuilder.asReleased(score, Measure.LOW));
      values.add(SheetBuilder.asReleased(score, Measure.HIGH));
      values.add(new Workbook.Text(score.key().text()));
    }
    return values;
  }

  private Workbook.Value camps(ReleasedCell item) {
    return item instanceof ReleasedCell.Shown shown
            && shown.value(Measure.AGREEMENT).filter(a -> a.compareTo(POLARISED) <= 0).isPresent()
        ? words.answer(true)
        : Workbook.Blank.BLANK;
  }
}
