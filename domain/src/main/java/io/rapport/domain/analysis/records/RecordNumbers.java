package io.rapport.domain.analysis.records;

import io.rapport.domain.analysis.Composition;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;

/**
 * Gives records numbers, and the people behind them. Equal records have the same number, unless
 * they stand in one list.
 */
final class RecordNumbers {
  private final Map<Object, Integer> same = new IdentityHashMap<>();
  private final Map<Object, Integer> equal = new HashMap<>();
  private final Map<Again, Integer> again = new HashMap<>();
  private final Map<List<?>, int[]> lists = new IdentityHashMap<>();
  private final Map<String, Integer> managerNumbers = new HashMap<>();
  private final Map<String, Integer> otherNumbers = new HashMap<>();
  private final List<int[]> managers = new ArrayList<>();
  private final List<int[]> others = new ArrayList<>();

  /** A record that stands in a list more than once. */
  private record Again(int number, int times) {}

  /** Numbers of the counted records, ascending. */
  int[] of(Composition.Side<?> side) {
    int[] all = lists.computeIfAbsent(side.items(), items -> ofList(side));
    int[] counted = Arrays.stream(side.counted()).map(position -> all[position]).toArray();
    Arrays.sort(counted);
    return counted;
  }

  /** How many there are. */
  int size() {
    return managers.size();
  }

  /** Numbers of the managers of a record; the same one twice never. */
  int[] managers(int number) {
    return managers.get(number);
  }

  /** Numbers of the others behind a record. */
  int[] others(int number) {
    return others.get(number);
  }

  private int[] ofList(Composition.Side<?> side) {
    int[] numbers = new int[side.items().size()];
    Map<Integer, Integer> times = new HashMap<>();
    for (int position = 0; position < numbers.length; position++) {
      int number = number(side, position);
      int before = times.merge(number, 1, Integer::sum) - 1;
      numbers[position] = before == 0 ? number : another(new Again(number, before));
    }
    return numbers;
  }

  private int number(Composition.Side<?> side, int position) {
    Object item = side.items().get(position);
    Integer known = same.get(item);
    if (known == null) {
      known = equal.computeIfAbsent(item, key -> add(side.people(position)));
      same.put(item, known);
    }
    return known;
  }

  private int another(Again one) {
    return again.computeIfAbsent(
        one,
        key -> {
          managers.add(managers(key.number()));
          others.add(others(key.number()));
          return managers.size() - 1;
        });
  }

  private int add(Composition.People people) {
    managers.add(numbers(people.managers(), managerNumbers));
    others.add(numbers(people.others(), otherNumbers));
    return managers.size() - 1;
  }

  private static int[] numbers(List<String> ids, Map<String, Integer> known) {
    return ids.stream()
        .mapToInt(id -> known.computeIfAbsent(id, key -> known.size()))
        .sorted()
        .distinct()
        .toArray();
  }
}
