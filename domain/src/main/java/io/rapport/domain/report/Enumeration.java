package io.rapport.domain.report;

import com.ibm.icu.text.ListFormatter;
import io.rapport.domain.language.Language;
import java.util.List;

/** Names in a row as a language joins them: "Inks, Looms and Vats". */
final class Enumeration {
  private Enumeration() {}

  static String of(Language language, List<String> names) {
    return ListFormatter.getInstance(language.locale()).format(names);
  }
}
