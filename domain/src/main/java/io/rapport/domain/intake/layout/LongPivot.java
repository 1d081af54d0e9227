package io.rapport.domain.intake.layout;

import io.rapport.domain.intake.CellValue;
import io.rapport.domain.intake.Checked;
import io.rapport.domain.intake.Header;
import io.rapport.domain.intake.Issue;
import io.rapport.domain.intake.Issue.Severity;
import io.rapport.domain.intake.PlainText;
import io.rapport.domain.intake.Row;
import io.rapport.domain.intake.layout.SurveyColumn.Kind;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Turns a table of one answer a row into rows of one respondent each. A respondent's row has the
 * columns beside item and value, taken from the respondent's first row, then a column for each item
 * asked for. NOT thread safe.
 *
 * <p>A table in which a respondent's rows stand together costs the memory of one respondent and of
 * the respondents' names; any other table is held as a whole, up to a limit.
 */
public final class LongPivot {
  private final LongColumns places;
  private final Order order;
  private final int limit;
  private final Map<String, Integer> itemPositions = new HashMap<>();
  private final List<Integer> kept = new ArrayList<>();
  private final List<SurveyColumn> columns = new ArrayList<>();
  private final Header header;
  private final Map<String, Pivoted> open = new LinkedHashMap<>();
  private final Set<String> finished = new HashSet<>();
  private final Set<String> unknownItems = new LinkedHashSet<>();
  private int held;

  /** How the rows of a table stand. */
  public enum Order {
    /** A respondent's rows stand together. */
    BY_RESPONDENT,
    /** In any order. */
    ANY
  }

  /**
   * Begins a table.
   *
   * @param match a match with a pivot
   * @param items names of the items wanted, such as the columns of a questionnaire's items
   * @param order how the rows stand
   * @param limit answers held at most where rows stand in any order, respondents remembered at most
   *     where they stand together
   * @throws IllegalArgumentException if the match has no pivot
   */
  public LongPivot(LayoutMatch match, Collection<String> items, Order order, int limit) {
    this.places =
        match
            .pivot()
            .orElseThrow(() -> new IllegalArgumentException("the table has no rows to pivot"));
    this.order = order;
    this.limit = limit;
    for (SurveyColumn column : match.columns()) {
      if (column.position() != places.item() && column.position() != places.value()) {
        kept.add(column.position());
        columns.add(column.at(columns.size()));
      }
    }
    for (String item : new LinkedHashSet<>(items)) {
      itemPositions.putIfAbsent(PlainText.key(item), columns.size());
      columns.add(SurveyColumn.of(columns.size(), item, item, Kind.ITEM));
    }
    this.header =
        new Header(
            columns.stream().map(SurveyColumn::name).toList(),
            columns.stream().map(SurveyColumn::aliases).toList());
  }

  /** The header of the rows given back. */
  public Header header() {
    return header;
  }

  /** What the columns of the rows given back are. */
  public List<SurveyColumn> columns() {
    return List.copyOf(columns);
  }

  /** Items of the table that nobody asked for, the first hundred. */
  public List<String> unknownItems() {
    return List.copyOf(unknownItems);
  }

  /**
   * Takes a row of the table.
   *
   * @return the rows of respondents that are complete now, or why the file cannot be read
   */
  public Checked<List<Row>> add(Row row) {
    String respondent = row.cell(places.respondent()).asText();
    String item = row.cell(places.item()).asText();
    if (respondent.isEmpty() || item.isEmpty()) {
      return refused(row, "blank-key", "the respondent or the item is missing");
    }
    String key = key(row, respondent);
    List<Row> complete =
        order == Order.BY_RESPONDENT && !open.containsKey(key) ? closed() : List.of();
    if (finished.contains(key)) {
      return refused(row, "not-sorted", "a respondent's rows do not stand together: sort the file");
    }
    Integer position = itemPositions.get(PlainText.key(item));
    Pivoted pivoted = open.computeIfAbsent(key, first -> new Pivoted(row));
    if (position == null) {
      if (unknownItems.size() < 100) {
        unknownItems.add(item);
      }
    } else if (pivoted.cells.put(position, row.cell(places.value())) != null) {
      return refused(row, "answer-twice", "a respondent answers the same item twice");
    } else {
      held++;
    }
    if (held > limit || finished.size() > limit) {
      return refused(
          row,
          "too-large",
          order == Order.ANY
              ? "too many answers to sort in memory: sort the file by respondent"
              : "too many respondents to remember: split the file");
    }
    return new Checked.Accepted<>(complete, List.of());
  }

  /** The rows of the respondents that were not complete until the table ended. */
  public List<Row> finish() {
    return closed();
  }

  private String key(Row row, String respondent) {
    return places.wave().isPresent()
        ? respondent + '\u0000' + row.cell(places.wave().getAsInt()).asText()
        : respondent;
  }

  private List<Row> closed() {
    List<Row> rows = open.values().stream().map(this::row).toList();
    if (order == Order.BY_RESPONDENT) {
      finished.addAll(open.keySet());
    }
    open.clear();
    held = 0;
    return rows;
  }

  private Row row(Pivoted pivoted) {
    List<CellValue> cells = new ArrayList<>();
    kept.forEach(position -> cells.add(pivoted.first.cell(position)));
    for (int i = kept.size(); i < header.names().size(); i++) {
      cells.add(pivoted.cells.getOrDefault(i, CellValue.Empty.EMPTY));
    }
    Row first = pivoted.first;
    return new Row(first.file(), first.sheet(), first.number(), header, cells);
  }

  private static Checked<List<Row>> refused(Row row, String rule, String message) {
    return new Checked.Refused<>(
        List.of(new Issue(rule, Severity.FILE_REFUSED, row.place(), message)));
  }

  /** A respondent so far. */
  private static final class Pivoted {
    private final Row first;
    private final Map<Integer, CellValue> cells = new HashMap<>();

    private Pivoted(Row first) {
      this.first = first;
    }
  }
}
