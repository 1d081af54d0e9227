package io.rapport.domain.report;

import io.rapport.domain.release.Catalogue;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/**
 * Names of units as readers pick them: each once, and none that a spreadsheet would take for a
 * formula once it is picked.
 */
final class PickerNames {
  private static final String FORMULA_STARTS = "=+-@＝＋－＠";

  private final Map<String, String> byCode = new HashMap<>();

  PickerNames(List<Catalogue.UnitName> units) {
    Map<String, Integer> uses = new HashMap<>();
    units.forEach(unit -> uses.merge(folded(plain(unit.name())), 1, Integer::sum));
    for (Catalogue.UnitName unit : units) {
      String name = plain(unit.name());
      boolean alone = uses.getOrDefault(folded(name), 0) == 1;
      byCode.put(unit.code(), alone ? name : name + " (" + unit.code() + ")");
    }
  }

  /** The name of a unit. */
  String of(Catalogue.UnitName unit) {
    return byCode.getOrDefault(unit.code(), plain(unit.name()));
  }

  private static String plain(String name) {
    String line = name.strip().replaceAll("\\s+", " ");
    return !line.isEmpty() && FORMULA_STARTS.indexOf(line.codePointAt(0)) >= 0
        ? "“" + line + "”"
        : line;
  }

  private static String folded(String name) {
    return name.toLowerCase(Locale.ROOT);
  }
}
