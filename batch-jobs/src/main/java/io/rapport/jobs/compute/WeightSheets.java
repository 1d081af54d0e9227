package io.rapport.jobs.compute;

import io.rapport.domain.analysis.survey.wave.DimensionStatistics;
import io.rapport.domain.analysis.survey.wave.ItemStatistics;
import io.rapport.domain.analysis.survey.wave.UnitStatistics;
import io.rapport.domain.analysis.survey.wave.Value;
import io.rapport.domain.analysis.survey.wave.WeightedStatistics;
import io.rapport.domain.analysis.survey.wave.Weights;
import io.rapport.domain.report.Workbook;
import io.rapport.domain.report.Workbook.Format;

/** How everybody was weighted, and the weighted figures beside the unweighted ones. */
final class WeightSheets {
  private WeightSheets() {}

  /** One row a group of each margin, one with the reason for each margin that was not used. */
  static Workbook.Sheet weights(Weights weights) {
    SheetRows rows =
        new SheetRows("Weights", 2)
            .columns(Format.TEXT, "Margin", "Raked together")
            .columns(Format.INTEGER, "Headcount", "n", "Not told")
            .columns(Format.TWO_DECIMALS, "n effective", "Smallest", "Largest")
            .columns(Format.INTEGER, "Trimmed", "Rounds");
    if (weights instanceof Weights.Raked raked) {
      for (Weights.Margin margin : raked.margins()) {
        for (Weights.Group group : margin.groups()) {
          rows.text(margin.name())
              .text(String.join(", ", group.categories()))
              .whole(group.headcount())
              .whole(group.answers())
              .whole(margin.notTold())
              .value(Value.of(raked.effectiveN()))
              .value(Value.of(raked.smallest()))
              .value(Value.of(raked.largest()))
              .whole(raked.trimmed())
              .whole(raked.rounds())
              .end();
        }
      }
    } else if (weights instanceof Weights.None none) {
      missing(rows, "all", none.reason());
    }
    weights.unused().forEach(unused -> missing(rows, unused.name(), unused.reason()));
    return rows.sheet();
  }

  private static void missing(SheetRows rows, String name, String reason) {
    Value none = new Value.Missing(reason);
    rows.text(name).text("");
    for (int column = 0; column < 8; column++) {
      rows.value(none);
    }
    rows.end();
  }

  /** One row an item and a dimension. */
  static Workbook.Sheet weighted(UnitStatistics everybody, WeightedStatistics weighted) {
    SheetRows rows =
        new SheetRows("Weighted", 2)
            .columns(Format.TEXT, "Item or dimension", "Figure")
            .columns(Format.ONE_DECIMAL, "Unweighted", "Low", "High")
            .columns(Format.ONE_DECIMAL, "Weighted", "Weighted low", "Weighted high")
            .columns(Format.TWO_DECIMALS, "Weighted SE")
            .columns(Format.ONE_DECIMAL, "n effective");
    for (int i = 0; i < weighted.items().size(); i++) {
      ItemStatistics plain = everybody.items().get(i);
      WeightedStatistics.Item item = weighted.items().get(i);
      rows.text(item.item())
          .text("favourable, %")
          .points(plain.favourable().share())
          .points(plain.favourable().interval().low())
          .points(plain.favourable().interval().high())
          .points(item.share())
          .points(item.interval().low())
          .points(item.interval().high())
          .points(item.se())
          .value(item.effectiveN())
          .end();
    }
    for (int d = 0; d < weighted.dimensions().size(); d++) {
      DimensionStatistics plain = everybody.dimensions().get(d);
      WeightedStatistics.Dimension dimension = weighted.dimensions().get(d);
      rows.text(dimension.dimension())
          .text("index")
          .value(plain.index())
          .bounds(plain.interval())
          .value(dimension.index())
          .bounds(dimension.interval())
          .value(dimension.se())
          .text("")
          .end();
    }
    return rows.sheet();
  }
}
