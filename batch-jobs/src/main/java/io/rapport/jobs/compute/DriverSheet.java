package io.rapport.jobs.compute;

import io.rapport.domain.analysis.survey.wave.Drivers;
import io.rapport.domain.analysis.survey.wave.Value;
import io.rapport.domain.analysis.survey.wave.WaveStatistics;
import io.rapport.domain.report.Workbook;
import io.rapport.domain.report.Workbook.Format;

/**
 * One row a driver, of everybody and of every unit that has drivers of its own; one row with the
 * reason if everybody has none.
 */
final class DriverSheet {
  private static final int MEASURES = 13;

  private DriverSheet() {}

  static Workbook.Sheet of(WaveStatistics statistics) {
    SheetRows rows =
        new SheetRows("Drivers", 3)
            .columns(Format.TEXT, "Unit", "Outcome", "Driver")
            .columns(Format.INTEGER, "Rank", "n")
            .columns(Format.TWO_DECIMALS, "Weight", "Low", "High")
            .columns(Format.PERCENT, "Share of R squared", "Among first three")
            .column("Beyond chance", Format.TEXT)
            .columns(Format.TWO_DECIMALS, "r", "Beta", "VIF", "Priority", "R squared");
    String everybody = statistics.everybody().unit().code();
    Drivers drivers = statistics.drivers();
    if (drivers instanceof Drivers.None none) {
      rows.text(everybody).text(none.outcome()).value(new Value.Missing(none.reason()));
      for (int i = 0; i < MEASURES; i++) {
        rows.text("");
      }
      rows.end();
    } else {
      add(rows, everybody, drivers);
    }
    statistics
        .units()
        .forEach(unit -> add(rows, unit.unit().code(), statistics.drivers(unit.unit())));
    return rows.sheet();
  }

  private static void add(SheetRows rows, String unit, Drivers drivers) {
    if (drivers instanceof Drivers.Found found) {
      found.drivers().forEach(driver -> add(rows, unit, found, driver));
    }
  }

  private static void add(SheetRows rows, String unit, Drivers.Found found, Drivers.Driver driver) {
    rows.text(unit)
        .text(found.outcome())
        .text(driver.dimension())
        .whole(driver.rank())
        .whole(found.n())
        .value(Value.of(driver.weight()))
        .bounds(driver.interval())
        .value(driver.share())
        .value(driver.topThree());
    if (driver.significant() instanceof Value.Known known) {
      rows.text(known.number() == 1 ? "yes" : "no");
    } else {
      rows.value(driver.significant());
    }
    rows.value(Value.of(driver.zeroOrder()))
        .value(Value.of(driver.beta()))
        .value(Value.of(driver.vif()))
        .value(driver.priority())
        .value(Value.of(found.r2()))
        .end();
  }
}
