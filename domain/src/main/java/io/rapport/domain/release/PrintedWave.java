package io.rapport.domain.release;

import io.rapport.domain.analysis.survey.Tally;
import io.rapport.domain.analysis.survey.WaveResults;
import io.rapport.domain.disclosure.SurveyWave;
import io.rapport.domain.figure.CellKey;
import io.rapport.domain.figure.Scope;
import io.rapport.domain.figure.Statistic;
import io.rapport.domain.organisation.Unit;
import io.rapport.domain.release.ReleasedCell.Shown;
import io.rapport.domain.release.SumOfSides.Term;
import io.rapport.domain.survey.Dimension;
import io.rapport.domain.survey.Item;
import io.rapport.domain.survey.Questionnaire;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;

/** What is printed of a wave's items and indices, as sides for comparisons. */
final class PrintedWave {
  private final WaveResults results;
  private final Questionnaire questionnaire;
  private final Map<CellKey, ReleasedCell> cells;
  private final Codings codings;

  /**
   * @param cells of the wave, of the people whom it counts today only
   */
  PrintedWave(SurveyWave wave, Map<CellKey, ReleasedCell> cells, Codings codings) {
    results = wave.results();
    questionnaire = wave.questionnaire();
    this.cells = Map.copyOf(cells);
    this.codings = codings;
  }

  /**
   * A unit.
   *
   * @param own items or indices
   * @return empty if it is not printed
   */
  Optional<PrintedSide> side(Statistic own, String unit, String part) {
    CellKey key = new CellKey(own, results.wave().id(), new Scope.Unit(unit), part);
    long answers = answers(own, results.of(unit), part);
    if (answers == 0 || !(cells.get(key) instanceof Shown shown)) {
      return Optional.empty();
    }
    Coding coding = codings.of(key, answers);
    return Optional.of(
        own == Statistic.ITEM
            ? PrintedSide.ofShare(shown, answers, coding)
            : PrintedSide.ofScore(shown, answers, coding));
  }

  /** Everybody but a unit; empty if not both of them are printed, or nobody is left. */
  Optional<SumOfSides> rest(Statistic own, String unit, String part) {
    return side(own, results.organisation().root().code(), part)
        .flatMap(
            whole ->
                side(own, unit, part)
                    .map(side -> new SumOfSides(List.of(new Term(whole, 1), new Term(side, -1)))))
        .filter(rest -> rest.answers() > 0);
  }

  /**
   * Several units together. What is left of each printed unit without the printed ones below it is
   * a block; units follow from what is printed if they are whole blocks. A block of nobody goes
   * with the units below it, so that a printed unit that is all of what is asked for is taken as it
   * is.
   *
   * @param units codes of units, each with its own people only
   * @return empty if they do not follow
   */
  Optional<SumOfSides> together(Statistic own, Set<String> units, String part) {
    Blocks blocks = new Blocks(own, units, part);
    blocks.add(results.organisation().root(), Optional.empty());
    return blocks.sum().filter(sum -> sum.answers() > 0);
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

  /** The printed units, each with whether its block is asked for. */
  private final class Blocks {
    private final Statistic own;
    private final Set<String> units;
    private final String part;
    private final List<Block> blocks = new ArrayList<>();
    private final Map<Block, Block> above = new HashMap<>();
    private boolean divided;

    Blocks(Statistic own, Set<String> units, String part) {
      this.own = own;
      this.units = units;
      this.part = part;
    }

    /** Each before those below it. */
    void add(Unit unit, Optional<Block> within) {
      Optional<Block> block = side(own, unit.code(), part).map(Block::new);
      if (block.isPresent()) {
        blocks.add(block.get());
        within.ifPresent(
            larger -> {
              above.put(block.get(), larger);
              larger.below.add(block.get());
            });
      }
      Optional<Block> here = block.or(() -> within);
      if (answers(own, results.ownOf(unit.code()), part) > 0) {
        boolean asked = units.contains(unit.code());
        here.ifPresentOrElse(each -> each.put(asked), () -> divided |= asked);
      }
      results.organisation().children(unit.code()).forEach(below -> add(below, here));
    }

    Optional<SumOfSides> sum() {
      if (divided || blocks.stream().anyMatch(Block::isDivided)) {
        return Optional.empty();
      }
      List<Term> terms = new ArrayList<>();
      for (Block block : blocks) {
        Block larger = above.get(block);
        int sign = (block.isAsked() ? 1 : 0) - (larger != null && larger.isAsked() ? 1 : 0);
        if (sign != 0) {
          terms.add(new Term(block.side, sign));
        }
      }
      return Optional.of(new SumOfSides(terms));
    }
  }

  /** What is left of a printed unit without the printed ones below it. */
  private static final class Block {
    private final PrintedSide side;
    private final List<Block> below = new ArrayList<>();
    private boolean holdsAsked;
    private boolean holdsOthers;

    Block(PrintedSide side) {
      this.side = side;
    }

    void put(boolean asked) {
      holdsAsked |= asked;
      holdsOthers |= !asked;
    }

    boolean isDivided() {
      return holdsAsked && holdsOthers;
    }

    boolean isAsked() {
      return holdsAsked || (!holdsOthers && below.stream().allMatch(Block::isAsked));
    }
  }
}
