package io.rapport.domain.survey;

import io.rapport.domain.survey.ComparabilityReason.Kind;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * What became of the items of an older questionnaire in a newer one. Items are paired by what the
 * user declares, then by id, then by wording; what they can be compared for follows from scale and
 * wording. A declaration can lower that, or call a new wording the same; it cannot make different
 * scales comparable.
 *
 * @param pairs items of both, in the order of the newer questionnaire
 * @param added ids that only the newer one has
 * @param removed ids that only the older one has
 */
public record ItemLineage(List<ItemPair> pairs, List<String> added, List<String> removed) {
  public ItemLineage {
    pairs = List.copyOf(pairs);
    added = List.copyOf(added);
    removed = List.copyOf(removed);
  }

  /**
   * What the user says of a pair.
   *
   * @param older id in the older questionnaire
   * @param newer id in the newer questionnaire
   * @param comparability what is to hold
   */
  public record Declared(String older, String newer, Comparability comparability) {}

  /** The lineage from a questionnaire to itself. */
  public static ItemLineage same(Questionnaire questionnaire) {
    return new ItemLineage(
        questionnaire.items().stream()
            .map(
                item ->
                    new ItemPair(
                        item.id(),
                        item.id(),
                        Comparability.COMPARABLE,
                        ComparabilityReason.of(Kind.SAME_ITEM)))
            .toList(),
        List.of(),
        List.of());
  }

  /**
   * What became of the older items after a further version. A pair is as comparable as the less
   * comparable of its two steps; an item that a version in between left out is new again.
   *
   * @param next from this lineage's newer questionnaire to one that is newer still
   */
  public ItemLineage then(ItemLineage next) {
    List<ItemPair> through = new ArrayList<>();
    List<String> news = new ArrayList<>(next.added());
    for (ItemPair second : next.pairs()) {
      Optional<ItemPair> first = of(second.older());
      if (first.isEmpty()) {
        news.add(second.newer());
      } else {
        ItemPair worse =
            first.get().comparability().compareTo(second.comparability()) > 0
                ? first.get()
                : second;
        through.add(
            new ItemPair(
                first.get().older(), second.newer(), worse.comparability(), worse.reason()));
      }
    }
    List<String> gone = new ArrayList<>(removed);
    pairs.stream()
        .filter(first -> next.removed().contains(first.newer()))
        .forEach(first -> gone.add(first.older()));
    return new ItemLineage(through, news, gone);
  }

  /** The pair of an item of the newer questionnaire; empty if it is new. */
  public Optional<ItemPair> of(String newer) {
    return pairs.stream().filter(pair -> pair.newer().equals(newer)).findFirst();
  }

  /**
   * Compares two questionnaires.
   *
   * @throws IllegalArgumentException if a declaration names an unknown item, names an item twice,
   *     or calls items of different scales comparable
   */
  public static ItemLineage between(
      Questionnaire older, Questionnaire newer, List<Declared> declarations) {
    Map<String, Declared> declared = declared(older, newer, declarations);
    Set<String> taken = new HashSet<>();
    declarations.forEach(declaration -> taken.add(declaration.older()));
    Map<String, Item> match = new LinkedHashMap<>();
    for (Item item : newer.items()) {
      Declared declaration = declared.get(item.id());
      String id = declaration == null ? item.id() : declaration.older();
      if (declaration != null || !taken.contains(id)) {
        older
            .item(id)
            .ifPresent(
                found -> {
                  match.put(item.id(), found);
                  taken.add(found.id());
                });
      }
    }
    Map<String, Item> byWording = unambiguousWordings(older, taken);
    List<ItemPair> pairs = new ArrayList<>();
    List<String> added = new ArrayList<>();
    for (Item item : newer.items()) {
      Item before = match.get(item.id());
      before = before == null ? byWording.remove(words(item)) : before;
      if (before == null) {
        added.add(item.id());
      } else {
        taken.add(before.id());
        pairs.add(pair(before, item, Optional.ofNullable(declared.get(item.id()))));
      }
    }
    return new ItemLineage(
        pairs,
        added,
        older.items().stream().map(Item::id).filter(id -> !taken.contains(id)).toList());
  }

