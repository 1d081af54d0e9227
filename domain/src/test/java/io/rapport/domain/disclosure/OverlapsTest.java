package io.rapport.domain.disclosure;

import static org.assertj.core.api.Assertions.assertThat;

import io.rapport.domain.analysis.Composition;
import io.rapport.domain.analysis.Figure;
import io.rapport.domain.analysis.Support;
import io.rapport.domain.analysis.records.PublishedFigure;
import io.rapport.domain.disclosure.Decision.Hide;
import io.rapport.domain.disclosure.Decision.HideReason;
import io.rapport.domain.disclosure.Decision.Show;
import io.rapport.domain.figure.CellKey;
import io.rapport.domain.figure.Measure;
import io.rapport.domain.figure.Quantity;
import io.rapport.domain.figure.Reading;
import io.rapport.domain.figure.Scope;
import io.rapport.domain.figure.Statistic;
import io.rapport.domain.release.EvidenceOf;
import io.rapport.domain.release.OverlapsOf;
import io.rapport.domain.release.audit.DisclosureAudit;
import io.rapport.domain.release.audit.Evidence;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/**
 * Leaks between figures that overlap: each is hidden by the protection, and found by the audit
 * where everything that is large enough by itself is shown.
 */
class OverlapsTest {
  private static final Scope WHOLE = Scope.Whole.WHOLE;
  private static final Scope HR = new Scope.Function("HR");
  private static final Scope IT = new Scope.Function("IT");
  private static final Scope SALES = new Scope.Department("SALES");
  private static final Scope LABS = new Scope.Department("LABS");
  private static final Scope SENIOR = new Scope.Level("SENIOR");
  private static final Scope JUNIOR = new Scope.Level("JUNIOR");
  private static final String YEAR = "2026-06.12m";
  private static final String QUARTER = "2026-06.3m";
  private static final Hide REVEALS = new Hide(HideReason.REVEALS_OTHERS);

  private static Map<CellKey, Decision> decide(
      List<Figure> figures, Map<CellKey, Support> published) {
    return new Protection(DisclosurePolicy.DEFAULT).ofRecords(figures, told(published));
  }

  /** What one earlier issue told. */
  private static List<PublishedFigure> told(Map<CellKey, Support> published) {
    return published.entrySet().stream()
        .map(each -> new PublishedFigure(1, each.getKey(), each.getValue()))
        .toList();
  }

  private static List<String> audit(
      Set<CellKey> shown, List<Figure> figures, Map<CellKey, Support> published) {
    return DisclosureAudit.ofShown(
        shown,
        new Evidence(
            EvidenceOf.limits(DisclosurePolicy.DEFAULT),
            List.of(),
            EvidenceOf.records(figures),
            OverlapsOf.records(figures, told(published))));
  }

  private static Set<CellKey> shown(Map<CellKey, Decision> decisions) {
    Set<CellKey> shown = new HashSet<>();
    decisions.forEach(
        (key, decision) -> {
          if (decision == Show.SHOW) {
            shown.add(key);
          }
        });
    return shown;
  }

  private static Set<CellKey> all(List<Figure> figures) {
    Set<CellKey> keys = new HashSet<>();
    figures.forEach(figure -> keys.add(figure.key()));
    return keys;
  }

  /** What is shown gives nothing away; all of it would. */
  private static Map<CellKey, Decision> held(
      List<Figure> figures, Map<CellKey, Support> published, String leak) {
    Map<CellKey, Decision> decisions = decide(figures, published);
    assertThat(audit(shown(decisions), figures, published)).isEmpty();
    assertThat(audit(all(figures), figures, published))
        .containsExactly(
            "S03/beforeDecision: small sets of records follow from what is shown: " + leak);
    return decisions;
  }

  @Test
  @DisplayName("rolling window: a quarter less two single months is the third one")
  void aWindowLessItsMonths() {
    WorkRecords work =
        new WorkRecords()
            .add(8, 10, "HR", "SALES", "SENIOR")
            .add(8, 11, "HR", "SALES", "SENIOR")
            .add(4, 12, "HR", "SALES", "SENIOR");
    List<Figure> figures =
        List.of(
            work.figure(QUARTER, HR, 10, 12),
            work.figure("2026-04.1m", HR, 10, 10),
            work.figure("2026-05.1m", HR, 11, 11));

    Map<CellKey, Decision> decisions =
        held(
            figures,
            Map.of(),
            "0 hidden cells, 1 crossings, 1 remainders, 0 differences, 0 moved windows");

    assertThat(decisions)
        .containsEntry(WorkRecords.key(QUARTER, HR), Show.SHOW)
        .containsEntry(WorkRecords.key("2026-04.1m", HR), Show.SHOW)
        .containsEntry(WorkRecords.key("2026-05.1m", HR), REVEALS);
  }

