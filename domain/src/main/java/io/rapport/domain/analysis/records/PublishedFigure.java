package io.rapport.domain.analysis.records;

import io.rapport.domain.analysis.Support;
import io.rapport.domain.figure.CellKey;

/**
 * A figure that readers have from an earlier issue.
 *
 * @param issue number of the issue among those that readers have, from 1
 * @param support who stood behind it then
 */
public record PublishedFigure(int issue, CellKey key, Support support) {
  public PublishedFigure {
    if (issue < 1) {
      throw new IllegalArgumentException("an earlier issue has a number from 1, not " + issue);
    }
  }
}
