package io.rapport.domain.report.explain;

import static org.assertj.core.api.Assertions.assertThat;

import io.rapport.domain.figure.CellKey;
import io.rapport.domain.release.Releases;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class CellSearchTest {
  private final CellSearch search = new CellSearch(Releases.full().release());

  @ParameterizedTest
  @CsvSource({
    "item/2026-05/unit:SAL/ENG1, item/2026-05/unit:SAL/ENG1",
    "'  item/2026-05/unit:SAL/ENG1 ', item/2026-05/unit:SAL/ENG1",
    "ITEM/2026-05/unit:sal/eng1, item/2026-05/unit:SAL/ENG1",
    "response/2026-05/unit:SAL, response/2026-05/unit:SAL/",
    "S14/2026-06.12m/whole/g, S14/2026-06.12m/whole/gap",
    "item 2026-05 SAL ENG1, item/2026-05/unit:SAL/ENG1",
    "eng1 sal item 2026-05, item/2026-05/unit:SAL/ENG1",
    "coverage, S28/2026-06.12m/whole/coverage",
    "'laboratory clarity index against the rest', index-vs-rest/2026-05/unit:LAB/CLR",
  })
  void oneFigureIsFound(String asked, String key) {
    assertThat(search.of(asked)).isEqualTo(new CellSearch.One(CellKey.parse(key)));
  }

  @Test
  void aKeyThatBeginsAnotherIsItself() {
    assertThat(search.of("S28/2026-06.12m/whole/coverage"))
        .isEqualTo(new CellSearch.One(CellKey.parse("S28/2026-06.12m/whole/coverage")));
  }

  @Test
  void wordsThatFitSeveralListThemInTheOrderOfTheWorkbook() {
    assertThat(search.of("item SAL ENG1"))
        .isEqualTo(
            new CellSearch.Several(
                java.util.List.of(
                    CellKey.parse("item/2025-11/unit:SAL/ENG1"),
                    CellKey.parse("item/2026-05/unit:SAL/ENG1"))));
  }

  @Test
  void aBeginningThatFitsSeveralListsThem() {
    assertThat(search.of("index/2026-05/unit:SAL/"))
        .isInstanceOfSatisfying(
            CellSearch.Several.class, several -> assertThat(several.keys()).hasSize(2));
  }

  @Test
  void aSlipOfThePenNamesTheNearest() {
    assertThat(search.of("itm/2026-05/unit:SALE/ENG1"))
        .isInstanceOfSatisfying(
            CellSearch.None.class,
            none ->
                assertThat(none.nearest())
                    .hasSize(5)
                    .first()
                    .isEqualTo(CellKey.parse("item/2026-05/unit:SAL/ENG1")));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"", "   ", "zzz", "item/2026-05/unit:NOBODY/ENG1", "item/1999-01/whole/X"})
  void whatFitsNothingFindsNothing(String asked) {
    assertThat(search.of(asked)).isInstanceOf(CellSearch.None.class);
  }
}
