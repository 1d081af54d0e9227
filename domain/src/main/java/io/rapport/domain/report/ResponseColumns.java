package io.rapport.domain.report;

import io.rapport.domain.figure.Measure;
import io.rapport.domain.figure.Statistic;
import io.rapport.domain.language.Texts;
import io.rapport.domain.release.ReleasedCell;
import java.math.BigDecimal;
import java.util.List;

/** How evenly the units answered, beside the response rate of the whole. */
final class ResponseColumns {
  private final Figures figures;
  private final Texts texts;
  private final boolean present;

  ResponseColumns(Figures figures) {
    this.figures = figures;
    texts = figures.texts(ResponseColumns.class);
    present = figures.has(Statistic.RESPONSE, Measure.REPRESENTATIVENESS);
  }

  void columns(SheetBuilder sheet) {
    if (present) {
      sheet
          .column(Head.REPRESENTATIVENESS, Workbook.Format.TWO_DECIMALS, 12)
          .column(Head.IN_WORDS, Workbook.Format.LONG_TEXT, 40);
    }
  }

  List<Workbook.Value> values(ReleasedCell response) {
    if (!present) {
      return List.of();
    }
    return List.of(
        response instanceof ReleasedCell.Shown
            ? SheetBuilder.measure(response, Measure.REPRESENTATIVENESS)
            : Workbook.Blank.BLANK,
        response instanceof ReleasedCell.Shown shown
            ? shown
                .value(Measure.REPRESENTATIVENESS)
                .map(this::words)
                .map(SheetBuilder::text)
                .orElse(Workbook.Blank.BLANK)
            : Workbook.Blank.BLANK);
  }

  /** R = 1 − 2S, S the standard deviation of the units' rates. */
  private String words(BigDecimal indicator) {
    BigDecimal points = BigDecimal.ONE.subtract(indicator).multiply(BigDecimal.valueOf(50));
    return texts.say(
        "representativeness", "points", figures.numerals().plain(Numerals.trimmed(points)));
  }
}
