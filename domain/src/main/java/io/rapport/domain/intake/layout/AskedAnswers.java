package io.rapport.domain.intake.layout;

import io.rapport.domain.intake.CellValue;
import io.rapport.domain.intake.Header;
import io.rapport.domain.intake.PlainText;
import io.rapport.domain.intake.layout.SurveyColumn.Kind;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/**
 * What is looked for in a table of one answer a row. Who knows the items can tell such a table
 * whatever its columns are called and however few rows it has; {@link LongLayout} needs its own
 * names or enough rows.
 *
 * @param respondent name of the column that tells respondents apart
 * @param items names of the items
 * @param others names of further columns that are read
 * @param isAnswer whether a cell holds an answer that an item can have
 */
public record AskedAnswers(
    String respondent,
    Collection<String> items,
    Collection<String> others,
    Predicate<CellValue> isAnswer) {

  /**
   * Looks for the answers.
   *
   * @param firstRows the table's first rows, the header row included
   */
  public Optional<LayoutMatch> in(List<List<CellValue>> firstRows) {
    TableHead head = new TableHead(firstRows);
    List<String> names = head.rows() < 2 ? List.of() : head.texts(0);
    Header header = new Header(names);
    OptionalInt who = header.position(respondent);
    if (who.isEmpty()) {
      return Optional.empty();
    }
    Set<Integer> taken =
        others.stream()
            .flatMapToInt(name -> header.position(name).stream())
            .boxed()
            .collect(Collectors.toSet());
    taken.add(who.getAsInt());
    Set<String> keys = items.stream().map(PlainText::key).collect(Collectors.toSet());
    OptionalInt item = likeliest(head, taken, cell -> keys.contains(PlainText.key(cell.asText())));
    item.ifPresent(taken::add);
    OptionalInt value = item.isEmpty() ? item : likeliest(head, taken, isAnswer);
    return value.isEmpty()
        ? Optional.empty()
        : Optional.of(match(head, who.getAsInt(), item.getAsInt(), value.getAsInt()));
  }

  /** The free column with the largest share of cells that pass, at least half of them. */
  private static OptionalInt likeliest(
      TableHead head, Set<Integer> taken, Predicate<CellValue> test) {
    return IntStream.range(0, head.width())
        .filter(at -> !taken.contains(at) && 2 * share(head, at, test) >= 1)
        .boxed()
        .max(Comparator.comparingDouble(at -> share(head, at, test)))
        .map(OptionalInt::of)
        .orElse(OptionalInt.empty());
  }

  private static double share(TableHead head, int column, Predicate<CellValue> test) {
    List<CellValue> cells = head.values(column, 1);
    return cells.isEmpty() ? 0 : (double) cells.stream().filter(test).count() / cells.size();
  }

  private static LayoutMatch match(TableHead head, int who, int item, int value) {
    List<SurveyColumn> columns = new ArrayList<>();
    for (int at = 0; at < head.width(); at++) {
      String name = head.text(0, at);
      Kind kind = at == who ? Kind.RESPONDENT_ID : at == value ? Kind.ITEM : Kind.METADATA;
      columns.add(SurveyColumn.of(at, name, name, kind));
    }
    return LayoutMatch.of(new LongLayout(), 0.9, "known items in a column", 1, columns)
        .withPivot(new LongColumns(who, item, value, OptionalInt.empty()));
  }
}
