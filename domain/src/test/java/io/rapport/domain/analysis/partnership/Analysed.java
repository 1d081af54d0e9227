package io.rapport.domain.analysis.partnership;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.rapport.domain.analysis.Figure;
import io.rapport.domain.analysis.Support;
import io.rapport.domain.analysis.link.SurveyedWaves;
import io.rapport.domain.engagement.Register;
import io.rapport.domain.figure.Measure;
import io.rapport.domain.figure.Reading;
import java.time.YearMonth;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/** The figures of a register by key, with what tests ask of them. */
record Analysed(Map<String, Figure> figures) {

  static Analysed of(Register register, YearMonth month) {
    Map<String, Figure> figures = new TreeMap<>();
    PartnershipAnalysis.by(QuickMethod.get())
        .figures(register, month, SurveyedWaves.NONE)
        .forEach(each -> figures.put(each.key().text(), each));
    return new Analysed(figures);
  }

  Figure.Computed computed(String key) {
    assertThat(figures.get(key)).as(key).isInstanceOf(Figure.Computed.class);
    return (Figure.Computed) figures.get(key);
  }

  Figure.Reason missing(String key) {
    assertThat(figures.get(key)).as(key).isInstanceOf(Figure.Missing.class);
    return ((Figure.Missing) figures.get(key)).reason();
  }

  double number(String key, Measure measure) {
    return Optional.ofNullable(computed(key).values().get(measure))
        .orElseThrow(() -> new AssertionError(key + " has no " + measure));
  }

  double value(String key) {
    return number(key, Measure.VALUE);
  }

  double recorded(String key) {
    return computed(key).recorded();
  }

  Reading reading(String key) {
    return computed(key).reading();
  }

  Support support(String key) {
    return computed(key).support();
  }

  /** To six decimals. */
  void is(String key, Measure measure, double expected) {
    assertThat(number(key, measure)).as(key + " " + measure).isCloseTo(expected, within(1e-6));
  }
}
