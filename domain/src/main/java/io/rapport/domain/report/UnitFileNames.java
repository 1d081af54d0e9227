package io.rapport.domain.report;

import java.util.HashSet;
import java.util.Locale;
import java.util.Set;

/** File names for units: letters, digits and hyphens only, and no two alike. */
final class UnitFileNames {
  private final Set<String> taken = new HashSet<>();

  /** A name made of the code; a number is added where another code has given the same name. */
  String of(String code) {
    String plain =
        code.toLowerCase(Locale.ROOT).replaceAll("[^a-z0-9]+", "-").replaceAll("^-|-$", "");
    String name = plain.isEmpty() ? "unit" : plain;
    String free = name;
    for (int number = 2; !taken.add(free); number++) {
      free = name + "-" + number;
    }
    return free;
  }
}
