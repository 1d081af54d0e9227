package io.rapport.domain.report;

import static org.assertj.core.api.Assertions.assertThat;

import io.rapport.domain.figure.Question;
import io.rapport.domain.figure.Reading;
import io.rapport.domain.figure.Scope;
import io.rapport.domain.intake.register.RegisterTable;
import io.rapport.domain.language.Language;
import io.rapport.domain.release.Releases;
import java.util.Arrays;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Titles of the pages about advisory records are their findings; empty parts say what fills them.
 */
class RecordTitlesTest {
  private static final int PAGES = 7;
  private static final int MOST_WORDS = 10;
  private static final Pattern WORD = Pattern.compile("[\\p{L}\\p{N}][\\p{L}\\p{N}’'-]*");
  private static final Pattern FIELDS =
      Pattern.compile("columns? ([a-z_, ]+) of the register’s sheet (\\w+) fill");

  static Stream<Releases> releases() {
    return Stream.concat(
        Arrays.stream(Reading.values()).map(RecordTitlesTest::reading),
        Stream.of(
            Releases.withoutRecords(), Releases.withoutSurvey(), Releases.firstWave(), empty()));
  }

  /** All comparisons of the pages read so. */
  private static Releases reading(Reading reading) {
    Releases releases = RecordCells.full();
    for (Question question : Question.values()) {
      RecordCells.change(releases, question.comparisonKey(Releases.JUNE).text(), reading, 12);
    }
    RecordCells.recurrence(releases, "", reading);
    return releases;
  }

  private static Releases empty() {
    return Releases.withoutSurvey()
        .without("S03/2026-06.12m/whole/beforeDecision")
        .without("S03/2026-06.3m/whole/beforeDecision")
        .hidden("S01/2026-06.3m/whole/played.COLLABORATIVE")
        .without("S14/2026-06.12m/whole/gap")
        .without("S15/2026-06.12m/whole/evidenced.partnership")
        .without("S28/2026-06.12m/whole/coverage");
  }

  @ParameterizedTest
  @MethodSource("releases")
  @DisplayName("titles have ten words at most, in every language")
  void titlesAreShort(Releases releases) {
    for (Language language : Language.values()) {
      MonthlyReport.of(releases.release(), language).pages().stream()
          .limit(PAGES)
          .forEach(RecordTitlesTest::assertShort);
    }
  }

  private static void assertShort(Page page) {
    assertThat(WORD.matcher(page.title()).results().count())
        .as(page.title())
        .isBetween(3L, (long) MOST_WORDS);
  }

  @ParameterizedTest(name = "timing {0}: {1}")
  @CsvSource({
    "BETTER, Brought in earlier: 28% of work begins before the decision",
    "WORSE, Brought in later: 28% of work begins before the decision",
    "NO_VISIBLE_CHANGE, '28% of work begins before the decision, no visible change'",
    "NOT_TESTED, 28% of the work begins before the decision",
    "NONE, 28% of the work begins before the decision"
  })
  void timing(Reading reading, String title) {
    assertThat(RecordCells.page(reading(reading), "Timing and load").title()).isEqualTo(title);
  }

  @Test
  void timingOfTheYearStandsInWhereTheQuarterIsHidden() {
    Releases releases = reading(Reading.BETTER).hidden("S03/2026-06.3m/whole/beforeDecision");

    Page page = RecordCells.page(releases, "Timing and load");
    assertThat(page.title()).isEqualTo("28% of the work begins before the decision");
    assertThat(page.lead()).startsWith("Early means at need sensed");
  }

  @ParameterizedTest(name = "agreement {0}: {1}")
  @CsvSource({
    "BETTER, More is agreed before work begins: 61%",
    "WORSE, Less is agreed before work begins: 61%",
    "NO_VISIBLE_CHANGE, 'All four points agreed in 13%, no visible change'",
    "NOT_TESTED, All four points are agreed in 13% of the work"
  })
  void agreement(Reading reading, String title) {
    assertThat(RecordCells.page(reading(reading), "Agreement and exchange").title())
        .isEqualTo(title);
  }

  @ParameterizedTest(name = "stages {0}: {1}")
  @CsvSource({
    "BETTER, Partnerships rose to 18% of relationships by the records",
    "WORSE, Partnerships fell to 18% of relationships by the records",
    "NO_VISIBLE_CHANGE, '18% of relationships are partnerships, no visible change'",
    "NOT_TESTED, 18% of relationships are partnerships by the records",
    "NONE, 18% of relationships are partnerships by the records"
  })
  void stages(Reading reading, String title) {
    assertThat(RecordCells.page(reading(reading), "Stages and entry points").title())
        .isEqualTo(title);
  }

