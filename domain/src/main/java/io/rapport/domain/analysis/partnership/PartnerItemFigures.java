package io.rapport.domain.analysis.partnership;

import io.rapport.domain.analysis.Figure;
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

/**
 * S13: the two items on partnering, by side: knowing what the function is for, and fitting the
 * workload. Not part of the score. Counted from 0 to 100 like the score, so that the answers of a
 * few who all agree are coded as it is; a relationship counts with the mean of its forms.
 */
final class PartnerItemFigures implements FigureFamily {
  private static final int ITEMS = 2;

  /** A rating from 1 to 5 in steps of a score from 0 to 100. */
  private static final double POINTS = 25;

  private final Respondents respondents;
  private final PooledFigures figures;
  private final PooledChanges changes;

  private record Answered(Relationship relationship, double[] scores) {}

  /** One item as one side answers it. */
  private record Item(Side side, int place) {
    Indicator indicator() {
      String part = (side == Side.CLIENT ? "client" : "consultant") + ".partner" + (place + 1);
      return Indicator.mean(Statistic.S13, part, Quantity.SCORE).better(Indicator.Better.HIGHER);
    }

    Optional<Integer> answer(PulseForm form) {
      return place < form.partnering().size() ? form.partnering().get(place) : Optional.empty();
    }

    List<PulseForm> forms(Cell cell) {
      return cell.pulse().stream().filter(form -> form.side() == side).toList();
    }

    List<PulseForm> answered(Cell cell) {
      return forms(cell).stream().filter(form -> answer(form).isPresent()).toList();
    }

    Sample sample(Cell cell) {
      Map<Relationship, List<Double>> scores = new TreeMap<>();
      for (PulseForm form : forms(cell)) {
        List<Double> own =
            scores.computeIfAbsent(
                new Relationship(form.managerId(), form.functionCode()), key -> new ArrayList<>());
        answer(form).ifPresent(answer -> own.add(POINTS * (answer - 1)));
      }
      List<Answered> all = new ArrayList<>();
      scores.forEach(
          (relationship, own) ->
              all.add(
                  new Answered(
                      relationship, own.stream().mapToDouble(Double::doubleValue).toArray())));
      return Sample.of(
          all,
          new Subjects<>(each -> each.relationship().managerId(), each -> List.of()),
          each -> mean(each.scores()));
    }

    private static Observed mean(double[] scores) {
      double sum = 0;
      for (double score : scores) {
        sum += score;
      }
      return scores.length == 0 ? Observed.MISSING : Observed.of(sum / scores.length);
    }
  }

  PartnerItemFigures(PartnershipMethod method, Respondents respondents) {
    this.respondents = respondents;
    this.figures = new PooledFigures(method);
    this.changes = new PooledChanges(method);
  }

  private static List<Item> items() {
    List<Item> items = new ArrayList<>();
    for (Side side : Side.values()) {
      for (int place = 0; place < ITEMS; place++) {
        items.add(new Item(side, place));
      }
    }
    return items;
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
    return items().stream()
        .map(
            item ->
                figures.level(
                    cell.scope(),
                    cell.period(),
                    item.indicator(),
                    item.sample(cell),
                    respondents.of(item.answered(cell))))
        .toList();
  }

  @Override
  public List<Figure> changes(Cell recent, Cell before) {
    return items().stream()
        .map(
            item ->
                changes.change(
                    recent.scope(),
                    recent.window().periodAgainst(before.window()),
                    item.indicator(),
                    item.sample(recent),
                    item.sample(before),
                    Supports.weaker(
                        respondents.of(item.answered(recent)),
                        respondents.of(item.answered(before)))))
        .toList();
  }
}
