package io.rapport.domain.intake.layout;

import static org.assertj.core.api.Assertions.assertThat;

import io.rapport.domain.intake.CellValue;
import io.rapport.domain.intake.layout.SurveyColumn.Kind;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Public exports of real surveys. */
class RealExportsTest {
  @ParameterizedTest(name = "{0}")
  @CsvSource({
    "qualtrics/sample.csv, qualtrics, 3, 20",
    "qualtrics/sample_legacy.csv, qualtrics, 2, 15",
    "qualtrics/Long_Exhaustive_Sample_Survey/Long_Exhaustive_Sample_Survey.csv, qualtrics, 3, 367",
    "qualtrics/Multiple_Answer_Multiple_Choices_Questions/Multiple_Answer_MC_Questions.csv, qualtrics, 2, 35",
    "qualtrics/Multiple_Answer_Multiple_Choices_Questions/Multiple_Answer_MC_Questions (Insights).csv, qualtrics, 3, 36",
    "qualtrics/No_Basis_for_Evaluation/No_Basis_for_Evaluation (Legacy).csv, qualtrics, 2, 48",
    "qualtrics/No_Basis_for_Evaluation/No_Basis_for_Evaluation (Insights).csv, qualtrics, 3, 49",
    "qualtrics/Single_Answer_Matrix_Questions/Single_Answer_Matrix_Questions.csv, qualtrics, 2, 29",
    "qualtrics/Single_Answer_Matrix_Questions/Single_Answer_Matrix_Questions (Insights).csv, qualtrics, 3, 30",
    "limesurvey-rse/2016_uk_public_data.csv, limesurvey, 1, 67",
    "limesurvey-rse/2017_uk_public_data.csv, limesurvey, 1, 245",
    "limesurvey-rse/2018_public_data.csv, limesurvey, 1, 707",
    "personality-bfi/bfi.csv, wide, 1, 29",
    "careless/careless_dataset.csv, wide, 1, 50",
    "careless/careless_dataset2.csv, wide, 1, 100",
    "climate-lq2002/lq2002.csv, wide, 1, 27",
  })
  void aRealExportIsRecognised(String file, String layout, int headerRows, int columns) {
    LayoutMatch match = recognised(file);

    assertThat(match.layout().id()).isEqualTo(layout);
    assertThat(match.headerRows()).isEqualTo(headerRows);
    assertThat(match.columns()).hasSize(columns);
  }

  @Test
  void theKindsOfALongQualtricsExportAreTold() {
    LayoutMatch match =
        recognised("qualtrics/Long_Exhaustive_Sample_Survey/Long_Exhaustive_Sample_Survey.csv");

    Map<String, Kind> kinds = kinds(match);
    assertThat(kinds)
        .containsEntry("ResponseID", Kind.RESPONDENT_ID)
        .containsEntry("StartDate", Kind.DATE)
        .containsEntry("RecipientEmail", Kind.METADATA)
        .containsEntry("LocationLatitude", Kind.METADATA)
        .containsEntry("Q2", Kind.ITEM)
        .containsEntry("Q5", Kind.ITEM)
        .containsEntry("Q6_TEXT", Kind.OPEN_TEXT)
        .containsEntry("Q9_1", Kind.MULTI_ANSWER_OPTION)
        .containsEntry("Q15_-1", Kind.MULTI_ANSWER_OPTION)
        .containsEntry("Q8_4", Kind.ITEM)
        .containsEntry("Q23_snozzberries", Kind.ITEM)
        .containsEntry("Q41#1_1", Kind.ITEM)
        .containsEntry("Q46_1_1_TEXT", Kind.OPEN_TEXT)
        .containsEntry("Q47", Kind.OPEN_TEXT);
    assertThat(match.header().position("QID9-1")).isEqualTo(match.header().position("Q9_1"));
  }

  @Test
  void theKindsOfALimeSurveyExportAreTold() {
    LayoutMatch match = recognised("limesurvey-rse/2018_public_data.csv");

    assertThat(kinds(match))
        .containsEntry("startdate", Kind.DATE)
        .containsEntry("likert0[time1can]", Kind.ITEM)
        .containsEntry("likert4[recog1]", Kind.ITEM)
        .containsEntry("tool4can[SQ006]", Kind.MULTI_ANSWER_OPTION)
        .containsEntry("skill2", Kind.OPEN_TEXT);
    assertThat(match.columns().get(0).kind()).isEqualTo(Kind.RESPONDENT_ID);
    assertThat(
            match.header().position("Which operating system do you primarily use for development?"))
        .isEqualTo(match.header().position("tool2"));
  }

  @Test
  void wideTablesTellItemsFromScoresAndIds() {
    Map<String, Kind> bfi = kinds(recognised("personality-bfi/bfi.csv"));
    assertThat(bfi).containsEntry("id", Kind.RESPONDENT_ID).containsEntry("O5", Kind.ITEM);
    assertThat(bfi.values().stream().filter(kind -> kind == Kind.ITEM)).hasSizeBetween(25, 27);
    Map<String, Kind> climate = kinds(recognised("climate-lq2002/lq2002.csv"));
    assertThat(climate)
        .containsEntry("SUB", Kind.RESPONDENT_ID)
        .containsEntry("LEAD01", Kind.ITEM)
        .containsEntry("HOSTIL05", Kind.ITEM)
        .containsEntry("LEAD", Kind.UNKNOWN)
        .containsEntry("GHOSTILE", Kind.UNKNOWN);
    assertThat(kinds(recognised("careless/careless_dataset2.csv")).values())
        .containsOnly(Kind.ITEM);
  }

  @Test
  void testRowsOfAQualtricsExportAreTold() {
    String file = "qualtrics/No_Basis_for_Evaluation/No_Basis_for_Evaluation (Insights).csv";
    LayoutMatch match = recognised(file);
    LayoutRows rows = new LayoutRows(match, "export.csv", Optional.empty());
    List<List<CellValue>> all = CsvText.read(SharedFiles.data(file));

    assertThat(all.subList(match.headerRows(), all.size()))
        .isNotEmpty()
        .allSatisfy(cells -> assertThat(rows.read(4, cells).standing()).isEqualTo(Standing.TEST));
  }

  private static Map<String, Kind> kinds(LayoutMatch match) {
    Map<String, Kind> kinds = new TreeMap<>();
    match.columns().forEach(column -> kinds.putIfAbsent(column.name(), column.kind()));
    return kinds;
  }

  private static LayoutMatch recognised(String file) {
    List<List<CellValue>> rows = CsvText.read(SharedFiles.data(file));
    return LayoutRecognition.of(rows.subList(0, Math.min(rows.size(), LayoutRecognition.ROWS)))
        .best()
        .orElseThrow();
  }
}