  @Test
  @DisplayName("rolling window: five records in the month that is left are enough")
  void aLargeMonthMayFollow() {
    WorkRecords work =
        new WorkRecords()
            .add(8, 10, "HR", "SALES", "SENIOR")
            .add(8, 11, "HR", "SALES", "SENIOR")
            .add(5, 12, "HR", "SALES", "SENIOR");
    List<Figure> figures =
        List.of(
            work.figure(QUARTER, HR, 10, 12),
            work.figure("2026-04.1m", HR, 10, 10),
            work.figure("2026-05.1m", HR, 11, 11));

    assertThat(decide(figures, Map.of()).values()).containsOnly(Show.SHOW);
    assertThat(audit(all(figures), figures, Map.of())).isEmpty();
  }

  @Test
  @DisplayName("rolling window: June's year less May's is June less June of last year")
  void aYearThatMovesOn() {
    WorkRecords work =
        new WorkRecords()
            .add(2, 0, "HR", "SALES", "SENIOR")
            .add(30, 6, "HR", "SALES", "SENIOR")
            .add(2, 12, "HR", "SALES", "SENIOR");
    List<Figure> figures = List.of(work.figure(YEAR, HR, 1, 12));
    Map<CellKey, Support> may = Map.of(WorkRecords.key("2026-05.12m", HR), work.support(HR, 0, 11));

    assertThat(
            held(
                figures,
                may,
                "0 hidden cells, 0 crossings, 0 remainders, 0 differences, 1 moved windows"))
        .containsExactly(Map.entry(WorkRecords.key(YEAR, HR), REVEALS));
    assertThat(decide(figures, Map.of()).values()).containsExactly(Show.SHOW);
  }

  @Test
  @DisplayName("an earlier month's release: what came since is too little")
  void whatCameSince() {
    WorkRecords work =
        new WorkRecords().add(30, 6, "HR", "SALES", "SENIOR").add(3, 12, "HR", "SALES", "SENIOR");
    List<Figure> figures = List.of(work.figure(YEAR, HR, 1, 12));
    Map<CellKey, Support> may = Map.of(WorkRecords.key("2026-05.12m", HR), work.support(HR, 0, 11));

    assertThat(
            held(
                figures,
                may,
                "0 hidden cells, 1 crossings, 0 remainders, 1 differences, 0 moved windows"))
        .containsExactly(Map.entry(WorkRecords.key(YEAR, HR), REVEALS));
  }

  @Test
  void whatWasPublishedAndHasNotMovedIsShownAgain() {
    WorkRecords work = new WorkRecords().add(30, 6, "HR", "SALES", "SENIOR");
    List<Figure> figures = List.of(work.figure(YEAR, HR, 1, 12));

    assertThat(decide(figures, Map.of(WorkRecords.key("2026-05.12m", HR), work.support(HR, 0, 11))))
        .containsExactly(Map.entry(WorkRecords.key(YEAR, HR), Show.SHOW));
  }

  @Test
  @DisplayName("what earlier releases gave away by themselves is no finding of this one")
  void whatWasGivenAwayBefore() {
    WorkRecords work =
        new WorkRecords()
            .add(30, 6, "HR", "SALES", "SENIOR")
            .add(3, 7, "HR", "SALES", "SENIOR")
            .add(9, 12, "HR", "SALES", "SENIOR");
    List<Figure> figures = List.of(work.figure(YEAR, HR, 1, 12));
    Map<CellKey, Support> before =
        Map.of(
            WorkRecords.key("2026-04.12m", HR),
            work.support(HR, 0, 6),
            WorkRecords.key("2026-05.12m", HR),
            work.support(HR, 0, 7));

    assertThat(decide(figures, before).values()).containsExactly(Show.SHOW);
    assertThat(audit(all(figures), figures, before)).isEmpty();
  }

