package io.rapport.templates.workbook;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class TableNamesTest {

  @Test
  void aNameIsMadeOfTheSheetsWords() {
    assertThat(TableNames.of(List.of("Data quality", "Read-me & notes", "Übersicht", "p < 0.05")))
        .containsExactly("tblDataQuality", "tblReadMeNotes", "tblUbersicht", "tblP005");
  }

  @Test
  void aNumberIsNeverTakenForACell() {
    assertThat(TableNames.of(List.of("2026", "2026 Q1"))).containsExactly("tbl_2026", "tbl_2026Q1");
  }

  @Test
  void namesAreUniqueWhateverTheirCase() {
    assertThat(TableNames.of(List.of("Units", "units", "Un its", "統計", "分析")))
        .containsExactly("tblUnits", "tblUnits_2", "tblUnIts_3", "tblSheet", "tblSheet_2");
  }
}
