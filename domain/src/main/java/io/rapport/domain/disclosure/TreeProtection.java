package io.rapport.domain.disclosure;

import io.rapport.domain.disclosure.Decision.HideReason;
import io.rapport.domain.organisation.Organisation;
import io.rapport.domain.organisation.Unit;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.ToLongFunction;

/**
 * Hides units of a tree until no subtraction leaves a small group.
 *
 * <p>From shown cells of a tree, the smallest groups that can be had by subtraction are, for each
 * shown unit, what remains of it when the shown units below it are taken away: its own people and
 * those of hidden units. Each such remainder must be empty or reach the threshold; otherwise the
 * smallest shown unit below is hidden too, and so on until it holds everywhere.
 */
final class TreeProtection {
  private final Organisation tree;
  private final ToLongFunction<String> own;
  private final int threshold;
  private final Map<String, Long> totals = new TreeMap<>();

  /**
   * A tree with people.
   *
   * @param own number of people by code of the very unit they belong to
   * @param threshold fewest people that may be shown or left over
   */
  TreeProtection(Organisation tree, ToLongFunction<String> own, int threshold) {
    this.tree = tree;
    this.own = own;
    this.threshold = threshold;
    total(tree.root());
  }

  /**
   * The units to hide.
   *
   * @param alreadyHidden units that are hidden for another reason
   * @return reason by unit code, the given ones included
   */
  Map<String, HideReason> hidden(Map<String, HideReason> alreadyHidden) {
    Map<String, HideReason> hidden = new TreeMap<>(alreadyHidden);
    totals.forEach(
        (code, people) -> {
          if (people < threshold) {
            hidden.putIfAbsent(code, HideReason.TOO_FEW);
          }
        });
    boolean changed = true;
    while (changed) {
      changed = false;
      for (Unit unit : tree.inOrder()) {
        if (!hidden.containsKey(unit.code()) && protect(unit.code(), hidden)) {
          changed = true;
        }
      }
    }
    return hidden;
  }

  private boolean protect(String shown, Map<String, HideReason> hidden) {
    long remainder = remainder(shown, hidden);
    if (remainder == 0 || remainder >= threshold) {
      return false;
    }
    List<String> cover = cover(shown, hidden);
    String sacrifice =
        cover.stream()
            .filter(code -> remainder + remainder(code, hidden) >= threshold)
            .min(smallestFirst())
            .or(() -> cover.stream().min(smallestFirst()))
            .orElse(shown);
    hidden.put(sacrifice, HideReason.REVEALS_OTHERS);
    return true;
  }

  /** People of a unit who are in no shown unit below it. */
  private long remainder(String code, Map<String, HideReason> hidden) {
    long people = own.applyAsLong(code);
    for (Unit child : tree.children(code)) {
      if (hidden.containsKey(child.code())) {
        people += remainder(child.code(), hidden);
      }
    }
    return people;
  }

  /** The topmost shown units below a unit. */
  private List<String> cover(String code, Map<String, HideReason> hidden) {
    List<String> cover = new ArrayList<>();
    for (Unit child : tree.children(code)) {
      if (hidden.containsKey(child.code())) {
        cover.addAll(cover(child.code(), hidden));
      } else {
        cover.add(child.code());
      }
    }
    return cover;
  }

  private Comparator<String> smallestFirst() {
    return Comparator.<String>comparingLong(code -> totals.getOrDefault(code, 0L))
        .thenComparing(Comparator.naturalOrder());
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
