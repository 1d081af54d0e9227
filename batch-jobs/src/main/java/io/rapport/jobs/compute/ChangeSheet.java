package io.rapport.jobs.compute;

import io.rapport.domain.analysis.survey.wave.IndexChange;
import io.rapport.domain.analysis.survey.wave.ItemChange;
import io.rapport.domain.analysis.survey.wave.WaveChanges;
import io.rapport.domain.report.Workbook;
import io.rapport.domain.report.Workbook.Format;

/** Everybody and every unit against the wave before: items by shares, dimensions by indices. */
final class ChangeSheet {
  private ChangeSheet() {}

  static Workbook.Sheet of(WaveChanges changes) {
    SheetRows rows =
        new SheetRows("Changes", 2)
            .columns(Format.TEXT, "Unit", "Item or dimension", "Asked", "Test")
            .columns(Format.INTEGER, "n", "n before")
            .columns(Format.POINTS, "Difference in points", "Low", "High")
            .columns(Format.TWO_DECIMALS, "z or t")
            .columns(Format.P_VALUE, "p", "p adjusted")
            .columns(Format.TWO_DECIMALS, "h or g")
            .column("Practical", Format.TEXT)
            .columns(Format.INTEGER, "n linked", "Gained", "Lost")
            .columns(Format.POINTS, "Linked difference", "Linked low", "Linked high")
            .columns(Format.P_VALUE, "Linked p", "Linked p adjusted");
    changes.items().forEach(change -> add(rows, change));
    changes.indices().forEach(change -> add(rows, change));
    return rows.sheet();
  }

  private static void add(SheetRows rows, ItemChange item) {
    rows.text(item.unit())
        .text(item.item())
        .text(item.comparability())
        .text(item.method())
        .whole(item.n())
        .whole(item.before())
        .points(item.difference())
        .points(item.interval().low())
        .points(item.interval().high())
        .value(item.z())
        .value(item.p())
        .value(item.pAdjusted())
        .value(item.h())
        .text(practical(item.practical()))
        .whole(item.linked().n())
        .whole(item.linked().gained())
        .whole(item.linked().lost())
        .points(item.linked().difference())
        .points(item.linked().interval().low())
        .points(item.linked().interval().high())
        .value(item.linked().p())
        .value(item.linked().pAdjusted())
        .end();
  }

  private static void add(SheetRows rows, IndexChange index) {
    rows.text(index.unit())
        .text(index.dimension())
        .text(index.comparability())
        .text(index.tested() ? "permutation" : "")
        .whole(index.n())
        .whole(index.before())
        .value(index.difference())
        .bounds(index.interval())
        .value(index.t())
        .value(index.p())
        .value(index.pAdjusted())
        .value(index.g())
        .text(practical(index.practical()))
        .whole(index.linked().n())
        .text("")
        .text("")
        .value(index.linked().difference())
        .bounds(index.linked().interval())
        .value(index.linked().p())
        .value(index.linked().pAdjusted())
        .end();
  }

  static String practical(boolean practical) {
    return practical ? "yes" : "no";
  }
}
