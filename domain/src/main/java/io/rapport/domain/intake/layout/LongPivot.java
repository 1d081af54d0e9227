package io.rapport.domain.intake.layout;

import io.rapport.domain.intake.CellValue;
import io.rapport.domain.intake.Header;
import io.rapport.domain.intake.Issue;
import io.rapport.domain.intake.Issue.Severity;
import io.rapport.domain.intake.Place;
import io.rapport.domain.intake.PlainText;
import io.rapport.domain.intake.Row;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/**
 * Turns a table of one answer a row into rows of one respondent each. A respondent's row has the
 * columns beside item and value, each with the first value that stands there, then a column for
 * each item asked for. What is wrong with a row refuses its respondent; a row of nobody is refused
 * by itself. NOT thread safe.
 *
 * <p>A table in which a respondent's rows stand together costs the memory of one respondent; any
 * other is held as a whole, at some twenty bytes an answer and four hundred a respondent.
 */
public final class LongPivot {
  /** Unknown items told apart; a table whose items are free text has any number. */
  private static final int UNKNOWN_ITEMS = 100;

  /** Different values shared between rows: answers, units and waves return all the time. */
  private static final int SHARED_VALUES = 10_000;

  private final LongColumns places;
  private final Order order;
  private final PivotColumns columns;
  private final int width;
  private final Set<Integer> steady;
  private final Map<LongKey, GatheredAnswers> open = new LinkedHashMap<>();
  private final Set<String> unknownItems = new HashSet<>();
  private final Map<CellValue, CellValue> shared = new HashMap<>();
  private String file = "";
  private Optional<String> sheet = Optional.empty();

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
   * @param steady names of columns in which a respondent's rows must not differ
   * @param order how the rows stand
   * @throws IllegalArgumentException if the match has no pivot
   */
  public LongPivot(
      LayoutMatch match, Collection<String> items, Collection<String> steady, Order order) {
    this.places =
        match
            .pivot()
            .orElseThrow(() -> new IllegalArgumentException("the table has no rows to pivot"));
    this.order = order;
    this.columns = new PivotColumns(match, places, items);
    this.width = match.columns().size();
    Header header = match.header();
    this.steady =
        steady.stream()
            .flatMapToInt(name -> header.position(name).stream())
            .boxed()
            .collect(Collectors.toSet());
  }

  /**
   * How the rows of a table stand. This costs the memory of the respondents' names.
   *
   * @param rows all its rows below the header
   */
  public static Order order(LayoutMatch match, Iterator<Row> rows) {
    LongColumns places = match.pivot().orElseThrow();
    Set<LongKey> finished = new HashSet<>();
    Optional<LongKey> last = Optional.empty();
    while (rows.hasNext()) {
      Optional<LongKey> key = LongKey.of(rows.next(), places);
      if (key.isPresent() && !key.equals(last)) {
        last.ifPresent(finished::add);
        if (finished.contains(key.get())) {
          return Order.ANY;
        }
        last = key;
      }
    }
    return Order.BY_RESPONDENT;
  }

  /** The header of the rows given back. */
  public Header header() {
    return columns.header();
  }

  /** What the columns of the rows given back are. */
  public List<SurveyColumn> columns() {
    return columns.all();
  }

  /**
   * Takes a row of the table that is not blank.
   *
   * @return the rows of respondents that are complete now
   */
  public List<PivotedRow> add(Row row) {
    file = row.file();
    sheet = row.sheet();
    Optional<LongKey> key = LongKey.of(row, places);
    if (key.isEmpty()) {
      return List.of(ofNobody(row));
    }
    List<PivotedRow> complete =
        order == Order.BY_RESPONDENT && !open.containsKey(key.get()) ? closed() : List.of();
    GatheredAnswers answers =
        open.computeIfAbsent(key.get(), first -> new GatheredAnswers(columns.kept().size()));
    answers.addRow(row.number());
    keep(row, answers);
    answer(row, answers);
    checkWidth(row, answers);
    return complete;
  }

