package io.rapport.domain.analysis.partnership;

import io.rapport.domain.analysis.Figure;
import io.rapport.domain.analysis.Support;
import io.rapport.domain.engagement.PulseForm;
import io.rapport.domain.engagement.Side;
import io.rapport.domain.figure.Quantity;
import io.rapport.domain.figure.Statistic;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Function;

/**
 * S13: credibility, trust and access as each side sees them, 0 to 100. A relationship's score is
 * the mean over its waves; the figure is the mean over relationships. It is indicative where its α
 * is missing, for want of complete forms, or low. Sub-scores stand only where their own items are
 * reliable.
 */
final class TrustFigures implements FigureFamily {
  /** A rating from 1 to 5 in steps of a score from 0 to 100. */
  static final double POINTS = 25;

  private final PartnershipMethod method;
  private final Respondents respondents;
  private final PooledFigures figures;
  private final PooledChanges changes;

  /** The score of a relationship; empty if no form of it had enough answers. */
  private record Seen(Relationship relationship, Optional<Double> score) {}

  private record SubScore(
      String name, Function<PulseScore, Optional<Double>> score, int from, int to) {}

  private static final List<SubScore> SUB_SCORES =
      List.of(
          new SubScore("credibility", PulseScore::credibility, 0, 3),
          new SubScore("trust", PulseScore::trust, 3, 7),
          new SubScore("access", PulseScore::access, 7, 10));

  TrustFigures(PartnershipMethod method, Respondents respondents) {
    this.method = method;
    this.respondents = respondents;
    this.figures = new PooledFigures(method);
    this.changes = new PooledChanges(method);
  }

  @Override
  public boolean isRecordedIn(History history) {
    return !history.pulse().isEmpty();
  }

  @Override
  public Set<Source> sources() {
    return EnumSet.of(Source.PULSE);
  }

  @Override
  public List<Figure> levels(Cell cell) {
    List<Figure> all = new ArrayList<>();
    for (Side side : Side.values()) {
      List<PulseScore> scores = scores(cell, side);
      all.add(level(cell, part(side), scores, PulseScore::score));
      Reliability whole = Reliability.of(scores, 0, 10, method.limits());
      all.addAll(whole.figures(cell, part(side), support(scores, PulseScore::score)));
      for (SubScore sub : SUB_SCORES) {
        if (Reliability.of(scores, sub.from(), sub.to(), method.limits()).isReliable()) {
          all.add(level(cell, part(side) + "." + sub.name(), scores, sub.score()));
        }
      }
    }
    return all;
  }

  @Override
  public List<Figure> changes(Cell recent, Cell before) {
    List<Figure> all = new ArrayList<>();
    for (Side side : Side.values()) {
      List<PulseScore> now = scores(recent, side);
      List<PulseScore> then = scores(before, side);
      all.add(
          changes.change(
              recent.scope(),
              recent.window().periodAgainst(before.window()),
              indicator(part(side)),
              sample(now, PulseScore::score),
              sample(then, PulseScore::score),
              Supports.weaker(support(now, PulseScore::score), support(then, PulseScore::score))));
    }
    return all;
  }

  private Figure level(
      Cell cell,
      String part,
      List<PulseScore> scores,
      Function<PulseScore, Optional<Double>> score) {
    return figures.level(
        cell.scope(),
        cell.period(),
        indicator(part),
        sample(scores, score),
        support(scores, score));
  }

  private static Indicator indicator(String part) {
    return Indicator.mean(Statistic.S13, part, Quantity.SCORE).better(Indicator.Better.HIGHER);
  }

  private static String part(Side side) {
    return side == Side.CLIENT ? "client" : "consultant";
  }

  /** The forms of one side, those without enough answers among them. */
  static List<PulseScore> scores(Cell cell, Side side) {
    return cell.pulse().stream().filter(form -> form.side() == side).map(PulseScore::of).toList();
  }

  private Support.Pulse support(
      List<PulseScore> scores, Function<PulseScore, Optional<Double>> score) {
    List<PulseForm> counted =
        scores.stream()
            .filter(each -> score.apply(each).isPresent())
            .map(PulseScore::form)
            .toList();
    return respondents.of(counted);
  }

  /** One value for each relationship, 0 to 100. */
  static Sample sample(List<PulseScore> scores, Function<PulseScore, Optional<Double>> score) {
    Map<Relationship, List<Double>> byRelationship = new TreeMap<>();
    for (PulseScore each : scores) {
      List<Double> values =
          byRelationship.computeIfAbsent(each.relationship(), key -> new ArrayList<>());
      score.apply(each).ifPresent(values::add);
    }
    List<Seen> seen = new ArrayList<>();
    byRelationship.forEach(
        (relationship, values) -> seen.add(new Seen(relationship, mean(values))));
    return Sample.of(
        seen,
        new Subjects<>(each -> each.relationship().managerId(), each -> List.of()),
        each ->
            each.score().map(mean -> Observed.of(POINTS * (mean - 1))).orElse(Observed.MISSING));
  }

  private static Optional<Double> mean(List<Double> values) {
    return values.isEmpty()
        ? Optional.empty()
        : Optional.of(values.stream().mapToDouble(Double::doubleValue).sum() / values.size());
  }
}
