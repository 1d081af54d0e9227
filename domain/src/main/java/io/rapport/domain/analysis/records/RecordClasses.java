package io.rapport.domain.analysis.records;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;

/** Puts records together that are in the same sets. */
final class RecordClasses {
  private static final int NONE = -1;

  private final RecordNumbers numbers;
  private final int[] classOf;
  private final int[] sizes;
  private final int[] inSet;

  RecordClasses(RecordNumbers numbers) {
    this.numbers = numbers;
    this.classOf = new int[numbers.size()];
    this.sizes = new int[numbers.size() + 1];
    this.inSet = new int[numbers.size() + 1];
  }

  /**
   * Classes of the records of some sets.
   *
   * @param classes the classes
   * @param sets for each set of records, in the same order, the ascending numbers of its classes
   */
  record Found(List<RecordClass> classes, List<int[]> sets) {}

  /**
   * Finds classes.
   *
   * @param sets ascending numbers of records
   */
  Found of(List<int[]> sets) {
    int found = split(sets);
    List<List<Integer>> members = new ArrayList<>();
    for (int i = 0; i < found; i++) {
      members.add(new ArrayList<>());
    }
    for (int number = 0; number < classOf.length; number++) {
      if (classOf[number] != NONE) {
        members.get(classOf[number]).add(number);
      }
    }
    return new Found(
        members.stream().map(this::recordClass).toList(),
        sets.stream()
            .map(set -> Arrays.stream(set).map(number -> classOf[number]).sorted().distinct())
            .map(classes -> classes.toArray())
            .toList());
  }

  /** Splits the records set by set; the number of classes. */
  private int split(List<int[]> sets) {
    int next = 0;
    Arrays.fill(classOf, NONE);
    for (int[] set : sets) {
      for (int number : set) {
        if (classOf[number] != NONE) {
          inSet[classOf[number]]++;
        }
      }
      next = split(set, next);
    }
    return next;
  }

  /** Takes those in the set out of each class that also has others. */
  private int split(int[] set, int firstNew) {
    int next = firstNew;
    Map<Integer, Integer> parts = new HashMap<>();
    for (int number : set) {
      int own = classOf[number];
      if (own == NONE || inSet[own] < sizes[own]) {
        Integer part = parts.putIfAbsent(own, next);
        if (part == null) {
          part = next;
          sizes[next] = 0;
          next++;
        }
        classOf[number] = part;
        sizes[part]++;
      }
    }
    parts.keySet().stream().filter(own -> own != NONE).forEach(own -> sizes[own] -= inSet[own]);
    for (int number : set) {
      inSet[classOf[number]] = 0;
    }
    parts.keySet().stream().filter(own -> own != NONE).forEach(own -> inSet[own] = 0);
    return next;
  }

  private RecordClass recordClass(List<Integer> records) {
    SortedMap<Integer, Double> shares = new TreeMap<>();
    TreeSet<Integer> others = new TreeSet<>();
    for (int number : records) {
      int[] managers = numbers.managers(number);
      for (int manager : managers) {
        shares.merge(manager, 1.0 / managers.length, Double::sum);
      }
      for (int other : numbers.others(number)) {
        others.add(other);
      }
    }
    return new RecordClass(records.size(), ints(shares.keySet()), doubles(shares), ints(others));
  }

  private static int[] ints(Collection<Integer> numbers) {
    return numbers.stream().mapToInt(Integer::intValue).toArray();
  }

  private static double[] doubles(SortedMap<Integer, Double> shares) {
    return shares.values().stream().mapToDouble(Double::doubleValue).toArray();
  }
}