  @Test
  @DisplayName("function by department: rows and columns together give the fourth cell")
  void aTableOfFunctionsAndDepartments() {
    Scope hrSales = new Scope.FunctionInDepartment("HR", "SALES");
    Scope hrLabs = new Scope.FunctionInDepartment("HR", "LABS");
    Scope itSales = new Scope.FunctionInDepartment("IT", "SALES");
    WorkRecords work =
        new WorkRecords()
            .add(12, 1, "HR", "SALES", "SENIOR")
            .add(11, 1, "HR", "LABS", "SENIOR")
            .add(10, 1, "IT", "SALES", "SENIOR")
            .add(4, 1, "IT", "LABS", "SENIOR");
    List<Figure> figures = new ArrayList<>();
    for (Scope scope : List.of(WHOLE, HR, SALES, hrSales, hrLabs, itSales)) {
      figures.add(work.figure(YEAR, scope, 1, 12));
    }

    Map<CellKey, Decision> decisions =
        held(
            figures,
            Map.of(),
            "0 hidden cells, 1 crossings, 1 remainders, 0 differences, 0 moved windows");

    assertThat(shown(decisions))
        .containsExactlyInAnyOrder(
            WorkRecords.key(YEAR, WHOLE), WorkRecords.key(YEAR, HR), WorkRecords.key(YEAR, SALES));
  }

  @Test
  @DisplayName("hidden functions: what their shown departments and another function leave")
  void partsOfSeveralHiddenFunctions() {
    // More than half of HR's work, and of IT's, is for one manager; in sales it is half.
    WorkRecords work = new WorkRecords().add(20, 1, "LEGAL", "LABS", "SENIOR");
    List<Scope> scopes = new ArrayList<>(List.of(WHOLE, new Scope.Function("LEGAL"), HR, IT));
    for (String function : List.of("HR", "IT")) {
      work.add(5, 1, function, "SALES", "SENIOR");
      for (int i = 0; i < 7; i++) {
        String department = i < 5 ? "SALES" : "LABS OF " + function;
        work.add(1, function, department, "SENIOR", "BOSS OF " + function, function + i);
      }
      scopes.add(new Scope.FunctionInDepartment(function, "SALES"));
    }
    List<Figure> figures = new ArrayList<>();
    scopes.forEach(scope -> figures.add(work.figure(YEAR, scope, 1, 12)));

    Map<CellKey, Decision> decisions = decide(figures, Map.of());

    assertThat(audit(shown(decisions), figures, Map.of())).isEmpty();
    assertThat(decisions)
        .containsEntry(WorkRecords.key(YEAR, WHOLE), Show.SHOW)
        .containsEntry(WorkRecords.key(YEAR, HR), new Hide(HideReason.DOMINATED))
        .containsEntry(WorkRecords.key(YEAR, IT), new Hide(HideReason.DOMINATED));
    Set<CellKey> leak = shown(decisions);
    scopes.stream()
        .filter(scope -> !(scope.equals(HR) || scope.equals(IT)))
        .forEach(scope -> leak.add(WorkRecords.key(YEAR, scope)));
    assertThat(audit(leak, figures, Map.of()))
        .containsExactly(
            "S03/beforeDecision: small sets of records follow from what is shown: 0 hidden cells,"
                + " 0 crossings, 1 remainders, 0 differences, 0 moved windows");
    assertThat(shown(decisions)).hasSize(leak.size() - 1);
  }

  @Test
  @DisplayName("level and function: who is in neither is a difference of what is shown")
  void aLevelThatCrossesAFunction() {
    WorkRecords work =
        new WorkRecords()
            .add(12, 1, "HR", "SALES", "SENIOR")
            .add(9, 1, "IT", "SALES", "SENIOR")
            .add(3, 1, "IT", "LABS", "JUNIOR");
    List<Figure> figures = new ArrayList<>();
    for (Scope scope : List.of(WHOLE, HR, SENIOR)) {
      figures.add(work.figure(YEAR, scope, 1, 12));
    }

    Map<CellKey, Decision> decisions =
        held(
            figures,
            Map.of(),
            "0 hidden cells, 1 crossings, 1 remainders, 1 differences, 0 moved windows");

    assertThat(decisions)
        .containsEntry(WorkRecords.key(YEAR, WHOLE), Show.SHOW)
        .containsEntry(WorkRecords.key(YEAR, HR), Show.SHOW)
        .containsEntry(WorkRecords.key(YEAR, SENIOR), REVEALS);
  }

