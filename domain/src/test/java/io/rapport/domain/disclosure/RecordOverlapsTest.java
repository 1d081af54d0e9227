package io.rapport.domain.disclosure;

import static io.rapport.domain.disclosure.RecordCells.cell;
import static org.assertj.core.api.Assertions.assertThat;

import io.rapport.domain.analysis.Support;
import io.rapport.domain.analysis.records.RecordCell;
import io.rapport.domain.disclosure.lattice.Lattice.Exchange;
import io.rapport.domain.disclosure.lattice.Lattice.Partition;
import io.rapport.domain.figure.Scope;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/**
 * How cells divide, cross and follow on each other. Of the classes of records 0 to 2 are of HR and
 * 3 and 4 of IT; 0, 1 and 3 of sales and 2 and 4 of the labs; 0, 2 and 3 of senior managers.
 */
class RecordOverlapsTest {
  private static final String YEAR = "2026-06.12m";
  private static final String QUARTER = "2026-06.3m";
  private static final String JUNE = "2026-06.1m";
  private static final String MAY = "2026-05.1m";
  private static final Scope HR = new Scope.Function("HR");
  private static final Scope IT = new Scope.Function("IT");
  private static final Scope SALES = new Scope.Department("SALES");
  private static final Scope SENIOR = new Scope.Level("SENIOR");

  private static final RecordCell ALL = cell(YEAR, Scope.Whole.WHOLE, 0, 1, 2, 3, 4);
  private static final RecordCell OF_HR = cell(YEAR, HR, 0, 1, 2);
  private static final RecordCell OF_SALES = cell(YEAR, SALES, 0, 1, 3);
  private static final RecordCell OF_SENIOR = cell(YEAR, SENIOR, 0, 2, 3);
  private static final RecordCell HR_IN_SALES =
      cell(YEAR, new Scope.FunctionInDepartment("HR", "SALES"), 0, 1);
  private static final RecordCell HR_IN_LABS =
      cell(YEAR, new Scope.FunctionInDepartment("HR", "LABS"), 2);

  @Test
  void functionsDepartmentsAndLevelsDivideTheWholeAndFunctionsInDepartmentsBoth() {
    assertThat(partitions(ALL, OF_HR, OF_SALES, OF_SENIOR, HR_IN_SALES, HR_IN_LABS))
        .containsExactly(
            "function:HR [3, 4]",
            "department:SALES [2, 4]",
            "level:SENIOR [1, 4]",
            "function:HR+department:SALES function:HR+department:LABS []",
            "function:HR+department:SALES [3]");
  }

  @Test
  void functionsInOtherDepartmentsOrOfOtherWindowsDivideNothing() {
    assertThat(partitions(ALL, cell(QUARTER, HR, 0, 1))).isEmpty();
    assertThat(partitions(cell(YEAR, IT, 3, 4), HR_IN_SALES)).isEmpty();
    assertThat(partitions(OF_SALES, HR_IN_LABS)).isEmpty();
    assertThat(partitions(OF_SENIOR, HR_IN_SALES)).isEmpty();
  }

  @Test
  void monthsDivideTheWindowsThatTheyLieIn() {
    assertThat(
            partitions(
                OF_HR,
                cell(QUARTER, HR, 0, 1),
                cell(JUNE, HR, 0),
                cell(MAY, HR, 1),
                cell("2025-06.1m", HR, 5),
                cell(MAY, SALES, 0, 2)))
        .containsExactly("function:HR function:HR [2]", "function:HR function:HR []");
  }

  @Test
  void aScopeWithoutRecordsIsNoPartAndNoWhole() {
    assertThat(partitions(ALL, OF_HR, cell(YEAR, IT))).containsExactly("function:HR [3, 4]");
    assertThat(partitions(ALL, cell(YEAR, IT))).containsExactly("[0, 1, 2, 3, 4]");
    assertThat(partitions(cell(YEAR, HR), HR_IN_SALES)).isEmpty();
  }

  /** Two records each, but three of class 2. HR and senior managers have five in common. */
  @Test
  void smallSetsThatTwoScopesHaveInCommonAreCrossings() {
    int[] records = {2, 2, 3, 2, 9};
    assertThat(crossings(records, ALL, OF_HR, OF_SALES, OF_SENIOR, HR_IN_SALES, HR_IN_LABS))
        .containsExactly("[0, 1]", "[0, 3]", "[0]", "[2]");
    assertThat(crossings(records, OF_SENIOR, OF_SALES, OF_HR))
        .as("whatever their order")
        .containsExactlyInAnyOrder("[0, 1]", "[0, 3]");
  }

