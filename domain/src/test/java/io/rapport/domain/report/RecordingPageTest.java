package io.rapport.domain.report;

import static org.assertj.core.api.Assertions.assertThat;

import io.rapport.domain.figure.Quantity;
import io.rapport.domain.figure.Question;
import io.rapport.domain.figure.Reading;
import io.rapport.domain.language.Language;
import io.rapport.domain.release.Releases;
import java.time.YearMonth;
import java.util.List;
import org.junit.jupiter.api.Test;

class RecordingPageTest {

  @Test
  void theTitleCountsAnswersThatStandInFull() {
    Releases releases = Releases.full();
    answer(releases, "88", Question.values());
    assertThat(page(releases).title()).isEqualTo("All ten answers can be shown in full");

    answer(releases, "59", Question.ROLES);
    releases.hidden(key(Question.FIRES));
    releases.notRecorded(key(Question.STAGES));
    assertThat(page(releases).title()).isEqualTo("Seven of ten answers can be shown in full");

    answer(releases, "59", Question.values());
    assertThat(page(releases).title()).isEqualTo("None of the ten answers can be shown in full");
    assertThat(page(Releases.withoutRecords()).title())
        .isEqualTo("No work was recorded; only the survey is reported");
  }

  @Test
  void anAnswerRecordedForSixtyPercentIsNotGrey() {
    Releases releases = Releases.full();
    answer(releases, "60", Question.ROLES);
    answer(releases, "59", Question.UPSHIFT);

    List<Block.Row> rows = recorded(page(releases));
    assertThat(rows.get(0).cells())
        .containsExactly(
            new Block.Cell("Work played as a partner", Tone.PLAIN),
            new Block.Cell("60%", Tone.PLAIN),
            new Block.Cell("57", Tone.PLAIN),
            new Block.Cell("shown", Tone.PLAIN));
    assertThat(rows.get(1).cells())
        .extracting(Block.Cell::text)
        .containsExactly("Turned into partnership", "59%", "57", "greyed");
    assertThat(rows.get(1).cells()).extracting(Block.Cell::tone).containsOnly(Tone.MUTED);
  }

  @Test
  void whoAnsweredIsToldBesideTheWaveBefore() {
    assertThat(PageParts.paragraphs(page(Releases.full())))
        .contains(
            "82% of those asked answered in the wave of May 2026 (95% interval 77–86%), base 412."
                + " In the wave before it was 82%. Of 6 units 1 is not shown: it has fewer than 10"
                + " answers, or would give a smaller group away.");
    assertThat(PageParts.paragraphs(page(Releases.firstWave())))
        .noneMatch(text -> text.contains("wave before"));
    assertThat(PageParts.paragraphs(page(Releases.withoutSurvey())))
        .noneMatch(text -> text.contains("those asked"));
  }

  @Test
  void withoutRecordsNoAnswerIsListed() {
    Page page = page(Releases.withoutRecords());

    assertThat(page.lead()).startsWith("Without records of work the ten questions");
    assertThat(page.blocks()).doesNotContain(new Block.Heading("How much was recorded"));
    assertThat(page(Releases.full()).blocks()).contains(new Block.Heading("How much was recorded"));
  }

  @Test
  void howEvenlyUnitsAnsweredIsToldInPoints() {
    Releases releases = Releases.full();
    releases.shown(
        "response/2026-05/unit:ALL/",
        Quantity.SHARE,
        "412",
        Reading.NONE,
        "VALUE=82",
        "LOW=77",
        "HIGH=86",
        "REPRESENTATIVENESS=0.91");

    assertThat(PageParts.paragraphs(page(releases)))
        .anyMatch(
            text ->
                text.contains(
                    "Beyond chance, response rates of units lie about 4.5 points from that of"
                        + " all."));
  }

  @Test
  void aResponseRateThatIsHiddenIsSaidToBe() {
    Releases releases = Releases.full().hidden("response/2026-05/unit:ALL/");

    assertThat(PageParts.paragraphs(page(releases)))
        .contains("The response rate of the wave of May 2026 is not shown for confidentiality.");
  }

  private static void answer(Releases releases, String recorded, Question... questions) {
    for (Question question : questions) {
      releases.recorded(key(question), Quantity.SHARE, "57", recorded, "VALUE=40");
    }
  }

  private static String key(Question question) {
    return question.key(YearMonth.of(2026, 6)).text();
  }

  private static Page page(Releases releases) {
    return MonthlyReport.of(releases.release(), Language.ENGLISH).pages().stream()
        .filter(page -> page.kicker().equals("Quality"))
        .findFirst()
        .orElseThrow();
  }

  private static List<Block.Row> recorded(Page page) {
    return page.blocks().stream()
        .filter(Block.Table.class::isInstance)
        .map(Block.Table.class::cast)
        .filter(table -> table.columns().get(0).header().equals("Figure"))
        .findFirst()
        .orElseThrow()
        .rows();
  }
}
