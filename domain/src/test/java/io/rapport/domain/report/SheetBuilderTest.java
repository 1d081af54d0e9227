package io.rapport.domain.report;

import static org.assertj.core.api.Assertions.assertThat;

import io.rapport.domain.language.Language;
import io.rapport.domain.release.Releases;
import org.junit.jupiter.api.Test;

class SheetBuilderTest {

  @Test
  void labelsThatAreAlikeGetANumberAndLongOnesAreCut() {
    String wordy = "very ".repeat(80);
    Workbook.Sheet sheet =
        new SheetBuilder(new Figures(Releases.full().release(), Language.ENGLISH), Tab.UNITS, 0)
            .column("n", "", Workbook.Format.INTEGER, 8)
            .column("N", "", Workbook.Format.INTEGER, 8)
            .column("My  team\n", "", Workbook.Format.INTEGER, 8)
            .column("my team", "", Workbook.Format.INTEGER, 8)
            .column("My team (2)", "", Workbook.Format.INTEGER, 8)
            .column(wordy + "well", "", Workbook.Format.INTEGER, 8)
            .column(wordy + "badly", "", Workbook.Format.INTEGER, 8)
            .sheet();

    assertThat(sheet.columns())
        .extracting(Workbook.Column::header)
        .startsWith("n", "N (2)", "My team", "my team (2)", "My team (2) (2)")
        .allMatch(header -> header.length() <= 255)
        .hasSize(7)
        .doesNotHaveDuplicates();
  }
}
