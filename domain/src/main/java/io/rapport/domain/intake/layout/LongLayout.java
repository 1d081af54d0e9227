package io.rapport.domain.intake.layout;

import io.rapport.domain.intake.layout.SurveyColumn.Kind;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.stream.IntStream;

/**
 * One answer a row: respondent, item, value, and what else is known of the respondent. Known by the
 * names of this table in Rapport's own format, {@code respondent_id, item_id, value[, wave, unit,
 * date]}, or by its structure: respondents return, items return, no pair of them does.
 */
public final class LongLayout implements Layout {
  private static final List<String> RESPONDENT = List.of("respondent_id", "respondent");
  private static final List<String> ITEM = List.of("item_id", "item");
  private static final List<String> VALUE = List.of("value");
  private static final List<String> WAVE = List.of("wave", "wave_id");

  private static final int FEWEST_COLUMNS = 3;
  private static final int MOST_COLUMNS = 10;

  /** Rows below the header from which on the structure is trusted without the names. */
  private static final int ENOUGH_ROWS = 6;

  @Override
  public String id() {
    return "long";
  }

  @Override
  public LayoutVerdict judge(TableHead head) {
    Optional<LongColumns> named = named(head.texts(0));
    Optional<LongColumns> found = named.or(() -> byStructure(head));
    if (found.isEmpty()) {
      return new LayoutMismatch(this, "not one answer a row");
    }
    LongColumns places = found.get();
    List<SurveyColumn> columns = new ArrayList<>();
    for (int at = 0; at < head.width(); at++) {
      String name = head.text(0, at);
      columns.add(SurveyColumn.of(at, name, name, kind(head, at, places)));
    }
    return LayoutMatch.of(
            this,
            named.isPresent() ? 0.98 : 0.7,
            named.isPresent() ? "named respondent, item and value" : "respondents and items return",
            1,
            columns)
        .withPivot(places);
  }

  private static Kind kind(TableHead head, int at, LongColumns places) {
    if (at == places.respondent()) {
      return Kind.RESPONDENT_ID;
    } else if (at == places.value()) {
      return Kind.ITEM;
    } else if (head.all(at, 1, CellShape::isDate)) {
      return Kind.DATE;
    }
    return Kind.METADATA;
  }

  private static Optional<LongColumns> named(List<String> names) {
    OptionalInt respondent = position(names, RESPONDENT);
    OptionalInt item = position(names, ITEM);
    OptionalInt value = position(names, VALUE);
    return respondent.isPresent() && item.isPresent() && value.isPresent()
        ? Optional.of(
            new LongColumns(
                respondent.getAsInt(), item.getAsInt(), value.getAsInt(), position(names, WAVE)))
        : Optional.empty();
  }

  private static OptionalInt position(List<String> names, List<String> spellings) {
    return IntStream.range(0, names.size())
        .filter(at -> spellings.stream().anyMatch(names.get(at)::equalsIgnoreCase))
        .findFirst();
  }

  private static Optional<LongColumns> byStructure(TableHead head) {
    if (head.width() < FEWEST_COLUMNS
        || head.width() > MOST_COLUMNS
        || head.rows() <= ENOUGH_ROWS) {
      return Optional.empty();
    }
    for (int respondent = 0; respondent < head.width(); respondent++) {
      for (int item = 0; item < head.width(); item++) {
        if (item != respondent && pairs(head, respondent, item)) {
          OptionalInt value = value(head, respondent, item);
          if (value.isPresent()) {
            return Optional.of(
                new LongColumns(respondent, item, value.getAsInt(), position(head.texts(0), WAVE)));
          }
        }
      }
    }
    return Optional.empty();
  }

  /** Both return, no pair does, and items are names, not numbers. */
  private static boolean pairs(TableHead head, int respondent, int item) {
    Set<String> pairs = new HashSet<>();
    Set<String> respondents = new HashSet<>();
    Set<String> items = new HashSet<>();
    for (int row = 1; row < head.rows(); row++) {
      String who = head.text(row, respondent);
      String what = head.text(row, item);
      if (who.isEmpty() || what.isEmpty() || !pairs.add(who + '\u0000' + what)) {
        return false;
      }
      respondents.add(who);
      items.add(what);
    }
    int rows = head.rows() - 1;
    return 2 * respondents.size() <= rows
        && respondents.size() > 1
        && items.size() < rows
        && items.size() > 1
        && head.values(item, 1).stream().noneMatch(CellShape::isNumber)
        && head.values(item, 1).stream().noneMatch(CellShape::isDate);
  }

  /** The one other column that differs within respondents and within items. */
  private static OptionalInt value(TableHead head, int respondent, int item) {
    List<Integer> varying =
        IntStream.range(0, head.width())
            .filter(at -> at != respondent && at != item)
            .filter(at -> varies(head, at, respondent) && varies(head, at, item))
            .boxed()
            .toList();
    return varying.size() == 1 ? OptionalInt.of(varying.get(0)) : OptionalInt.empty();
  }

  private static boolean varies(TableHead head, int column, int within) {
    Map<String, String> first = new HashMap<>();
    for (int row = 1; row < head.rows(); row++) {
      String value = head.text(row, column);
      String before = first.putIfAbsent(head.text(row, within), value);
      if (before != null && !before.equals(value)) {
        return true;
      }
    }
    return false;
  }
}
