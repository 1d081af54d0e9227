package io.rapport.domain.survey;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** All versions of a questionnaire, oldest first. Each wave belongs to one of them. Immutable. */
public final class QuestionnaireVersions {
  private final List<Questionnaire> all;

  /** What became of the items from each version to the next one. */
  private final List<ItemLineage> steps;

  private QuestionnaireVersions(List<Questionnaire> all, List<ItemLineage> steps) {
    this.all = List.copyOf(all);
    this.steps = List.copyOf(steps);
  }

  /** A questionnaire of a single version. */
  public static QuestionnaireVersions of(Questionnaire only) {
    return new QuestionnaireVersions(List.of(only), List.of());
  }

  /**
   * The same questionnaire with one more version.
   *
   * @param newer the version that comes after all others
   * @param declared what the user says of its items and those of the version before
   * @throws IllegalArgumentException if it is another questionnaire, not a newer version, shares a
   *     wave with an older one or has a wave before it, or a declaration is wrong
   */
  public QuestionnaireVersions then(Questionnaire newer, List<ItemLineage.Declared> declared) {
    Questionnaire last = newest();
    if (!newer.id().equals(last.id()) || newer.version() <= last.version()) {
      throw new IllegalArgumentException(
          "version %d of questionnaire %s does not come after version %d of %s"
              .formatted(newer.version(), newer.id(), last.version(), last.id()));
    }
    Set<String> known = new HashSet<>();
    waves().forEach(wave -> known.add(wave.id()));
    for (Wave wave : newer.waves()) {
      if (known.contains(wave.id())) {
        throw new IllegalArgumentException(
            "wave %s belongs to version %d already"
                .formatted(wave.id(), ofWave(wave.id()).orElseThrow().version()));
      }
    }
    Wave lastBefore = waves().get(waves().size() - 1);
    Wave first = newer.waves().get(0);
    if (!first.opened().isAfter(lastBefore.opened())) {
      throw new IllegalArgumentException(
          "wave %s opens before wave %s of version %d"
              .formatted(first.id(), lastBefore.id(), last.version()));
    }
    List<Questionnaire> versions = new ArrayList<>(all);
    versions.add(newer);
    List<ItemLineage> lineages = new ArrayList<>(steps);
    lineages.add(ItemLineage.between(last, newer, declared));
    return new QuestionnaireVersions(versions, lineages);
  }

  /** Name of the questionnaire. */
  public String id() {
    return newest().id();
  }

  /** The versions, oldest first. */
  public List<Questionnaire> all() {
    return all;
  }

  /** The version that came last. */
  public Questionnaire newest() {
    return all.get(all.size() - 1);
  }

  /** The waves of all versions, oldest first. */
  public List<Wave> waves() {
    return all.stream().flatMap(version -> version.waves().stream()).toList();
  }

  /** The version to which a wave belongs. */
  public Optional<Questionnaire> ofWave(String wave) {
    return all.stream().filter(version -> version.wave(wave).isPresent()).findFirst();
  }

  /**
   * How the versions of two waves compare.
   *
   * @throws IllegalArgumentException if a wave is unknown, or the first one belongs to a newer
   *     version than the second
   */
  public QuestionnaireLineage between(Wave older, Wave newer) {
    Questionnaire before = required(older);
    Questionnaire now = required(newer);
    int from = all.indexOf(before);
    int to = all.indexOf(now);
    if (from > to) {
      throw new IllegalArgumentException("wave " + older.id() + " is not the older one");
    }
    ItemLineage items = ItemLineage.same(before);
    for (int step = from; step < to; step++) {
      items = step == from ? steps.get(step) : items.then(steps.get(step));
    }
    return new QuestionnaireLineage(before, now, items);
  }

  private Questionnaire required(Wave wave) {
    return ofWave(wave.id())
        .orElseThrow(() -> new IllegalArgumentException("no version has wave " + wave.id()));
  }
}
