package io.rapport.domain.statistics;

import java.util.ArrayList;
import java.util.List;

/**
 * How many people there are in each category of one attribute, for {@link Raking}.
 *
 * @param name of the attribute, such as tenure
 * @param order whether neighbours are more alike than others
 * @param headcounts people by category
 */
public record HeadcountMargin(String name, Order order, List<Long> headcounts) {

  /** Which categories may be put together. */
  public enum Order {
    /** Neighbours only, as with age or tenure. */
    ORDERED,
    /** Any, as with countries or functions. */
    UNORDERED
  }

  /**
   * @throws IllegalArgumentException if a headcount is negative or there are no people
   */
  public HeadcountMargin {
    headcounts = List.copyOf(headcounts);
    headcounts.forEach(count -> Arguments.atLeast(0, count, "headcount"));
    Arguments.atLeast(1, total(headcounts), "people in the margin " + name);
  }

  /** Everybody. */
  public long total() {
    return total(headcounts);
  }

  /**
   * Puts categories together until each group has enough answers and at least one person to stand
   * for, or one group is left. The group with the fewest answers goes to the one with the next
   * fewest, among neighbours where categories are ordered.
   *
   * @param answers by category
   * @param fewest answers that a group needs
   * @return groups of categories
   */
  List<List<Integer>> collapsed(long[] answers, long fewest) {
    Arguments.sameLength(headcounts.size(), answers.length, "headcounts and answers");
    List<Group> groups = new ArrayList<>();
    for (int category = 0; category < answers.length; category++) {
      groups.add(new Group(List.of(category), answers[category], headcounts.get(category)));
    }
    while (groups.size() > 1) {
      int smallest = smallest(groups, fewest);
      if (smallest < 0) {
        break;
      }
      int partner = partner(groups, smallest);
      Group joined = groups.get(Math.min(smallest, partner));
      groups.set(
          Math.min(smallest, partner), joined.plus(groups.remove(Math.max(smallest, partner))));
    }
    return groups.stream().map(Group::categories).toList();
  }

  /** The group with the fewest answers among those that are too small, −1 if none is. */
  private static int smallest(List<Group> groups, long fewest) {
    int found = -1;
    for (int i = 0; i < groups.size(); i++) {
      Group group = groups.get(i);
      if ((group.answers < fewest || group.people == 0)
          && (found < 0 || group.answers < groups.get(found).answers)) {
        found = i;
      }
    }
    return found;
  }

  private int partner(List<Group> groups, int of) {
    int found = -1;
    for (int i = 0; i < groups.size(); i++) {
      boolean allowed = order == Order.UNORDERED || Math.abs(i - of) == 1;
      if (i != of && allowed && (found < 0 || groups.get(i).answers < groups.get(found).answers)) {
        found = i;
      }
    }
    return found;
  }

  private static long total(List<Long> headcounts) {
    return headcounts.stream().mapToLong(Long::longValue).sum();
  }

  private record Group(List<Integer> categories, long answers, long people) {
    Group plus(Group other) {
      List<Integer> all = new ArrayList<>(categories);
      all.addAll(other.categories);
      all.sort(null);
      return new Group(List.copyOf(all), answers + other.answers, people + other.people);
    }
  }
}
