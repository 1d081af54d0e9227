package io.rapport.domain.survey;

import io.rapport.domain.survey.ComparabilityReason.Kind;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/**
 * How a questionnaire compares with an older version of itself, or with itself.
 *
 * @param items what became of the items
 */
public record QuestionnaireLineage(Questionnaire older, Questionnaire newer, ItemLineage items) {

  /**
   * A dimension and what it was in the older version.
   *
   * @param older id in the older version; empty if there is nothing to compare with
   * @param newer id in the newer version
   * @param comparability whether their indices can be compared
   * @param reason why
   */
  public record DimensionPair(
      Optional<String> older,
      String newer,
      Comparability comparability,
      ComparabilityReason reason) {}

  /** A questionnaire compared with itself. */
  public static QuestionnaireLineage same(Questionnaire questionnaire) {
    return new QuestionnaireLineage(questionnaire, questionnaire, ItemLineage.same(questionnaire));
  }

  /**
   * A dimension of the newer version compared: it must be made of the same items, and is as
   * comparable as the least comparable of them.
   */
  public DimensionPair dimension(Dimension newerOne) {
    Set<String> before = new HashSet<>();
    Optional<ItemPair> worst = Optional.empty();
    for (String id : newerOne.items()) {
      Optional<ItemPair> pair = items.of(id);
      if (pair.isEmpty()) {
        return notComparable(newerOne, ComparabilityReason.of(Kind.NEW_ITEM).ofItem(id));
      }
      before.add(pair.get().older());
      if (worst.isEmpty()
          || pair.get().comparability().compareTo(worst.get().comparability()) > 0) {
        worst = pair;
      }
    }
    ItemPair least = worst.orElseThrow();
    if (least.comparability() == Comparability.NOT_COMPARABLE) {
      return notComparable(newerOne, least.reason().ofItem(least.newer()));
    }
    Optional<Dimension> olderOne = madeOf(before, newerOne.id());
    if (olderOne.isEmpty()) {
      return notComparable(newerOne, ComparabilityReason.of(Kind.OTHER_ITEMS));
    }
    ComparabilityReason reason =
        least.comparability() == Comparability.REWORDED
            ? least.reason().ofItem(least.newer())
            : ComparabilityReason.of(Kind.SAME_ITEMS);
    return new DimensionPair(
        olderOne.map(Dimension::id), newerOne.id(), least.comparability(), reason);
  }

  private static DimensionPair notComparable(Dimension dimension, ComparabilityReason reason) {
    return new DimensionPair(
        Optional.empty(), dimension.id(), Comparability.NOT_COMPARABLE, reason);
  }

  /** The older dimension of exactly these items, rather the one of the same id. */
  private Optional<Dimension> madeOf(Set<String> ids, String id) {
    List<Dimension> same =
        older.dimensions().stream()
            .filter(dimension -> new HashSet<>(dimension.items()).equals(ids))
            .toList();
    return Stream.concat(
            same.stream().filter(dimension -> dimension.id().equals(id)), same.stream())
        .findFirst();
  }
}
