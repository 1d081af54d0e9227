package io.rapport.jobs.compute;

import io.rapport.domain.analysis.survey.wave.Standing;
import io.rapport.domain.report.Workbook.Format;

/** Shrinkage and funnel of a unit as columns of a sheet. */
final class StandingColumns {
  private StandingColumns() {}

  /**
   * @param format of the values
   */
  static SheetRows headed(SheetRows rows, Format format) {
    return rows.columns(format, "Shrunk", "Shrunk low", "Shrunk high")
        .column("Own weight", Format.TWO_DECIMALS)
        .columns(format, "95 % low", "95 % high", "99.8 % low", "99.8 % high")
        .column("In the funnel", Format.TEXT);
  }

  static void add(SheetRows rows, Standing.Place place) {
    rows.value(place.shrunk().value())
        .bounds(place.shrunk().interval())
        .value(place.shrunk().reliance())
        .bounds(place.funnel().warning())
        .bounds(place.funnel().action())
        .text(place.funnel().zone().map(StandingJson::words).orElse(""));
  }
}
