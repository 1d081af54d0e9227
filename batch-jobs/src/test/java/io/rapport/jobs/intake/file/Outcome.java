package io.rapport.jobs.intake.file;

import java.nio.file.Path;

/** How reading a file ends: with so many rows, or with the rule and place of its refusal. */
public final class Outcome {
  private Outcome() {}

  /** Reads a file to its end. */
  public static String of(Path file) {
    return of(file, Limits.standard());
  }

  /** Reads a file to its end within limits. */
  public static String of(Path file, Limits limits) {
    String name = String.valueOf(file.getFileName());
    try (Spreadsheet spreadsheet = Spreadsheet.open(file, name, limits)) {
      int rows = 0;
      for (Sheet sheet : spreadsheet.sheets()) {
        try (Table table = spreadsheet.read(sheet)) {
          while (table.hasNext()) {
            table.next();
            rows++;
          }
        }
      }
      return rows + " rows";
    } catch (UnreadableFile refused) {
      return refused.issue().rule() + " @ " + refused.issue().place();
    }
  }

  /**
   * Prints how each of the named files ends, one a line, for tests that need a Java of their own.
   */
  public static void main(String[] files) {
    for (String file : files) {
      System.out.println(Path.of(file).getFileName() + " -> " + of(Path.of(file)));
    }
  }
}
