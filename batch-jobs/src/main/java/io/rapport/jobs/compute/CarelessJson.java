package io.rapport.jobs.compute;

import io.rapport.domain.analysis.survey.wave.Careless;
import io.rapport.domain.analysis.survey.wave.Value;
import io.rapport.domain.statistics.CarelessScreen.Sign;
import java.util.Map;

/** Careless answers as JSON. */
final class CarelessJson {
  private CarelessJson() {}

  static void write(JsonFields json, Careless careless) {
    if (careless instanceof Careless.None none) {
      json.text("missing", none.reason());
    } else if (careless instanceof Careless.Screened found) {
      json.whole("screened", found.screened())
          .whole("tooFewAnswers", found.tooFewAnswers())
          .whole("flagged", found.flagged())
          .value("share", found.share())
          .object("reasons", fields -> counts(fields, found.reasons()))
          .object("signs", fields -> counts(fields, found.signs()))
          .object(
              "outcome",
              fields -> effect(fields.text("dimension", found.outcome()), found.onOutcome()))
          .object(
              "dimensions",
              fields ->
                  found
                      .effects()
                      .forEach(
                          effect ->
                              fields.object(effect.dimension(), index -> effect(index, effect))));
    }
  }

  private static String name(Sign sign) {
    return switch (sign) {
      case LONG_RUN -> "longRun";
      case LITTLE_VARIATION -> "littleVariation";
      case UNUSUAL -> "distance";
      case HASTE -> "speed";
    };
  }

  private static void counts(JsonFields json, Map<Sign, Value> counts) {
    counts.forEach((sign, count) -> json.count(name(sign), count));
  }

  private static void effect(JsonFields json, Careless.Effect effect) {
    json.value("everybody", effect.everybody())
        .value("without", effect.without())
        .value("change", effect.change());
  }
}
