package io.rapport.jobs.intake;

import io.rapport.domain.intake.CellValue;
import io.rapport.domain.intake.Issue;
import io.rapport.domain.intake.layout.LayoutRow;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

/**
 * The refused rows of a table. Rows that belong together, as those of a respondent or of a case do,
 * are refused together. NOT thread safe.
 */
final class RefusedRows {
  /** Refused rows of a table that are given back; whoever has more mends the file itself. */
  static final int MOST_ROWS = 100_000;

  /** Cells of a table that are given back: about 100 MB of XML, of which 200 MB are read. */
  static final int MOST_CELLS = 2_000_000;

  /** Different texts of a table that are given back: some 150 MB while they are written. */
  static final int MOST_TEXTS = 200_000;

  private final SourceTable table;
  private final int most;
  private final Set<Integer> refusedTexts = new HashSet<>();
  private final Set<Integer> allTexts = new HashSet<>();
  private final BitSet rows = new BitSet();
  private final Map<Integer, List<Issue>> reasons = new TreeMap<>();
  private long read;
  private long leftOut;
  private long nothingToMend;

  private RefusedRows(SourceTable table) {
    this.table = table;
    int width = Math.max(1, table.layout().map(known -> known.match().columns().size()).orElse(0));
    this.most = most(Math.max(width, table.header().names().size()));
  }

  private static int most(int width) {
    return Math.max(1, Math.min(MOST_ROWS, MOST_CELLS / width));
  }

  /** Reads a file once more; one for each of its tables that were reached. */
  static List<RefusedRows> of(Recognised input, SourceReader source) {
    Map<SourceTable, RefusedRows> found = new LinkedHashMap<>();
    FileWalk.walk(
        input,
        source,
        new IntakeTally(),
        new FileWalk.Listener() {
          @Override
          public void begun(SourceTable table, List<Issue> issues) {
            found.put(table, new RefusedRows(table));
          }

          @Override
          public void row(SourceTable table, LayoutRow row, Reading reading) {
            at(table).add(row, reading.refusals());
          }

          @Override
          public void ended(Reading end) {
            // Only rows of cases are refused at the end, and they stand in a single table.
            at(input.tables().get(0)).addLate(end);
          }

          private RefusedRows at(SourceTable table) {
            RefusedRows rows = found.get(table);
            if (rows == null) {
              throw new IllegalStateException("the table was not begun");
            }
            return rows;
          }
        });
    return List.copyOf(found.values());
  }

  SourceTable table() {
    return table;
  }

  /** Whether nothing of the table is to be given back. */
  boolean isEmpty() {
    return rows.isEmpty();
  }

  /** Whether a row is refused. */
  boolean contains(int row) {
    return rows.get(row);
  }

  /** Number of refused rows. */
  int size() {
    return rows.cardinality();
  }

  /** Why, by the number of the row where the fault stands. */
  Map<Integer, List<Issue>> reasons() {
    return reasons;
  }

  /** Whether all rows of the table can be given back. */
  boolean wholeFits() {
    return read <= most && allTexts.size() <= MOST_TEXTS;
  }

  /** Refused rows that are too many to be given back. */
  long leftOut() {
    return leftOut;
  }

  /** Refused rows of totals and footers, which hold nothing to lose. */
  long nothingToMend() {
    return nothingToMend;
  }

  private void add(LayoutRow row, List<Issue> issues) {
    List<Integer> numbers = row.numbers();
    read += numbers.size();
    count(row, allTexts);
    if (!issues.isEmpty()) {
      count(row, refusedTexts);
    }
    refuse(numbers, issues);
  }

  /** Counts texts by their hashes, up to one more than may be. */
  private static void count(LayoutRow row, Set<Integer> texts) {
    for (CellValue cell : row.row().cells()) {
      if (cell instanceof CellValue.Text text && texts.size() <= MOST_TEXTS) {
        texts.add(text.text().hashCode());
      }
    }
  }

  private void addLate(Reading end) {
    Map<Integer, List<Issue>> byRow = new TreeMap<>();
    end.refusals()
        .forEach(
            issue ->
                byRow.computeIfAbsent(issue.place().row(), row -> new ArrayList<>()).add(issue));
    for (Reading.Late late : end.late()) {
      List<Issue> issues =
          late.rows().stream().flatMap(row -> byRow.getOrDefault(row, List.of()).stream()).toList();
      refuse(late.rows(), issues);
    }
  }

  private void refuse(List<Integer> numbers, List<Issue> issues) {
    if (issues.isEmpty()) {
      return;
    } else if (issues.stream().allMatch(issue -> issue.rule().equals("V19"))) {
      nothingToMend += numbers.size();
    } else if (rows.cardinality() + numbers.size() > most || refusedTexts.size() > MOST_TEXTS) {
      leftOut += numbers.size();
    } else {
      numbers.forEach(rows::set);
      issues.forEach(
          issue ->
              reasons.computeIfAbsent(issue.place().row(), row -> new ArrayList<>()).add(issue));
    }
  }
}
