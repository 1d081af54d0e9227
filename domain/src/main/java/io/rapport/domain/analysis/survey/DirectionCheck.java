package io.rapport.domain.analysis.survey;

import io.rapport.domain.statistics.CronbachAlpha;
import io.rapport.domain.statistics.CrossProducts;
import io.rapport.domain.survey.Dimension;
import io.rapport.domain.survey.Item;
import io.rapport.domain.survey.Questionnaire;
import io.rapport.domain.survey.Response;
import io.rapport.domain.survey.Scale;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.Set;

/**
 * Looks for items that run against the others of their dimension: their corrected item–rest
 * correlation is negative once the items that the questionnaire calls reversed are turned round.
 * Such an item was probably mapped the wrong way round, or lacks {@code reversed}. It is reported
 * and never turned. Answers are added up, not kept. NOT thread safe.
 */
public final class DirectionCheck {
  /** Complete answer sheets of a dimension below which a correlation says nothing. */
  static final int FEWEST = 30;

  private final List<Sums> dimensions = new ArrayList<>();

  /** Begins a file that answers a questionnaire. */
  public DirectionCheck(Questionnaire questionnaire) {
    Map<String, Integer> positions = questionnaire.positions();
    for (Dimension dimension : questionnaire.dimensions()) {
      if (dimension.items().size() > 1) {
        List<Integer> places = new ArrayList<>();
        dimension.items().forEach(id -> places.add(positions.getOrDefault(id, -1)));
        dimensions.add(
            new Sums(
                dimension.id(), places, places.stream().map(questionnaire.items()::get).toList()));
      }
    }
  }

  /** Takes a response. */
  public void add(Response response) {
    dimensions.forEach(sums -> sums.add(response));
  }

  /** The suspects so far, in the order of the questionnaire's dimensions and their items. */
  public List<Suspect> suspects() {
    return dimensions.stream().flatMap(sums -> sums.suspects().stream()).toList();
  }

  /**
   * An item that runs against the others.
   *
   * @param item id of the item
   * @param dimension id of the dimension
   * @param itemRest its correlation with the sum of the others, negative
   * @param n complete answer sheets of the dimension
   */
  public record Suspect(String item, String dimension, double itemRest, long n) {

    /** What to tell whoever dropped the file. */
    public String message() {
      return "item "
          + item
          + " runs against the other items of dimension "
          + dimension
          + ": check reversed and the order of its labels";
    }
  }

  /** Sums of products of the complete answer sheets of one dimension. */
  private static final class Sums {
    private final String dimension;
    private final List<Integer> places;
    private final List<Item> items;
    private final List<Set<Integer>> notApplicable = new ArrayList<>();
    private final double[] sheet;
    private final double[] sums;
    private final double[][] products;
    private long n;

    Sums(String dimension, List<Integer> places, List<Item> items) {
      this.dimension = dimension;
      this.places = places;
      this.items = items;
      this.sheet = new double[items.size()];
      this.sums = new double[items.size()];
      this.products = new double[items.size()][items.size()];
      for (Item item : items) {
        Set<Integer> codes = new HashSet<>();
        item.scale().answers().stream()
            .filter(answer -> answer.kind() == Scale.Kind.NOT_APPLICABLE)
            .forEach(answer -> codes.add(answer.code()));
        notApplicable.add(codes);
      }
    }

    void add(Response response) {
      for (int i = 0; i < sheet.length; i++) {
        Optional<Short> answer = response.answers().get(places.get(i));
        if (answer.isEmpty() || notApplicable.get(i).contains((int) answer.get())) {
          return;
        }
        sheet[i] = items.get(i).aligned(answer.get());
      }
      n++;
      for (int i = 0; i < sheet.length; i++) {
        sums[i] += sheet[i];
        for (int j = 0; j < sheet.length; j++) {
          products[i][j] += sheet[i] * sheet[j];
        }
      }
    }

    List<Suspect> suspects() {
      List<Suspect> suspects = new ArrayList<>();
      if (n < FEWEST) {
        return suspects;
      }
      Optional<CronbachAlpha.Result> reliability =
          CronbachAlpha.withDefaults().of(CrossProducts.of(n, sums, products));
      for (int i = 0; reliability.isPresent() && i < items.size(); i++) {
        OptionalDouble itemRest = reliability.get().items().get(i).itemRest();
        if (itemRest.isPresent() && itemRest.getAsDouble() < 0) {
          suspects.add(new Suspect(items.get(i).id(), dimension, itemRest.getAsDouble(), n));
        }
      }
      return suspects;
    }
  }
}
