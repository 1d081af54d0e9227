package io.rapport.domain.intake.draft;

import static org.assertj.core.api.Assertions.assertThat;

import io.rapport.domain.analysis.survey.DirectionCheck;
import io.rapport.domain.intake.CellValue;
import io.rapport.domain.intake.layout.LayoutMatch;
import io.rapport.domain.intake.layout.LayoutRecognition;
import io.rapport.domain.intake.layout.LayoutRows;
import io.rapport.domain.intake.layout.TestExports;
import io.rapport.domain.survey.Dimension;
import io.rapport.domain.survey.Item;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class QuestionnaireDrafterTest {
  private static final LocalDate DAY = LocalDate.of(2026, 1, 31);

  @Test
  void aFormIsDraftedWithScalesOfKnownLabelsAndEverythingElseExplained() throws Exception {
    Path folder =
        Path.of(
            Objects.requireNonNull(QuestionnaireDrafterTest.class.getResource("/drafts/forms"))
                .toURI());

    QuestionnaireDraft draft = draft(TestExports.read(folder.resolve("input.csv"))).orElseThrow();
    String text = DraftText.of(draft, "input.csv", Map.of("Q7", -0.314));

    Path left = Files.createDirectories(Path.of("target", "drafts"));
    Files.writeString(left.resolve("forms.yaml"), text);
    assertThat(text).isEqualTo(Files.readString(folder.resolve("expected.yaml")));
  }

  @Test
  void aRealFileOfNumbersIsDraftedByItsNames() {
    QuestionnaireDrafter drafter =
        drafter(TestExports.read(TestExports.data("personality-bfi/bfi.csv")));
    QuestionnaireDraft draft = drafter.draft("bfi", "BFI", DAY).orElseThrow();
    DirectionCheck check = new DirectionCheck(draft.questionnaire());
    drafter.sample(draft).forEach(check::add);

    assertThat(draft.questionnaire().items()).hasSize(25);
    assertThat(draft.questionnaire().items())
        .extracting(item -> item.scale().id())
        .containsOnly("from-1-to-6");
    assertThat(draft.questionnaire().dimensions())
        .extracting(Dimension::id)
        .containsExactly("A", "C", "E", "N", "O");
    assertThat(check.suspects())
        .extracting(suspect -> suspect.item())
        .contains("A1", "C4", "C5", "E1", "E2", "O2", "O5");
    assertThat(draft.questionnaire().items()).noneMatch(Item::reversed);
    assertThat(draft.questionnaire().columns().respondent()).contains("id");
    assertThat(draft.questionnaire().columns().demographics())
        .containsEntry("gender", "gender")
        .containsEntry("education", "education");
    assertThat(draft.questionnaire().columns().unit()).isEmpty();
    assertThat(draft.columns().get("unit")).extracting(Guess::confidence).isEqualTo(0.0);
  }

  @Test
  void itemsThatPeopleAnswerAlikeAreGrouped() {
    List<List<CellValue>> rows = TestExports.read(TestExports.data("climate-lq2002/lq2002.csv"));
    QuestionnaireDraft draft = draft(rows).orElseThrow();
    assertThat(draft.questionnaire().dimensions())
        .extracting(Dimension::id)
        .contains("LEAD", "TSIG", "HOSTIL");
    assertThat(draft.questionnaire().columns().unit()).contains("COMPID");

    double[][] answers =
        rows.subList(1, rows.size()).stream()
            .map(
                row ->
                    row.subList(2, 21).stream()
                        .mapToDouble(cell -> Double.parseDouble(cell.asText()))
                        .toArray())
            .toArray(double[][]::new);
    assertThat(ItemClusters.of(answers)).contains(List.of(14, 15, 16, 17, 18));
  }

  @Test
  void aRealExportOfLabelsIsDraftedAndUnknownOrdersAreLeftOut() {
    QuestionnaireDraft draft =
        draft(TestExports.read(TestExports.data("limesurvey-rse/2016_uk_public_data.csv")))
            .orElseThrow();

    assertThat(draft.questionnaire().item("affSat1").orElseThrow().scale().id())
        .isEqualTo("agreement");
    assertThat(draft.questionnaire().item("perfCheck1").orElseThrow().scale().id())
        .isEqualTo("frequency-very");
    assertThat(draft.questionnaire().item("edu1")).isEmpty();
    assertThat(draft.questionnaire().dimensions())
        .extracting(Dimension::id)
        .contains("affSat", "affRec", "progRSE", "percEmp", "perfCheck");
  }

  @Test
  void aTableWithoutItemsGivesNoDraft() {
    assertThat(draft(TestExports.parse("name,remark\nx,y\n"))).isEmpty();
  }

  private static Optional<QuestionnaireDraft> draft(List<List<CellValue>> rows) {
    return drafter(rows).draft("survey", "Survey", DAY);
  }

  private static QuestionnaireDrafter drafter(List<List<CellValue>> rows) {
    LayoutMatch match =
        LayoutRecognition.of(rows.subList(0, Math.min(rows.size(), LayoutRecognition.ROWS)))
            .best()
            .orElseThrow();
    LayoutRows reader = new LayoutRows(match, "export.csv", Optional.empty());
    QuestionnaireDrafter drafter = new QuestionnaireDrafter(match.columns());
    for (int i = match.headerRows(); i < rows.size(); i++) {
      drafter.add(reader.read(i + 1, rows.get(i)));
    }
    return drafter;
  }
}
