package io.rapport.domain.disclosure;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.rapport.domain.analysis.Figure;
import io.rapport.domain.analysis.Support;
import io.rapport.domain.disclosure.Decision.Hide;
import io.rapport.domain.disclosure.Decision.HideReason;
import io.rapport.domain.disclosure.Decision.Show;
import io.rapport.domain.figure.CellKey;
import io.rapport.domain.figure.Measure;
import io.rapport.domain.figure.Quantity;
import io.rapport.domain.figure.Reading;
import io.rapport.domain.figure.Scope;
import io.rapport.domain.figure.Statistic;
import io.rapport.domain.release.Evidences;
import io.rapport.domain.release.audit.DisclosureAudit;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class RecordProtectionTest {
  private static final Scope WHOLE = Scope.Whole.WHOLE;
  private static final Scope HR = new Scope.Function("HR");
  private static final Scope IT = new Scope.Function("IT");
  private static final Scope SALES = new Scope.Department("SALES");
  private static final Scope LABS = new Scope.Department("LABS");

  @ParameterizedTest(name = "{0} records, {1} managers, {2} consultants, largest {3}: {4}")
  @CsvSource({
    "5, 3, 3, 0.5, SHOW",
    "4, 3, 3, 0.5, TOO_FEW",
    "5, 2, 3, 0.5, TOO_FEW",
    "5, 3, 2, 0.5, TOO_FEW",
    "50, 3, 3, 0.51, DOMINATED"
  })
  void aDepartmentNeedsEnoughOfEverything(
      int records, int managers, int consultants, double largest, String expected) {
    Figure figure = figure(SALES, new Support.Records(records, managers, consultants, largest));

    assertThat(decide(figure).get(figure.key())).isEqualTo(decision(expected));
  }

  @Test
  void theTotalOfAFunctionMayComeFromOneConsultant() {
    Figure function = figure(HR, new Support.Records(20, 5, 1, 0.3));
    Figure whole = figure(WHOLE, new Support.Records(20, 5, 1, 0.3));

    assertThat(decide(function, whole)).containsOnlyKeys(function.key(), whole.key());
    assertThat(decide(function, whole).values()).containsOnly(Show.SHOW);
  }

  @Test
  void aPulseFigureNeedsItsRespondents() {
    Figure enough = figure(HR, new Support.Pulse(5, 9));
    Figure few = figure(IT, new Support.Pulse(4, 9));

    assertThat(decide(enough, few))
        .containsEntry(enough.key(), Show.SHOW)
        .containsEntry(few.key(), new Hide(HideReason.TOO_FEW));
  }

  @Test
  void aSmallRemainderTakesTheSmallestPartWithIt() {
    List<Figure> figures = List.of(records(WHOLE, 30), records(HR, 15), records(IT, 12));

    assertThat(decide(figures))
        .containsEntry(key(WHOLE), Show.SHOW)
        .containsEntry(key(HR), Show.SHOW)
        .containsEntry(key(IT), new Hide(HideReason.REVEALS_OTHERS));
    assertThat(audit(figures, Set.of(WHOLE, HR, IT)))
        .containsExactly(key(WHOLE) + ": shown parts leave a small remainder of it");
    assertThat(audit(figures, Set.of(WHOLE, HR))).isEmpty();
  }

  @Test
  void aFunctionInADepartmentIsPartOfBoth() {
    Scope hrSales = new Scope.FunctionInDepartment("HR", "SALES");
    Scope hrLabs = new Scope.FunctionInDepartment("HR", "LABS");
    List<Figure> figures =
        List.of(records(HR, 20), records(SALES, 40), records(hrSales, 10), records(hrLabs, 7));

    assertThat(decide(figures))
        .containsEntry(key(hrLabs), new Hide(HideReason.REVEALS_OTHERS))
        .containsEntry(key(hrSales), Show.SHOW)
        .containsEntry(key(SALES), Show.SHOW);
  }

  @Test
  void theShownPartsOfAHiddenFunctionCountAsPartsOfTheWhole() {
    Scope itSales = new Scope.FunctionInDepartment("IT", "SALES");
    List<Figure> figures =
        List.of(
            records(WHOLE, 20),
            records(HR, 12),
            figure(IT, new Support.Records(8, 3, 3, 0.9)),
            records(itSales, 6));
    Map<CellKey, Decision> decisions = decide(figures);

    assertThat(decisions)
        .containsEntry(key(IT), new Hide(HideReason.DOMINATED))
        .containsEntry(key(itSales), new Hide(HideReason.REVEALS_OTHERS));
    assertThat(audit(figures, Set.of(WHOLE, HR, itSales))).hasSize(1);
  }

  @Test
  void aComparisonIsHiddenWithItsWindow() {
    CellKey window = new CellKey(Statistic.S01, "2026-06.3m", HR, "played.EXPERT");
    CellKey against = new CellKey(Statistic.S01, "2026-06.3m~12m", HR, "played.EXPERT");
    CellKey lonely = new CellKey(Statistic.S01, "2026-06.3m~12m", IT, "played.EXPERT");

    assertThat(
            decide(
                figure(window, new Support.Records(4, 3, 3, 0.3)),
                figure(against, new Support.Records(40, 9, 3, 0.3)),
                figure(lonely, new Support.Records(40, 9, 3, 0.3))))
        .containsEntry(window, new Hide(HideReason.TOO_FEW))
        .containsEntry(against, new Hide(HideReason.TOO_FEW))
        .containsEntry(lonely, new Hide(HideReason.COUPLED));
  }

  @Test
  void surveyFiguresDoNotPassAsRecords() {
    Figure figure = figure(HR, new Support.Answers(50, 60));

    assertThatThrownBy(() -> decide(figure)).isInstanceOf(IllegalArgumentException.class);
  }

  @Test
  void theAuditFindsFiguresBelowTheLimits() {
    List<Figure> figures =
        List.of(
            figure(HR, new Support.Records(4, 3, 3, 0.3)),
            figure(IT, new Support.Records(9, 2, 3, 0.3)),
            figure(SALES, new Support.Pulse(4, 10)),
            figure(LABS, new Support.Answers(400, 500)));

    assertThat(audit(figures, Set.of(HR, IT, SALES, LABS)))
        .filteredOn(finding -> finding.endsWith("too few people stand behind it"))
        .hasSize(4);
    assertThat(audit(figures, Set.of())).isEmpty();
  }

  @ParameterizedTest(name = "seed {0}: no remainder of a random table is small")
  @ValueSource(longs = {31, 32, 33, 34, 35, 36, 37, 38, 39, 40})
  void noRemainderIsSmall(long seed) {
    Random random = new Random(seed);
    List<Figure> figures = new ArrayList<>();
    long all = 0;
    long[] byDepartment = new long[5];
    for (int f = 0; f < 3; f++) {
      long byFunction = 0;
      for (int d = 0; d < 5; d++) {
        int cell = random.nextInt(14);
        byFunction += cell;
        byDepartment[d] += cell;
        if (cell > 0) {
          figures.add(records(new Scope.FunctionInDepartment("F" + f, "D" + d), cell));
        }
      }
      figures.add(records(new Scope.Function("F" + f), byFunction));
      all += byFunction;
    }
    for (int d = 0; d < 5; d++) {
      figures.add(records(new Scope.Department("D" + d), byDepartment[d]));
    }
    figures.add(records(WHOLE, all));
    Map<CellKey, Decision> decisions = decide(figures);
    Set<Scope> shown = new HashSet<>();
    decisions.forEach(
        (key, decision) -> {
          if (decision == Show.SHOW) {
            shown.add(key.scope());
          }
        });

    assertThat(audit(figures, shown)).isEmpty();
    assertThat(shown).contains(WHOLE);
  }

  private static List<String> audit(List<Figure> figures, Set<Scope> shown) {
    Set<CellKey> keys = new HashSet<>();
    shown.forEach(scope -> keys.add(key(scope)));
    return DisclosureAudit.ofShown(keys, Evidences.ofRecords(figures));
  }

  private static Map<CellKey, Decision> decide(Figure... figures) {
    return decide(List.of(figures));
  }

  private static Map<CellKey, Decision> decide(List<Figure> figures) {
    return new Protection(DisclosurePolicy.DEFAULT).ofRecords(figures);
  }

  private static Decision decision(String name) {
    return name.equals("SHOW") ? Show.SHOW : new Hide(HideReason.valueOf(name));
  }

  private static Figure records(Scope scope, long records) {
    return figure(scope, new Support.Records(records, 4, 4, 0.3));
  }

  private static CellKey key(Scope scope) {
    return new CellKey(Statistic.S03, "2026-06.12m", scope, "beforeDecision");
  }

  private static Figure figure(Scope scope, Support support) {
    return figure(key(scope), support);
  }

  private static Figure figure(CellKey key, Support support) {
    return new Figure.Computed(
        key, Quantity.SHARE, Map.of(Measure.VALUE, 0.5), support, 1, Reading.NONE);
  }
}
