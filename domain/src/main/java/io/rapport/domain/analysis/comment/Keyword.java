package io.rapport.domain.analysis.comment;

import io.rapport.domain.analysis.survey.wave.Value;
import io.rapport.domain.comment.Language;

/**
 * A word that a unit uses more than everybody else who writes in the same language.
 *
 * @param unit code of the unit
 * @param word as most people write it
 * @param n people of the unit who use it
 * @param nRest people of everybody else who use it
 * @param comments people of the unit who wrote something in the language
 * @param commentsRest people of everybody else who did
 * @param g2 log-likelihood ratio, at least 0
 * @param logRatio in doublings: 1 is twice as frequent in the unit
 * @param p two-sided
 * @param pAdjusted Benjamini–Hochberg over all tested words of all units
 * @param tested whether enough people wrote on both sides
 */
public record Keyword(
    String unit,
    Language language,
    String word,
    long n,
    long nRest,
    long comments,
    long commentsRest,
    double g2,
    double logRatio,
    Value p,
    Value pAdjusted,
    boolean tested) {

  Keyword adjusted(double newAdjusted) {
    return new Keyword(
        unit,
        language,
        word,
        n,
        nRest,
        comments,
        commentsRest,
        g2,
        logRatio,
        p,
        Value.of(newAdjusted),
        tested);
  }
}
