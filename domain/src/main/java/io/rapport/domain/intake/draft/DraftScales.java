package io.rapport.domain.intake.draft;

import io.rapport.domain.intake.CellValue;
import io.rapport.domain.intake.codebook.Codebook;
import io.rapport.domain.intake.codebook.CodebookQuestion;
import io.rapport.domain.intake.codebook.CodebookQuestion.Form;
import io.rapport.domain.intake.layout.SurveyColumn;
import io.rapport.domain.intake.survey.LabelMap;
import io.rapport.domain.survey.Scale;
import io.rapport.domain.survey.Scale.Answer;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;

/**
 * Finds the scales of columns: the codebook's, else that of codes, else a family of known labels.
 * Labels and ranges are those of all columns that share a scale, not of each alone.
 */
final class DraftScales {
  /** Columns of one scale of labels from which on a lone column of numbers is no item. */
  private static final int RATED = 3;

  private final List<ColumnCounts> counts;
  private final Codebook codebook;
  private final Map<LabelFamily, Integer> holding = new HashMap<>();
  private final Map<LabelFamily, Set<String>> labels = new HashMap<>();
  private final Map<String, Set<String>> together = new HashMap<>();
  private final Map<String, CodeScale> codes = new HashMap<>();
  private final Map<List<Answer>, Integer> listed = new HashMap<>();
  private final Map<List<Answer>, Scale> named = new HashMap<>();
  private final Set<String> names = new HashSet<>();
  private final boolean several;

  /**
   * Looks at all columns that may be items.
   *
   * @param counts values of all columns, by position
   */
  DraftScales(List<SurveyColumn> columns, List<ColumnCounts> counts, Codebook codebook) {
    this.counts = counts;
    this.codebook = codebook;
    for (SurveyColumn column : columns) {
      ColumnCounts values = values(column);
      if (!values.codes().isEmpty()) {
        codes.computeIfAbsent(DraftItems.group(column), key -> new CodeScale()).add(values);
      }
      if (!DraftItems.group(column).isEmpty()) {
        together
            .computeIfAbsent(DraftItems.group(column), key -> new HashSet<>())
            .addAll(values.keys());
      }
      LabelFamily.holding(values.keys()).forEach(family -> holding.merge(family, 1, Integer::sum));
      codebook
          .question(column)
          .ifPresent(question -> listed.merge(inside(question), 1, Integer::sum));
    }
    for (SurveyColumn column : columns) {
      family(column)
          .ifPresent(
              family ->
                  values(column)
                      .keys()
                      .forEach(
                          key ->
                              labels
                                  .computeIfAbsent(family, each -> new LinkedHashSet<>())
                                  .add(values(column).spelling(key))));
    }
    this.several =
        codes.values().stream().anyMatch(CodeScale::shared)
            || holding.values().stream().anyMatch(held -> held >= RATED);
  }

  /** The scale of a column; empty if it has none that is known. */
  Optional<DraftScale> of(SurveyColumn column) {
    Optional<CodebookQuestion> question =
        codebook.question(column).filter(known -> !known.answers().isEmpty());
    if (question.isPresent()) {
      boolean ordered =
          question.get().form() == Form.RATING
              || listed.getOrDefault(inside(question.get()), 0) > 1;
      return CodebookScale.of(question.get(), codebook.source(), ordered)
          .map(scale -> compared(scale, column));
    }
    return values(column).codes().isEmpty()
        ? family(column).map(this::scale)
        : Optional.ofNullable(codes.get(DraftItems.group(column)))
            .filter(scale -> scale.shared() || scale.labelledEnds() || !several)
            .filter(scale -> column.question().isPresent() || !twoCodes(column))
            .flatMap(scale -> scale.scale(!column.wording().equals(column.name())));
  }

  /** The scale under a name of its own; equal scales are one. */
  Scale named(DraftScale draft) {
    return named.computeIfAbsent(
        draft.answers(),
        answers -> {
          String name = draft.name();
          for (int i = 2; !names.add(name); i++) {
            name = draft.name() + "-" + i;
          }
          return draft.scale(name);
        });
  }

  /**
   * Of the families that hold a column's labels the one that holds most columns of the file. Where
   * all chose one answer, the other columns of the question tell.
   */
  private Optional<LabelFamily> family(SurveyColumn column) {
    Set<String> own = values(column).keys();
    List<LabelFamily> families = LabelFamily.holding(own);
    if (families.isEmpty() && own.stream().anyMatch(key -> !LabelFamily.isOutside(key))) {
      families = LabelFamily.holding(together.getOrDefault(DraftItems.group(column), Set.of()));
    }
    return families.stream()
        .max(
            Comparator.comparingInt((LabelFamily family) -> holding.getOrDefault(family, 0))
                .thenComparing(family -> family.answers().size(), Comparator.reverseOrder()));
  }

  private DraftScale scale(LabelFamily family) {
    Set<String> used = labels.getOrDefault(family, Set.of());
    long seen = used.stream().map(family::place).filter(place -> place >= 0).distinct().count();
    boolean other =
        LabelFamily.holding(used).stream().anyMatch(each -> !each.id().equals(family.id()));
    Guess guess =
        other
            ? new Guess(0.5, "labels of more than one known family: compare with the survey")
            : seen < family.answers().size() - 1
                ? new Guess(0.7, "labels of a known family, of which several nobody chose")
                : new Guess(0.9, "labels of a known family");
    return new DraftScale(family.id(), family.scale(used), guess);
  }

  /** What a codebook says is not changed by what people answered, but a difference is told. */
  private DraftScale compared(DraftScale draft, SurveyColumn column) {
    LabelMap map = new LabelMap(draft.scale(draft.name()));
    ColumnCounts values = values(column);
    long unknown =
        values.keys().stream()
            .filter(key -> map.code(new CellValue.Text(values.spelling(key))).isEmpty())
            .count();
    if (unknown == 0 && !values.overflow()) {
      return draft;
    }
    String told = values.overflow() ? "many" : String.valueOf(unknown);
    return new DraftScale(
        draft.name(),
        draft.answers(),
        new Guess(
            0.1,
            draft.guess().reason() + "; the export holds " + told + " other answers: add them"));
  }

  /** Two neighbouring codes among many answers are yes and no, whatever their column is called. */
  private boolean twoCodes(SurveyColumn column) {
    SortedMap<Integer, Set<String>> codes = values(column).codes();
    return values(column).filled() >= CodeScale.FEW && codes.lastKey() - codes.firstKey() < 2;
  }

  private static List<Answer> inside(CodebookQuestion question) {
    return CodebookScale.inside(question.answers()).stream()
        .map(
            answer ->
                new Answer(answer.code(), answer.label(), Scale.Kind.NEUTRAL, answer.aliases()))
        .toList();
  }

  private ColumnCounts values(SurveyColumn column) {
    return counts.get(column.position());
  }
}