  @Test
  void aScopeDoesNotCrossTheWholeAndNoneOfItsOwnKind() {
    int[] records = {1, 1, 1, 1, 1};
    assertThat(crossings(records, cell(YEAR, Scope.Whole.WHOLE, 0, 1), cell(YEAR, SENIOR, 0)))
        .isEmpty();
    assertThat(crossings(records, cell(YEAR, new Scope.Level("JUNIOR"), 0), OF_SENIOR)).isEmpty();
    assertThat(crossings(records, OF_HR, cell(YEAR, IT, 0, 3))).isEmpty();
    assertThat(crossings(records, OF_HR, HR_IN_SALES)).isEmpty();
    assertThat(crossings(records, OF_HR, cell(QUARTER, SENIOR, 0, 2))).isEmpty();
  }

  /** A change has the records of its window and those of the window before. */
  @Test
  void theSidesOfAChangeCrossThoseOfAnother() {
    Support support = new Support.Records(9, 9, 9, 0.1);
    String change = "2026-06.3m~12m";
    assertThat(
            crossings(
                new int[] {1, 1, 1, 1, 9},
                cell(change, HR, support, new int[] {0, 1}, new int[] {2, 3}),
                cell(change, SENIOR, support, new int[] {1, 2}, new int[] {0, 3})))
        .containsExactly("[1]", "[3]");
  }

  @Test
  void windowsOfOneScopeThatOverlapAreExchanged() {
    RecordCell may = cell("2026-05.12m", HR, 0, 1, 2);
    RecordCell june = cell(YEAR, HR, 1, 2, 3, 4);
    assertThat(exchanges(may, june)).containsExactly("[3, 4] for [0]");
    assertThat(exchanges(june, may)).containsExactly("[0] for [3, 4]");
  }

  @Test
  void windowsThatContainEachOtherOrAreApartAreNot() {
    assertThat(exchanges(cell(YEAR, HR, 0, 1, 2), cell(QUARTER, HR, 1, 2))).isEmpty();
    assertThat(exchanges(cell(QUARTER, HR, 1, 2), cell(YEAR, HR, 0, 1, 2))).isEmpty();
    assertThat(exchanges(cell(JUNE, HR, 0), cell(MAY, HR, 1))).isEmpty();
    assertThat(exchanges(cell("2026-05.12m", HR, 0, 1), cell(YEAR, IT, 1, 2))).isEmpty();
  }

  private static List<String> partitions(RecordCell... cells) {
    Map<Integer, String> names = new HashMap<>();
    Map<RecordSet, Integer> positions = positions(cells);
    for (RecordCell cell : cells) {
      names.put(positions.get(new RecordSet(cell.sides().get(0))), cell.scope().text());
    }
    List<String> found = new ArrayList<>();
    for (Partition partition : overlaps(new int[] {9, 9, 9, 9, 9, 9}, cells).partitions()) {
      StringBuilder text = new StringBuilder();
      for (int member : partition.members()) {
        text.append(names.get(member)).append(' ');
      }
      found.add(text + Arrays.toString(partition.others()));
    }
    return found;
  }

  private static List<String> crossings(int[] records, RecordCell... cells) {
    return overlaps(records, cells).crossings().stream().map(Arrays::toString).toList();
  }

  private static List<String> exchanges(RecordCell... cells) {
    List<String> found = new ArrayList<>();
    for (Exchange exchange : overlaps(new int[] {9, 9, 9, 9, 9}, cells).exchanges()) {
      found.add(Arrays.toString(exchange.added()) + " for " + Arrays.toString(exchange.removed()));
    }
    return found;
  }

  private static RecordOverlaps overlaps(int[] records, RecordCell... cells) {
    return new RecordOverlaps(
        RecordCells.group(records.length, cells),
        new CountedAudience(records, 5),
        positions(cells));
  }

  private static Map<RecordSet, Integer> positions(RecordCell... cells) {
    Map<RecordSet, Integer> positions = new HashMap<>();
    for (RecordCell cell : cells) {
      for (int[] side : cell.sides()) {
        positions.putIfAbsent(new RecordSet(side), positions.size());
      }
    }
    return positions;
  }
}
