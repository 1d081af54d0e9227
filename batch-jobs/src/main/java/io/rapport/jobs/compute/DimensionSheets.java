package io.rapport.jobs.compute;

import io.rapport.domain.analysis.survey.wave.DimensionStatistics;
import io.rapport.domain.analysis.survey.wave.Reliability;
import io.rapport.domain.analysis.survey.wave.Standing;
import io.rapport.domain.analysis.survey.wave.UnitStatistics;
import io.rapport.domain.analysis.survey.wave.WaveStatistics;
import io.rapport.domain.report.Workbook;
import io.rapport.domain.report.Workbook.Format;
import java.util.List;
import java.util.Objects;

/** Dimensions of everybody, the part that each item has in them, and dimensions of every unit. */
final class DimensionSheets {
  private DimensionSheets() {}

  static Workbook.Sheet dimensions(UnitStatistics everybody) {
    SheetRows rows = headed(new SheetRows("Dimensions", 1));
    for (DimensionStatistics dimension : everybody.dimensions()) {
      add(rows, dimension);
      rows.end();
    }
    return rows.sheet();
  }

  static Workbook.Sheet dimensionItems(UnitStatistics everybody) {
    SheetRows rows =
        new SheetRows("Dimension items", 2)
            .columns(Format.TEXT, "Dimension", "Item")
            .columns(Format.INTEGER, "n complete")
            .columns(Format.TWO_DECIMALS, "Item-rest r", "Alpha if deleted");
    for (DimensionStatistics dimension : everybody.dimensions()) {
      Reliability reliability = dimension.reliability();
      reliability
          .itemRest()
          .forEach(
              (item, itemRest) ->
                  rows.text(dimension.dimension())
                      .text(item)
                      .whole(reliability.n())
                      .value(itemRest)
                      .value(Objects.requireNonNull(reliability.alphaIfDeleted().get(item)))
                      .end());
    }
    return rows.sheet();
  }

  static Workbook.Sheet unitDimensions(WaveStatistics statistics, List<UnitStatistics> units) {
    SheetRows rows =
        StandingColumns.headed(
            headed(new SheetRows("Unit dimensions", 2).column("Unit", Format.TEXT)),
            Format.ONE_DECIMAL);
    for (UnitStatistics unit : units) {
      List<Standing.Place> places = statistics.standing(unit.unit()).dimensions();
      for (int d = 0; d < places.size(); d++) {
        add(rows.text(unit.unit().code()), unit.dimensions().get(d));
        StandingColumns.add(rows, places.get(d));
        rows.end();
      }
    }
    return rows.sheet();
  }

  private static SheetRows headed(SheetRows rows) {
    return rows.column("Dimension", Format.TEXT)
        .columns(Format.INTEGER, "n")
        .columns(
            Format.ONE_DECIMAL,
            "Index",
            "SD",
            "SE",
            "Low",
            "High",
            "Low uncorrected",
            "High uncorrected")
        .columns(Format.PERCENT, "Favourable", "Favourable low", "Favourable high")
        .columns(Format.INTEGER, "n complete")
        .columns(
            Format.TWO_DECIMALS,
            "Alpha",
            "Alpha low",
            "Alpha high",
            "Omega",
            "ICC(1)",
            "ICC(2)",
            "r_wg(j) median",
            "r_wg(j) mean")
        .column("Flags", Format.TEXT);
  }

  private static void add(SheetRows rows, DimensionStatistics dimension) {
    rows.text(dimension.dimension())
        .whole(dimension.n())
        .value(dimension.index())
        .value(dimension.sd())
        .value(dimension.se())
        .bounds(dimension.interval())
        .bounds(dimension.uncorrected())
        .value(dimension.percentFavourable().share())
        .bounds(dimension.percentFavourable().interval())
        .whole(dimension.reliability().n())
        .value(dimension.reliability().alpha())
        .bounds(dimension.reliability().interval())
        .value(dimension.reliability().omega())
        .value(dimension.aggregation().icc1())
        .value(dimension.aggregation().icc2())
        .value(dimension.aggregation().rwgj())
        .value(dimension.aggregation().rwgjMean())
        .text(String.join("; ", dimension.reliability().flags()));
  }
}
