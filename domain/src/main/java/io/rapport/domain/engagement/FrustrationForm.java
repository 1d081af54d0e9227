package io.rapport.domain.engagement;

import java.time.YearMonth;
import org.jspecify.annotations.Nullable;

/** A consultant's answers about a month, 1 never – 5 very often. */
public record FrustrationForm(
    String consultantId,
    YearMonth month,
    @Nullable Integer lastMinute,
    @Nullable Integer notEarly,
    @Nullable Integer fires,
    @Nullable Integer expertiseUnasked,
    @Nullable Integer fixPeople) {}
