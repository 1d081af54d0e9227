package io.rapport.domain.intake.codebook;

import io.rapport.domain.intake.PlainText;
import io.rapport.domain.intake.codebook.CodebookSheet.Entry;
import io.rapport.domain.intake.layout.SurveyColumn;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.function.Function;
import java.util.function.IntPredicate;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** Tells what the columns of a codebook hold. */
final class CodebookColumns {
  private static final String CODE = "[+-]?\\d{1,4}(?:\\.0+)?";

  private final List<Entry> entries;
  private final int names;
  private final int width;
  private final List<SurveyColumn> export;

  CodebookColumns(List<Entry> entries, int names, int width, List<SurveyColumn> export) {
    this.entries = entries;
    this.names = names;
    this.width = width;
    this.export = export;
  }

  /** Code and label of an answer, one answer a row. */
  record Pair(int code, int label) {
    List<CodebookAnswer> answers(Entry entry) {
      List<CodebookAnswer> answers = new ArrayList<>();
      List<String> codes = entry.texts(code);
      List<String> labels = entry.texts(label);
      for (int row = 0; row < codes.size(); row++) {
        if (codes.get(row).matches(CODE) && !labels.get(row).isEmpty()) {
          answers.add(
              new CodebookAnswer((int) Double.parseDouble(codes.get(row)), labels.get(row)));
        }
      }
      boolean once =
          answers.stream().map(CodebookAnswer::code).distinct().count() == answers.size();
      return answers.size() > 1 && once ? answers : List.of();
    }
  }

  /**
   * The column of the wordings: running words that differ from question to question. Of several, as
   * in other languages, the one whose words the export uses itself, else the first.
   */
  OptionalInt wording() {
    Map<String, SurveyColumn> asked =
        export.stream()
            .collect(
                Collectors.toMap(
                    column -> PlainText.key(column.wording()),
                    Function.identity(),
                    (first, second) -> first));
    return columns(this::holdsWordings).stream()
        .max(
            Comparator.comparingLong(
                    (Integer at) ->
                        entries.stream()
                            .map(entry -> PlainText.key(entry.texts(at).get(0)))
                            .filter(text -> !text.isEmpty() && asked.containsKey(text))
                            .count())
                .thenComparing(Comparator.reverseOrder()))
        .map(OptionalInt::of)
        .orElseGet(OptionalInt::empty);
  }

  /** The column of the blocks: words that several questions in a row share. */
  OptionalInt group(OptionalInt wording) {
    return columns(at -> at != wording.orElse(-1) && holdsBlocks(at)).stream()
        .mapToInt(Integer::intValue)
        .findFirst();
  }

  /** The column in whose cells all answers stand. */
  OptionalInt answerList() {
    return columns(at -> lists(at) > 0).stream()
        .max(Comparator.comparingLong(this::lists).thenComparing(Comparator.reverseOrder()))
        .map(OptionalInt::of)
        .orElseGet(OptionalInt::empty);
  }

  /** The columns of codes and labels, if answers stand below each other. */
  Optional<Pair> answerPair() {
    if (entries.stream().allMatch(entry -> entry.rows().size() == 1)) {
      return Optional.empty();
    }
    List<Pair> pairs = new ArrayList<>();
    for (int code : columns(this::holdsCodes)) {
      for (int label : columns(at -> at != code && !holdsCodes(at))) {
        pairs.add(new Pair(code, label));
      }
    }
    return pairs.stream()
        .filter(pair -> described(pair) > 0)
        .max(
            Comparator.comparingLong(CodebookColumns.this::described)
                .thenComparing(Pair::label, Comparator.reverseOrder()));
  }

  private long described(Pair pair) {
    return entries.stream()
        .map(pair::answers)
        .filter(
            answers ->
                !answers.isEmpty()
                    && answers.stream().map(CodebookAnswer::label).distinct().count()
                        == answers.size())
        .count();
  }

  private long lists(int at) {
    return entries.stream()
        .filter(entry -> !AnswerList.of(entry.cell(at).asText()).isEmpty())
        .count();
  }

  private boolean holdsCodes(int at) {
    List<String> filled =
        entries.stream().flatMap(entry -> entry.texts(at).stream()).filter(this::filled).toList();
    long codes = filled.stream().filter(text -> text.matches(CODE)).count();
    return codes > 1 && 10 * codes >= 9L * filled.size();
  }

  private boolean holdsWordings(int at) {
    List<String> first = firsts(at);
    long running = first.stream().filter(text -> text.indexOf(' ') > 0).count();
    boolean once = entries.stream().allMatch(entry -> different(entry, at) <= 1);
    return once
        && lists(at) == 0
        && 2 * running >= entries.size()
        && 3 * first.stream().distinct().count() >= 2L * first.size();
  }

  private boolean holdsBlocks(int at) {
    List<String> first = firsts(at);
    long different = first.stream().distinct().count();
    if (first.size() < entries.size() * 0.9
        || different < 2
        || 2 * different > first.size()
        || first.stream().anyMatch(text -> text.matches("[\\d.,]+"))) {
      return false;
    }
    Set<String> ended = new HashSet<>();
    for (int i = 1; i < first.size(); i++) {
      if (!first.get(i).equals(first.get(i - 1)) && !ended.add(first.get(i - 1))) {
        return false;
      }
    }
    return !ended.contains(first.get(first.size() - 1));
  }

  private static long different(Entry entry, int at) {
    return entry.texts(at).stream().filter(text -> !text.isEmpty()).distinct().count();
  }

  private List<String> firsts(int at) {
    return entries.stream().map(entry -> entry.texts(at).get(0)).filter(this::filled).toList();
  }

  private boolean filled(String text) {
    return !text.isEmpty();
  }

  private List<Integer> columns(IntPredicate test) {
    return IntStream.range(0, width).filter(at -> at != names).filter(test).boxed().toList();
  }
}
