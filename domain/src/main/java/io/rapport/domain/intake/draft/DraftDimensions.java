package io.rapport.domain.intake.draft;

import io.rapport.domain.intake.CellValue;
import io.rapport.domain.intake.codebook.Codebook;
import io.rapport.domain.intake.codebook.CodebookQuestion;
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
import java.util.function.Function;

/** Groups items to dimensions: by what their names share, or by what people answer alike. */
final class DraftDimensions {
  /** Items beyond which correlations are not looked at. */
  private static final int MOST_ITEMS = 150;

  /** Characters of a beginning that several wordings share, from which on it names them. */
  private static final int SHORTEST_LABEL = 8;

  private static final int LONGEST_LABEL = 80;

  private final List<DraftItem> items;
  private final Codebook codebook;
  private final Map<String, Guess> guesses = new HashMap<>();

  DraftDimensions(List<DraftItem> items, Codebook codebook) {
    this.items = items;
    this.codebook = codebook;
  }

  /**
   * The dimensions: blocks of the codebook, else what names share, else what is answered alike; one
   * of all items if nothing tells.
   *
   * @param sample rows of the export
   */
  List<Dimension> found(List<List<CellValue>> sample) {
    Map<String, List<DraftItem>> blocks =
        grouped(
            item -> codebook.question(item.column()).flatMap(CodebookQuestion::group).orElse(""));
    blocks.remove("");
    if (blocks.size() > 1) {
      return dimensions(ids(blocks), new Guess(0.7, "a block of " + codebook.source()));
    }
    Map<String, List<DraftItem>> named = grouped(item -> QuestionNames.beginning(item.column()));
    named.remove("");
    if (named.size() > 1) {
      Map<String, List<DraftItem>> labelled = new LinkedHashMap<>();
      named.forEach((name, group) -> labelled.put(label(name, group, labelled.keySet()), group));
      return dimensions(ids(labelled), new Guess(0.6, "names share their beginning"));
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

  private Map<String, List<DraftItem>> grouped(Function<DraftItem, String> by) {
    Map<String, List<DraftItem>> groups = new LinkedHashMap<>();
    for (DraftItem item : items) {
      groups.computeIfAbsent(by.apply(item), key -> new ArrayList<>()).add(item);
    }
    groups.values().removeIf(group -> group.size() < 2);
    return groups;
  }

  private static Map<String, List<String>> ids(Map<String, List<DraftItem>> groups) {
    Map<String, List<String>> ids = new LinkedHashMap<>();
    groups.forEach(
        (name, group) -> ids.put(name, group.stream().map(item -> item.item().id()).toList()));
    return ids;
  }

  /** The question that stands above the parts of a group, where an export repeats it. */
  private static String label(String name, List<DraftItem> group, Set<String> taken) {
    if (!group.get(0).column().question().equals(Optional.of(name))) {
      return name;
    }
    String own = QuestionNames.shared(group.stream().map(DraftItem::column).toList());
    String otherwise = taken.contains(own) ? name : own;
    String label =
        QuestionStems.stem(group.stream().map(item -> item.column().wording()).toList())
            .replaceFirst("[:\\s]+$", "");
    return label.length() < SHORTEST_LABEL
            || label.length() > LONGEST_LABEL
            || taken.contains(label)
        ? otherwise
        : label;
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
