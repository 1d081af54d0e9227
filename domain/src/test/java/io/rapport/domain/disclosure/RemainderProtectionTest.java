package io.rapport.domain.disclosure;

import static org.assertj.core.api.Assertions.assertThat;

import io.rapport.domain.analysis.Figure;
import io.rapport.domain.analysis.Support;
import io.rapport.domain.disclosure.Decision.HideReason;
import io.rapport.domain.disclosure.Decision.Show;
import io.rapport.domain.figure.Measure;
import io.rapport.domain.figure.Quantity;
import io.rapport.domain.figure.Reading;
import io.rapport.domain.figure.Scope;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;

/** What shown parts leave of a shown whole must be nothing, or five records at least. */
class RemainderProtectionTest {
  private static final Scope WHOLE = Scope.Whole.WHOLE;
  private static final Scope HR = new Scope.Function("HR");
  private static final Scope IT = new Scope.Function("IT");
  private static final Scope SALES = new Scope.Department("SALES");
  private static final Scope LABS = new Scope.Department("LABS");
  private static final Scope SENIOR = new Scope.Level("SENIOR");

  @Test
  void aRemainderOfFourIsSmallAndOneOfFiveIsNot() {
    assertThat(hidden(records(WHOLE, 29), records(HR, 15), records(IT, 10)))
        .containsExactly(Map.entry("function:IT", HideReason.REVEALS_OTHERS));
    assertThat(hidden(records(WHOLE, 30), records(HR, 15), records(IT, 10))).isEmpty();
  }

  @Test
  void aRemainderOfOneIsSmallAndOneOfNobodyIsNot() {
    assertThat(hidden(records(WHOLE, 26), records(HR, 15), records(IT, 10)))
        .containsOnlyKeys("function:IT");
    assertThat(hidden(records(WHOLE, 25), records(HR, 15), records(IT, 10))).isEmpty();
    assertThat(hidden(records(WHOLE, 24), records(HR, 15), records(IT, 10)))
        .as("one record is of both functions")
        .isEmpty();
  }

  @Test
  void ofPartsOfTheSameSizeTheFirstByNameGivesWay() {
    assertThat(hidden(records(WHOLE, 24), records(IT, 10), records(HR, 10)))
        .containsOnlyKeys("function:HR");
  }

  @Test
  void functionsDepartmentsAndLevelsEachDivideTheWhole() {
    assertThat(hidden(records(WHOLE, 24), records(SALES, 20))).containsOnlyKeys("department:SALES");
    assertThat(hidden(records(WHOLE, 24), records(SENIOR, 20))).containsOnlyKeys("level:SENIOR");
    assertThat(hidden(records(WHOLE, 24), records(HR, 12), records(SALES, 8), records(SENIOR, 14)))
        .as("no two of them divide it together")
        .isEmpty();
  }

  @Test
  void aFunctionIsDividedByItsOwnPartsAndADepartmentByItsOwn() {
    assertThat(hidden(records(HR, 24), both("HR", "SALES", 20)))
        .containsOnlyKeys("function:HR+department:SALES");
    assertThat(hidden(records(HR, 24), both("IT", "SALES", 20))).isEmpty();
    assertThat(hidden(records(SALES, 24), both("HR", "SALES", 20)))
        .containsOnlyKeys("function:HR+department:SALES");
    assertThat(hidden(records(LABS, 24), both("HR", "SALES", 20))).isEmpty();
  }

  /** A hidden function gives way to its parts; without the smaller one of them 11 are left. */
  @Test
  void hidingGoesOnUntilNoRemainderIsSmall() {
    assertThat(
            hidden(
                records(WHOLE, 40),
                records(HR, 20),
                records(IT, 16),
                both("IT", "SALES", 9),
                both("IT", "LABS", 7)))
        .containsOnlyKeys("function:IT", "function:IT+department:LABS");
  }

  @Test
  void aHiddenWholeHidesNothing() {
    assertThat(hidden(figure(WHOLE, new Support.Records(29, 3, 3, 0.9)), records(HR, 25)))
        .containsExactly(Map.entry("whole", HideReason.DOMINATED));
  }

  /** Eight people gave 15 and 8 forms; eight forms are enough to be left over. */
  @Test
  void ofThePulseFormsAreLeftOver() {
    assertThat(hidden(pulse(WHOLE, 30), pulse(HR, 15), pulse(IT, 8)))
        .containsOnlyKeys("function:IT");
    assertThat(hidden(pulse(WHOLE, 31), pulse(HR, 15), pulse(IT, 8))).isEmpty();
  }

  private static Map<String, HideReason> hidden(Figure.Computed... figures) {
    DisclosurePolicy policy = new DisclosurePolicy("test", 10, 8, 5, 3, 3, 0.5);
    Map<String, HideReason> hidden = new TreeMap<>();
    new RemainderProtection(policy)
        .decide(List.of(figures))
        .forEach(
            (key, decision) -> {
              if (decision instanceof Decision.Hide hide) {
                hidden.put(key.scope().text(), hide.reason());
              } else {
                assertThat(decision).isEqualTo(Show.SHOW);
              }
            });
    return hidden;
  }

  private static Figure.Computed records(Scope scope, long records) {
    return figure(scope, new Support.Records(records, 4, 4, 0.3));
  }

  private static Figure.Computed both(String function, String department, long records) {
    return records(new Scope.FunctionInDepartment(function, department), records);
  }

  private static Figure.Computed pulse(Scope scope, int forms) {
    return figure(scope, new Support.Pulse(8, forms));
  }

  private static Figure.Computed figure(Scope scope, Support support) {
    return new Figure.Computed(
        WorkRecords.key("2026-06.12m", scope),
        Quantity.SHARE,
        Map.of(Measure.VALUE, 0.5),
        support,
        1,
        Reading.NONE);
  }
}
