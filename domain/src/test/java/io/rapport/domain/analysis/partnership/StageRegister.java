package io.rapport.domain.analysis.partnership;

import io.rapport.domain.analysis.Figure;
import io.rapport.domain.analysis.link.SurveyedWaves;
import io.rapport.domain.engagement.Agreement;
import io.rapport.domain.engagement.Direction;
import io.rapport.domain.engagement.Engagement;
import io.rapport.domain.engagement.Exchange;
import io.rapport.domain.engagement.Manager;
import io.rapport.domain.engagement.ManagerLevel;
import io.rapport.domain.engagement.Register;
import io.rapport.domain.engagement.Role;
import io.rapport.domain.engagement.Stage;
import io.rapport.domain.engagement.StageEntry;
import io.rapport.domain.figure.Measure;
import io.rapport.domain.figure.Scope;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.BiFunction;
import org.jspecify.annotations.Nullable;

/** Builds registers of a few relationships and looks at figures of June 2026. */
final class StageRegister {
  static final YearMonth JUNE = YearMonth.of(2026, 6);

  private final List<Engagement> engagements = new ArrayList<>();
  private final List<Exchange> exchanges = new ArrayList<>();
  private final List<StageEntry> stages = new ArrayList<>();
  private final List<Manager> managers = new ArrayList<>();

  /** Date and stage in turn, such as "2025-01-10", "FRIEND". */
  StageRegister stages(String manager, String function, String... datesAndStages) {
    for (int i = 0; i < datesAndStages.length; i += 2) {
      stages.add(
          new StageEntry(
              manager,
              function,
              LocalDate.parse(datesAndStages[i]),
              Stage.valueOf(datesAndStages[i + 1]),
              null,
              null));
    }
    return this;
  }

  StageRegister engagement(Samples.Builder engagement) {
    engagements.add(engagement.build());
    return this;
  }

  /** A closed collaborative engagement with three items agreed. */
  StageRegister partnered(String manager, String function, String requestedOn, String closedOn) {
    return engagement(
        Samples.engagement("P" + engagements.size(), requestedOn)
            .of(function, "C1")
            .with(manager, "SALES")
            .closedOn(LocalDate.parse(closedOn))
            .roles(null, Role.COLLABORATIVE, null)
            .contract(Agreement.AGREED, Agreement.AGREED, Agreement.AGREED, null));
  }

  StageRegister exchange(String manager, String function, String day) {
    exchanges.add(
        new Exchange(
            "X" + exchanges.size(),
            LocalDate.parse(day),
            "C1",
            manager,
            function,
            null,
            Direction.MUTUAL,
            null,
            null,
            null,
            null,
            null,
            null,
            null));
    return this;
  }

  StageRegister manager(String id, String department, ManagerLevel level) {
    managers.add(new Manager(id, department, level, null, null, null, null));
    return this;
  }

  StageRegister managerUntil(String id, @Nullable String activeTo) {
    managers.add(
        new Manager(
            id,
            "SALES",
            null,
            null,
            null,
            null,
            activeTo == null ? null : LocalDate.parse(activeTo)));
    return this;
  }

  Register build() {
    return new Register(
        engagements,
        exchanges,
        stages,
        List.of(),
        List.of(),
        managers,
        List.of(),
        List.of(),
        List.of(),
        List.of(),
        List.of());
  }

  History history() {
    return History.until(JUNE.atEndOfMonth(), build());
  }

  List<StageHistory> histories() {
    return StageHistory.of(history());
  }

  /** All figures that a family makes of a scope, levels and changes from year to year, by key. */
  Map<String, Figure> figures(BiFunction<History, Contacts, FigureFamily> make, Scope... scopes) {
    History history = history();
    FigureFamily family = make.apply(history, new Contacts(history));
    Cells cells = new Cells(history);
    Window year = new Window(JUNE, 12);
    Map<String, Figure> figures = new TreeMap<>();
    for (Scope scope : scopes) {
      Cell recent = cells.of(year).of(scope);
      family.levels(recent).forEach(figure -> figures.put(figure.key().text(), figure));
      family
          .changes(recent, cells.of(year.before(12)).of(scope))
          .forEach(figure -> figures.put(figure.key().text(), figure));
    }
    return figures;
  }

  static Figure.Computed computed(Map<String, Figure> figures, String key) {
    if (figures.get(key) instanceof Figure.Computed found) {
      return found;
    }
    throw new AssertionError("not computed: " + key + ": " + figures.get(key));
  }

  static Figure.Reason missing(Map<String, Figure> figures, String key) {
    if (figures.get(key) instanceof Figure.Missing found) {
      return found.reason();
    }
    throw new AssertionError("not missing: " + key + ": " + figures.get(key));
  }

  /** Empty if there is no such figure. */
  Optional<Figure> find(String key) {
    return PartnershipAnalysis.by(QuickMethod.get())
        .figures(build(), JUNE, SurveyedWaves.NONE)
        .stream()
        .filter(each -> each.key().text().equals(key))
        .findFirst();
  }

  Figure figure(String key) {
    return find(key).orElseThrow(() -> new AssertionError("no figure " + key));
  }

  Figure.Computed computed(String key) {
    return (Figure.Computed) figure(key);
  }

  Figure.Reason missing(String key) {
    return ((Figure.Missing) figure(key)).reason();
  }

  static double value(Figure.Computed figure, Measure measure) {
    return Optional.ofNullable(figure.values().get(measure)).orElseThrow();
  }
}
