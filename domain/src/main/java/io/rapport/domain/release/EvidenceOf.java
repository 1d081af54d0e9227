package io.rapport.domain.release;

import io.rapport.domain.analysis.Figure;
import io.rapport.domain.analysis.Support;
import io.rapport.domain.analysis.comment.ThemeTally;
import io.rapport.domain.analysis.survey.EarlierWave;
import io.rapport.domain.analysis.survey.Tally;
import io.rapport.domain.analysis.survey.WaveProfiles;
import io.rapport.domain.analysis.survey.WaveResults;
import io.rapport.domain.disclosure.DisclosurePolicy;
import io.rapport.domain.disclosure.PublishedCells;
import io.rapport.domain.disclosure.SurveyWave;
import io.rapport.domain.figure.CellKey;
import io.rapport.domain.figure.Measure;
import io.rapport.domain.organisation.Unit;
import io.rapport.domain.organisation.UnitBefore;
import io.rapport.domain.release.audit.Evidence;
import io.rapport.domain.release.audit.RecordEvidence;
import io.rapport.domain.release.audit.StandingFigure;
import io.rapport.domain.release.audit.WaveEvidence;
import io.rapport.domain.survey.Dimension;
import io.rapport.domain.survey.Item;
import io.rapport.domain.survey.Questionnaire;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.ToLongFunction;
import java.util.stream.Collectors;

/** Collects what the audit needs to know of a month beside its released cells. */
public final class EvidenceOf {
  private EvidenceOf() {}

  /** The limits of a policy. */
  public static Evidence.Limits limits(DisclosurePolicy policy) {
    return new Evidence.Limits(
        policy.answers(),
        policy.pulse(),
        policy.records(),
        policy.managers(),
        policy.consultants(),
        policy.dominance());
  }

  /** A wave that nobody commented on and of which units only are released, for the first time. */
  public static WaveEvidence wave(SurveyWave wave) {
    return wave(
        wave,
        WaveProfiles.ofUnits(wave.results(), wave.questionnaire()),
        List.of(),
        Set.of(),
        ThemeTally.NONE);
  }

  /**
   * A wave.
   *
   * @param profiles its respondents
   * @param published what earlier releases showed of it
   * @param carried cells, of this wave and others, that are as one of those showed them
   * @param themes what its people wrote about
   */
  public static WaveEvidence wave(
      SurveyWave wave,
      WaveProfiles profiles,
      List<PublishedCells> published,
      Set<CellKey> carried,
      ThemeTally themes) {
    Questionnaire questionnaire = wave.questionnaire();
    return new WaveEvidence(
        wave.results().wave().id(),
        questionnaire.items().stream().map(WaveEvidence.Asked::of).toList(),
        questionnaire.dimensions().stream().map(WaveEvidence.Composition::of).toList(),
        questionnaire.outcome(),
        profiles,
        published.stream().map(EvidenceOf::published).toList(),
        carried(wave, carried),
        sheets(questionnaire, wave.results()),
        themes.comments(),
        wave.before().map(before -> since(before, questionnaire, wave.results())));
  }

  private static SortedSet<String> carried(SurveyWave wave, Set<CellKey> carried) {
    return carried.stream()
        .filter(key -> key.period().equals(wave.results().wave().id()))
        .map(CellKey::text)
        .collect(Collectors.toCollection(TreeSet::new));
  }

  /** Who stands behind each figure of work records and of the pulse. */
  public static List<RecordEvidence> records(List<Figure> figures) {
    List<RecordEvidence> records = new ArrayList<>();
    for (Figure figure : figures) {
      if (figure instanceof Figure.Computed computed) {
        records.add(record(computed));
      }
    }
    return records;
  }

  /**
   * Figures of work records that stay as an earlier issue told them.
   *
   * @param told what earlier issues told
   */
  static List<StandingFigure> standing(
      Map<CellKey, ReleasedCell> cells, Map<CellKey, ReleasedCell.Shown> told) {
    List<StandingFigure> standing = new ArrayList<>();
    cells.forEach(
        (key, cell) -> {
          if (cell instanceof ReleasedCell.Shown shown && shown.asOf().isPresent()) {
            Optional.ofNullable(told.get(shown.first()))
                .ifPresent(first -> standing.add(StandingFigure.of(key, first)));
          }
        });
    return standing;
  }

  private static RecordEvidence record(Figure.Computed figure) {
    Optional<RecordEvidence.Work> work =
        figure.support() instanceof Support.Records records
            ? Optional.of(
                new RecordEvidence.Work(
                    records.records(),
                    records.managers(),
                    records.consultants(),
                    records.largestManagerShare()))
            : Optional.empty();
    Optional<RecordEvidence.Pulse> pulse =
        figure.support() instanceof Support.Pulse answers
            ? Optional.of(new RecordEvidence.Pulse(answers.respondents(), answers.forms()))
            : Optional.empty();
    return new RecordEvidence(figure.key().text(), work, pulse);
  }

  private static WaveEvidence.Published published(PublishedCells cells) {
    Map<String, Map<Measure, BigDecimal>> numbers = new TreeMap<>();
    cells.numbers().forEach((key, values) -> numbers.put(key.text(), values));
    return new WaveEvidence.Published(
        cells.stand(),
        cells.shown().stream().map(CellKey::text).collect(Collectors.toCollection(TreeSet::new)),
        numbers);
  }

  private static WaveEvidence.Sheets sheets(Questionnaire questionnaire, WaveResults results) {
    Map<String, Map<String, Long>> complete = new TreeMap<>();
    for (int d = 0; d < questionnaire.dimensions().size(); d++) {
      int position = d;
      complete.put(
          questionnaire.dimensions().get(d).id(),
          byUnit(results, tally -> tally.completeScores(position).n()));
    }
    return new WaveEvidence.Sheets(complete, byUnit(results, tally -> tally.driverScores().n()));
  }

  /** Units in which there is nobody have no entry. */
  private static Map<String, Long> byUnit(WaveResults results, ToLongFunction<Tally> people) {
    Map<String, Long> own = new TreeMap<>();
    for (Unit unit : results.organisation().inOrder()) {
      long number = people.applyAsLong(results.ownOf(unit.code()));
      if (number > 0) {
        own.put(unit.code(), number);
      }
    }
    return own;
  }

  private static WaveEvidence.Since since(
      EarlierWave before, Questionnaire questionnaire, WaveResults results) {
    Map<String, SortedSet<String>> units = new TreeMap<>();
    for (Unit unit : results.organisation().inOrder()) {
      if (before.units().of(unit.code()) instanceof UnitBefore.Together together) {
        units.put(unit.code(), new TreeSet<>(together.units()));
      }
    }
    Map<String, String> items = new TreeMap<>();
    for (Item item : questionnaire.items()) {
      before
          .questions()
          .items()
          .of(item.id())
          .ifPresent(pair -> items.put(item.id(), pair.older()));
    }
    Map<String, String> dimensions = new TreeMap<>();
    for (Dimension dimension : questionnaire.dimensions()) {
      before
          .questions()
          .dimension(dimension)
          .older()
          .ifPresent(older -> dimensions.put(dimension.id(), older));
    }
    return new WaveEvidence.Since(before.results().wave().id(), units, items, dimensions);
  }
}
