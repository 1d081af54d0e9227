package io.rapport.domain.survey;

import io.rapport.domain.survey.Scale.Kind;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/** Questionnaires and answers for tests. */
public final class Surveys {
  public static final Wave NOVEMBER =
      new Wave("2025-11", "November 2025", LocalDate.of(2025, 11, 3), LocalDate.of(2025, 11, 21));
  public static final Wave MAY =
      new Wave("2026-05", "May 2026", LocalDate.of(2026, 5, 4), LocalDate.of(2026, 5, 22));

  /** One to five, four and five favourable, nine outside the base. */
  public static final Scale AGREEMENT =
      new Scale(
          "agreement",
          List.of(
              new Scale.Answer(1, "Strongly disagree", Kind.UNFAVOURABLE),
              new Scale.Answer(2, "Disagree", Kind.UNFAVOURABLE),
              new Scale.Answer(3, "Neither agree nor disagree", Kind.NEUTRAL),
              new Scale.Answer(4, "Agree", Kind.FAVOURABLE),
              new Scale.Answer(5, "Strongly agree", Kind.FAVOURABLE),
              new Scale.Answer(9, "Does not apply", Kind.NOT_APPLICABLE)));

  private Surveys() {}

  /** A scale of whole numbers. */
  public static Scale scale(int low, int high, int favourableFrom, int unfavourableTo) {
    List<Scale.Answer> answers = new ArrayList<>();
    for (int code = low; code <= high; code++) {
      Kind kind =
          code >= favourableFrom
              ? Kind.FAVOURABLE
              : code <= unfavourableTo ? Kind.UNFAVOURABLE : Kind.NEUTRAL;
      answers.add(new Scale.Answer(code, "Answer " + code, kind));
    }
    return new Scale("numbers", answers);
  }

  public static Item item(String id) {
    return new Item(id, id, "Statement " + id, AGREEMENT, false);
  }

  public static Item reversed(String id) {
    return new Item(id, id, "Statement " + id, AGREEMENT, true);
  }

  /** A questionnaire with two waves; the first dimension is the outcome. */
  public static Questionnaire questionnaire(List<Item> items, Dimension... dimensions) {
    return new Questionnaire(
        "test",
        1,
        "Test survey",
        items,
        List.of(dimensions),
        dimensions[0].id(),
        List.of(NOVEMBER, MAY),
        new Questionnaire.Columns(
            Optional.empty(), Optional.of("Unit"), Optional.empty(), Optional.empty(), Map.of()));
  }

  /**
   * Items A, B and C, of which C is reversed, in one dimension ABC, and A alone in a second one.
   */
  public static Questionnaire threeItems() {
    return questionnaire(
        List.of(item("A"), item("B"), reversed("C")),
        new Dimension("ABC", "Engagement", List.of("A", "B", "C")),
        new Dimension("ONE", "Clarity", List.of("A")));
  }

  /** The same questionnaire, which also asks for demographics. */
  public static Questionnaire asking(Questionnaire of, String... demographics) {
    Map<String, String> columns = new TreeMap<>();
    for (String id : demographics) {
      columns.put(id, id);
    }
    return new Questionnaire(
        of.id(),
        of.version(),
        of.title(),
        of.items(),
        of.dimensions(),
        of.outcome(),
        of.waves(),
        new Questionnaire.Columns(
            of.columns().respondent(),
            of.columns().unit(),
            of.columns().wave(),
            of.columns().submitted(),
            columns));
  }

  /** An answer sheet; null stands for a missing answer. */
  public static List<Optional<Short>> answers(Integer... codes) {
    return Arrays.stream(codes)
        .map(code -> Optional.ofNullable(code).map(Integer::shortValue))
        .toList();
  }
}
