package io.rapport.domain.release;

import io.rapport.domain.analysis.survey.Tally;
import io.rapport.domain.analysis.survey.WaveResults;
import io.rapport.domain.disclosure.SurveyWave;
import io.rapport.domain.figure.CellKey;
import io.rapport.domain.figure.Measure;
import io.rapport.domain.figure.Scope;
import io.rapport.domain.figure.Statistic;
import io.rapport.domain.release.ReleasedCell.Shown;
import io.rapport.domain.release.SumOfSides.Term;
import io.rapport.domain.release.audit.interval.Steps;
import io.rapport.domain.survey.Dimension;
import io.rapport.domain.survey.Item;
import io.rapport.domain.survey.Questionnaire;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;

/** What is printed of a wave's items and indices, as sides for comparisons. NOT thread safe. */
final class PrintedWave {
  /** A single answer has no spread. */
  private static final int FEWEST = 2;

  private final WaveResults results;
  private final Questionnaire questionnaire;
  private final Map<CellKey, ReleasedCell> cells;
  private final Map<Part, PrintedBlocks> blocks = new HashMap<>();

  private record Part(Statistic own, String id) {}

  /**
   * @param cells of the wave, of the people whom it counts today only
   */
  PrintedWave(SurveyWave wave, Map<CellKey, ReleasedCell> cells) {
    results = wave.results();
    questionnaire = wave.questionnaire();
    this.cells = Map.copyOf(cells);
  }

  /**
   * A unit.
   *
   * @param own items or indices
   * @return empty if it is not printed, or of one person
   */
  Optional<PrintedSide> side(Statistic own, String unit, String part) {
    CellKey key = new CellKey(own, results.wave().id(), new Scope.Unit(unit), part);
    long answers = answers(own, results.of(unit), part);
    if (answers < FEWEST || !(cells.get(key) instanceof Shown shown)) {
      return Optional.empty();
    }
    Coding coding = Coding.of(Steps.of(answers, shown.value(Measure.STEP)));
    return Optional.of(
        own == Statistic.ITEM
            ? PrintedSide.ofShare(shown, answers, coding)
            : PrintedSide.ofScore(shown, answers, coding));
  }

  /** Everybody but a unit; empty if not both of them are printed, or hardly anybody is left. */
  Optional<SumOfSides> rest(Statistic own, String unit, String part) {
    return side(own, results.organisation().root().code(), part)
        .flatMap(
            whole ->
                side(own, unit, part)
                    .map(side -> new SumOfSides(List.of(new Term(whole, 1), new Term(side, -1)))))
        .filter(rest -> rest.answers() >= FEWEST);
  }

  /**
   * Several units together, by {@link PrintedBlocks}.
   *
   * @param units codes of units, each with its own people only
   * @return empty if they do not follow from what is printed, or are one person
   */
  Optional<SumOfSides> together(Statistic own, Set<String> units, String part) {
    return blocks
        .computeIfAbsent(
            new Part(own, part),
            of ->
                new PrintedBlocks(
                    results.organisation(),
                    unit -> side(own, unit, part),
                    unit -> answers(own, results.ownOf(unit), part) > 0))
        .sum(units)
        .filter(sum -> sum.answers() >= FEWEST);
  }

  /** How many answered an item, or have a score of a dimension. */
  private long answers(Statistic own, Tally tally, String part) {
    OptionalInt position = own == Statistic.ITEM ? item(part) : dimension(part);
    if (position.isEmpty()) {
      return 0;
    }
    return own == Statistic.ITEM
        ? tally.item(position.getAsInt()).base()
        : tally.scores(position.getAsInt()).n();
  }

  private OptionalInt item(String id) {
    return position(questionnaire.items().stream().map(Item::id).toList(), id);
  }

  private OptionalInt dimension(String id) {
    return position(questionnaire.dimensions().stream().map(Dimension::id).toList(), id);
  }

  private static OptionalInt position(List<String> ids, String id) {
    int position = ids.indexOf(id);
    return position < 0 ? OptionalInt.empty() : OptionalInt.of(position);
  }
}
