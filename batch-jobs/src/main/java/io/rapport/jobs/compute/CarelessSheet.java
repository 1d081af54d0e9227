package io.rapport.jobs.compute;

import io.rapport.domain.analysis.survey.wave.Careless;
import io.rapport.domain.analysis.survey.wave.Value;
import io.rapport.domain.report.Workbook;
import io.rapport.domain.report.Workbook.Format;
import io.rapport.domain.statistics.CarelessScreen.Sign;

/** One row a dimension, with and without the flagged; one row with the reason if none was. */
final class CarelessSheet {
  private CarelessSheet() {}

  static Workbook.Sheet of(Careless careless) {
    SheetRows rows =
        new SheetRows("Careless answers", 1)
            .column("Dimension", Format.TEXT)
            .columns(Format.TWO_DECIMALS, "Everybody", "Without flagged", "Change")
            .columns(Format.INTEGER, "Screened", "Flagged")
            .column("Share flagged", Format.PERCENT)
            .columns(
                Format.INTEGER,
                "Flagged, long run",
                "Flagged, little variation",
                "Flagged, distance",
                "Flagged, speed");
    if (careless instanceof Careless.None none) {
      Value missing = new Value.Missing(none.reason());
      rows.text("");
      for (int i = 0; i < 6 + Sign.values().length; i++) {
        rows.value(missing);
      }
      rows.end();
    } else if (careless instanceof Careless.Screened found) {
      found.effects().forEach(effect -> add(rows, found, effect));
    }
    return rows.sheet();
  }

  private static void add(SheetRows rows, Careless.Screened found, Careless.Effect effect) {
    rows.text(effect.dimension())
        .value(effect.everybody())
        .value(effect.without())
        .value(effect.change())
        .whole(found.screened())
        .whole(found.flagged())
        .value(found.share());
    found.reasons().values().forEach(rows::value);
    rows.end();
  }
}
