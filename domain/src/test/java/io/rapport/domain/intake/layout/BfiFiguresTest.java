package io.rapport.domain.intake.layout;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.rapport.domain.analysis.survey.DirectionCheck;
import io.rapport.domain.intake.CellValue;
import io.rapport.domain.intake.Checked;
import io.rapport.domain.intake.Header;
import io.rapport.domain.intake.Place;
import io.rapport.domain.intake.Row;
import io.rapport.domain.intake.survey.SurveyColumns;
import io.rapport.domain.intake.survey.SurveyRows;
import io.rapport.domain.intake.survey.SurveyTable;
import io.rapport.domain.organisation.Organisation;
import io.rapport.domain.organisation.Unit;
import io.rapport.domain.survey.Dimension;
import io.rapport.domain.survey.Item;
import io.rapport.domain.survey.Questionnaire;
import io.rapport.domain.survey.Response;
import io.rapport.domain.survey.Scale;
import io.rapport.domain.survey.Scale.Answer;
import io.rapport.domain.survey.Scale.Kind;
import io.rapport.domain.survey.Wave;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * A public file of 2,800 × 25 answers through recognition, mapping and checking. Reference values
 * computed with R psych 2.2.9.
 */
class BfiFiguresTest {
  private static final List<String> LABELS =
      List.of(
          "Very inaccurate",
          "Moderately inaccurate",
          "Slightly inaccurate",
          "Slightly accurate",
          "Moderately accurate",
          "Very accurate");
  private static final Scale SCALE = scale();
  private static final Set<String> REVERSED = Set.of("A1", "C4", "C5", "E1", "E2", "O2", "O5");
  private static final Wave WAVE =
      new Wave("w", "Wave", LocalDate.of(2026, 5, 4), LocalDate.of(2026, 5, 22));

  @Test
  void itemsHaveTheReferenceBasesAndMeans() {
    JsonNode reference =
        JsonMapper.shared()
            .readTree(SharedFiles.shared().resolve("reference").resolve("bfi.json").toFile());
    Questionnaire questionnaire = questionnaire(REVERSED);

    List<Response> responses = read(questionnaire, file());

    assertThat(responses).hasSize(reference.at("/rows").asInt());
    for (int i = 0; i < questionnaire.items().size(); i++) {
      Item item = questionnaire.items().get(i);
      int at = i;
      double[] aligned =
          responses.stream()
              .flatMap(response -> response.answers().get(at).stream())
              .mapToDouble(item::aligned)
              .toArray();
      JsonNode expected = reference.at("/items/" + item.id());
      assertThat(aligned).as(item.id()).hasSize(expected.at("/n").asInt());
      assertThat(Arrays.stream(aligned).average().orElseThrow())
          .as(item.id())
          .isCloseTo(expected.at("/mean").asDouble(), within(1e-12));
    }
  }

  @ParameterizedTest(name = "seed {0}")
  @ValueSource(longs = {20261})
  void labelsAndCodesOfTheSameSurveyGiveTheSameResponses(long seed) {
    SplittableRandom random = new SplittableRandom(seed);
    Questionnaire questionnaire = questionnaire(REVERSED);
    List<List<CellValue>> codes = file();
    List<List<CellValue>> labels = new ArrayList<>();
    labels.add(codes.get(0));
    for (List<CellValue> row : codes.subList(1, codes.size())) {
      List<CellValue> written = new ArrayList<>(row);
      for (int i = 1; i <= 25; i++) {
        written.set(i, written(row.get(i), random));
      }
      labels.add(written);
    }

    assertThat(read(questionnaire, labels)).isEqualTo(read(questionnaire, codes));
  }

  @Test
  void itemsThatLackTheirReversalAreSuspected() {
    Questionnaire right = questionnaire(REVERSED);
    Questionnaire forgotten = questionnaire(Set.of("C4", "C5", "E1", "E2", "O2", "O5"));

    assertThat(suspects(right)).isEmpty();
    assertThat(suspects(forgotten))
        .singleElement()
        .satisfies(
            suspect -> {
              assertThat(suspect.item()).isEqualTo("A1");
              assertThat(suspect.dimension()).isEqualTo("A");
              assertThat(suspect.itemRest()).isCloseTo(-0.31, within(0.01));
              assertThat(suspect.n()).isEqualTo(2709);
            });
  }

