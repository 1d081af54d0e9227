package io.rapport.domain.intake.draft;

import io.rapport.domain.intake.CellValue;
import io.rapport.domain.intake.survey.LabelMap;
import io.rapport.domain.survey.Dimension;
import io.rapport.domain.survey.Scale;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Groups items to dimensions: by what their names share, or by what people answer alike. */
final class DraftDimensions {
  /** Items beyond which correlations are not looked at. */
  private static final int MOST_ITEMS = 150;

  private final List<DraftItem> items;
  private final Map<String, Guess> guesses = new HashMap<>();

  DraftDimensions(List<DraftItem> items) {
    this.items = items;
  }

  /**
   * The dimensions; one of all items if neither names nor answers tell.
   *
   * @param sample rows of the export
   */
  List<Dimension> found(List<List<CellValue>> sample) {
    Map<String, List<String>> named = new LinkedHashMap<>();
    for (DraftItem item : items) {
      named
          .computeIfAbsent(DraftItems.group(item.column()), key -> new ArrayList<>())
          .add(item.item().id());
    }
    named.values().removeIf(group -> group.size() < 2);
    if (named.size() > 1) {
      return dimensions(named, new Guess(0.6, "names share their beginning"));
    }
    Map<String, List<String>> alike = new LinkedHashMap<>();
    if (items.size() <= MOST_ITEMS) {
      for (List<Integer> cluster : ItemClusters.of(answers(sample))) {
        alike.put(
            "Group " + (alike.size() + 1),
            cluster.stream().map(at -> items.get(at).item().id()).toList());
      }
    }
    return alike.isEmpty()
        ? dimensions(
            Map.of("All items", items.stream().map(item -> item.item().id()).toList()),
            new Guess(0, "neither names nor answers tell"))
        : dimensions(alike, new Guess(0.4, "answers go together: give it a name"));
  }

  Map<String, Guess> guesses() {
    return guesses;
  }

  private List<Dimension> dimensions(Map<String, List<String>> groups, Guess guess) {
    List<Dimension> dimensions = new ArrayList<>();
    Set<String> ids = new HashSet<>();
    groups.forEach(
        (label, members) -> {
          String name = label.replaceAll("[^A-Za-z0-9]+", "_").replaceAll("^_|_$", "");
          String id = name.matches("[A-Za-z]\\w{0,30}") ? name : "D" + (dimensions.size() + 1);
          String free = ids.add(id) ? id : id + "_" + (dimensions.size() + 1);
          ids.add(free);
          guesses.put(free, guess);
          dimensions.add(new Dimension(free, label, members));
        });
    return dimensions;
  }

  private double[][] answers(List<List<CellValue>> sample) {
    Map<Scale, LabelMap> maps = new HashMap<>();
    double[][] answers = new double[sample.size()][items.size()];
    for (int j = 0; j < items.size(); j++) {
      Scale scale = items.get(j).item().scale();
      LabelMap map = maps.computeIfAbsent(scale, LabelMap::new);
      int at = items.get(j).column().position();
      for (int row = 0; row < sample.size(); row++) {
        List<CellValue> cells = sample.get(row);
        Optional<Short> code = at < cells.size() ? map.code(cells.get(at)) : Optional.empty();
        answers[row][j] =
            code.filter(value -> scored(scale, value)).map(Short::doubleValue).orElse(Double.NaN);
      }
    }
    return answers;
  }

  private static boolean scored(Scale scale, short code) {
    return scale
        .answer(code)
        .filter(answer -> answer.kind() != Scale.Kind.NOT_APPLICABLE)
        .isPresent();
  }
}
