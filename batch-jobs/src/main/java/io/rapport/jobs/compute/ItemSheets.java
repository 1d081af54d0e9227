package io.rapport.jobs.compute;

import io.rapport.domain.analysis.survey.wave.ItemStatistics;
import io.rapport.domain.analysis.survey.wave.Standing;
import io.rapport.domain.analysis.survey.wave.UnitStatistics;
import io.rapport.domain.analysis.survey.wave.WaveStatistics;
import io.rapport.domain.report.Workbook;
import io.rapport.domain.report.Workbook.Format;
import java.util.List;

/** Items of everybody, and of every unit. */
final class ItemSheets {
  private ItemSheets() {}

  static Workbook.Sheet items(UnitStatistics everybody) {
    SheetRows rows = headed(new SheetRows("Items", 1));
    for (ItemStatistics item : everybody.items()) {
      add(rows, item);
      rows.end();
    }
    return rows.sheet();
  }

  static Workbook.Sheet unitItems(WaveStatistics statistics, List<UnitStatistics> units) {
    SheetRows rows =
        StandingColumns.headed(
            headed(new SheetRows("Unit items", 2).column("Unit", Format.TEXT)), Format.PERCENT);
    for (UnitStatistics unit : units) {
      List<Standing.Place> places = statistics.standing(unit.unit()).items();
      for (int i = 0; i < places.size(); i++) {
        add(rows.text(unit.unit().code()), unit.items().get(i));
        StandingColumns.add(rows, places.get(i));
        rows.end();
      }
    }
    return rows.sheet();
  }

  private static SheetRows headed(SheetRows rows) {
    return rows.column("Item", Format.TEXT)
        .columns(Format.INTEGER, "n", "Missing", "Not applicable")
        .columns(Format.TWO_DECIMALS, "Mean", "SD")
        .columns(
            Format.PERCENT,
            "Favourable",
            "Low",
            "High",
            "Low uncorrected",
            "High uncorrected",
            "Worst case low",
            "Worst case high",
            "Neutral",
            "Unfavourable")
        .columns(Format.TWO_DECIMALS, "Agreement A")
        .columns(Format.ONE_DECIMAL, "eNPS", "eNPS low", "eNPS high");
  }

  private static void add(SheetRows rows, ItemStatistics item) {
    ItemStatistics.Favourable favourable = item.favourable();
    rows.text(item.item())
        .whole(item.n())
        .whole(item.missing())
        .whole(item.notApplicable())
        .value(item.mean())
        .value(item.sd())
        .value(favourable.share())
        .bounds(favourable.interval())
        .bounds(favourable.uncorrected())
        .bounds(favourable.worstCase())
        .value(item.neutral())
        .value(item.unfavourable())
        .value(item.agreement());
    item.netPromoter()
        .ifPresentOrElse(
            score -> rows.value(score.score()).bounds(score.interval()),
            () -> rows.text("").text("").text(""));
  }
}
