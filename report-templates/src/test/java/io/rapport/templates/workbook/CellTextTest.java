package io.rapport.templates.workbook;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class CellTextTest {
  @ParameterizedTest
  @ValueSource(
      strings = {"=1", "+1", "-1", "@A", "\t=1", "\r1", "\uFF1D1", "\uFF0B1", "\uFF0D1", "\uFF201"})
  void aTextThatASpreadsheetCouldComputeIsKnown(String text) {
    assertThat(CellText.couldBeFormula(text)).isTrue();
    assertThat(CellText.couldBeFormula("a" + text)).isFalse();
  }

  @ParameterizedTest
  @CsvSource({"_x0041_, _x005F_x0041_", "_x41_, _x41_", "a_b, a_b"})
  void whatWouldBeTakenForAnEscapeIsEscaped(String text, String written) {
    assertThat(CellText.exactly(text)).isEqualTo(written);
  }

  @ParameterizedTest
  @ValueSource(strings = {"\u0001", "\r", "\uFFFE", "\uD83D"})
  void aSignThatTheFileCannotHoldIsWrittenByItsNumber(String sign) {
    assertThat(CellText.exactly("a" + sign + "b"))
        .isEqualTo("a_x%04X_b".formatted((int) sign.charAt(0)));
    assertThat(CellText.exactly("a\n\t\uD83D\uDE00")).isEqualTo("a\n\t\uD83D\uDE00");
  }
}
