package io.rapport.domain.engagement;

/** What raised a skill. */
public enum SkillEventKind {
  TRAINING,
  COACHING
}
