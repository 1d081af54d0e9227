package io.rapport.domain.intake.survey;

import static org.assertj.core.api.Assertions.assertThat;

import io.rapport.domain.analysis.survey.DirectionCheck;
import io.rapport.domain.analysis.survey.DirectionCheck.Suspect;
import io.rapport.domain.intake.CellValue;
import io.rapport.domain.intake.Checked;
import io.rapport.domain.intake.Header;
import io.rapport.domain.intake.Row;
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
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.SplittableRandom;
import java.util.stream.IntStream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** The same random survey, written with codes and with labels as tools and spreadsheets do. */
class LabelsAndCodesTest {
  private static final List<String> WORDS =
      List.of(
          "Don't agree \"at all\"",
          "Disagree",
          "Rather disagree",
          "Neither \u2013 nor",
          "Rather agree",
          "Agree",
          "Agree, 100 %",
          "Trifft v\u00F6llig zu & mehr");
  private static final String NOT_APPLICABLE = "Doesn't apply / no answer";
  private static final Organisation ORGANISATION =
      Organisation.of(List.of(new Unit("ALL", "All", Optional.empty(), 900)));
  private static final Wave MAY =
      new Wave("2026-05", "May", LocalDate.of(2026, 5, 4), LocalDate.of(2026, 5, 22));

  static IntStream seeds() {
    return IntStream.rangeClosed(1, 60);
  }

  @ParameterizedTest(name = "seed {0}")
  @MethodSource("seeds")
  void labelsAndCodesGiveTheSameResponses(int seed) {
    SplittableRandom random = new SplittableRandom(seed);
    Questionnaire questionnaire = questionnaire(random);
    List<List<Optional<Answer>>> sheets = sheets(questionnaire, random);

    List<Response> coded = read(questionnaire, sheets, answer -> code(answer, random));
    List<Response> labelled = read(questionnaire, sheets, answer -> label(answer, random));

    assertThat(labelled).isEqualTo(coded);
    for (int i = 0; i < sheets.size(); i++) {
      assertThat(coded.get(i).answers())
          .isEqualTo(
              sheets.get(i).stream()
                  .map(answer -> answer.map(given -> (short) given.code()))
                  .toList());
    }
  }

  @ParameterizedTest(name = "seed {0}")
  @MethodSource("seeds")
  void labelsThatAreMappedTheWrongWayAreSuspected(int seed) {
    SplittableRandom random = new SplittableRandom(seed);
    Scale scale = scale("right", 5, false, false);
    Scale wrong = turned(scale);
    int turned = random.nextInt(4);
    List<Response> responses = new ArrayList<>();
    Questionnaire right = ofItems(scale, scale, -1);
    Questionnaire mapped = ofItems(scale, wrong, turned);
    List<List<Optional<Answer>>> sheets = new ArrayList<>();
    for (int i = 0; i < 80; i++) {
      int mood = random.nextInt(3);
      sheets.add(
          IntStream.range(0, 4)
              .mapToObj(item -> Optional.of(scale.answers().get(mood + random.nextInt(3))))
              .toList());
    }

    assertThat(suspects(right, read(right, sheets, answer -> label(answer, random)))).isEmpty();
    responses.addAll(read(mapped, sheets, answer -> new CellValue.Text(answer.label())));
    assertThat(suspects(mapped, responses)).contains("I" + turned);
  }

  private static List<String> suspects(Questionnaire questionnaire, List<Response> responses) {
    DirectionCheck check = new DirectionCheck(questionnaire);
    responses.forEach(check::add);
    return check.suspects().stream().map(Suspect::item).toList();
  }

  private static Questionnaire ofItems(Scale scale, Scale other, int turned) {
    List<Item> items =
        IntStream.range(0, 4)
            .mapToObj(
                i -> new Item("I" + i, "I" + i, "Item " + i, i == turned ? other : scale, false))
            .toList();
    return of(items);
  }

  private static Questionnaire questionnaire(SplittableRandom random) {
    List<Scale> scales = new ArrayList<>();
    for (int i = 0; i < 1 + random.nextInt(3); i++) {
      scales.add(scale("s" + i, 2 + random.nextInt(6), random.nextBoolean(), random.nextBoolean()));
    }
    List<Item> items = new ArrayList<>();
    for (int i = 0; i < 2 + random.nextInt(8); i++) {
      Scale scale = scales.get(random.nextInt(scales.size()));
      items.add(new Item("I" + i, "I" + i, "Item " + i, scale, random.nextBoolean()));
    }
    return of(items);
  }

  private static Questionnaire of(List<Item> items) {
    return new Questionnaire(
        "q",
        1,
        "Q",
        items,
        List.of(new Dimension("D", "D", items.stream().map(Item::id).toList())),
        "D",
        List.of(MAY),
        new Questionnaire.Columns(
            Optional.of("Who"), Optional.of("Unit"), Optional.empty(), Optional.empty(), Map.of()));
  }

