package io.rapport.domain.disclosure;

import static org.assertj.core.api.Assertions.assertThat;

import io.rapport.domain.analysis.records.RecordCell;
import io.rapport.domain.figure.Scope;
import org.junit.jupiter.api.Test;

/**
 * Classes 0 and 1 are the work of HR, 2 and 3 that of others, 4 nobody counts; the sales department
 * has 0 and 2.
 */
class FunctionTotalsTest {
  private static final Scope HR = new Scope.Function("HR");

  private final FunctionTotals totals =
      totals(
          cell(Scope.Whole.WHOLE, 0, 1, 2, 3),
          cell(HR, 0, 1),
          cell(new Scope.Department("SALES"), 0, 2));

  @Test
  void wholeFunctionsAreTotalsAndSoAreTheOthersTogether() {
    assertThat(totals.isTotal(new int[] {0, 1})).isTrue();
    assertThat(totals.isTotal(new int[] {2, 3})).isTrue();
    assertThat(totals.isTotal(new int[] {0, 1, 2, 3})).isTrue();
    assertThat(totals.isTotal(new int[0])).isTrue();
  }

  @Test
  void partsOfFunctionsAreNot() {
    assertThat(totals.isTotal(new int[] {0})).isFalse();
    assertThat(totals.isTotal(new int[] {0, 2})).isFalse();
    assertThat(totals.isTotal(new int[] {0, 1, 2})).isFalse();
    assertThat(totals.isTotal(new int[] {0, 2, 3})).isFalse();
    assertThat(totals.isTotal(new int[] {2})).as("asked anew each time").isFalse();
    assertThat(totals.isTotal(new int[] {2, 3})).isTrue();
  }

  @Test
  void whatIsInNoFunctionIsNot() {
    assertThat(totals.isTotal(new int[] {4})).isFalse();
    assertThat(totals.isTotal(new int[] {0, 1, 4})).isFalse();
  }

  /** One month of a function is a total, though its year is larger. */
  @Test
  void monthsOfAFunctionAreTotals() {
    FunctionTotals months = totals(cell(HR, 0, 1, 2), cell(HR, 2));
    assertThat(months.isTotal(new int[] {2})).isTrue();
    assertThat(months.isTotal(new int[] {0, 1})).isTrue();
    assertThat(months.isTotal(new int[] {1, 2})).isFalse();
  }

  @Test
  void onlyTheWholeAndFunctionsAreTotals() {
    assertThat(FunctionTotals.isTotal(Scope.Whole.WHOLE)).isTrue();
    assertThat(FunctionTotals.isTotal(HR)).isTrue();
    assertThat(FunctionTotals.isTotal(new Scope.Department("SALES"))).isFalse();
    assertThat(FunctionTotals.isTotal(new Scope.FunctionInDepartment("HR", "SALES"))).isFalse();
  }

  private static FunctionTotals totals(RecordCell... cells) {
    return FunctionTotals.of(RecordCells.group(5, cells));
  }

  private static RecordCell cell(Scope scope, int... classes) {
    return RecordCells.cell("2026-06.12m", scope, classes);
  }
}
