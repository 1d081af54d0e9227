package io.rapport.domain.survey;

import java.time.LocalDate;

/**
 * One round of a survey.
 *
 * @param id name by which files and commands refer to it, such as "2026-05"
 * @param label name printed on reports, such as "May 2026"
 * @param opened first day on which answers were taken
 * @param closed last day on which answers were taken
 */
public record Wave(String id, String label, LocalDate opened, LocalDate closed) {
  public Wave {
    if (closed.isBefore(opened)) {
      throw new IllegalArgumentException("wave " + id + " closes before it opens");
    }
  }
}
