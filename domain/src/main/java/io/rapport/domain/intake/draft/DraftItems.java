package io.rapport.domain.intake.draft;

import io.rapport.domain.intake.PlainText;
import io.rapport.domain.intake.layout.SurveyColumn;
import io.rapport.domain.intake.layout.SurveyColumn.Kind;
import io.rapport.domain.survey.Item;
import io.rapport.domain.survey.Scale;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Decides which columns are items, and on which scales. */
final class DraftItems {
  private static final Pattern NUMBERED = Pattern.compile("(.*?)[_.-]?\\d+");
  private static final Pattern CODE_NAME = Pattern.compile("[\\w\\[\\].#/-]{1,40}");

  private final List<SurveyColumn> columns;
  private final List<ColumnCounts> counts;
  private final Map<String, Set<String>> familyLabels = new HashMap<>();
  private final Map<String, NumberScale> ranges = new HashMap<>();
  private final Set<String> ids = new HashSet<>();

  DraftItems(List<SurveyColumn> columns, List<ColumnCounts> counts) {
    this.columns = columns;
    this.counts = counts;
  }

  List<DraftItem> found() {
    collect();
    List<DraftItem> items = new ArrayList<>();
    for (SurveyColumn column : columns) {
      if (candidate(column)) {
        scale(column)
            .ifPresent(
                scale ->
                    items.add(
                        new DraftItem(
                            column,
                            new Item(id(column), column.name(), column.wording(), scale, false),
                            new Guess(isFamily(column) ? 0.9 : 0.7, reason(column)))));
      }
    }
    return items;
  }

  /** What the columns of one question or of one numbered name have in common. */
  static String group(SurveyColumn column) {
    Matcher numbered = NUMBERED.matcher(column.name());
    return column
        .question()
        .orElseGet(
            () ->
                !CODE_NAME.matcher(column.name()).matches()
                    ? ""
                    : numbered.matches() ? numbered.group(1) : column.name());
  }

  /** Labels and ranges are those of all columns that share a scale, not of each alone. */
  private void collect() {
    Map<String, List<ColumnCounts>> groups = new LinkedHashMap<>();
    for (SurveyColumn column : columns) {
      ColumnCounts values = counts.get(column.position());
      if (!candidate(column)) {
        continue;
      }
      if (values.codes()) {
        groups.computeIfAbsent(group(column), key -> new ArrayList<>()).add(values);
      } else {
        LabelFamily.of(values.keys())
            .ifPresent(
                family ->
                    values
                        .keys()
                        .forEach(
                            key ->
                                familyLabels
                                    .computeIfAbsent(family.id(), id -> new LinkedHashSet<>())
                                    .add(values.spelling(key))));
      }
    }
    boolean several = groups.values().stream().anyMatch(group -> group.size() > 1);
    groups.forEach(
        (name, group) -> {
          if (group.size() > 1 || !several) {
            int lowest = group.stream().mapToInt(ColumnCounts::lowest).min().orElse(0);
            int highest = group.stream().mapToInt(ColumnCounts::highest).max().orElse(0);
            NumberScale.holding(lowest, highest).ifPresent(range -> ranges.put(name, range));
          }
        });
  }

  private boolean candidate(SurveyColumn column) {
    return (column.kind() == Kind.ITEM || column.kind() == Kind.UNKNOWN)
        && !column.name().isEmpty()
        && counts.get(column.position()).categories();
  }

  private boolean isFamily(SurveyColumn column) {
    return !counts.get(column.position()).codes();
  }

  private Optional<Scale> scale(SurveyColumn column) {
    ColumnCounts values = counts.get(column.position());
    if (values.codes()) {
      return Optional.ofNullable(ranges.get(group(column))).map(NumberScale::scale);
    }
    return LabelFamily.of(values.keys())
        .map(family -> family.scale(familyLabels.getOrDefault(family.id(), Set.of())));
  }

  private String reason(SurveyColumn column) {
    return isFamily(column) ? "labels of a known family" : "numbers of a usual range";
  }

  private String id(SurveyColumn column) {
    String name =
        PlainText.of(column.name()).replaceAll("[^A-Za-z0-9]+", "_").replaceAll("^_|_$", "");
    boolean code = CODE_NAME.matcher(column.name()).matches() && name.matches("[A-Za-z]\\w*");
    String id = code ? name : "Q" + (column.position() + 1);
    for (int i = 2; !ids.add(id); i++) {
      id = name + "_" + i;
    }
    return id;
  }
}
