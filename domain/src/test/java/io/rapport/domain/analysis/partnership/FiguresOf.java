package io.rapport.domain.analysis.partnership;

import static org.assertj.core.api.Assertions.assertThat;

import io.rapport.domain.analysis.Figure;
import io.rapport.domain.analysis.link.SurveyedWaves;
import io.rapport.domain.engagement.Engagement;
import io.rapport.domain.figure.Measure;
import java.time.YearMonth;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;

/** The figures of some engagements for June 2026, by their keys. */
record FiguresOf(Map<String, Figure> figures) {
  static FiguresOf engagements(List<Engagement> engagements) {
    return new FiguresOf(
        PartnershipAnalysis.by(QuickMethod.get())
            .figures(Samples.register(engagements), YearMonth.of(2026, 6), SurveyedWaves.NONE)
            .stream()
            .collect(Collectors.toMap(each -> each.key().text(), Function.identity())));
  }

  static FiguresOf engagements(Engagement... engagements) {
    return engagements(List.of(engagements));
  }

  Figure.Computed computed(String key) {
    assertThat(figures.get(key)).as(key).isInstanceOf(Figure.Computed.class);
    return (Figure.Computed) Optional.ofNullable(figures.get(key)).orElseThrow();
  }

  /** Of the whole over twelve months. */
  Figure.Computed year(String statistic, String part) {
    return computed(statistic + "/2026-06.12m/whole/" + part);
  }

  Figure.Reason missing(String key) {
    assertThat(figures.get(key)).as(key).isInstanceOf(Figure.Missing.class);
    return ((Figure.Missing) Optional.ofNullable(figures.get(key)).orElseThrow()).reason();
  }

  static double value(Figure.Computed figure, Measure measure) {
    return Optional.ofNullable(figure.values().get(measure)).orElseThrow();
  }
}
