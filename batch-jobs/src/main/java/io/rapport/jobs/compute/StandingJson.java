package io.rapport.jobs.compute;

import io.rapport.domain.analysis.survey.wave.Funnel;
import io.rapport.domain.analysis.survey.wave.Shrunk;
import io.rapport.domain.analysis.survey.wave.Standing;
import io.rapport.domain.statistics.FunnelLimits;

/** Shrinkage and funnel of a unit as JSON. */
final class StandingJson {
  private StandingJson() {}

  static void item(JsonFields json, Standing.Place place) {
    json.object("shrunk", fields -> shrunk(fields, place.shrunk(), "share", "weight"))
        .object("funnel", fields -> funnel(fields, place.funnel()));
  }

  static void dimension(JsonFields json, Standing.Place place) {
    json.object("shrunk", fields -> shrunk(fields, place.shrunk(), "score", "lambda"))
        .object("funnel", fields -> funnel(fields, place.funnel()));
  }

  private static void shrunk(JsonFields json, Shrunk shrunk, String value, String reliance) {
    json.value(value, shrunk.value())
        .value(reliance, shrunk.reliance())
        .bounds("low", "high", shrunk.interval());
  }

  private static void funnel(JsonFields json, Funnel funnel) {
    json.bounds("low95", "high95", funnel.warning()).bounds("low998", "high998", funnel.action());
    funnel
        .zone()
        .ifPresentOrElse(
            zone -> json.text("position", words(zone)),
            () -> json.value("position", funnel.warning().low()));
  }

  /** A zone in words; outside the 99.8 % limits it is far. */
  static String words(FunnelLimits.Zone zone) {
    return switch (zone) {
      case FAR_BELOW -> "far below";
      case BELOW -> "below";
      case WITHIN -> "inside";
      case ABOVE -> "above";
      case FAR_ABOVE -> "far above";
    };
  }
}