  /**
   * The rows of the respondents that were not complete until the table ended, in the order of their
   * first rows; each is given free as it is asked for.
   */
  public Iterator<PivotedRow> finish() {
    Iterator<GatheredAnswers> rest = open.values().iterator();
    return new Iterator<>() {
      @Override
      public boolean hasNext() {
        return rest.hasNext();
      }

      @Override
      public PivotedRow next() {
        GatheredAnswers answers = rest.next();
        rest.remove();
        return row(answers);
      }
    };
  }

  private List<PivotedRow> closed() {
    List<PivotedRow> rows = open.values().stream().map(this::row).toList();
    open.clear();
    return rows;
  }

  private void keep(Row row, GatheredAnswers answers) {
    for (int i = 0; i < columns.kept().size(); i++) {
      int column = columns.kept().get(i);
      CellValue value = row.cell(column);
      CellValue before = answers.kept(i);
      if (value.isEmpty()) {
        continue;
      } else if (before.isEmpty()) {
        answers.keep(i, column == places.respondent() ? value : share(value), row.number());
      } else if (steady.contains(column) && !before.asText().equals(value.asText())) {
        answers.fault(
            refusal(row, column, "contradiction", "a respondent's rows differ in this column"));
      }
    }
  }

  private void answer(Row row, GatheredAnswers answers) {
    CellValue item = row.cell(places.item());
    CellValue value = row.cell(places.value());
    if (item instanceof CellValue.ErrorValue) {
      answers.fault(refusal(row, places.item(), "error-cell", "the cell holds an error"));
    } else if (value.isEmpty()) {
      // Asked and not answered; or somebody who is known to have answered nothing.
      return;
    } else if (item.isEmpty()) {
      answers.fault(refusal(row, places.item(), "blank-item", "the item of the answer is missing"));
    } else {
      OptionalInt position = columns.item(item.asText());
      if (position.isEmpty()) {
        answers.finding(unknown(row, item.asText()));
      } else if (answers.hasAnswer(position.getAsInt())) {
        answers.fault(
            refusal(
                row,
                places.value(),
                "answer-twice",
                "the respondent has answered the same item further up"));
      } else {
        answers.answer(position.getAsInt(), share(value), row.number());
      }
    }
  }

  private void checkWidth(Row row, GatheredAnswers answers) {
    if (IntStream.range(width, row.cells().size()).anyMatch(at -> !row.cell(at).isEmpty())) {
      answers.fault(
          new Issue(
              "beyond-header",
              Severity.REFUSED,
              row.place(),
              "there is something right of the last header"));
    }
  }

  private Issue unknown(Row row, String item) {
    String key = PlainText.key(item);
    boolean told =
        unknownItems.contains(key) || unknownItems.size() < UNKNOWN_ITEMS && unknownItems.add(key);
    return new Issue(
        "unmapped-item",
        Severity.WARNING,
        row.place(),
        told ? "item " + item + " is not read" : "further items are not read");
  }

  private CellValue share(CellValue value) {
    CellValue known = shared.get(value);
    if (known == null && shared.size() < SHARED_VALUES) {
      shared.put(value, value);
    }
    return known == null ? value : known;
  }

  private PivotedRow ofNobody(Row row) {
    GatheredAnswers nobody = new GatheredAnswers(columns.kept().size());
    nobody.addRow(row.number());
    nobody.fault(
        refusal(row, places.respondent(), "blank-respondent", "the respondent is missing"));
    return row(nobody);
  }

  private PivotedRow row(GatheredAnswers answers) {
    int cells = columns.header().names().size();
    return new PivotedRow(
        new Row(file, sheet, answers.firstRow(), columns.header(), answers.cells(cells)),
        answers.faults(),
        answers.findings(),
        answers.numbers(),
        columns,
        answers.origins(cells));
  }

  private static Issue refusal(Row row, int column, String rule, String message) {
    Place place =
        new Place(
            row.file(),
            row.sheet(),
            row.number(),
            Optional.of(Place.letters(column)),
            Optional.of(row.header().names().get(column)));
    return new Issue(rule, Severity.REFUSED, place, message);
  }
}
