package io.rapport.domain.engagement;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/** An internal adviser. */
public record Consultant(
    String consultantId,
    String functionCode,
    @Nullable String jobFamily,
    @Nullable LocalDate activeFrom,
    @Nullable LocalDate activeTo) {}
