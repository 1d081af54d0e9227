package io.rapport.domain.analysis.partnership;

import io.rapport.domain.analysis.Figure;
import io.rapport.domain.analysis.Support;
import io.rapport.domain.engagement.Rater;
import io.rapport.domain.engagement.Skill;
import io.rapport.domain.engagement.SkillRating;
import io.rapport.domain.figure.CellKey;
import io.rapport.domain.figure.Measure;
import io.rapport.domain.figure.Quantity;
import io.rapport.domain.figure.Reading;
import io.rapport.domain.figure.Scope;
import io.rapport.domain.figure.Statistic;
import io.rapport.domain.statistics.MedianInterval;
import java.util.ArrayList;
import java.util.Collection;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

/**
 * S29: the median of each skill as clients, superiors and consultants themselves rate it, and by
 * how much a consultant's own rating exceeds the clients'. Of the whole and of functions: no single
 * consultant is scored.
 */
final class SkillFigures implements FigureFamily {
  private static final int FEWEST_CLIENTS = 5;

  private final PartnershipMethod method;
  private final SkillRaters raters;
  private final PooledFigures figures;

  SkillFigures(PartnershipMethod method, History history) {
    this.method = method;
    this.raters = new SkillRaters(history);
    this.figures = new PooledFigures(method);
  }

  @Override
  public boolean isRecordedIn(History history) {
    return !history.skillRatings().isEmpty();
  }

  @Override
  public Set<Source> sources() {
    return EnumSet.of(Source.SKILLS);
  }

  @Override
  public List<Figure> levels(Cell cell) {
    if (!(cell.scope() instanceof Scope.Whole || cell.scope() instanceof Scope.Function)) {
      return List.of();
    }
    List<Figure> all = new ArrayList<>();
    for (Skill skill : Skill.values()) {
      for (Rater rater : Rater.values()) {
        all.add(median(cell, skill, rater));
      }
      all.add(gap(cell, skill));
    }
    return all;
  }

  private static List<SkillRating> ratings(Cell cell, Skill skill, Rater rater) {
    return cell.skills().stream()
        .filter(each -> each.skill() == skill && each.rater() == rater)
        .toList();
  }

  private Figure median(Cell cell, Skill skill, Rater rater) {
    CellKey key = key(cell, rater + "." + skill);
    List<SkillRating> ratings = ratings(cell, skill, rater);
    if (ratings.isEmpty()) {
      return new Figure.Missing(key, Figure.Reason.NOTHING_TO_COUNT);
    }
    MedianInterval.Result median =
        MedianInterval.withDefaults()
            .of(ratings.stream().mapToDouble(SkillRating::level).toArray());
    Map<Measure, Double> values = new EnumMap<>(Measure.class);
    values.put(Measure.VALUE, median.median());
    // The interval of fewer values would be the lowest and the highest rating given.
    if (ratings.size() >= method.limits().fewestForMean()) {
      median
          .interval()
          .ifPresent(found -> PooledFigures.put(values, Measure.LOW, Measure.HIGH, found));
    }
    return new Figure.Computed(
        key,
        Quantity.RATING,
        values,
        new Support.Pulse(
            raters.of(rater, ratings), ratings.size(), raters.composition(rater, ratings)),
        1,
        Reading.NONE);
  }

  /** The ratings of one consultant's skill by both sides. */
  private record BothSides(String consultantId, List<Integer> own, List<Integer> clients) {
    Observed gap() {
      return own.isEmpty() || clients.isEmpty()
          ? Observed.MISSING
          : Observed.of(mean(own) - mean(clients));
    }

    private static double mean(List<Integer> levels) {
      return levels.stream().mapToInt(Integer::intValue).average().orElseThrow();
    }
  }

  private Figure gap(Cell cell, Skill skill) {
    List<SkillRating> clients = ratings(cell, skill, Rater.CLIENT);
    List<SkillRating> own = ratings(cell, skill, Rater.SELF);
    Map<String, BothSides> byConsultant = new TreeMap<>();
    own.forEach(each -> side(byConsultant, each).own().add(each.level()));
    clients.forEach(each -> side(byConsultant, each).clients().add(each.level()));
    Sample gaps =
        Sample.of(
            byConsultant.values(),
            new Subjects<>(BothSides::consultantId, each -> List.of(each.consultantId())),
            BothSides::gap);
    int behind = raters.of(Rater.CLIENT, clients);
    if (behind < FEWEST_CLIENTS) {
      return new Figure.Missing(key(cell, "gap." + skill), Figure.Reason.NOTHING_TO_COUNT);
    }
    return withSide(
        byConsultant.values(),
        figures.level(
            cell.scope(),
            cell.period(),
            Indicator.mean(Statistic.S29, "gap." + skill, Quantity.RATING),
            gaps,
            new Support.Pulse(
                Math.min(behind, gaps.size()),
                own.size() + clients.size(),
                raters
                    .composition(Rater.SELF, own)
                    .and(raters.composition(Rater.CLIENT, clients)))));
  }

  /** With the mean of how the consultants rate themselves: both sides decide on the coding. */
  private static Figure withSide(Collection<BothSides> all, Figure figure) {
    if (!(Spread.without(figure) instanceof Figure.Computed gap)) {
      return figure;
    }
    Map<Measure, Double> values = new EnumMap<>(gap.values());
    values.put(
        Measure.MEAN,
        all.stream()
            .filter(each -> each.gap().kind() == Observed.Kind.COUNTED)
            .mapToDouble(each -> BothSides.mean(each.own()))
            .average()
            .orElseThrow());
    return new Figure.Computed(
        gap.key(), gap.quantity(), values, gap.support(), gap.recorded(), gap.reading());
  }

  private static BothSides side(Map<String, BothSides> byConsultant, SkillRating rating) {
    return byConsultant.computeIfAbsent(
        rating.consultantId(), id -> new BothSides(id, new ArrayList<>(), new ArrayList<>()));
  }

  private static CellKey key(Cell cell, String part) {
    return new CellKey(Statistic.S29, cell.period(), cell.scope(), part);
  }
}
