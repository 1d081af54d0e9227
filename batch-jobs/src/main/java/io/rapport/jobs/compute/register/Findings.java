package io.rapport.jobs.compute.register;

import io.rapport.domain.analysis.survey.wave.Value;
import io.rapport.domain.statistics.Finding;
import io.rapport.domain.statistics.Interval;
import io.rapport.jobs.compute.JsonFields;
import java.util.Locale;
import java.util.function.BiConsumer;

/** Results that may not exist, as JSON: the reason stands in their place. */
final class Findings {
  private Findings() {}

  static <T> void object(
      JsonFields json, String name, Finding<T> finding, BiConsumer<JsonFields, T> content) {
    finding
        .value()
        .ifPresentOrElse(
            found -> json.object(name, fields -> content.accept(fields, found)),
            () -> json.missing(name, Value.words(finding)));
  }

  static void interval(JsonFields json, String name, Finding<Interval> finding) {
    object(json, name, finding, Findings::bounds);
  }

  static void bounds(JsonFields json, Interval interval) {
    json.number("low", interval.low()).number("high", interval.high());
  }

  /** A code as a heading: "Not separable". */
  static String capital(Enum<?> code) {
    String words = words(code);
    return Character.toUpperCase(words.charAt(0)) + words.substring(1);
  }

  /** A code in words: "not separable". */
  static String words(Enum<?> code) {
    return code.name().toLowerCase(Locale.ROOT).replace('_', ' ');
  }
}