  @Test
  @DisplayName("dominance: what is left of the whole is mostly of one manager")
  void aRemainderOfOneManager() {
    WorkRecords work = new WorkRecords().add(20, 1, "HR", "SALES", "SENIOR");
    for (int i = 0; i < 10; i++) {
      String manager = i < 6 ? "BIG" : "SMALL" + i;
      work.add(1, "IT", "LABS", "JUNIOR", manager, "IT" + i);
    }
    List<Figure> figures = List.of(work.figure(YEAR, WHOLE, 1, 12), work.figure(YEAR, HR, 1, 12));

    assertThat(
            held(
                figures,
                Map.of(),
                "0 hidden cells, 1 crossings, 1 remainders, 1 differences, 0 moved windows"))
        .containsEntry(WorkRecords.key(YEAR, WHOLE), Show.SHOW)
        .containsEntry(WorkRecords.key(YEAR, HR), REVEALS);
  }

  @Test
  @DisplayName("too few managers: ten records of two of them do not follow")
  void aRemainderOfTwoManagers() {
    WorkRecords work = new WorkRecords().add(20, 1, "HR", "SALES", "SENIOR");
    for (int i = 0; i < 10; i++) {
      work.add(1, "IT", "LABS", "JUNIOR", i < 5 ? "ONE" : "TWO", "IT" + i);
    }
    List<Figure> figures =
        List.of(work.figure(YEAR, WHOLE, 1, 12), work.figure(YEAR, SALES, 1, 12));

    assertThat(
            held(
                figures,
                Map.of(),
                "0 hidden cells, 1 crossings, 1 remainders, 1 differences, 0 moved windows"))
        .containsEntry(WorkRecords.key(YEAR, SALES), REVEALS);
  }

  @Test
  @DisplayName("a function's total may follow though it comes from one consultant, a part not")
  void fewConsultants() {
    WorkRecords work = new WorkRecords().add(20, 1, "HR", "SALES", "SENIOR");
    for (int i = 0; i < 8; i++) {
      work.add(1, "IT", "LABS", "JUNIOR", "M" + i, "ONLY");
    }
    List<Figure> byFunction =
        List.of(work.figure(YEAR, WHOLE, 1, 12), work.figure(YEAR, HR, 1, 12));
    assertThat(decide(byFunction, Map.of()).values()).containsOnly(Show.SHOW);
    assertThat(audit(all(byFunction), byFunction, Map.of())).isEmpty();

    List<Figure> byDepartment =
        List.of(work.figure(YEAR, WHOLE, 1, 12), work.figure(YEAR, SALES, 1, 12));
    assertThat(decide(byDepartment, Map.of())).containsEntry(WorkRecords.key(YEAR, SALES), REVEALS);
    assertThat(audit(all(byDepartment), byDepartment, Map.of())).hasSize(1);
  }

  @Test
  @DisplayName("hidden departments do not follow from functions in departments")
  void aHiddenCellThatFollows() {
    Scope hrLabs = new Scope.FunctionInDepartment("HR", "LABS");
    Scope itLabs = new Scope.FunctionInDepartment("IT", "LABS");
    WorkRecords work =
        new WorkRecords()
            .add(20, 1, "HR", "SALES", "SENIOR")
            .add(9, 1, "HR", "LABS", "SENIOR")
            .add(3, 1, "IT", "LABS", "JUNIOR");
    List<Figure> figures = new ArrayList<>();
    for (Scope scope : List.of(LABS, hrLabs, itLabs, JUNIOR, IT)) {
      figures.add(work.figure(YEAR, scope, 1, 12));
    }
    Map<CellKey, Decision> decisions = decide(figures, Map.of());

    assertThat(decisions)
        .containsEntry(WorkRecords.key(YEAR, LABS), Show.SHOW)
        .containsEntry(WorkRecords.key(YEAR, hrLabs), REVEALS)
        .containsEntry(WorkRecords.key(YEAR, itLabs), new Hide(HideReason.TOO_FEW));
    assertThat(audit(shown(decisions), figures, Map.of())).isEmpty();
    assertThat(
            audit(
                Set.of(WorkRecords.key(YEAR, LABS), WorkRecords.key(YEAR, hrLabs)),
                figures,
                Map.of()))
        .containsExactly(
            "S03/beforeDecision: small sets of records follow from what is shown:"
                + " 1 hidden cells, 1 crossings, 1 remainders, 1 differences, 0 moved windows");
  }

