package io.rapport.domain.analysis.comment;

import io.rapport.domain.analysis.survey.wave.Bounds;
import io.rapport.domain.analysis.survey.wave.Value;
import io.rapport.domain.comment.Theme;
import io.rapport.domain.statistics.WilsonInterval;
import java.util.List;

/**
 * How much a theme is spoken of in a group. The interval is Wilson's without finite-population
 * correction: who writes is no sample of everybody, so it speaks of people who write.
 *
 * @param theme id of the theme
 * @param label as printed
 * @param comments people who wrote something: the base of the share
 * @param mentions people among them who speak of the theme
 * @param share mentions over comments, 0..1
 * @param interval Wilson's, 95 %
 */
public record ThemeStatistics(
    String theme, String label, long comments, long mentions, Value share, Bounds interval) {

  /** All themes of a dictionary, in its order. */
  static List<ThemeStatistics> of(List<Theme> themes, ThemeTally tally) {
    return themes.stream().map(theme -> of(theme, tally)).toList();
  }

  private static ThemeStatistics of(Theme theme, ThemeTally tally) {
    long n = tally.comments();
    long mentions = tally.of(theme.id());
    if (n == 0) {
      Value none = new Value.Missing("nobody wrote anything");
      return new ThemeStatistics(theme.id(), theme.label(), 0, 0, none, new Bounds(none, none));
    }
    WilsonInterval.Result wilson = WilsonInterval.withDefaults().ofCounts(mentions, n);
    return new ThemeStatistics(
        theme.id(),
        theme.label(),
        n,
        mentions,
        Value.of(wilson.share()),
        new Bounds(Value.of(wilson.interval().low()), Value.of(wilson.interval().high())));
  }
}