  /** Answers of one scale; every other code has a tool's own code beside it. */
  private static Scale scale(String id, int length, boolean notApplicable, boolean downwards) {
    List<Answer> answers = new ArrayList<>();
    for (int i = 0; i < length; i++) {
      Kind kind =
          2 * i + 1 == length ? Kind.NEUTRAL : 2 * i < length ? Kind.UNFAVOURABLE : Kind.FAVOURABLE;
      int code = downwards ? length - i : i + 1;
      answers.add(
          new Answer(
              code,
              WORDS.get(i),
              kind,
              i % 2 == 0 ? List.of("A" + code, "" + (20 + i)) : List.of()));
    }
    if (notApplicable) {
      answers.add(new Answer(9, NOT_APPLICABLE, Kind.NOT_APPLICABLE, List.of("-9")));
    }
    return new Scale(id, answers);
  }

  /** The same labels from the other end. */
  private static Scale turned(Scale scale) {
    List<Answer> answers = new ArrayList<>();
    for (int i = 0; i < scale.answers().size(); i++) {
      Answer answer = scale.answers().get(i);
      String label = scale.answers().get(scale.answers().size() - 1 - i).label();
      answers.add(new Answer(answer.code(), label, answer.kind()));
    }
    return new Scale("wrong", answers);
  }

  private static List<List<Optional<Answer>>> sheets(
      Questionnaire questionnaire, SplittableRandom random) {
    List<List<Optional<Answer>>> sheets = new ArrayList<>();
    for (int i = 0; i < 40; i++) {
      List<Optional<Answer>> sheet = new ArrayList<>();
      for (Item item : questionnaire.items()) {
        List<Answer> answers = item.scale().answers();
        sheet.add(
            random.nextInt(6) == 0
                ? Optional.empty()
                : Optional.of(answers.get(random.nextInt(answers.size()))));
      }
      sheets.add(sheet);
    }
    return sheets;
  }

  private static CellValue code(Answer answer, SplittableRandom random) {
    String code = String.valueOf(answer.code());
    return switch (random.nextInt(4)) {
      case 0 -> new CellValue.Text(code);
      case 1 -> new CellValue.Text(code + ".0");
      case 2 -> new CellValue.Number(BigDecimal.valueOf(answer.code()));
      default -> new CellValue.Text(code.replace("-", "\u2212"));
    };
  }

  private static CellValue label(Answer answer, SplittableRandom random) {
    String label = answer.label();
    int code = answer.code();
    boolean alias = !answer.aliases().isEmpty();
    String last = alias ? answer.aliases().get(answer.aliases().size() - 1) : label;
    return switch (random.nextInt(13)) {
      case 0 -> new CellValue.Text(label.toUpperCase(Locale.ROOT));
      case 1 -> new CellValue.Text(label.replace(' ', '\u00A0'));
      case 2 -> new CellValue.Text("\u200B" + label + "\uFEFF");
      case 3 -> new CellValue.Text("<p><b>" + label.replace("&", "&amp;") + "</b></p>");
      case 4 -> new CellValue.Text(label.replace('\'', '\u2019').replace("\"", "\u201C"));
      case 5 -> new CellValue.Text(code + " - " + label);
      case 6 -> new CellValue.Text(code + "\u00A0\u2013 " + label);
      case 7 -> new CellValue.Text(label + " (" + code + ")");
      case 8 -> new CellValue.Text(code + " (" + label + ")");
      case 9 -> new CellValue.Text(last);
      case 10 -> alias ? new CellValue.Number(new BigDecimal(last)) : new CellValue.Text(label);
      case 11 -> new CellValue.Text(label.replace("\u00F6", "o\u0308").replace(" ", "  "));
      default -> new CellValue.Text(label);
    };
  }

  /** Writes a cell for an answer. */
  private interface Writing {
    CellValue of(Answer answer);
  }

  private static List<Response> read(
      Questionnaire questionnaire, List<List<Optional<Answer>>> sheets, Writing writing) {
    List<String> names = new ArrayList<>(List.of("Who", "Unit"));
    questionnaire.items().forEach(item -> names.add(item.column()));
    Header header = new Header(names);
    SurveyRows rows =
        new SurveyRows(
            questionnaire, ORGANISATION, Optional.of(MAY), "hash", SurveyTable.plain(header));
    List<Response> responses = new ArrayList<>();
    for (int i = 0; i < sheets.size(); i++) {
      List<CellValue> cells = new ArrayList<>();
      cells.add(new CellValue.Text("p" + i));
      cells.add(new CellValue.Text("ALL"));
      sheets
          .get(i)
          .forEach(answer -> cells.add(answer.map(writing::of).orElse(CellValue.Empty.EMPTY)));
      Checked<Response> checked =
          rows.read(new Row("survey.csv", Optional.empty(), i + 2, header, cells));
      assertThat(checked.issues()).isEmpty();
      responses.add(((Checked.Accepted<Response>) checked).value());
    }
    return responses;
  }
}
