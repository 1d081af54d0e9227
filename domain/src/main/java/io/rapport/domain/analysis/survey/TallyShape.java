package io.rapport.domain.analysis.survey;

import io.rapport.domain.survey.Dimension;
import io.rapport.domain.survey.Item;
import io.rapport.domain.survey.Questionnaire;
import io.rapport.domain.survey.Scale;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * Which numbers a questionnaire's tallies hold: the number of people, then for each item its
 * answers, for each dimension its scores, the cross-products of its items and the pairs of
 * favourable answers, and the cross-products of scores across dimensions.
 */
final class TallyShape {
  private final List<Item> items;
  private final int[][] steps;
  private final int[][] favourable;
  private final List<AnswerSection> answers = new ArrayList<>();
  private final List<ScoreSection> scores = new ArrayList<>();
  private final List<ItemSection> products = new ArrayList<>();
  private final List<FavourableSection> pairs = new ArrayList<>();
  private final DriverSection drivers;
  private final List<TallySection> sections;

  /**
   * @throws ArithmeticException if scales of one dimension have no common step that fits
   */
  TallyShape(Questionnaire questionnaire) {
    items = questionnaire.items();
    steps = items.stream().map(TallyShape::steps).toArray(int[][]::new);
    favourable = items.stream().map(TallyShape::favourable).toArray(int[][]::new);
    Map<String, Integer> positions = questionnaire.positions();
    List<DimensionSteps> dimensions =
        questionnaire.dimensions().stream().map(dimension -> steps(dimension, positions)).toList();
    int offset = 1;
    for (int i = 0; i < items.size(); i++) {
      answers.add(new AnswerSection(items.get(i), i, offset));
      offset += answers.get(i).length();
    }
    for (DimensionSteps dimension : dimensions) {
      scores.add(new ScoreSection(dimension, offset));
      offset += scores.get(scores.size() - 1).length();
    }
    for (DimensionSteps dimension : dimensions) {
      products.add(new ItemSection(dimension, offset));
      offset += products.get(products.size() - 1).length();
    }
    for (DimensionSteps dimension : dimensions) {
      pairs.add(new FavourableSection(dimension, offset));
      offset += pairs.get(pairs.size() - 1).length();
    }
    DriverModel model = DriverModel.of(questionnaire);
    List<DriverScore> across =
        Stream.concat(model.drivers().stream(), Stream.of(model.outcome()))
            .map(dimensions::get)
            .map(DriverScore::of)
            .toList();
    drivers = new DriverSection(across, offset);
    List<TallySection> all = new ArrayList<>(answers);
    all.addAll(scores);
    all.addAll(products);
    all.addAll(pairs);
    all.add(drivers);
    sections = Collections.unmodifiableList(all);
  }

  /** Length of the array that holds a tally. */
  int length() {
    return 1 + sections.stream().mapToInt(TallySection::length).sum();
  }

  List<TallySection> sections() {
    return sections;
  }

  AnswerSection answers(int item) {
    return answers.get(item);
  }

  ScoreSection scores(int dimension) {
    return scores.get(dimension);
  }

  ItemSection products(int dimension) {
    return products.get(dimension);
  }

  FavourableSection pairs(int dimension) {
    return pairs.get(dimension);
  }

  DriverSection drivers() {
    return drivers;
  }

  /**
   * Answers as a tally takes them; all are checked before any counts.
   *
   * @throws IllegalArgumentException if their count does not fit, or a code is none of its scale
   */
  AnswerSheet sheet(List<Optional<Short>> codes) {
    if (codes.size() != items.size()) {
      throw new IllegalArgumentException("an answer is needed for each item, even an empty one");
    }
    int[] chosen = new int[codes.size()];
    int[] stepsOf = new int[codes.size()];
    int[] favourableOf = new int[codes.size()];
    for (int i = 0; i < chosen.length; i++) {
      chosen[i] = -1;
      stepsOf[i] = -1;
      favourableOf[i] = -1;
      if (codes.get(i).isPresent()) {
        chosen[i] = answerIndex(items.get(i), codes.get(i).get());
        if (chosen[i] < 0) {
          throw new IllegalArgumentException(
              "an answer to " + items.get(i).id() + " is off its scale");
        }
        stepsOf[i] = steps[i][chosen[i]];
        favourableOf[i] = favourable[i][chosen[i]];
      }
    }
    return new AnswerSheet(chosen, stepsOf, favourableOf);
  }

  private static int answerIndex(Item item, int code) {
    List<Scale.Answer> answers = item.scale().answers();
    for (int i = 0; i < answers.size(); i++) {
      if (answers.get(i).code() == code) {
        return i;
      }
    }
    return -1;
  }

  private DimensionSteps steps(Dimension dimension, Map<String, Integer> positions) {
    int[] at = dimension.items().stream().mapToInt(id -> positions.getOrDefault(id, -1)).toArray();
    long resolution = 1;
    for (int position : at) {
      resolution = WholeNumbers.leastCommonMultiple(resolution, width(position));
    }
    long finest = resolution;
    long[] weights = Arrays.stream(at).mapToLong(position -> finest / width(position)).toArray();
    return new DimensionSteps(at, weights, resolution, (at.length + 1) / 2);
  }

  private int width(int position) {
    Scale scale = items.get(position).scale();
    return scale.highest() - scale.lowest();
  }

  private static int[] steps(Item item) {
    return item.scale().answers().stream()
        .mapToInt(
            answer ->
                answer.kind() == Scale.Kind.NOT_APPLICABLE
                    ? -1
                    : item.aligned(answer.code()) - item.scale().lowest())
        .toArray();
  }

  private static int[] favourable(Item item) {
    return item.scale().answers().stream()
        .mapToInt(
            answer ->
                switch (item.kind(answer)) {
                  case FAVOURABLE -> 1;
                  case NEUTRAL, UNFAVOURABLE -> 0;
                  case NOT_APPLICABLE -> -1;
                })
        .toArray();
  }
}
