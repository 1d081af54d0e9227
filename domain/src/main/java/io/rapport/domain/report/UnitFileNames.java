package io.rapport.domain.report;

import java.time.YearMonth;
import java.util.HashSet;
import java.util.Locale;
import java.util.Set;

/** File names for units: letters, digits and hyphens only, and no two alike. */
final class UnitFileNames {
  private final YearMonth month;
  private final Set<String> taken = new HashSet<>();

  UnitFileNames(YearMonth month) {
    this.month = month;
  }

  /** The path of a unit's report below its release. */
  String path(String code) {
    return "units/" + of(code) + "-" + month + ".pdf";
  }

  /** A name made of the code; a number is added where another code has given the same name. */
  private String of(String code) {
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
