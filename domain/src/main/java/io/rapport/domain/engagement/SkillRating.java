package io.rapport.domain.engagement;

import java.time.LocalDate;

/** A rating of one skill, level 1–5. */
public record SkillRating(
    String consultantId, LocalDate ratedOn, Rater rater, Skill skill, int level) {}
