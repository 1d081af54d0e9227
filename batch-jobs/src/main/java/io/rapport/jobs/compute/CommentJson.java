package io.rapport.jobs.compute;

import io.rapport.domain.analysis.comment.GroupThemes;
import io.rapport.domain.analysis.comment.Keyword;
import io.rapport.domain.analysis.comment.ThemeStatistics;
import io.rapport.domain.analysis.survey.wave.Value;
import java.util.List;

/** What people write about, as JSON. */
final class CommentJson {
  private CommentJson() {}

  static void themes(JsonFields json, GroupThemes group) {
    json.object(
        "comments",
        fields -> fields.whole("n", group.comments()).whole("withoutTheme", group.withoutTheme()));
    json.object(
        "themes",
        themes ->
            group
                .themes()
                .forEach(theme -> themes.object(theme.theme(), fields -> theme(fields, theme))));
  }

  private static void theme(JsonFields json, ThemeStatistics theme) {
    json.text("label", theme.label())
        .whole("comments", theme.comments())
        .whole("mentions", theme.mentions())
        .value("share", theme.share())
        .bounds("low", "high", theme.interval());
  }

  static void keywords(JsonFields json, List<Keyword> keywords) {
    json.array(
        "keywords",
        keywords,
        keyword ->
            json.text("unit", keyword.unit())
                .text("language", keyword.language().code())
                .text("word", keyword.word())
                .whole("n", keyword.n())
                .whole("nRest", keyword.nRest())
                .whole("comments", keyword.comments())
                .whole("commentsRest", keyword.commentsRest())
                .value("g2", Value.of(keyword.g2()))
                .value("logRatio", Value.of(keyword.logRatio()))
                .value("p", keyword.p())
                .value("pAdjusted", keyword.pAdjusted())
                .yesNo("tested", keyword.tested()));
  }
}
