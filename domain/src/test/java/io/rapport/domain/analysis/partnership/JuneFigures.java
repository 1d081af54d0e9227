package io.rapport.domain.analysis.partnership;

import io.rapport.domain.analysis.Figure;
import io.rapport.domain.analysis.link.SurveyedWaves;
import io.rapport.domain.engagement.Engagement;
import io.rapport.domain.engagement.Exchange;
import io.rapport.domain.engagement.Manager;
import io.rapport.domain.engagement.PulseForm;
import io.rapport.domain.engagement.QualityEvent;
import io.rapport.domain.engagement.Register;
import io.rapport.domain.figure.Measure;
import java.time.YearMonth;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;

/** All figures of June 2026, by key. */
record JuneFigures(Map<String, Figure> byKey) {

  static JuneFigures of(Register register) {
    return new JuneFigures(
        PartnershipAnalysis.by(QuickMethod.get())
            .figures(register, YearMonth.of(2026, 6), SurveyedWaves.NONE)
            .stream()
            .collect(Collectors.toMap(each -> each.key().text(), Function.identity())));
  }

  static Register register(
      List<Engagement> engagements,
      List<Exchange> exchanges,
      List<PulseForm> pulse,
      List<QualityEvent> events,
      List<Manager> managers) {
    return new Register(
        engagements,
        exchanges,
        List.of(),
        pulse,
        events,
        managers,
        List.of(),
        List.of(),
        List.of(),
        List.of(),
        List.of());
  }

  Figure figure(String key) {
    return Optional.ofNullable(byKey.get(key)).orElseThrow();
  }

  Figure.Computed computed(String key) {
    return (Figure.Computed) figure(key);
  }

  Figure.Reason missing(String key) {
    return ((Figure.Missing) figure(key)).reason();
  }

  double value(String key) {
    return measure(key, Measure.VALUE);
  }

  double measure(String key, Measure measure) {
    return Optional.ofNullable(computed(key).values().get(measure)).orElseThrow();
  }
}
