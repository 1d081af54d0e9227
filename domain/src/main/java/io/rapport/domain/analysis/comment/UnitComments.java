package io.rapport.domain.analysis.comment;

import io.rapport.domain.comment.Language;
import java.util.Collections;
import java.util.EnumMap;
import java.util.Map;
import java.util.TreeMap;

/**
 * What the people of a wave wrote, by the unit in which they wrote it, and how their words are
 * written. Additive like all tallies. NOT thread safe.
 */
public final class UnitComments {
  private final Map<String, CommentTally> byUnit = new TreeMap<>();
  private final Map<Language, Writings> writings = new EnumMap<>(Language.class);

  /** Adds a person who wrote something. */
  public void add(String unit, Said said) {
    of(unit).add(said);
    said.words().forEach((language, words) -> of(language).add(words));
  }

  /** Adds other people. */
  public void add(UnitComments other) {
    other.byUnit.forEach((unit, tally) -> of(unit).add(tally));
    other.writings.forEach((language, written) -> of(language).add(written));
  }

  /** Tally by unit, of the people in that very unit. */
  public Map<String, CommentTally> byUnit() {
    return Collections.unmodifiableMap(byUnit);
  }

  /** The word that stands for a stem of a language. */
  public String word(Language language, String stem) {
    Writings known = writings.get(language);
    return known == null ? stem : known.of(stem);
  }

  private CommentTally of(String unit) {
    return byUnit.computeIfAbsent(unit, key -> new CommentTally());
  }

  private Writings of(Language language) {
    return writings.computeIfAbsent(language, key -> new Writings());
  }
}
