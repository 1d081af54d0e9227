package io.rapport.domain.release;

import io.rapport.domain.organisation.Organisation;
import io.rapport.domain.organisation.Unit;
import io.rapport.domain.release.SumOfSides.Term;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.function.Predicate;

/**
 * What is left of each printed unit without the printed ones below it: a block. Units together
 * follow from what is printed if they are whole blocks. A block of nobody goes with the blocks
 * below it, so that a printed unit that is all of what is asked for is taken as it is.
 */
final class PrintedBlocks {
  /** By code of a unit of whose own people somebody answered; empty if it is within none. */
  private final Map<String, Optional<Block>> blocks = new HashMap<>();

  private final Function<String, Optional<PrintedSide>> printed;
  private final Predicate<String> answered;
  private int number;

  /**
   * @param printed what is printed of a unit, by its code
   * @param answered whether somebody of a unit's own people answered
   */
  PrintedBlocks(
      Organisation organisation,
      Function<String, Optional<PrintedSide>> printed,
      Predicate<String> answered) {
    this.printed = printed;
    this.answered = answered;
    add(organisation, organisation.root(), Optional.empty());
  }

  private void add(Organisation organisation, Unit unit, Optional<Block> within) {
    Optional<Block> here =
        printed.apply(unit.code()).map(side -> new Block(number++, side, within)).or(() -> within);
    if (answered.test(unit.code())) {
      here.ifPresent(block -> block.units++);
      blocks.put(unit.code(), here);
    }
    organisation.children(unit.code()).forEach(below -> add(organisation, below, here));
  }

  /**
   * Several units together.
   *
   * @param units codes of units, each with its own people only
   * @return empty if they do not follow
   */
  Optional<SumOfSides> sum(Set<String> units) {
    Map<Block, Integer> asked = new HashMap<>();
    for (String unit : units) {
      Optional<Block> block = blocks.get(unit);
      if (block != null) {
        if (block.isEmpty()) {
          return Optional.empty();
        }
        asked.merge(block.get(), 1, Integer::sum);
      }
    }
    if (asked.entrySet().stream().anyMatch(block -> block.getValue() < block.getKey().units)) {
      return Optional.empty();
    }
    List<Term> terms = new ArrayList<>();
    for (Block block : concerned(asked.keySet())) {
      boolean within = block.above.filter(above -> above.isAsked(asked.keySet())).isPresent();
      if (block.isAsked(asked.keySet()) != within) {
        terms.add(new Term(block.side, within ? -1 : 1));
      }
    }
    return Optional.of(new SumOfSides(terms));
  }

  /** The blocks, those next below them, and those of nobody above with what is below these. */
  private static Set<Block> concerned(Set<Block> asked) {
    Set<Block> concerned = new TreeSet<>(Comparator.comparingInt((Block block) -> block.number));
    for (Block each : asked) {
      Optional<Block> block = Optional.of(each);
      while (block.isPresent()
          && concerned.add(block.get()) | concerned.addAll(block.get().below)) {
        block = block.get().above.filter(above -> above.units == 0);
      }
    }
    return concerned;
  }

  private static final class Block {
    private final int number;
    private final PrintedSide side;
    private final Optional<Block> above;
    private final List<Block> below = new ArrayList<>();
    private int units;

    Block(int number, PrintedSide side, Optional<Block> above) {
      this.number = number;
      this.side = side;
      this.above = above;
      above.ifPresent(larger -> larger.below.add(this));
    }

    boolean isAsked(Set<Block> asked) {
      return units > 0
          ? asked.contains(this)
          : !below.isEmpty() && below.stream().allMatch(block -> block.isAsked(asked));
    }
  }
}