  @Test
  @DisplayName("a change is a second figure of the window before")
  void aChangeTellsOfTheWindowBefore() {
    WorkRecords work =
        new WorkRecords().add(30, 6, "HR", "SALES", "SENIOR").add(3, 8, "HR", "SALES", "SENIOR");
    work.add(9, 12, "HR", "SALES", "SENIOR");
    Support.Records now = work.support(HR, 10, 12);
    Support.Records then = work.support(HR, 0, 8);
    Figure.Computed window = work.figure(QUARTER, HR, 10, 12);
    Figure.Computed change =
        new Figure.Computed(
            WorkRecords.key("2026-06.3m~12m", HR),
            window.quantity(),
            window.values(),
            new Support.Records(9, 9, 9, 1.0 / 9, now.composition().and(then.composition())),
            1,
            window.reading());
    List<Figure> figures = List.of(window, change);
    Map<CellKey, Support> earlier =
        Map.of(WorkRecords.key("2026-01.12m", HR), work.support(HR, 0, 7));

    assertThat(decide(figures, Map.of()).values()).containsOnly(Show.SHOW);
    assertThat(
            held(
                figures,
                earlier,
                "0 hidden cells, 1 crossings, 0 remainders, 1 differences, 0 moved windows"))
        .containsEntry(window.key(), Show.SHOW)
        .containsEntry(change.key(), REVEALS);
  }

  @Test
  @DisplayName("that nothing could be computed is not told of few records, and told of enough")
  void whatIsMissingDoesNotHint() {
    WorkRecords work =
        new WorkRecords().add(4, 1, "HR", "SALES", "SENIOR").add(5, 1, "IT", "LABS", "SENIOR");
    Figure few = missing(SALES, work.support(SALES, 1, 12));
    Figure enough = missing(LABS, work.support(LABS, 1, 12));
    Figure none = missing(JUNIOR, work.support(JUNIOR, 1, 12));
    Figure fewForms = missing(HR, new Support.Pulse(4, 8));
    Figure noForms = missing(IT, new Support.Pulse(0, 0));

    assertThat(decide(List.of(few, enough, none, fewForms, noForms), Map.of()))
        .containsOnly(
            Map.entry(few.key(), new Hide(HideReason.TOO_FEW)),
            Map.entry(fewForms.key(), new Hide(HideReason.TOO_FEW)));
  }

  private static Figure missing(Scope scope, Support behind) {
    return new Figure.Missing(
        WorkRecords.key(YEAR, scope),
        Figure.Reason.NOTHING_TO_COUNT,
        List.of(new Support.Pulse(0, 0), behind));
  }

  @Test
  @DisplayName("a coefficient over departments needs the index of each of them")
  void aCoefficientOverDepartments() {
    List<String> codes = List.of("D1", "D2", "D3", "D4", "D5");
    List<Figure> figures = new ArrayList<>();
    WorkRecords work = new WorkRecords();
    for (String code : codes) {
      work.add(9, 1, "HR", code, "SENIOR");
      Scope department = new Scope.Department(code);
      figures.add(with(index(department), work.support(department, 1, 12)));
    }
    Figure coefficient =
        with(
            new CellKey(Statistic.S40, YEAR, WHOLE, "spearman"),
            new Support.Records(
                5,
                5,
                5,
                0.2,
                Composition.of(
                    codes, code -> new Composition.People(List.of(code), List.of(code)))));
    figures.add(coefficient);

    assertThat(decide(figures, Map.of())).containsEntry(coefficient.key(), Show.SHOW);
    figures.remove(2);
    assertThat(decide(figures, Map.of()))
        .containsEntry(coefficient.key(), new Hide(HideReason.COUPLED));
  }

  private static CellKey index(Scope department) {
    return new CellKey(Statistic.S39, YEAR, department, "index");
  }

  private static Figure.Computed with(CellKey key, Support support) {
    return new Figure.Computed(
        key, Quantity.SCORE, Map.of(Measure.VALUE, 50.0), support, 1, Reading.NONE);
  }
}
