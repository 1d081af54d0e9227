package io.rapport.domain.report;

import io.rapport.domain.figure.CellKey;
import io.rapport.domain.figure.Scope;
import io.rapport.domain.figure.Statistic;
import io.rapport.domain.release.Catalogue;
import io.rapport.domain.release.Catalogue.Limit;
import io.rapport.domain.release.ReleasedCell;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.Collectors;

/** What limits the comparison with the wave before, in words. */
final class SinceLastWave {
  /** Items named on a page; all of them stand in the workbook. */
  private static final int NAMED = 6;

  private final Figures figures;
  private final Catalogue.Survey survey;

  SinceLastWave(Figures figures, Catalogue.Survey survey) {
    this.figures = figures;
    this.survey = survey;
  }

  /** An item's change: "▲ +6", "+2, reworded", "not comparable", "new question". */
  String ofItem(String item, Optional<ReleasedCell> change) {
    return words(change, limit(Catalogue.SinceLastWave::items, item), "new question");
  }

  /** A note on an index's change: "reworded", "not comparable"; empty if there is none. */
  String noteOnIndex(String dimension, Optional<ReleasedCell> change) {
    boolean reworded =
        limit(Catalogue.SinceLastWave::dimensions, dimension).filter(Limit::compared).isPresent();
    if (change.filter(ReleasedCell.NotComparable.class::isInstance).isPresent()) {
      return "not comparable";
    }
    return reworded && CellText.shown(change).isPresent() ? "reworded" : "";
  }

  /** Why a unit or one of its dimensions is not compared; empty if it is. */
  Optional<String> reason(String unit, String dimension) {
    return limit(Catalogue.SinceLastWave::units, unit)
        .or(() -> limit(Catalogue.SinceLastWave::dimensions, dimension))
        .filter(limit -> !limit.compared())
        .map(Limit::reason);
  }

  /** What the workbook says beside a comparison. */
  String note(CellKey key, ReleasedCell cell) {
    boolean item = key.statistic() == Statistic.ITEM_CHANGE;
    if (!item && key.statistic() != Statistic.INDEX_CHANGE
        || !(key.scope() instanceof Scope.Unit unit)) {
      return "";
    }
    Optional<Limit> ofUnit = limit(Catalogue.SinceLastWave::units, unit.code());
    Optional<Limit> ofPart =
        item
            ? limit(Catalogue.SinceLastWave::items, key.part())
            : limit(Catalogue.SinceLastWave::dimensions, key.part());
    if (cell instanceof ReleasedCell.Shown) {
      return ofPart.map(limit -> "reworded: " + limit.reason()).orElse("");
    } else if (cell instanceof ReleasedCell.Hidden) {
      return "";
    }
    return ofUnit.or(() -> ofPart).map(Limit::reason).orElse("");
  }

  /** All that concerns items, in one paragraph for a page; empty if there is nothing. */
  Optional<String> onItems() {
    return survey
        .previousWave()
        .flatMap(wave -> survey.since().map(since -> onItems(wave, since)))
        .filter(words -> !words.isEmpty());
  }

  private String onItems(Catalogue.Named wave, Catalogue.SinceLastWave since) {
    List<String> sentences = new ArrayList<>();
    sentence("Reworded since " + wave.name(), items(since, Limit::compared), sentences);
    sentence(
        "Not compared with " + wave.name(), items(since, limit -> !limit.compared()), sentences);
    sentence(
        "No longer asked", since.removed().stream().map(SinceLastWave::quoted).toList(), sentences);
    return String.join(" ", sentences);
  }

  private List<String> items(Catalogue.SinceLastWave since, Predicate<Limit> which) {
    return since.items().stream()
        .filter(which)
        .map(limit -> quoted(wording(limit.code())) + " (" + limit.reason() + ")")
        .toList();
  }

  private static void sentence(String start, List<String> items, List<String> sentences) {
    if (!items.isEmpty()) {
      String more =
          items.size() > NAMED ? "; and " + (items.size() - NAMED) + " more, see the workbook" : "";
      sentences.add(
          start
              + ": "
              + items.stream().limit(NAMED).collect(Collectors.joining("; "))
              + more
              + ".");
    }
  }

  private String words(Optional<ReleasedCell> change, Optional<Limit> limit, String added) {
    if (change.filter(ReleasedCell.NotComparable.class::isInstance).isPresent()) {
      return "not comparable";
    } else if (change.filter(ReleasedCell.NotAsked.class::isInstance).isPresent()) {
      return added;
    }
    String points = figures.text().change(change);
    return points.isEmpty() || limit.isEmpty() ? points : points + ", reworded";
  }

  private Optional<Limit> limit(Function<Catalogue.SinceLastWave, List<Limit>> of, String code) {
    return survey.since().stream()
        .flatMap(since -> of.apply(since).stream())
        .filter(limit -> limit.code().equals(code))
        .findFirst();
  }

  private String wording(String item) {
    return survey.items().stream()
        .filter(known -> known.id().equals(item))
        .map(Catalogue.ItemName::wording)
        .findFirst()
        .orElse(item);
  }

  private static String quoted(String wording) {
    return "“" + wording + "”";
  }
}
