package io.rapport.domain.engagement;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/** A deviation, corrective action, audit observation, complaint or commitment. */
public record QualityEvent(
    String eventId,
    QualityEventType type,
    LocalDate openedOn,
    @Nullable LocalDate dueOn,
    @Nullable LocalDate closedOn,
    String departmentCode,
    @Nullable String processCode,
    @Nullable Severity severity,
    @Nullable Cause cause,
    @Nullable Boolean causeJustified,
    @Nullable String repeatOfEventId,
    @Nullable String engagementId,
    @Nullable ActionScope actionScope,
    @Nullable LocalDate effectivenessCheckedOn,
    @Nullable Effectiveness effective) {}
