package io.rapport.domain.analysis.comment;

import io.rapport.domain.analysis.Figure;
import io.rapport.domain.analysis.Support;
import io.rapport.domain.analysis.survey.WaveResults;
import io.rapport.domain.comment.Theme;
import io.rapport.domain.figure.CellKey;
import io.rapport.domain.figure.Measure;
import io.rapport.domain.figure.Quantity;
import io.rapport.domain.figure.Reading;
import io.rapport.domain.figure.Scope;
import io.rapport.domain.figure.Statistic;
import io.rapport.domain.organisation.Unit;
import io.rapport.domain.statistics.WilsonInterval;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;

/** The figures of a wave's themes: those of the whole organisation, there are no others. */
public final class ThemeFigures {
  private ThemeFigures() {}

  /**
   * One figure a theme.
   *
   * @param dictionary the themes looked for
   * @param everybody what everybody wrote about
   */
  public static List<Figure> of(List<Theme> dictionary, WaveResults wave, ThemeTally everybody) {
    return dictionary.stream().map(theme -> figure(theme, wave, everybody)).toList();
  }

  private static Figure figure(Theme theme, WaveResults wave, ThemeTally everybody) {
    Unit whole = wave.organisation().root();
    CellKey key =
        new CellKey(Statistic.THEME, wave.wave().id(), new Scope.Unit(whole.code()), theme.id());
    long n = everybody.comments();
    if (n == 0) {
      return new Figure.Missing(key, Figure.Reason.NOTHING_TO_COUNT);
    }
    WilsonInterval.Result wilson =
        WilsonInterval.withDefaults().ofCounts(everybody.of(theme.id()), n);
    Map<Measure, Double> values = new EnumMap<>(Measure.class);
    values.put(Measure.VALUE, wilson.share());
    values.put(Measure.LOW, wilson.interval().low());
    values.put(Measure.HIGH, wilson.interval().high());
    return new Figure.Computed(
        key,
        Quantity.SHARE,
        values,
        new Support.Answers(n, wave.organisation().headcount(whole.code())),
        1,
        Reading.NONE);
  }
}
