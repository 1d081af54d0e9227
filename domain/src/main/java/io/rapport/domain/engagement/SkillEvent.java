package io.rapport.domain.engagement;

import java.time.LocalDate;

/** A training or coaching that a consultant took part in. */
public record SkillEvent(String consultantId, LocalDate date, SkillEventKind kind) {}
