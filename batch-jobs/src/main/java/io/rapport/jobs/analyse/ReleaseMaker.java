package io.rapport.jobs.analyse;

import io.rapport.domain.release.MonthInput;
import io.rapport.domain.release.MonthRelease;

/** Makes a month's released cells, unless the audit objects. */
@FunctionalInterface
public interface ReleaseMaker {
  /** What may be released of a month, or why nothing may. */
  MonthRelease.Result make(MonthInput input);
}
