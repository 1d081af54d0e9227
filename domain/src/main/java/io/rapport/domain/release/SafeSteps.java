package io.rapport.domain.release;

import io.rapport.domain.analysis.Figure;
import io.rapport.domain.analysis.Support;
import io.rapport.domain.analysis.survey.WaveProfiles;
import io.rapport.domain.disclosure.PublishedCells;
import io.rapport.domain.disclosure.SurveyWave;
import io.rapport.domain.figure.CellKey;
import io.rapport.domain.figure.Measure;
import io.rapport.domain.figure.Statistic;
import io.rapport.domain.release.ReleasedCell.Shown;
import io.rapport.domain.release.audit.interval.IntervalAttack.Effort;
import io.rapport.domain.release.audit.interval.IntervalAudit;
import io.rapport.domain.release.audit.interval.IntervalAudit.Cell;
import io.rapport.domain.release.audit.interval.IntervalAudit.Printed;
import io.rapport.domain.release.audit.interval.Steps;
import io.rapport.domain.survey.Questionnaire;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.function.Function;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * Finds how finely the items and indices of a wave may be printed, so that nobody can guess a small
 * group's answers from those of larger groups around it. Steps are made coarser first; only where
 * that is not enough a figure is hidden.
 *
 * <p>What readers have stays as they have it: a wave that was released is coded as it was.
 */
final class SafeSteps {
  private final SurveyWave wave;
  private final WaveProfiles profiles;
  private final Map<CellKey, Shown> earlier;
  private final Map<CellKey, Integer> standOf = new HashMap<>();
  private final Map<CellKey, Long> answers = new HashMap<>();
  private final IntervalAudit audit;
  private final Map<Attacked, IntervalAudit.Result> known =
      Collections.synchronizedMap(new HashMap<>());

  /**
   * For a wave.
   *
   * @param earlier cells of waves as the newest earlier release showed them
   * @param threshold fewest people who may be spoken of
   */
  SafeSteps(SurveyWave wave, Map<CellKey, Shown> earlier, int threshold) {
    this.wave = wave;
    this.earlier = earlier;
    profiles =
        wave.profiles().orElseGet(() -> WaveProfiles.ofUnits(wave.results(), wave.questionnaire()));
    audit = new IntervalAudit(profiles, threshold, Effort.QUICK);
    for (Figure figure : wave.figures()) {
      if (figure instanceof Figure.Computed computed
          && computed.support() instanceof Support.Answers people) {
        answers.put(figure.key(), people.answers());
      }
    }
    for (PublishedCells published : wave.published()) {
      published.shown().forEach(key -> standOf.merge(key, published.stand(), Math::max));
    }
  }

  /**
   * What came of it.
   *
   * @param grains how the figures are to be coded
   * @param toHide items and indices that must not be printed at all
   */
  record Found(Grains grains, Set<CellKey> toHide) {
    Found {
      toHide = Set.copyOf(toHide);
    }
  }

  /** What is printed of an item or an index. */
  private record Attacked(Statistic statistic, String part, List<Printed> printed) {}

  /**
   * Finds the steps.
   *
   * @param cells of the wave, coded by their number of answers
   */
  Found of(SortedMap<CellKey, ReleasedCell> cells) {
    Questionnaire questionnaire = wave.questionnaire();
    List<Found> found =
        Stream.concat(
                IntStream.range(0, questionnaire.items().size())
                    .parallel()
                    .mapToObj(
                        item ->
                            found(
                                cells,
                                Statistic.ITEM,
                                questionnaire.items().get(item).id(),
                                printed -> audit.ofItem(item, printed))),
                IntStream.range(0, questionnaire.dimensions().size())
                    .parallel()
                    .mapToObj(
                        dimension ->
                            found(
                                cells,
                                Statistic.INDEX,
                                questionnaire.dimensions().get(dimension).id(),
                                printed -> audit.ofDimension(dimension, printed))))
            .toList();
    Map<CellKey, Coding> coarser = new HashMap<>();
    Set<CellKey> toHide = new HashSet<>();
    for (Found each : found) {
      coarser.putAll(each.grains().coarser());
      toHide.addAll(each.toHide());
    }
    return new Found(new Grains(coarser), toHide);
  }

