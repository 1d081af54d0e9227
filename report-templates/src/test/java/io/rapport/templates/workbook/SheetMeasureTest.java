package io.rapport.templates.workbook;

import static org.assertj.core.api.Assertions.assertThat;

import io.rapport.domain.report.Workbook.Column;
import io.rapport.domain.report.Workbook.Format;
import io.rapport.domain.report.Workbook.Number;
import io.rapport.domain.report.Workbook.Sheet;
import io.rapport.domain.report.Workbook.Text;
import io.rapport.domain.report.Workbook.Value;
import java.math.BigDecimal;
import java.util.List;
import org.junit.jupiter.api.Test;

class SheetMeasureTest {

  @Test
  void wordsAreWrappedAtTheWidth() {
    assertThat(SheetMeasure.lines("one two three", 13)).isEqualTo(1);
    assertThat(SheetMeasure.lines("one two three", 12)).isEqualTo(2);
    assertThat(SheetMeasure.lines("one two three", 5)).isEqualTo(3);
    assertThat(SheetMeasure.lines("one\ntwo", 40)).isEqualTo(2);
    assertThat(SheetMeasure.lines("", 40)).isZero();
    assertThat(SheetMeasure.lines("abc", -0.3)).isEqualTo(3);
  }

  @Test
  void aWordLongerThanTheLineIsBroken() {
    assertThat(SheetMeasure.lines("abcdefghij", 4)).isEqualTo(3);
    assertThat(SheetMeasure.lines("ab abcdefgh cd", 4)).isEqualTo(4);
  }

  @Test
  void aColumnIsAsWideAsAskedForUnlessANumberOrAHeadersWordNeedsMore() {
    assertThat(width(new Column("Base", Format.INTEGER, 20), number("1234567"))).isEqualTo(20);
    assertThat(width(new Column("Base", Format.INTEGER, 4), number("1234567"))).isEqualTo(12);
    assertThat(width(new Column("Base", Format.POINTS, 1), number("-4"))).isEqualTo(6);
    assertThat(width(new Column("Unfavourable share", Format.PERCENT, 5), number("0.1")))
        .isEqualTo(15);
    assertThat(width(new Column("Unit", Format.TEXT, 8), new Text("a long unit name")))
        .isEqualTo(8);
  }

  @Test
  void rowsAreAsHighAsTheirLongestTextUpToExcelsLimit() {
    Column column = new Column("Text", Format.LONG_TEXT, 20);
    assertThat(height(column, "short")).isEqualTo(SheetMeasure.LINE);
    assertThat(height(column, "a\nb\nc")).isEqualTo(3 * SheetMeasure.LINE);
    assertThat(height(column, "line\n".repeat(100))).isEqualTo(409f);
    assertThat(height(new Column("Text", Format.TEXT, 20), "a\nb")).isEqualTo(SheetMeasure.LINE);
  }

  private static int width(Column column, Value value) {
    return measure(column, value).width(0);
  }

  private static float height(Column column, String text) {
    return measure(column, new Text(text)).rowHeight(List.of(new Text(text)));
  }

  private static SheetMeasure measure(Column column, Value value) {
    return new SheetMeasure(new Sheet("S", List.of(column), List.of(List.of(value)), 0));
  }

  private static Number number(String number) {
    return new Number(new BigDecimal(number));
  }
}
