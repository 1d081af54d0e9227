package io.rapport.jobs.compute;

import io.rapport.domain.analysis.survey.wave.DimensionStatistics;
import io.rapport.domain.analysis.survey.wave.UnitStatistics;
import io.rapport.domain.analysis.survey.wave.Value;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** A computation in a few lines. */
public final class ComputationText {
  private ComputationText() {}

  /** The lines. */
  public static List<String> of(Computation computation) {
    UnitStatistics everybody = computation.statistics().everybody();
    List<String> lines = new ArrayList<>();
    lines.add(
        "%s: wave %s, %d respondents, %d units"
            .formatted(
                computation.file(),
                computation.wave().id(),
                everybody.response().respondents(),
                computation.statistics().unitCount()));
    for (DimensionStatistics dimension : everybody.dimensions()) {
      lines.add(
          "%s: index %s (%s to %s), n %d, alpha %s"
              .formatted(
                  dimension.dimension(),
                  number(dimension.index(), 1),
                  number(dimension.interval().low(), 1),
                  number(dimension.interval().high(), 1),
                  dimension.n(),
                  number(dimension.reliability().alpha(), 2)));
    }
    lines.add(Computation.NOTICE);
    return lines;
  }

  private static String number(Value value, int decimals) {
    return value instanceof Value.Known known
        ? String.format(Locale.ROOT, "%." + decimals + "f", known.number())
        : "not defined";
  }
}
