package io.rapport.domain.analysis.partnership;

import static org.assertj.core.api.Assertions.assertThat;

import io.rapport.domain.analysis.Figure;
import io.rapport.domain.engagement.Direction;
import io.rapport.domain.engagement.Engagement;
import io.rapport.domain.engagement.EntryPoint;
import io.rapport.domain.engagement.Exchange;
import io.rapport.domain.engagement.Register;
import io.rapport.domain.engagement.Stage;
import io.rapport.domain.engagement.StageEntry;
import io.rapport.domain.engagement.WorkNature;
import io.rapport.domain.figure.Measure;
import io.rapport.domain.figure.Quantity;
import io.rapport.domain.figure.Scope;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Predicate;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What holds for the figures of stages whatever the records are. */
class StagePropertiesTest {
  private static final YearMonth JUNE = YearMonth.of(2026, 6);

  private static Map<String, Figure> figures(Register register) {
    History history = History.until(JUNE.atEndOfMonth(), register);
    Contacts contacts = new Contacts(history);
    PartnershipMethod method = QuickMethod.get();
    List<StageHistory> stages = StageHistory.of(history);
    List<PartnerSpell> spells = PartnerSpell.of(stages, PartnerSpell.Clock.of(history));
    List<FigureFamily> families =
        List.of(
            new StageFigures(method, history, contacts, stages),
            new TransitionFigures(method, history, contacts, stages),
            new TimeToPartnerFigures(method, contacts, stages, spells),
            new PaceFigures(contacts, spells),
            new EntryPointFigures(method, contacts, FirstWork.mature(history, stages)),
            new ProjectChainFigures(method, history, contacts));
    Cells cells = new Cells(history);
    Window year = new Window(JUNE, 12);
    Map<String, Figure> figures = new TreeMap<>();
    for (FigureFamily family : families) {
      for (Scope scope : cells.scopes()) {
        if (!(scope instanceof Scope.FunctionInDepartment)) {
          List<Figure> all = new ArrayList<>(family.levels(cells.of(year).of(scope)));
          all.addAll(family.changes(cells.of(year).of(scope), cells.of(year.before(12)).of(scope)));
          all.forEach(figure -> figures.put(figure.key().text(), figure));
        }
      }
    }
    return figures;
  }

  private static Register with(
      Register register,
      List<Engagement> engagements,
      List<Exchange> exchanges,
      List<StageEntry> stages) {
    return new Register(
        engagements,
        exchanges,
        stages,
        register.pulse(),
        register.qualityEvents(),
        register.managers(),
        register.consultants(),
        register.time(),
        register.skillRatings(),
        register.skillEvents(),
        register.frustrations());
  }

  @ParameterizedTest(name = "seed {0}")
  @ValueSource(longs = {51, 52, 53})
  void doNotSeeWhatHappensAfterTheMonth(long seed) {
    Register register = new RandomRegister(seed).next();
    List<Engagement> engagements = new ArrayList<>(register.engagements());
    List<Exchange> exchanges = new ArrayList<>(register.exchanges());
    List<StageEntry> stages = new ArrayList<>(register.stages());
    for (int manager = 0; manager < 24; manager++) {
      engagements.add(
          Samples.engagement("LATE" + manager, "2026-07-01")
              .with("M" + manager, "SALES")
              .nature(WorkNature.PROJECT)
              .entryPoints(List.of(EntryPoint.OTHER))
              .build());
      exchanges.add(
          new Exchange(
              "LATE" + manager,
              LocalDate.of(2026, 7, 1),
              "C1",
              "M" + manager,
              "HR",
              null,
              Direction.MUTUAL,
              null,
              null,
              null,
              null,
              null,
              null,
              null));
      stages.add(
          new StageEntry("M" + manager, "HR", LocalDate.of(2026, 7, 1), Stage.PARTNER, null, null));
    }
    assertThat(figures(with(register, engagements, exchanges, stages)))
        .isEqualTo(figures(register));
  }

  /** But for p adjusted over functions, and what a function is compared with. */
  @ParameterizedTest(name = "seed {0}")
  @ValueSource(longs = {61, 62, 63})
  void doNotDependOnOtherFunctions(long seed) {
    Register register = new RandomRegister(seed).next();
    Predicate<String> notLegal = function -> !function.equals("LEGAL");
    Register without =
        with(
            register,
            register.engagements().stream()
                .filter(each -> notLegal.test(each.functionCode()) || isFirst(register, each))
                .toList(),
            register.exchanges(),
            register.stages().stream().filter(each -> notLegal.test(each.functionCode())).toList());
    Map<String, Figure> all = figures(register);
    int compared = 0;
    for (Map.Entry<String, Figure> each : figures(without).entrySet()) {
      if (each.getKey().contains("/function:HR/") && !each.getKey().startsWith("S18")) {
        compared++;
        assertThat(all).containsEntry(each.getKey(), each.getValue());
      }
    }
    assertThat(compared).isGreaterThan(100);
  }

  /** The register must begin on the same day. */
  private static boolean isFirst(Register register, Engagement engagement) {
    return register.engagements().stream()
        .noneMatch(other -> other.dates().requestedOn().isBefore(engagement.dates().requestedOn()));
  }

  @ParameterizedTest(name = "seed {0}")
  @ValueSource(longs = {71, 72, 73, 74})
  void keepSharesWithinBoundsAndRowsAddingToOne(long seed) {
    Map<String, Figure> figures = figures(new RandomRegister(seed).next());
    Map<String, Double> rows = new TreeMap<>();
    for (Figure figure : figures.values()) {
      if (figure instanceof Figure.Computed found) {
        double value = found.values().getOrDefault(Measure.VALUE, Double.NaN);
        String part = found.key().part();
        switch (found.quantity()) {
          case SHARE -> assertThat(value).as(found.key().text()).isBetween(0.0, 1.0);
          case SHARE_DIFFERENCE -> assertThat(value).isBetween(-1.0, 1.0);
          case COUNT, DAYS -> assertThat(value).isNotNegative();
          default -> assertThat(value).isFinite();
        }
        if (found.key().statistic().id().equals("S16")
            && part.indexOf('.') > 0
            && found.quantity() == Quantity.SHARE) {
          String row = found.key().text().substring(0, found.key().text().lastIndexOf('.'));
          rows.merge(row, value, Double::sum);
        }
      }
    }
    rows.forEach(
        (row, sum) -> {
          if (!row.endsWith("stationary")) {
            assertThat(sum).as(row).isBetween(1 - 1e-9, 1 + 1e-9);
          }
        });
    assertThat(rows).hasSizeGreaterThan(10);
  }
}
