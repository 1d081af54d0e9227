package io.rapport.templates.workbook;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class PrintSetUpTest {

  @Test
  void anAmpersandIsNeverACode() {
    assertThat(PrintSetUp.line("Q&Controls", "&P")).isEqualTo("&LQ&&Controls&R&P");
  }

  @Test
  void aLineBreakIsASpace() {
    assertThat(PrintSetUp.line("one\ntwo", "&P")).isEqualTo("&Lone two&R&P");
  }

  @Test
  void aLongLineIsCutWithinExcelsLimitAndNeverInsideAnEscape() {
    for (int before = 0; before < 4; before++) {
      String line = PrintSetUp.line("x".repeat(before) + "&".repeat(200), "&P / &N");
      assertThat(line).hasSizeBetween(253, 255).endsWith("…&R&P / &N");
      String escapes = line.substring("&L".length() + before, line.indexOf('…'));
      assertThat(escapes.length()).isEven();
    }
  }
}
