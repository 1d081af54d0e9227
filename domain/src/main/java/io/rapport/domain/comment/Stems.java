package io.rapport.domain.comment;

import java.util.List;

/**
 * Splits a text into words and takes each back to its stem, so that {@code managers} and {@code
 * managing} count as one. Words that carry no meaning are left out.
 */
public interface Stems {

  /** The words of a text, in its order. */
  List<Word> of(Language language, String text);

  /**
   * A word.
   *
   * @param stem what it has in common with its other forms
   * @param written as it stands in the text
   */
  record Word(String stem, String written) {}
}