  private Found found(
      SortedMap<CellKey, ReleasedCell> cells,
      Statistic statistic,
      String part,
      Function<List<Printed>, IntervalAudit.Result> attack) {
    List<Printed> printed = new ArrayList<>();
    Map<CellKey, Coding> coarser = new HashMap<>();
    cells.forEach(
        (key, cell) -> {
          if (key.statistic() == statistic
              && key.part().equals(part)
              && cell instanceof Shown shown) {
            Printed now = printed(shown, cells, true);
            Optional<Shown> was = asReadersHaveIt(shown).filter(before -> isAlike(before, now));
            printed.add(was.map(before -> printed(before, earlier, false)).orElse(now));
            was.filter(before -> before.value(Measure.STEP).isPresent())
                .ifPresent(before -> coarser.put(key, Coding.of(steps(before))));
          }
        });
    boolean isNew = printed.stream().anyMatch(Printed::retractable);
    if (isNew) {
      printed.addAll(before(statistic, part, printed));
    }
    Attacked attacked = new Attacked(statistic, part, isNew ? printed : List.of());
    IntervalAudit.Result result = known.get(attacked);
    if (result == null) {
      result = attack.apply(attacked.printed());
      known.put(attacked, result);
    }
    result
        .coarser()
        .forEach((cell, steps) -> coarser.put(key(statistic, cell, part), Coding.of(steps)));
    Set<CellKey> toHide = new HashSet<>();
    result.toHide().forEach(cell -> toHide.add(key(statistic, cell, part)));
    return new Found(new Grains(coarser), toHide);
  }

  private CellKey key(Statistic statistic, Cell cell, String part) {
    return new CellKey(statistic, wave.results().wave().id(), cell.scope(), part);
  }

  /** What is printed of a cell today, and of promoters among its people. */
  private Printed printed(Shown cell, Map<CellKey, ? extends ReleasedCell> cells, boolean isNew) {
    Printed printed =
        new Printed(new Cell(profiles.today(), cell.key().scope()), cell.values(), isNew);
    return cells.get(cell.key().of(Statistic.ENPS)) instanceof Shown score
        ? printed.with(score.values())
        : printed;
  }

  /** The cell that an earlier release showed, if it is of the same people. */
  private Optional<Shown> asReadersHaveIt(Shown cell) {
    CellKey key = cell.key();
    int stand = standOf.getOrDefault(key, profiles.today());
    return Optional.ofNullable(earlier.get(key))
        .filter(
            before ->
                before.base().equals(cell.base())
                    && audit.isOfSamePeople(
                        new Cell(stand, key.scope()), new Cell(profiles.today(), key.scope())));
  }

  /** Whether an earlier release printed the same numbers, perhaps more coarsely. */
  private boolean isAlike(Shown before, Printed now) {
    Map<Measure, BigDecimal> was = new HashMap<>(printed(before, earlier, false).values());
    was.remove(Measure.STEP);
    Map<Measure, BigDecimal> inItsSteps = new HashMap<>(now.values());
    inItsSteps.replaceAll(
        (measure, value) -> BigDecimal.valueOf(steps(before).printed(value.intValue())));
    return was.equals(inItsSteps);
  }

  /** What readers have of the wave beside what they are told today. */
  private List<Printed> before(Statistic statistic, String part, List<Printed> today) {
    Set<Cell> told = new HashSet<>();
    today.forEach(printed -> told.add(printed.cell()));
    List<Printed> before = new ArrayList<>();
    for (PublishedCells published : wave.published()) {
      published
          .numbers()
          .forEach(
              (key, values) -> {
                Cell place = new Cell(published.stand(), key.scope());
                if (key.statistic() == statistic
                    && key.part().equals(part)
                    && !told.contains(place)) {
                  before.add(
                      new Printed(place, values, false)
                          .with(
                              published.numbers().getOrDefault(key.of(Statistic.ENPS), Map.of())));
                }
              });
    }
    return before;
  }

  /** The steps of a cell of as many answers as there are today. */
  private Steps steps(Shown cell) {
    return Steps.of(answers.getOrDefault(cell.key(), 0L), cell.value(Measure.STEP));
  }
}
