package io.rapport.jobs.compute;

import io.rapport.domain.analysis.comment.CommentStatistics;
import io.rapport.domain.analysis.comment.GroupThemes;
import io.rapport.domain.analysis.survey.wave.UnitStatistics;
import io.rapport.domain.analysis.survey.wave.Value;
import io.rapport.domain.report.Workbook;
import io.rapport.domain.report.Workbook.Format;
import java.util.List;

/** What people write about: themes of everybody and of every unit, words typical of units. */
final class CommentSheets {
  private CommentSheets() {}

  static List<Workbook.Sheet> of(
      CommentStatistics comments, UnitStatistics everybody, List<UnitStatistics> units) {
    SheetRows themes =
        new SheetRows("Themes", 2)
            .columns(Format.TEXT, "Unit", "Theme", "Label")
            .columns(Format.INTEGER, "Comments", "Mentions")
            .columns(Format.PERCENT, "Share", "Low", "High");
    add(themes, everybody.unit().code(), comments.everybody());
    units.forEach(unit -> add(themes, unit.unit().code(), comments.of(unit.unit().code())));
    return List.of(themes.sheet(), keywords(comments));
  }

  private static void add(SheetRows rows, String unit, GroupThemes group) {
    group
        .themes()
        .forEach(
            theme ->
                rows.text(unit)
                    .text(theme.theme())
                    .text(theme.label())
                    .whole(theme.comments())
                    .whole(theme.mentions())
                    .value(theme.share())
                    .bounds(theme.interval())
                    .end());
  }

  private static Workbook.Sheet keywords(CommentStatistics comments) {
    SheetRows rows =
        new SheetRows("Keywords", 3)
            .columns(Format.TEXT, "Unit", "Language", "Word")
            .columns(Format.INTEGER, "n", "n rest", "Comments", "Comments rest")
            .columns(Format.TWO_DECIMALS, "G2", "Log ratio")
            .columns(Format.P_VALUE, "p", "p adjusted");
    comments
        .keywords()
        .forEach(
            word ->
                rows.text(word.unit())
                    .text(word.language().code())
                    .text(word.word())
                    .whole(word.n())
                    .whole(word.nRest())
                    .whole(word.comments())
                    .whole(word.commentsRest())
                    .value(Value.of(word.g2()))
                    .value(Value.of(word.logRatio()))
                    .value(word.p())
                    .value(word.pAdjusted())
                    .end());
    return rows.sheet();
  }
}