  private static Map<String, Declared> declared(
      Questionnaire older, Questionnaire newer, List<Declared> declarations) {
    Map<String, Declared> byNewer = new HashMap<>();
    Set<String> olderIds = new HashSet<>();
    for (Declared declaration : declarations) {
      if (older.item(declaration.older()).isEmpty() || newer.item(declaration.newer()).isEmpty()) {
        throw new IllegalArgumentException(
            "comparability of " + declaration.newer() + " names an unknown item");
      }
      if (byNewer.put(declaration.newer(), declaration) != null
          || !olderIds.add(declaration.older())) {
        throw new IllegalArgumentException(
            "comparability of " + declaration.newer() + " is declared twice");
      }
    }
    return byNewer;
  }

  private static Map<String, Item> unambiguousWordings(Questionnaire older, Set<String> taken) {
    Map<String, Item> byWording = new HashMap<>();
    Set<String> twice = new HashSet<>();
    for (Item item : older.items()) {
      if (!taken.contains(item.id()) && byWording.put(words(item), item) != null) {
        twice.add(words(item));
      }
    }
    byWording.keySet().removeAll(twice);
    return byWording;
  }

  private static ItemPair pair(Item older, Item newer, Optional<Declared> declaration) {
    Optional<ComparabilityReason> obstacle = obstacle(older, newer);
    if (obstacle.isPresent()) {
      if (declaration.isPresent()
          && declaration.get().comparability() != Comparability.NOT_COMPARABLE) {
        throw new IllegalArgumentException(
            "item " + newer.id() + " cannot be declared comparable: " + obstacle.get().words());
      }
      return new ItemPair(older.id(), newer.id(), Comparability.NOT_COMPARABLE, obstacle.get());
    }
    if (declaration.isPresent()) {
      return new ItemPair(
          older.id(),
          newer.id(),
          declaration.get().comparability(),
          ComparabilityReason.of(Kind.DECLARED));
    }
    if (!words(older).equals(words(newer))) {
      return new ItemPair(
          older.id(),
          newer.id(),
          Comparability.REWORDED,
          ComparabilityReason.of(Kind.QUESTION_REWORDED));
    }
    return sameLabels(older.scale(), newer.scale())
        ? new ItemPair(
            older.id(),
            newer.id(),
            Comparability.COMPARABLE,
            ComparabilityReason.of(Kind.SAME_ITEM))
        : new ItemPair(
            older.id(),
            newer.id(),
            Comparability.REWORDED,
            ComparabilityReason.of(Kind.ANSWERS_REWORDED));
  }

  /** Why numbers cannot be compared, whatever anybody declares. */
  private static Optional<ComparabilityReason> obstacle(Item older, Item newer) {
    if (!kinds(older).equals(kinds(newer))) {
      return Optional.of(ComparabilityReason.of(Kind.OTHER_ANSWERS_COUNT));
    }
    return words(older).equals(words(newer)) && older.reversed() != newer.reversed()
        ? Optional.of(ComparabilityReason.of(Kind.SCORED_OTHERWISE))
        : Optional.empty();
  }

  /** Scored answers: code and how it counts. Answers outside the base may come and go. */
  private static Map<Integer, Scale.Kind> kinds(Item item) {
    Map<Integer, Scale.Kind> kinds = new HashMap<>();
    item.scale().answers().stream()
        .filter(answer -> answer.kind() != Scale.Kind.NOT_APPLICABLE)
        .forEach(answer -> kinds.put(answer.code(), item.kind(answer)));
    return kinds;
  }

  private static boolean sameLabels(Scale older, Scale newer) {
    return older.answers().stream()
        .map(answer -> answer.code() + plain(answer.label()))
        .toList()
        .equals(
            newer.answers().stream().map(answer -> answer.code() + plain(answer.label())).toList());
  }

  private static String words(Item item) {
    return plain(item.wording());
  }

  /** Marks, blanks and capitals do not make other words. */
  private static String plain(String text) {
    return text.toLowerCase(Locale.ROOT).replaceAll("[^\\p{L}\\p{N}]+", " ").strip();
  }
}
