package io.rapport.domain.analysis.partnership;

/** Records of a cell that figures are made from. */
enum Source {
  ENGAGEMENTS,
  EXCHANGES,
  HOURS,
  PULSE,
  EVENTS,
  RELATIONSHIPS,
  SKILLS,
  FRUSTRATIONS
}
