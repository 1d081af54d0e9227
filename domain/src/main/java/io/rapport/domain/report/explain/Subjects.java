package io.rapport.domain.report.explain;

import io.rapport.domain.figure.CellKey;
import io.rapport.domain.figure.Scope;
import io.rapport.domain.release.Catalogue;
import io.rapport.domain.report.explain.Explanation.Subject;
import java.util.Locale;
import java.util.Optional;

/** Says whom, what and when a figure is of. */
final class Subjects {
  private final Catalogue catalogue;
  private final Waves waves;

  Subjects(Catalogue catalogue, Waves waves) {
    this.catalogue = catalogue;
    this.waves = waves;
  }

  Subject of(CellKey key) {
    return new Subject(whom(key.scope()), part(key), period(key));
  }

  private String whom(Scope scope) {
    if (scope instanceof Scope.Unit unit) {
      return unit(unit.code());
    } else if (scope instanceof Scope.Group group) {
      return "people with "
          + group.demographic()
          + " "
          + group.category()
          + " in "
          + unit(group.unit());
    } else if (scope instanceof Scope.Function function) {
      return function(function.code());
    } else if (scope instanceof Scope.Department department) {
      return department(department.code());
    } else if (scope instanceof Scope.Level level) {
      return "managers of level " + level.code().toLowerCase(Locale.ROOT);
    } else if (scope instanceof Scope.FunctionInDepartment both) {
      return function(both.function()) + " in the " + department(both.department());
    }
    return "the whole organisation";
  }

  private String unit(String code) {
    Optional<Catalogue.UnitName> unit =
        catalogue.units().stream().filter(known -> known.code().equals(code)).findFirst();
    if (unit.isEmpty()) {
      return "unit " + code + ", which is no longer part of the organisation";
    }
    return unit.get().name()
        + (unit.get().parent().isEmpty()
            ? ", the whole organisation"
            : ", unit " + code + " with everything below it");
  }

  private String function(String code) {
    return "function " + catalogue.function(code);
  }

  private String department(String code) {
    return "department " + catalogue.department(code);
  }

  private Optional<String> part(CellKey key) {
    if (key.part().isEmpty()) {
      return Optional.empty();
    }
    return Optional.of(
        waves.asks(key.statistic())
            ? waves.words(key).map(words -> key.part() + ", " + words).orElse(key.part())
            : words(key.part()));
  }

  /** A part of a statistic of records: "played.PAIR_OF_HANDS" is "played, pair of hands". */
  static String words(String part) {
    return part.replace(".", ", ")
        .replace("_", " ")
        .replaceAll("(?<=[a-z])(?=[A-Z0-9])", " ")
        .toLowerCase(Locale.ROOT);
  }

  private String period(CellKey key) {
    if (!waves.asks(key.statistic())) {
      return Periods.ofRecords(key.period());
    }
    Explanation.Wave wave = waves.wave(key.period());
    String days =
        wave.opened()
            .flatMap(
                opened ->
                    wave.closed()
                        .map(
                            closed ->
                                ", open " + Periods.day(opened) + " to " + Periods.day(closed)))
            .orElse("");
    return "wave " + wave.id() + ", " + wave.label() + days;
  }
}
