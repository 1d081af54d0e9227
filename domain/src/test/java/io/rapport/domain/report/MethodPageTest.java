package io.rapport.domain.report;

import static org.assertj.core.api.Assertions.assertThat;

import io.rapport.domain.figure.Statistic;
import io.rapport.domain.language.Language;
import io.rapport.domain.release.Releases;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class MethodPageTest {

  @ParameterizedTest
  @EnumSource(Language.class)
  void figuresThatThePagesPrintAreDefinedAndNoOthers(Language language) {
    List<String> defined = titles(Releases.full(), language);

    assertThat(defined)
        .contains(
            Statistic.ITEM.title(language),
            Statistic.S01.title(language),
            Statistic.S39.title(language),
            Statistic.S41.title(language))
        .doesNotContain(
            Statistic.RELIABILITY.title(language),
            Statistic.S30.title(language),
            Statistic.S38.title(language));
    assertThat(titles(Releases.withoutRecords(), language))
        .contains(Statistic.ITEM.title(language))
        .doesNotContain(Statistic.S01.title(language), Statistic.S39.title(language));
    assertThat(titles(Releases.withoutSurvey(), language))
        .contains(Statistic.S01.title(language))
        .doesNotContain(Statistic.ITEM.title(language));
  }

  @Test
  void theTitleCountsTheDefinitions() {
    Page page = page(Releases.full(), Language.ENGLISH);

    assertThat(page.title())
        .isEqualTo(
            titles(Releases.full(), Language.ENGLISH).size()
                + " definitions stand behind the figures of this report");
  }

  @ParameterizedTest
  @EnumSource(Language.class)
  void aDefinitionInShortIsItsFirstSentence(Language language) {
    assertThat(Arrays.asList(Statistic.values()))
        .allSatisfy(
            statistic -> {
              String words = statistic.inShort(language);
              assertThat(statistic.definition(language)).startsWith(words);
              assertThat(words).endsWith(".").hasSizeLessThan(340);
              assertThat(words.substring(0, words.length() - 1)).doesNotContain(". ");
            });
  }

  private static List<String> titles(Releases releases, Language language) {
    return page(releases, language).blocks().stream()
        .filter(Block.Table.class::isInstance)
        .map(Block.Table.class::cast)
        .limit(1)
        .flatMap(table -> table.rows().stream())
        .map(row -> row.cells().get(0).text())
        .toList();
  }

  /** The last page of the month. */
  private static Page page(Releases releases, Language language) {
    List<Page> pages = MonthlyReport.of(releases.release(), language).pages();
    return pages.get(pages.size() - 1);
  }
}
