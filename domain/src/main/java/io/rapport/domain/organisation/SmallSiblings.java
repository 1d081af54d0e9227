package io.rapport.domain.organisation;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.ToLongFunction;

/**
 * Decides which units directly below a unit are put together.
 *
 * <p>Small units are those with some people and fewer than the threshold. What hides them, if they
 * are not shown, is what is left of the unit above without the units that are: together with the
 * people who belong to it directly it must reach the threshold, or another unit is hidden too. So
 * small units are put together with each other, with the people directly above if these are few
 * themselves, and if that is not enough with the smallest other unit.
 */
final class SmallSiblings {
  private final Organisation tree;
  private final ToLongFunction<String> own;
  private final long threshold;
  private final Map<String, Long> totals = new HashMap<>();

  /** By headcount before answers, so that the order is nearly the same in every wave. */
  private final Comparator<Unit> smallest;

  /**
   * An organisation and who answered in it.
   *
   * @param own people by code of the very unit they belong to
   * @param threshold fewest people that can be reported
   */
  SmallSiblings(Organisation tree, ToLongFunction<String> own, long threshold) {
    this.tree = tree;
    this.own = own;
    this.threshold = threshold;
    smallest =
        Comparator.<Unit>comparingInt(unit -> tree.headcount(unit.code()))
            .thenComparing(this::people)
            .thenComparing(Unit::code);
    total(tree.root());
  }

  /**
   * What is put together.
   *
   * @param units directly below one unit, sorted by code
   * @param direct whether people who belong to that very unit are among them
   */
  record Together(List<Unit> units, boolean direct) {}

  /** Whether a unit with everything below it has fewer people than can be reported. */
  boolean isSmall(Unit unit) {
    return people(unit) < threshold;
  }

  /** The units directly below a unit to put together; empty if that would show nothing more. */
  Optional<Together> below(String parent) {
    List<Unit> units = tree.children(parent).stream().filter(this::hasPeople).toList();
    List<Unit> together = new ArrayList<>(units.stream().filter(this::isSmall).toList());
    long people = together.stream().mapToLong(this::people).sum();
    long directly = own.applyAsLong(parent);
    if (people == 0 || isSafe(together, people, directly)) {
      return Optional.empty();
    }
    boolean direct = directly > 0 && directly < threshold;
    if (people + (direct ? directly : 0) < threshold) {
      units.stream().filter(unit -> !isSmall(unit)).min(smallest).ifPresent(together::add);
    }
    together.sort(Comparator.comparing(Unit::code));
    return together.size() == units.size()
        ? Optional.empty()
        : Optional.of(new Together(List.copyOf(together), direct));
  }

  /**
   * Whether small units can stay hidden without another one, and there is nothing else to put them
   * together with.
   */
  private boolean isSafe(List<Unit> small, long people, long directly) {
    boolean alone = small.stream().filter(unit -> people(unit) > 0).count() == 1;
    return people < threshold && people + directly >= threshold && (alone || directly >= threshold);
  }

  /** A unit without anybody is nothing to be reported. */
  private boolean hasPeople(Unit unit) {
    return people(unit) > 0 || tree.headcount(unit.code()) > 0;
  }

  private long people(Unit unit) {
    return totals.getOrDefault(unit.code(), 0L);
  }

  private long total(Unit unit) {
    long people = own.applyAsLong(unit.code());
    for (Unit child : tree.children(unit.code())) {
      people += total(child);
    }
    totals.put(unit.code(), people);
    return people;
  }
}
