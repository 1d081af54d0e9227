package io.rapport.domain.intake.draft;

import io.rapport.domain.survey.Scale.Answer;
import io.rapport.domain.survey.Scale.Kind;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.IntStream;

/**
 * The scale of columns that hold codes, and here and there a label beside a code. Surveys use few
 * ranges; unless both ends have labels, the narrowest that holds all codes is taken, and it is a
 * guess: nobody may have chosen its end. NOT thread safe.
 */
final class CodeScale {
  /** Lowest and highest codes of usual scales, narrow ones first. */
  private static final List<int[]> USUAL =
      List.of(
          new int[] {1, 3},
          new int[] {1, 4},
          new int[] {1, 5},
          new int[] {0, 4},
          new int[] {1, 6},
          new int[] {1, 7},
          new int[] {-2, 2},
          new int[] {-3, 3},
          new int[] {1, 10},
          new int[] {0, 10});

  /** Codes that survey tools keep for answers outside the scale. */
  private static final Set<Integer> OUTSIDE =
      Set.of(8, 9, 66, 77, 88, 96, 97, 98, 99, 888, 998, 999);

  /** Answers from which on a step that nobody chose is unlikely in a short scale. */
  private static final int ENOUGH = 100;

  /** Respondents below which two codes may be a part of a longer scale. */
  static final int FEW = 20;

  /** Different codes of an unusual scale. */
  private static final int MOST_UNUSUAL = 7;

  private final SortedMap<Integer, Set<String>> codes = new TreeMap<>();
  private long answers;
  private long rows;
  private int columns;

  /** Takes a column that has the scale. */
  void add(ColumnCounts column) {
    column
        .codes()
        .forEach(
            (code, labels) ->
                codes.computeIfAbsent(code, key -> new LinkedHashSet<>()).addAll(labels));
    answers += column.filled();
    rows = Math.max(rows, column.filled());
    columns++;
  }

  /** Whether several columns have the scale. */
  boolean shared() {
    return columns > 1;
  }

  /** Whether words stand beside the lowest and the highest code. */
  boolean labelledEnds() {
    List<Integer> inside = inside();
    return inside.size() > 1
        && labelled(inside.get(0))
        && labelled(inside.get(inside.size() - 1))
        && inside.get(inside.size() - 1) - inside.get(0) <= 10;
  }

  /**
   * The scale; empty if the codes look like none.
   *
   * @param question whether the export says that the column is a question
   */
  Optional<DraftScale> scale(boolean question) {
    List<Integer> inside = inside();
    if (inside.isEmpty()) {
      return Optional.empty();
    }
    int lowest = inside.get(0);
    int highest = inside.get(inside.size() - 1);
    if (labelledEnds() && highest - lowest > 1) {
      return Optional.of(range(lowest, highest, new Guess(0.9, "both ends have labels")));
    }
    boolean few = question && rows < FEW;
    if (highest - lowest < 2 && !few) {
      return Optional.empty();
    }
    Optional<int[]> usual =
        USUAL.stream()
            .filter(range -> range[0] <= lowest && highest <= range[1])
            .filter(range -> range[1] - range[0] > 2 || answers >= ENOUGH)
            .findFirst();
    if (usual.isPresent()) {
      return Optional.of(range(usual.get()[0], usual.get()[1], guess(few)));
    }
    return shared() && inside.size() > 2 && inside.size() <= MOST_UNUSUAL
        ? Optional.of(unusual(inside))
        : Optional.empty();
  }

  private Guess guess(boolean few) {
    if (few) {
      return new Guess(0.1, "too few answers to tell: give all that can be chosen");
    }
    return new Guess(
        shared() ? 0.7 : 0.4, "the shortest usual range of these numbers: add ends nobody chose");
  }

  private static String name(int lowest, int highest) {
    return ("from-" + lowest + "-to-" + highest).replace("--", "-minus-");
  }

  private DraftScale range(int lowest, int highest, Guess guess) {
    List<Integer> all = IntStream.rangeClosed(lowest, highest).boxed().toList();
    return scale(name(lowest, highest), all, guess);
  }

  private DraftScale unusual(List<Integer> inside) {
    int lowest = inside.get(0);
    int highest = inside.get(inside.size() - 1);
    Guess guess = new Guess(0.2, "codes as they occur: add those that nobody chose");
    return highest - lowest <= 10
        ? range(lowest, highest, guess)
        : scale(name(lowest, highest), inside, guess);
  }

  private DraftScale scale(String name, List<Integer> inside, Guess guess) {
    List<Answer> scale = new ArrayList<>();
    for (int i = 0; i < inside.size(); i++) {
      scale.add(answer(inside.get(i), DraftScale.kind(i, inside.size())));
    }
    codes.keySet().stream()
        .filter(code -> !inside.contains(code))
        .forEach(code -> scale.add(answer(code, Kind.NOT_APPLICABLE)));
    return new DraftScale(name, scale, guess);
  }

  private Answer answer(int code, Kind kind) {
    List<String> labels = List.copyOf(codes.getOrDefault(code, Set.of()));
    return labels.isEmpty()
        ? new Answer(code, String.valueOf(code), kind)
        : new Answer(code, labels.get(0), kind, labels.subList(1, labels.size()));
  }

  private boolean labelled(int code) {
    return !codes.getOrDefault(code, Set.of()).isEmpty();
  }

  /** Codes that count: none below a scale from 0 or 1, none that tools keep for other answers. */
  private List<Integer> inside() {
    List<Integer> inside = new ArrayList<>();
    for (Map.Entry<Integer, Set<String>> code : codes.entrySet()) {
      if (code.getValue().stream().noneMatch(LabelFamily::isOutside)) {
        inside.add(code.getKey());
      }
    }
    boolean aboveZero = inside.stream().filter(code -> code > 0).count() > 1;
    boolean twoSided =
        inside.contains(0) && !inside.isEmpty() && -inside.get(0) == inside.get(inside.size() - 1);
    if (aboveZero && !twoSided) {
      inside.removeIf(code -> code < 0);
    }
    while (inside.size() > 4 && keptForOthers(inside)) {
      inside.remove(inside.size() - 1);
    }
    return inside;
  }

  /** Whether the highest code stands apart from a scale without gaps and is one of those kept. */
  private static boolean keptForOthers(List<Integer> inside) {
    int last = inside.get(inside.size() - 1);
    List<Integer> rest =
        inside.stream().filter(code -> code < last && !OUTSIDE.contains(code)).toList();
    return OUTSIDE.contains(last)
        && rest.size() > 3
        && rest.get(rest.size() - 1) - rest.get(0) == rest.size() - 1
        && last - rest.get(rest.size() - 1) > 1;
  }
}
