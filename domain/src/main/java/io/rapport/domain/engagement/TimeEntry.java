package io.rapport.domain.engagement;

import java.math.BigDecimal;
import java.time.LocalDate;

/** Hours of a consultant in one week on one nature of work. */
public record TimeEntry(
    String consultantId, LocalDate weekStart, WorkNature workNature, BigDecimal hours) {}
