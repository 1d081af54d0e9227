package io.rapport.jobs.compute.register;

import io.rapport.domain.analysis.Figure;
import io.rapport.domain.analysis.Support;
import io.rapport.domain.figure.CellKey;
import io.rapport.domain.figure.Measure;
import io.rapport.domain.figure.Reading;
import io.rapport.domain.figure.RoleLabels;
import io.rapport.domain.figure.Scope;
import io.rapport.domain.language.Language;
import io.rapport.jobs.compute.JsonFields;
import java.util.Locale;
import java.util.Map;

/** A figure as JSON, its numbers in full precision. */
final class FigureJson {
  private final double greyBelow;
  private final RoleLabels labels;

  /**
   * @param greyBelow share recorded below which a figure is marked as indicative only
   * @param labels by which a figure is marked as made of labels that disagree
   */
  FigureJson(double greyBelow, RoleLabels labels) {
    this.greyBelow = greyBelow;
    this.labels = labels;
  }

  void write(JsonFields json, Figure figure) {
    CellKey key = figure.key();
    json.text("key", key.text());
    scope(json, key.scope());
    json.text("period", key.period()).text("part", key.part());
    if (figure instanceof Figure.Computed computed) {
      computed(json, computed);
    } else if (figure instanceof Figure.Missing missing) {
      json.text("missing", Findings.words(missing.reason()));
    }
  }

  private static void scope(JsonFields json, Scope scope) {
    if (scope instanceof Scope.Function function) {
      json.text("function", function.code());
    } else if (scope instanceof Scope.Department department) {
      json.text("department", department.code());
    } else if (scope instanceof Scope.Level level) {
      json.text("level", level.code());
    } else if (scope instanceof Scope.FunctionInDepartment both) {
      json.text("function", both.function()).text("department", both.department());
    }
  }

  private void computed(JsonFields json, Figure.Computed figure) {
    json.text("quantity", Findings.words(figure.quantity()));
    for (Map.Entry<Measure, Double> value : figure.values().entrySet()) {
      if (value.getKey() == Measure.COUNT) {
        json.whole(name(value.getKey()), Math.round(value.getValue()));
      } else {
        json.number(name(value.getKey()), value.getValue());
      }
    }
    base(json, figure.support());
    json.number("recorded", figure.recorded());
    if (figure.recorded() < greyBelow) {
      json.yesNo("grey", true);
    }
    if (labels.disagree(figure.key())) {
      json.yesNo("labelsDisagree", true);
    }
    if (figure.reading() != Reading.NONE) {
      json.text("reading", figure.reading().word(Language.ENGLISH));
    }
  }

  private static void base(JsonFields json, Support support) {
    if (support instanceof Support.Records records) {
      json.whole("n", records.records())
          .whole("managers", records.managers())
          .whole("consultants", records.consultants());
    } else if (support instanceof Support.Pulse pulse) {
      json.whole("n", pulse.forms()).whole("respondents", pulse.respondents());
    }
  }

  /** "lowUncorrected". */
  private static String name(Measure measure) {
    StringBuilder name = new StringBuilder();
    for (String word : measure.name().split("_", -1)) {
      String lower = word.toLowerCase(Locale.ROOT);
      name.append(
          name.isEmpty() ? lower : Character.toUpperCase(lower.charAt(0)) + lower.substring(1));
    }
    return name.toString();
  }
}
