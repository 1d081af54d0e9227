package io.rapport.domain.report;

import java.util.Locale;

/** The size of a file in words, in powers of a thousand: "812 bytes", "48 kB", "1.2 MB". */
final class FileSize {

  private static final long KILO = 1_000;
  private static final long MEGA = 1_000_000;
  private static final long GIGA = 1_000_000_000;

  private FileSize() {}

  static String inWords(long bytes) {
    if (bytes < KILO) {
      return bytes == 1 ? "1 byte" : bytes + " bytes";
    }
    // From 999.5 kB on, whole kilobytes would read "1000 kB".
    if (bytes < MEGA - KILO / 2) {
      return String.format(Locale.ROOT, "%.0f kB", (double) bytes / KILO);
    }
    // Likewise "1000.0 MB" from 999.95 MB on.
    if (bytes < GIGA - MEGA / 20) {
      return String.format(Locale.ROOT, "%.1f MB", (double) bytes / MEGA);
    }
    return String.format(Locale.ROOT, "%.1f GB", (double) bytes / GIGA);
  }
}
