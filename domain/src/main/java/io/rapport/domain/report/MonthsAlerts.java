package io.rapport.domain.report;

import io.rapport.domain.figure.Scope;
import io.rapport.domain.figure.Statistic;
import io.rapport.domain.release.Catalogue;
import io.rapport.domain.release.ReleasedCell;
import io.rapport.domain.statistics.PoissonInterval;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/** The alerts of the month as they were released, and whether they are more than chance gives. */
final class MonthsAlerts {
  /** The most by which an expected number can be larger than it is shown. */
  private static final double ROUNDED = 0.005;

  private final Figures figures;
  private final List<Shown> shown;

  /** A kind with its two numbers. */
  record Shown(AlertName name, ReleasedCell.Shown alerts, ReleasedCell.Shown expected) {}

  /** What the month's alerts say together. */
  enum Finding {
    /** Nothing was watched that may be shown. */
    NONE_SHOWN,
    /** Nothing alarmed. */
    NO_ALERTS,
    /** Only recorded facts did. */
    FACTS_ONLY,
    /** No more than may come by chance. */
    AS_CHANCE_GIVES,
    /** Recorded facts, and besides no more than may come by chance. */
    FACTS_AND_CHANCE,
    /** More than chance gives in 39 of 40 months in which nothing changed. */
    MORE_THAN_CHANCE
  }

  MonthsAlerts(Figures figures) {
    this.figures = figures;
    this.shown =
        Arrays.stream(AlertName.values())
            .flatMap(
                name ->
                    CellText.shown(cell(Scope.Whole.WHOLE, name.part())).stream()
                        .flatMap(
                            alerts ->
                                CellText.shown(cell(Scope.Whole.WHOLE, name.expectedPart()))
                                    .map(expected -> new Shown(name, alerts, expected))
                                    .stream()))
            .toList();
  }

  /** Kinds that are shown. */
  List<Shown> shown() {
    return shown;
  }

  /** Kinds that are not. */
  List<AlertName> missing() {
    List<AlertName> shownNames = shown.stream().map(Shown::name).toList();
    return Arrays.stream(AlertName.values()).filter(name -> !shownNames.contains(name)).toList();
  }

  Finding finding() {
    if (shown.isEmpty()) {
      return Finding.NONE_SHOWN;
    }
    long alerts = byChance();
    long facts = facts();
    if (alerts == 0) {
      return facts == 0 ? Finding.NO_ALERTS : Finding.FACTS_ONLY;
    } else if (isMoreThanChance(alerts)) {
      return Finding.MORE_THAN_CHANCE;
    }
    return facts == 0 ? Finding.AS_CHANCE_GIVES : Finding.FACTS_AND_CHANCE;
  }

  private static long alerts(List<Shown> kinds) {
    return kinds.stream().mapToLong(each -> each.alerts().value().longValue()).sum();
  }

  /** Alerts of recorded facts. */
  long facts() {
    return alerts(shown) - byChance();
  }

  /** Alerts of kinds that can come by chance. */
  long byChance() {
    return alerts(canBeChance());
  }

  /** How many of those are to be expected though nothing changed, as their numbers are shown. */
  BigDecimal expected() {
    return canBeChance().stream()
        .map(each -> each.expected().value())
        .reduce(BigDecimal.ZERO, BigDecimal::add);
  }

  private List<Shown> canBeChance() {
    return shown.stream().filter(each -> each.name().canBeChance()).toList();
  }

  /** Alerts over those expected have an interval that lies above one. */
  private boolean isMoreThanChance(long alerts) {
    double expected = expected().doubleValue() + canBeChance().size() * ROUNDED;
    return PoissonInterval.withDefaults().of(alerts, expected).interval().low() > 1;
  }

  /** Functions and departments in which alerts of a kind may be shown and are there. */
  List<String> areas(AlertName name) {
    List<String> areas = new ArrayList<>();
    for (Catalogue.Named function : figures.catalogue().functions()) {
      if (isAlarming(new Scope.Function(function.code()), name)) {
        areas.add(function.name());
      }
    }
    for (Catalogue.Named department : figures.catalogue().departments()) {
      if (isAlarming(new Scope.Department(department.code()), name)) {
        areas.add(department.name());
      }
    }
    return areas;
  }

  private boolean isAlarming(Scope scope, AlertName name) {
    return CellText.shown(cell(scope, name.part()))
        .filter(cell -> cell.value().signum() > 0)
        .isPresent();
  }

  private Optional<ReleasedCell> cell(Scope scope, String part) {
    return figures.records(Statistic.S41, 1, scope, part);
  }
}
