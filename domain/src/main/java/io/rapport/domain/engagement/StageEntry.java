package io.rapport.domain.engagement;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/** Entry of a relationship into a stage. */
public record StageEntry(
    String managerId,
    String functionCode,
    LocalDate enteredOn,
    Stage stage,
    @Nullable String evidenceEngagementId,
    @Nullable Assessor assessedBy) {}
