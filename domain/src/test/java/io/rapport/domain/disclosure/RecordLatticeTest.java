package io.rapport.domain.disclosure;

import static io.rapport.domain.disclosure.RecordCells.cell;
import static org.assertj.core.api.Assertions.assertThat;

import io.rapport.domain.analysis.Support;
import io.rapport.domain.analysis.records.RecordCell;
import io.rapport.domain.analysis.records.RecordGroup;
import io.rapport.domain.figure.Scope;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;

/** In which order sets of records are offered. There is one record of each class. */
class RecordLatticeTest {
  private static final Scope WHOLE = Scope.Whole.WHOLE;
  private static final Scope HR = new Scope.Function("HR");
  private static final Scope IT = new Scope.Function("IT");
  private static final Scope SALES = new Scope.Department("SALES");
  private static final Scope SENIOR = new Scope.Level("SENIOR");
  private static final Scope HR_IN_SALES = new Scope.FunctionInDepartment("HR", "SALES");
  private static final String YEAR = "2026-06.12m";
  private static final String JUNE = "2026-06.1m";

  @Test
  void theWholeComesFirstThenFunctionsDepartmentsLevelsAndFunctionsInDepartments() {
    assertThat(
            order(
                cell(YEAR, HR_IN_SALES, 0),
                cell(YEAR, SENIOR, 0, 3),
                cell(YEAR, SALES, 0, 2),
                cell(YEAR, HR, 0, 1),
                cell(YEAR, WHOLE, 0, 1, 2, 3)))
        .containsExactly("[0, 1, 2, 3]", "[0, 1]", "[0, 2]", "[0, 3]", "[0]");
  }

  @Test
  void fewerRecordsOfTheWholeComeBeforeMoreOfAFunction() {
    assertThat(order(cell(YEAR, HR, 0, 1), cell("2026-06.3m", WHOLE, 2)))
        .containsExactly("[2]", "[0, 1]");
  }

  @Test
  void wholeWindowsComeBeforeMonths() {
    assertThat(order(cell(JUNE, WHOLE, 0, 1), cell(YEAR, HR_IN_SALES, 2)))
        .containsExactly("[2]", "[0, 1]");
  }

  @Test
  void moreRecordsComeBeforeFewerAndThenItGoesByName() {
    assertThat(order(cell(YEAR, HR, 0), cell(YEAR, IT, 1, 2))).containsExactly("[1, 2]", "[0]");
    assertThat(order(cell(YEAR, IT, 0), cell(YEAR, HR, 1))).containsExactly("[1]", "[0]");
    assertThat(order(cell(YEAR, HR, 0), cell("2026-06.3m", HR, 1))).containsExactly("[0]", "[1]");
  }

  /** HR's year has the records of its department's June; they are offered as HR's. */
  @Test
  void theSameRecordsAreOfferedOnceWhereTheyComeFirst() {
    RecordCell hr = cell(YEAR, HR, 0, 1);
    RecordCell june = cell(JUNE, HR_IN_SALES, 0, 1);
    RecordCell sales = cell(YEAR, SALES, 2);
    assertThat(order(hr, june, sales)).containsExactly("[0, 1]", "[2]");
    assertThat(order(june, sales, hr)).containsExactly("[0, 1]", "[2]");
    RecordLattice lattice = lattice(june, sales, hr);
    assertThat(lattice.positions(hr).stream()).containsExactly(0);
    assertThat(lattice.positions(june).stream()).containsExactly(0);
    assertThat(lattice.positions(sales).stream()).containsExactly(1);
  }

  @Test
  void aCellOfTwoSetsStandsInTwoPlacesAndOneWithoutRecordsNowhere() {
    RecordCell change =
        cell(YEAR, HR, new Support.Records(9, 9, 9, 0.1), new int[] {0}, new int[] {1, 2});
    RecordCell none = cell(YEAR, IT);
    RecordLattice lattice = lattice(change, none);
    assertThat(lattice.positions(change).stream()).containsExactly(0, 1);
    assertThat(lattice.positions(none).stream()).isEmpty();
    assertThat(lattice.lattice().profiles()).isEqualTo(4);
  }

  private static List<String> order(RecordCell... cells) {
    return lattice(cells).lattice().cells().stream().map(Arrays::toString).toList();
  }

  private static RecordLattice lattice(RecordCell... cells) {
    RecordGroup group = RecordCells.group(4, cells);
    return RecordLattice.of(group, new RecordAudience(group, DisclosurePolicy.DEFAULT));
  }
}