  @ParameterizedTest(name = "results {0}: {1}")
  @CsvSource({
    "BETTER, 'Where we worked, quality events recur less than elsewhere'",
    "WORSE, 'Where we worked, quality events recur more than elsewhere'",
    "NO_VISIBLE_CHANGE, No visible difference in recurrence where we worked",
    "NOT_TESTED, Too few quality events to judge our work by them",
    "NONE, 69% of managers were served in the last year"
  })
  void results(Reading reading, String title) {
    assertThat(RecordCells.page(reading(reading), "Results and coverage").title()).isEqualTo(title);
  }

  @ParameterizedTest(name = "{0} in {1}: {2}")
  @CsvSource({
    "1, ENGLISH, 'One of ten questions better, nine worse than before'",
    "1, FRENCH, 'Sur dix questions, une va mieux, neuf moins bien'",
    "1, GERMAN, 'Eine von zehn Fragen besser, neun schlechter als im Vorjahr'",
    "2, ENGLISH, 'Two of ten questions better, eight worse than before'",
    "2, FRENCH, 'Sur dix questions, deux vont mieux, huit moins bien'",
    "2, GERMAN, 'Zwei von zehn Fragen besser, acht schlechter als im Vorjahr'",
    "0, FRENCH, Dix questions vont moins bien que l’année précédente",
    "0, GERMAN, Zehn Fragen fallen schlechter aus als im Vorjahr",
    "10, FRENCH, Dix questions vont mieux que l’année précédente",
    "10, GERMAN, Zehn Fragen fallen besser aus als im Vorjahr"
  })
  void theFirstTitleCountsInEveryLanguage(int better, Language language, String title) {
    Releases releases = reading(Reading.WORSE);
    Arrays.stream(Question.values())
        .limit(better)
        .forEach(
            question ->
                RecordCells.change(
                    releases, question.comparisonKey(Releases.JUNE).text(), Reading.BETTER, 12));
    if (better > Question.RECURRENCE.ordinal()) {
      RecordCells.recurrence(releases, "", Reading.BETTER);
    }

    assertThat(RecordCells.page(releases, language, 0).title()).isEqualTo(title);
  }

  @ParameterizedTest
  @EnumSource(Language.class)
  @DisplayName("what was not recorded says which columns of the register fill it; they exist")
  void emptyPartsNameColumnsOfTheRegister(Language language) {
    Releases nothing = Releases.withoutSurvey();
    for (var key : Releases.withoutSurvey().release().cells().keySet()) {
      if (!key.text().startsWith("S39")) {
        nothing.without(key.text());
      }
    }
    List<Page> pages = MonthlyReport.of(nothing.release(), language).pages().subList(0, PAGES);

    long empty =
        pages.stream()
            .flatMap(page -> page.blocks().stream())
            .filter(Block.Paragraph.class::isInstance)
            .map(block -> ((Block.Paragraph) block).text())
            .filter(
                text -> text.contains("_") || text.contains("direction") || text.contains("Pulse"))
            .count();
    assertThat(empty).isEqualTo(20);
    if (language == Language.ENGLISH) {
      List<MatchResult> fields = FIELDS.matcher(pages.toString()).results().toList();
      assertThat(fields).hasSize(19);
      assertThat(fields).allSatisfy(RecordTitlesTest::assertRecorded);
    }
  }

  private static void assertRecorded(MatchResult fields) {
    RegisterTable table =
        Arrays.stream(RegisterTable.values())
            .filter(each -> each.sheet().equals(fields.group(2)))
            .findFirst()
            .orElseThrow();
    assertThat(table.columns().stream().map(column -> column.name()))
        .containsAll(List.of(fields.group(1).split(", ")));
  }

  @Test
  void hiddenPartsSayThatTheyAreConfidential() {
    Releases releases = RecordCells.full();
    for (var key : RecordCells.full().release().cells().keySet()) {
      if (key.scope().equals(Scope.Whole.WHOLE) && !key.text().startsWith("S39")) {
        releases.hidden(key.text());
      }
    }

    assertThat(
            RecordCells.under(
                RecordCells.page(releases, "Roles"), "When we are asked to be hands or fixers"))
        .containsExactly(
            new Block.Paragraph(
                "Not shown for confidentiality: too few people stand behind these figures."));
    assertThat(RecordCells.page(releases, "Two-sided view").blocks())
        .containsExactly(
            new Block.Paragraph(
                "No pulse with enough answers was taken in the last twelve months, so there is"
                    + " nothing to show here. A figure needs at least 5 respondents. The register’s"
                    + " sheet Pulse fills this page: in each wave both sides rate the same ten"
                    + " statements."));
  }
}
