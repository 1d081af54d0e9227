package io.rapport.domain.survey;

import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/**
 * An answer scale: every answer that can be given, whether anybody chose it or not.
 *
 * <p>The codes of a scale run one way, from unfavourable over neutral to favourable or the reverse,
 * because a score is an answer's place between the lowest and the highest code.
 *
 * @param id name by which items refer to it
 * @param answers all answers in the order of the scale, not-applicable ones included
 */
public record Scale(String id, List<Answer> answers) {
  public Scale {
    answers = List.copyOf(answers);
    Set<Integer> codes = new HashSet<>();
    for (Answer answer : answers) {
      if (!codes.add(answer.code())) {
        throw new IllegalArgumentException("scale " + id + " has code " + answer.code() + " twice");
      }
    }
    if (answers.stream().filter(answer -> answer.kind() != Kind.NOT_APPLICABLE).count() < 2) {
      throw new IllegalArgumentException("scale " + id + " needs two answers that can be scored");
    }
    if (!runs(answers, false) && !runs(answers, true)) {
      throw new IllegalArgumentException(
          "scale "
              + id
              + " must run from unfavourable over neutral to favourable codes, or the reverse");
    }
  }

  /**
   * One answer of a scale.
   *
   * @param code number stored for it
   * @param label words for it, as questionnaires print them
   * @param aliases other words for it in files, such as a tool's own code or another language
   */
  public record Answer(int code, String label, Kind kind, List<String> aliases) {
    public Answer {
      aliases = List.copyOf(aliases);
      if (code < Short.MIN_VALUE || code > Short.MAX_VALUE) {
        throw new IllegalArgumentException("answer code " + code + " is not a small number");
      }
    }

    /** An answer with no other words than its label. */
    public Answer(int code, String label, Kind kind) {
      this(code, label, kind, List.of());
    }

    /** The label and all other words for it. */
    public List<String> spellings() {
      return Stream.concat(Stream.of(label), aliases.stream()).toList();
    }
  }

  /** How an answer counts, before an item is reversed. */
  public enum Kind {
    FAVOURABLE,
    NEUTRAL,
    UNFAVOURABLE,
    /** Outside the base, apart from a missing answer. */
    NOT_APPLICABLE
  }

  /** The answer of a code. */
  public Optional<Answer> answer(int code) {
    return answers.stream().filter(answer -> answer.code() == code).findFirst();
  }

  /** Whether the low codes are the favourable ones. */
  public boolean descending() {
    return !runs(answers, false);
  }

  /** Whether answers get no worse from each code to the next one, upwards or downwards. */
  private static boolean runs(List<Answer> answers, boolean downwards) {
    Comparator<Answer> byCode = Comparator.comparingInt(Answer::code);
    List<Integer> merits =
        answers.stream()
            .filter(answer -> answer.kind() != Kind.NOT_APPLICABLE)
            .sorted(downwards ? byCode.reversed() : byCode)
            .map(answer -> merit(answer.kind()))
            .toList();
    return merits.stream().sorted().toList().equals(merits);
  }

  private static int merit(Kind kind) {
    return switch (kind) {
      case FAVOURABLE -> 1;
      case UNFAVOURABLE -> -1;
      case NEUTRAL, NOT_APPLICABLE -> 0;
    };
  }

  /** Lowest code that can be scored. */
  public int lowest() {
    return answers.stream()
        .filter(answer -> answer.kind() != Kind.NOT_APPLICABLE)
        .mapToInt(Answer::code)
        .min()
        .orElseThrow();
  }

  /** Highest code that can be scored. */
  public int highest() {
    return answers.stream()
        .filter(answer -> answer.kind() != Kind.NOT_APPLICABLE)
        .mapToInt(Answer::code)
        .max()
        .orElseThrow();
  }
}
