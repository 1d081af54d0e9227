package io.rapport.domain.analysis.partnership.index;

import java.util.Collections;
import java.util.EnumMap;
import java.util.Map;

/**
 * The pillars of one cell, 0–100, and those it lacks.
 *
 * @param scores of the pillars measured
 * @param missing why each of the others is not
 */
public record PillarScores(Map<Pillar, Double> scores, Map<Pillar, Absence> missing) {
  private static final double HUNDRED = 100;

  public PillarScores {
    scores = copy(scores);
    missing = copy(missing);
  }

  /** Why a pillar has no score. */
  public enum Absence {
    /** A part of it is not recorded. */
    NOT_RECORDED,
    /** Fewer client forms than the rule asks for. */
    TOO_FEW_FORMS
  }

  /**
   * Scores a cell. A pillar is the mean of its parts by their shares, {@link Pillar#RECIPROCITY}
   * their product. It needs all parts but one: {@link Part#REPEATED_EVENTS}, without which {@link
   * Part#OUTCOME_MET} stands alone. {@link Pillar#PERCEPTION} needs its client forms.
   */
  public static PillarScores of(IndexScheme scheme, Measurements measured) {
    PillarScores all = ofParts(scheme, measured.values());
    boolean hasForms = measured.clientForms() >= scheme.publish().fewestClientForms();
    if (hasForms || !all.scores().containsKey(Pillar.PERCEPTION)) {
      return all;
    }
    EnumMap<Pillar, Double> scores = new EnumMap<>(all.scores());
    EnumMap<Pillar, Absence> missing = new EnumMap<>(Pillar.class);
    missing.putAll(all.missing());
    scores.remove(Pillar.PERCEPTION);
    missing.put(Pillar.PERCEPTION, Absence.TOO_FEW_FORMS);
    return new PillarScores(scores, missing);
  }

  /** Scores all pillars whose parts are there, however few forms. */
  static PillarScores ofParts(IndexScheme scheme, Map<Part, Double> values) {
    EnumMap<Pillar, Double> scores = new EnumMap<>(Pillar.class);
    EnumMap<Pillar, Absence> missing = new EnumMap<>(Pillar.class);
    for (Pillar pillar : Pillar.values()) {
      if (isMeasured(pillar, values)) {
        scores.put(pillar, HUNDRED * score(scheme, values, pillar));
      } else {
        missing.put(pillar, Absence.NOT_RECORDED);
      }
    }
    return new PillarScores(scores, missing);
  }

  /** A loop, because a cell is scored again in every resample. */
  private static boolean isMeasured(Pillar pillar, Map<Part, Double> values) {
    for (Part part : Part.of(pillar)) {
      if (!part.isOptional() && !values.containsKey(part)) {
        return false;
      }
    }
    return true;
  }

  private static double score(IndexScheme scheme, Map<Part, Double> values, Pillar pillar) {
    double sum = 0;
    double shares = 0;
    double product = 1;
    for (Part part : Part.of(pillar)) {
      Double value = values.get(part);
      if (value != null) {
        Goalpost goalpost = scheme.goalpost(part);
        double score = goalpost.score(value);
        sum += goalpost.share() * score;
        shares += goalpost.share();
        product *= score;
      }
    }
    return pillar == Pillar.RECIPROCITY ? product : sum / shares;
  }

  private static <V> Map<Pillar, V> copy(Map<Pillar, V> map) {
    EnumMap<Pillar, V> copy = new EnumMap<>(Pillar.class);
    copy.putAll(map);
    return Collections.unmodifiableMap(copy);
  }
}
