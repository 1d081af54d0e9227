package io.rapport.domain.analysis.records;

import io.rapport.domain.analysis.Composition;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;

/**
 * Gives records numbers, and the people behind them. Records of one name have the same number,
 * unless they stand in one list, or were corrected and say something else to a part.
 */
final class RecordNumbers {
  private final Map<Object, Integer> same = new IdentityHashMap<>();
  private final Map<Object, Integer> named = new HashMap<>();
  private final Map<Again, Integer> again = new HashMap<>();
  private final Map<List<?>, int[]> lists = new IdentityHashMap<>();
  private final Map<String, Integer> managerNumbers = new HashMap<>();
  private final Map<String, Integer> otherNumbers = new HashMap<>();
  private final List<int[]> managers = new ArrayList<>();
  private final List<int[]> others = new ArrayList<>();

  /** One record of each number. */
  private final List<Object> records = new ArrayList<>();

  private final BitSet corrected = new BitSet();

  /** What is not the first of a number: in a list, or of what it says to a part. */
  private record Again(int number, boolean inList, int times) {}

  /** What corrected records say to one part, by their number. */
  static final class Said {
    private final Map<Integer, List<Double>> said = new HashMap<>();

    /** Whether as many others were said before: 0 for what was said first. */
    private int before(int number, double says) {
      List<Double> known = said.computeIfAbsent(number, key -> new ArrayList<>());
      int position = known.indexOf(says);
      if (position < 0) {
        position = known.size();
        known.add(says);
      }
      return position;
    }
  }

  /** Takes the records of a side in, so that it is known which of them were corrected. */
  void take(Composition.Side<?> side) {
    lists.computeIfAbsent(side.items(), items -> ofList(side));
  }

  /**
   * Numbers of the counted records, ascending.
   *
   * @param side taken in before
   * @param part what corrected records say to its part
   */
  int[] of(Composition.Side<?> side, Said part) {
    int[] all = lists.computeIfAbsent(side.items(), items -> ofList(side));
    int[] counted = Arrays.stream(side.counted()).map(position -> all[position]).toArray();
    double[] said = side.said();
    for (int i = 0; i < said.length; i++) {
      if (corrected.get(counted[i])) {
        int before = part.before(counted[i], said[i]);
        counted[i] = before == 0 ? counted[i] : another(new Again(counted[i], false, before));
      }
    }
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
      numbers[position] = before == 0 ? number : another(new Again(number, true, before));
    }
    return numbers;
  }

  private int number(Composition.Side<?> side, int position) {
    Object item = side.items().get(position);
    Integer known = same.get(item);
    if (known == null) {
      known =
          named.computeIfAbsent(
              side.name(position),
              name -> {
                records.add(item);
                return add(side.people(position));
              });
      if (!records.get(known).equals(item)) {
        corrected.set(known);
      }
      same.put(item, known);
    }
    return known;
  }

  private int another(Again one) {
    return again.computeIfAbsent(
        one,
        key -> {
          records.add(records.get(key.number()));
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
