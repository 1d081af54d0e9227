package io.rapport.domain.report;

import io.rapport.domain.figure.Measure;
import io.rapport.domain.figure.Statistic;
import io.rapport.domain.release.ReleasedCell;
import java.math.BigDecimal;
import java.util.List;

/** How evenly the units answered, beside the response rate of the whole. */
final class ResponseColumns {
  private final boolean present;

  ResponseColumns(Figures figures) {
    present = figures.has(Statistic.RESPONSE, Measure.REPRESENTATIVENESS);
  }

  void columns(SheetBuilder sheet) {
    if (present) {
      sheet
          .column("Representativeness", Workbook.Format.TWO_DECIMALS, 12)
          .column("Representativeness, in words", Workbook.Format.LONG_TEXT, 40);
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
                .map(ResponseColumns::words)
                .map(SheetBuilder::text)
                .orElse(Workbook.Blank.BLANK)
            : Workbook.Blank.BLANK);
  }

  /** R = 1 − 2S, S the standard deviation of the units' rates. */
  private static String words(BigDecimal indicator) {
    BigDecimal points =
        BigDecimal.ONE.subtract(indicator).multiply(BigDecimal.valueOf(50)).stripTrailingZeros();
    return "Beyond chance, response rates of units lie about "
        + points.toPlainString()
        + " points from that of all; at 1.00 they would not differ.";
  }
}