  private static List<DirectionCheck.Suspect> suspects(Questionnaire questionnaire) {
    DirectionCheck check = new DirectionCheck(questionnaire);
    read(questionnaire, file()).forEach(check::add);
    return check.suspects();
  }

  /** An answer as one tool or another would write it. */
  private static CellValue written(CellValue code, SplittableRandom random) {
    if (code.isEmpty()) {
      return code;
    }
    String number = code.asText();
    String label = LABELS.get(Integer.parseInt(number) - 1);
    return switch (random.nextInt(8)) {
      case 0 -> new CellValue.Text(label);
      case 1 -> new CellValue.Text(label.toUpperCase(Locale.ROOT));
      case 2 -> new CellValue.Text("<p>" + label.replace(" ", "&nbsp;") + "</p>");
      case 3 -> new CellValue.Text(number + " - " + label);
      case 4 -> new CellValue.Text(number + ".0");
      case 5 -> new CellValue.Number(new BigDecimal(number + ".00"));
      case 6 -> new CellValue.Text("\uFEFF" + number + " (" + label.replace(' ', '\u00A0') + ")");
      default -> new CellValue.Text("S" + number);
    };
  }

  private static List<Response> read(Questionnaire questionnaire, List<List<CellValue>> file) {
    LayoutMatch match = LayoutRecognition.of(file.subList(0, 20)).best().orElseThrow();
    LayoutRows rows = new LayoutRows(match, "bfi.csv", Optional.empty());
    Header header = rows.header();
    assertThat(SurveyColumns.check(questionnaire, SurveyTable.plain(header), Place.of("bfi.csv")))
        .extracting(issue -> issue.rule())
        .containsOnly("unmapped-column");
    Organisation organisation =
        Organisation.of(List.of(new Unit("ALL", "All", Optional.empty(), 2800)));
    SurveyRows reader =
        new SurveyRows(
            questionnaire, organisation, Optional.of(WAVE), "bfi", SurveyTable.plain(header));
    List<Response> responses = new ArrayList<>();
    for (int i = match.headerRows(); i < file.size(); i++) {
      List<CellValue> cells = new ArrayList<>(file.get(i));
      Row row = rows.read(i + 1, cells).row();
      if (reader.read(row) instanceof Checked.Accepted<Response> accepted) {
        responses.add(accepted.value());
      }
    }
    return responses;
  }

  /** The file, with a column for the unit that a survey file has. */
  private static List<List<CellValue>> file() {
    List<List<CellValue>> rows = new ArrayList<>();
    for (List<CellValue> row : CsvText.read(SharedFiles.data("personality-bfi/bfi.csv"))) {
      List<CellValue> cells = new ArrayList<>(row);
      cells.add(new CellValue.Text(rows.isEmpty() ? "unit" : "ALL"));
      rows.add(cells);
    }
    return rows;
  }

  private static Scale scale() {
    List<Answer> answers = new ArrayList<>();
    for (int code = 1; code <= 6; code++) {
      Kind kind = code < 3 ? Kind.UNFAVOURABLE : code < 5 ? Kind.NEUTRAL : Kind.FAVOURABLE;
      answers.add(new Answer(code, LABELS.get(code - 1), kind, List.of("S" + code)));
    }
    return new Scale("accuracy", answers);
  }

  private static Questionnaire questionnaire(Set<String> reversed) {
    List<Item> items = new ArrayList<>();
    List<Dimension> dimensions = new ArrayList<>();
    for (String trait : List.of("A", "C", "E", "N", "O")) {
      List<String> ids = new ArrayList<>();
      for (int i = 1; i <= 5; i++) {
        String id = trait + i;
        ids.add(id);
        items.add(new Item(id, id, "Item " + id, SCALE, reversed.contains(id)));
      }
      dimensions.add(new Dimension(trait, trait, ids));
    }
    return new Questionnaire(
        "bfi",
        1,
        "Personality",
        items,
        dimensions,
        "A",
        List.of(WAVE),
        new Questionnaire.Columns(
            Optional.of("id"), Optional.of("unit"), Optional.empty(), Optional.empty(), Map.of()));
  }
}
