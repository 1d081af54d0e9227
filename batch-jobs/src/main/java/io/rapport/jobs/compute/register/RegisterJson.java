package io.rapport.jobs.compute.register;

import io.rapport.domain.analysis.Figure;
import io.rapport.domain.figure.CellKey;
import io.rapport.domain.figure.Formula;
import io.rapport.domain.figure.Measure;
import io.rapport.domain.figure.RoleLabels;
import io.rapport.domain.figure.Statistic;
import io.rapport.domain.language.Language;
import io.rapport.jobs.compute.JsonDocument;
import io.rapport.jobs.compute.JsonFields;
import java.io.OutputStream;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * A computation of a register as JSON: all statistics by id, figures in the order of their keys.
 */
public final class RegisterJson {
  private final JsonFields json;
  private final RegisterComputation computation;
  private final FigureJson figures;

  private RegisterJson(JsonFields json, RegisterComputation computation) {
    this.json = json;
    this.computation = computation;
    this.figures = new FigureJson(computation.method().limits().greyBelow(), labels(computation));
  }

  private static RoleLabels labels(RegisterComputation computation) {
    Map<CellKey, Double> values = new HashMap<>();
    for (Figure figure : computation.figures()) {
      if (figure.key().statistic() == Statistic.S35 && figure instanceof Figure.Computed computed) {
        Optional.ofNullable(computed.values().get(Measure.VALUE))
            .ifPresent(value -> values.put(figure.key(), value));
      }
    }
    return RoleLabels.of(computation.month(), key -> Optional.ofNullable(values.get(key)));
  }

  /** Writes the document; the stream is flushed and left open. */
  public static void write(RegisterComputation computation, OutputStream out) {
    JsonDocument.write(out, json -> new RegisterJson(json, computation).document());
  }

  private void document() {
    AnswerJson answers = new AnswerJson(figures);
    json.text("notice", RegisterComputation.NOTICE)
        .object("source", SourceJson.of(computation))
        .array("answers", computation.answers(), answer -> answers.write(json, answer))
        .object("statistics", fields -> partnership().forEach(each -> statistic(fields, each)))
        .object("index", fields -> IndexJson.write(fields, computation.index()));
    computation
        .link()
        .ifPresentOrElse(
            link -> json.object("link", fields -> LinkJson.write(fields, link)),
            () -> json.missing("link", "there are no two waves of the survey to compare"));
    AlertJson.write(json, computation.alerts());
    json.array("unserved", computation.unserved(), each -> AlertJson.unserved(json, each));
  }

  /** The statistics of records, S01 to S42. */
  private static List<Statistic> partnership() {
    return Arrays.stream(Statistic.values())
        .filter(statistic -> statistic.compareTo(Statistic.S01) >= 0)
        .toList();
  }

  private void statistic(JsonFields statistics, Statistic statistic) {
    Formula formula = Formula.of(statistic, Language.ENGLISH);
    statistics.object(
        statistic.id(),
        fields ->
            fields
                .text("title", statistic.title(Language.ENGLISH))
                .text("definition", statistic.definition(Language.ENGLISH))
                .text("formula", formula.text())
                .text("source", formula.source())
                .array(
                    "figures",
                    computation.figures().stream()
                        .filter(figure -> figure.key().statistic() == statistic)
                        .toList(),
                    figure -> figures.write(json, figure)));
  }
}
