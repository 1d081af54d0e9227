package io.rapport.domain.report;

import io.rapport.domain.language.Language;
import io.rapport.domain.language.Texts;
import java.math.BigDecimal;
import java.math.RoundingMode;

/** The size of a file in words, in powers of a thousand: "812 bytes", "48 kB", "1.2 MB". */
final class FileSize {
  private static final long KILO = 1_000;
  private static final long MEGA = 1_000_000;
  private static final long GIGA = 1_000_000_000;

  private final Texts texts;
  private final Numerals numerals;

  FileSize(Language language) {
    this.texts = Texts.of(FileSize.class, language);
    this.numerals = Numerals.of(language);
  }

  String inWords(long bytes) {
    if (bytes < KILO) {
      return texts.say("bytes", "count", bytes);
    }
    // From 999.5 kB on, whole kilobytes would read "1000 kB".
    if (bytes < MEGA - KILO / 2) {
      return texts.say("kilobytes", "number", in(KILO, bytes, 0));
    }
    // Likewise "1000.0 MB" from 999.95 MB on.
    if (bytes < GIGA - MEGA / 20) {
      return texts.say("megabytes", "number", in(MEGA, bytes, 1));
    }
    return texts.say("gigabytes", "number", in(GIGA, bytes, 1));
  }

  private String in(long power, long bytes, int decimals) {
    return numerals.plain(
        BigDecimal.valueOf(bytes)
            .divide(BigDecimal.valueOf(power), decimals, RoundingMode.HALF_UP));
  }
}
