package io.rapport.domain.organisation;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Random;

/** Organisations for tests. */
public final class Organisations {
  private Organisations() {}

  /** Units written as "code parent headcount", the root's parent as "-". */
  public static Organisation of(String... lines) {
    List<Unit> units = new ArrayList<>();
    for (String line : lines) {
      String[] parts = line.split(" ");
      units.add(
          new Unit(
              parts[0],
              "Unit " + parts[0],
              parts[1].equals("-") ? Optional.empty() : Optional.of(parts[1]),
              Integer.parseInt(parts[2])));
    }
    return Organisation.of(units);
  }

  /** A tree in which inner units seldom have people of their own, and leaves 1 to 60. */
  public static Organisation random(Random random, int units) {
    int[] parents = new int[units];
    boolean[] inner = new boolean[units];
    for (int i = 1; i < units; i++) {
      parents[i] = random.nextInt(Math.min(i, 1 + units / 6));
      inner[parents[i]] = true;
    }
    List<Unit> all = new ArrayList<>();
    for (int i = 0; i < units; i++) {
      int leaf = 1 + random.nextInt(60);
      int own = inner[i] ? (random.nextInt(3) == 0 ? random.nextInt(15) : 0) : leaf;
      all.add(
          new Unit(
              "U" + i,
              "Unit " + i,
              i == 0 ? Optional.empty() : Optional.of("U" + parents[i]),
              own));
    }
    return Organisation.of(all);
  }
}
