package io.rapport.domain.report;

import io.rapport.domain.figure.CellKey;
import io.rapport.domain.figure.Scope;
import io.rapport.domain.figure.Statistic;
import io.rapport.domain.language.Texts;
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
  private final Texts texts;
  private final LimitText reasons;

  SinceLastWave(Figures figures, Catalogue.Survey survey) {
    this.figures = figures;
    this.survey = survey;
    this.texts = figures.texts(SinceLastWave.class);
    this.reasons = new LimitText(figures.language());
  }

  /** An item's change: "▲ +6", "+2, reworded", "not comparable", "new question". */
  String ofItem(String item, Optional<ReleasedCell> change) {
    if (change.filter(ReleasedCell.NotComparable.class::isInstance).isPresent()) {
      return texts.say("notComparable");
    } else if (change.filter(ReleasedCell.NotAsked.class::isInstance).isPresent()) {
      return texts.say("newItem");
    }
    String points = figures.text().change(change);
    return points.isEmpty() || limit(Catalogue.SinceLastWave::items, item).isEmpty()
        ? points
        : texts.say("reworded.change", "change", points);
  }

  /** A note on an index's change: "reworded", "not comparable with last wave"; may be empty. */
  String noteOnIndex(String dimension, Optional<ReleasedCell> change) {
    boolean reworded =
        limit(Catalogue.SinceLastWave::dimensions, dimension).filter(Limit::compared).isPresent();
    if (change.filter(ReleasedCell.NotComparable.class::isInstance).isPresent()) {
      return texts.say("notComparable.index");
    }
    return reworded && CellText.shown(change).isPresent() ? texts.say("reworded") : "";
  }

  /** Why a unit or one of its dimensions is not compared; empty if it is. */
  Optional<String> reason(String unit, String dimension) {
    return limit(Catalogue.SinceLastWave::units, unit)
        .or(() -> limit(Catalogue.SinceLastWave::dimensions, dimension))
        .filter(limit -> !limit.compared())
        .map(reasons::of);
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
      return ofPart
          .map(limit -> texts.say("reworded.because", "reason", reasons.of(limit)))
          .orElse("");
    } else if (cell instanceof ReleasedCell.Hidden) {
      return "";
    }
    return ofUnit.or(() -> ofPart).map(reasons::of).orElse("");
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
    List<String> reworded = items(since, Limit::compared);
    if (!reworded.isEmpty()) {
      sentences.add(
          texts.say(
              "items.reworded",
              "wave",
              wave.name(),
              "items",
              first(reworded),
              "more",
              more(reworded)));
    }
    List<String> apart = items(since, limit -> !limit.compared());
    if (!apart.isEmpty()) {
      sentences.add(
          texts.say(
              "items.notCompared",
              "wave",
              wave.name(),
              "items",
              first(apart),
              "more",
              more(apart)));
    }
    List<String> removed = since.removed().stream().map(this::quoted).toList();
    if (!removed.isEmpty()) {
      sentences.add(texts.say("items.removed", "items", first(removed), "more", more(removed)));
    }
    return String.join(" ", sentences);
  }

  private List<String> items(Catalogue.SinceLastWave since, Predicate<Limit> which) {
    return since.items().stream()
        .filter(which)
        .map(limit -> quoted(wording(limit.code())) + " (" + reasons.of(limit) + ")")
        .toList();
  }

  private static String first(List<String> items) {
    return items.stream().limit(NAMED).collect(Collectors.joining("; "));
  }

  private static int more(List<String> items) {
    return Math.max(0, items.size() - NAMED);
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

  private String quoted(String wording) {
    return texts.say("quoted", "words", wording);
  }
}
