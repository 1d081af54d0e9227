package io.rapport.domain.intake.draft;

import io.rapport.domain.intake.codebook.CodebookAnswer;
import io.rapport.domain.intake.codebook.CodebookQuestion;
import io.rapport.domain.survey.Scale.Answer;
import io.rapport.domain.survey.Scale.Kind;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/**
 * The scale that a codebook gives: its answers and codes are certain, and what is good about them
 * is known for known labels, else guessed from their order.
 */
final class CodebookScale {
  private CodebookScale() {}

  /**
   * The scale of a question; empty if its answers have no order that is known.
   *
   * @param source what the codebook was read from
   * @param ordered whether the answers have an order though their labels are of no known family
   */
  static Optional<DraftScale> of(CodebookQuestion question, String source, boolean ordered) {
    List<CodebookAnswer> inside = inside(question.answers());
    if (inside.size() < 2) {
      return Optional.empty();
    }
    List<CodebookAnswer> byCode =
        inside.stream().sorted(Comparator.comparingInt(CodebookAnswer::code)).toList();
    List<String> labels = byCode.stream().map(CodebookAnswer::label).toList();
    for (LabelFamily family : LabelFamily.holding(labels)) {
      List<Integer> places = labels.stream().map(family::place).toList();
      boolean up = runs(places, 1);
      if (up || runs(places, -1)) {
        List<Kind> kinds =
            places.stream().map(place -> DraftScale.kind(place, family.answers().size())).toList();
        Guess guess = new Guess(0.9, "answers and codes from " + source);
        String name = up ? family.id() : family.id() + "-down";
        return Optional.of(scale(name, byCode, kinds, question, guess));
      }
    }
    if (!ordered || inside.size() < 3) {
      return Optional.empty();
    }
    List<Kind> kinds = new ArrayList<>();
    for (int i = 0; i < byCode.size(); i++) {
      kinds.add(DraftScale.kind(i, byCode.size()));
    }
    return Optional.of(
        scale(
            "scale",
            byCode,
            kinds,
            question,
            new Guess(
                0.5,
                "answers and codes from " + source + "; check kind: which end is favourable?")));
  }

  /** Answers that count; negative codes beside a scale from 0 or 1 do not. */
  static List<CodebookAnswer> inside(List<CodebookAnswer> answers) {
    List<CodebookAnswer> inside =
        answers.stream()
            .filter(answer -> !answer.outside() && !LabelFamily.isOutside(answer.label()))
            .toList();
    int lowest = inside.stream().mapToInt(CodebookAnswer::code).min().orElse(0);
    int highest = inside.stream().mapToInt(CodebookAnswer::code).max().orElse(0);
    boolean above = inside.stream().filter(answer -> answer.code() > 0).count() > 1;
    return -lowest == highest || !above
        ? inside
        : inside.stream().filter(answer -> answer.code() >= 0).toList();
  }

  private static DraftScale scale(
      String name,
      List<CodebookAnswer> inside,
      List<Kind> kinds,
      CodebookQuestion question,
      Guess guess) {
    List<Answer> scale = new ArrayList<>();
    for (int i = 0; i < inside.size(); i++) {
      scale.add(answer(inside.get(i), kinds.get(i)));
    }
    question.answers().stream()
        .filter(answer -> !inside.contains(answer))
        .forEach(answer -> scale.add(answer(answer, Kind.NOT_APPLICABLE)));
    return new DraftScale(name, scale, guess);
  }

  private static Answer answer(CodebookAnswer answer, Kind kind) {
    return new Answer(answer.code(), answer.label(), kind, answer.aliases());
  }

  private static boolean runs(List<Integer> places, int step) {
    for (int i = 1; i < places.size(); i++) {
      if (step * (places.get(i) - places.get(i - 1)) <= 0) {
        return false;
      }
    }
    return true;
  }
}
