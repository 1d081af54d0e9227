package io.rapport.domain.statistics;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import tools.jackson.databind.JsonNode;

/** Spells to test with: those of the reference files, and random ones. */
final class Spells {
  private Spells() {}

  /** The ten spells of the small example: times, and an array of events or causes. */
  static List<Spell> small(JsonNode times, JsonNode ends, double... entries) {
    List<Spell> spells = new ArrayList<>();
    for (int i = 0; i < times.size(); i++) {
      double entry = entries.length == 0 ? 0 : entries[i];
      spells.add(new Spell(entry, times.get(i).asDouble(), ends.get(i).asInt()));
    }
    return spells;
  }

  /** R's lung data; {@code sex} 1, 2, or 0 for both. */
  static List<Spell> lung(int sex) {
    return Reference.referenceRows("lung.csv").stream()
        .filter(row -> sex == 0 || Integer.parseInt(row[4]) == sex)
        .map(row -> new Spell(0, Double.parseDouble(row[1]), Integer.parseInt(row[2]) - 1))
        .toList();
  }

  /** The same with entry min(age − 39, time − 1), to have delayed entries to compare. */
  static List<Spell> lateLung(int sex) {
    return Reference.referenceRows("lung.csv").stream()
        .filter(row -> sex == 0 || Integer.parseInt(row[4]) == sex)
        .map(
            row -> {
              double time = Double.parseDouble(row[1]);
              return new Spell(
                  Math.min(Double.parseDouble(row[3]) - 39, time - 1),
                  time,
                  Integer.parseInt(row[2]) - 1);
            })
        .toList();
  }

  /** R's aml data; the group Maintained or Nonmaintained, or empty for both. */
  static List<Spell> aml(String group) {
    return Reference.referenceRows("aml.csv").stream()
        .filter(row -> group.isEmpty() || row[2].equals(group))
        .map(row -> new Spell(0, Double.parseDouble(row[0]), Integer.parseInt(row[1])))
        .toList();
  }

  /** In whole months, with ties, two causes, and one in three entering late. */
  static List<Spell> random(Random random, int n) {
    List<Spell> spells = new ArrayList<>();
    for (int i = 0; i < n; i++) {
      int entry = random.nextInt(3) == 0 ? random.nextInt(6) : 0;
      spells.add(new Spell(entry, entry + 1 + random.nextInt(12), random.nextInt(3)));
    }
    return spells;
  }

  static List<Spell> shuffled(List<Spell> spells, Random random) {
    List<Spell> shuffled = new ArrayList<>(spells);
    Collections.shuffle(shuffled, random);
    return shuffled;
  }

  static List<Spell> timesThree(List<Spell> spells) {
    return spells.stream()
        .map(spell -> new Spell(3 * spell.entry(), 3 * spell.exit(), spell.end()))
        .toList();
  }
}
