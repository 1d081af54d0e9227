package io.rapport.domain.intake.layout;

import io.rapport.domain.intake.Header;
import io.rapport.domain.intake.PlainText;
import io.rapport.domain.intake.layout.SurveyColumn.Kind;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;

/**
 * The columns of respondents' rows: those of the table beside item and value, then one for each
 * item. Immutable.
 */
final class PivotColumns {
  private final LongColumns places;
  private final String value;
  private final List<Integer> kept = new ArrayList<>();
  private final List<SurveyColumn> columns = new ArrayList<>();
  private final Map<String, Integer> items = new HashMap<>();
  private final Header header;

  PivotColumns(LayoutMatch match, LongColumns places, Collection<String> wanted) {
    this.places = places;
    this.value = match.columns().get(places.value()).name();
    for (SurveyColumn column : match.columns()) {
      if (column.position() != places.item() && column.position() != places.value()) {
        kept.add(column.position());
        columns.add(column.at(columns.size()));
      }
    }
    for (String item : new LinkedHashSet<>(wanted)) {
      items.putIfAbsent(PlainText.key(item), columns.size());
      columns.add(SurveyColumn.of(columns.size(), item, item, Kind.ITEM));
    }
    this.header =
        new Header(
            columns.stream().map(SurveyColumn::name).toList(),
            columns.stream().map(SurveyColumn::aliases).toList());
  }

  Header header() {
    return header;
  }

  List<SurveyColumn> all() {
    return List.copyOf(columns);
  }

  /** Positions in the table of the columns that are taken over. */
  List<Integer> kept() {
    return kept;
  }

  /** Position of an item's column; empty if nobody asked for the item. */
  OptionalInt item(String name) {
    Integer position = items.get(PlainText.key(name));
    return position == null ? OptionalInt.empty() : OptionalInt.of(position);
  }

  /** Position in the table of the column from which a column here comes. */
  int column(int position) {
    return position < kept.size() ? kept.get(position) : places.value();
  }

  /** What the column in the table is called; for an answer, with its item. */
  String title(int position) {
    String name = columns.get(position).name();
    return position < kept.size() ? name : value + " of " + name;
  }
}
