package io.rapport.templates.pdf;

import static org.assertj.core.api.Assertions.assertThat;

import io.rapport.domain.report.Block;
import io.rapport.domain.report.Block.Cell;
import io.rapport.domain.report.Block.Column;
import io.rapport.domain.report.Block.Row;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;

class ColumnWidthsTest {
  @Test
  void weightsShareTheWidth() {
    assertThat(ColumnWidths.of(table(new double[] {3, 1, 1}, "a", "b", "c"), 500))
        .containsExactly(300, 100, 100);
  }

  @Test
  void aColumnIsNeverNarrowerThanItsWidestWordIfThereIsRoom() {
    List<Integer> widths = ColumnWidths.of(table(new double[] {1000, 1}, "text", "1,234,567"), 515);
    assertThat(widths.get(1)).isBetween(45, 70);
    assertThat(widths.stream().mapToInt(Integer::intValue).sum()).isEqualTo(515);
  }

  @Test
  void whereThereIsTooLittleRoomNumbersStayWholeAndLongWordsBreak() {
    List<Integer> widths =
        ColumnWidths.of(
            table(new double[] {1, 1, 1}, "x".repeat(300), "1,234", "y".repeat(300)), 515);
    assertThat(widths.get(1)).isBetween(30, 60);
    assertThat(widths.get(0)).isCloseTo(widths.get(2), org.assertj.core.data.Offset.offset(1));
    assertThat(widths.stream().mapToInt(Integer::intValue).sum()).isEqualTo(515);
  }

  private static Block.Table table(double[] weights, String... cells) {
    return new Block.Table(
        Arrays.stream(weights).mapToObj(weight -> new Column("", weight, false)).toList(),
        List.of(new Row(Arrays.stream(cells).map(Cell::of).toList(), false)));
  }
}
