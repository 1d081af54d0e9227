package io.rapport.templates.workbook;

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;

/** Names for the tables: "tblDataQuality" on the sheet "Data quality". */
final class TableNames {

  private static final Pattern NO_LETTER_OR_DIGIT = Pattern.compile("[^A-Za-z0-9]+");
  private static final Pattern ACCENT = Pattern.compile("\\p{M}+");

  private TableNames() {}

  /** A name for each sheet, in their order; unique also to Excel, which ignores case. */
  static List<String> of(List<String> sheetNames) {
    Set<String> taken = new HashSet<>();
    List<String> names = new ArrayList<>();
    for (String sheetName : sheetNames) {
      String base = base(sheetName);
      String name = base;
      for (int copy = 2; !taken.add(name.toLowerCase(Locale.ROOT)); copy++) {
        name = base + "_" + copy;
      }
      names.add(name);
    }
    return names;
  }

  private static String base(String sheetName) {
    String plain =
        ACCENT.matcher(Normalizer.normalize(sheetName, Normalizer.Form.NFD)).replaceAll("");
    StringBuilder name = new StringBuilder("tbl");
    for (String word : NO_LETTER_OR_DIGIT.split(plain, -1)) {
      if (!word.isEmpty()) {
        // "tbl2026" would be the cell in column TBL, row 2026.
        name.append(name.length() == 3 && Character.isDigit(word.charAt(0)) ? "_" : "");
        name.append(Character.toUpperCase(word.charAt(0))).append(word, 1, word.length());
      }
    }
    return name.length() == 3 ? "tblSheet" : name.toString();
  }
}
