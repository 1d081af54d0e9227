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
        ComparisonSheet.tested(
                new SheetRows("Changes", 2)
                    .columns(Format.TEXT, "Unit", "Item or dimension", "Asked", "Test")
                    .columns(Format.INTEGER, "n", "n before"))
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
        .text(item.test().method())
        .whole(item.n())
        .whole(item.before());
    ComparisonSheet.add(rows, item.test())
        .text(ComparisonSheet.yesOrNo(item.practical()))
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
        .text(ComparisonSheet.method(index.test()))
        .whole(index.n())
        .whole(index.before());
    ComparisonSheet.add(rows, index.test())
        .text(ComparisonSheet.yesOrNo(index.practical()))
        .whole(index.linked().n())
        .text("")
        .text("")
        .value(index.linked().difference())
        .bounds(index.linked().interval())
        .value(index.linked().p())
        .value(index.linked().pAdjusted())
        .end();
  }
}
