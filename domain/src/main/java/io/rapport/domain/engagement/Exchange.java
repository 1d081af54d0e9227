package io.rapport.domain.engagement;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * One touch with information, help or access. A null field was not recorded.
 *
 * @param minutes length in minutes
 */
public record Exchange(
    String exchangeId,
    LocalDate occurredOn,
    @Nullable String consultantId,
    String managerId,
    @Nullable String functionCode,
    @Nullable String engagementId,
    @Nullable Direction direction,
    @Nullable Side initiator,
    @Nullable Boolean unsolicited,
    @Nullable ExchangeKind kind,
    @Nullable Depth depth,
    @Nullable Uptake uptake,
    @Nullable String followsExchangeId,
    @Nullable Integer minutes) {}
