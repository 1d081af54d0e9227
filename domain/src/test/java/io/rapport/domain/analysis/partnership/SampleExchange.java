package io.rapport.domain.analysis.partnership;

import io.rapport.domain.engagement.Depth;
import io.rapport.domain.engagement.Direction;
import io.rapport.domain.engagement.Exchange;
import io.rapport.domain.engagement.ExchangeKind;
import io.rapport.domain.engagement.Side;
import io.rapport.domain.engagement.Uptake;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/** Builds an exchange of C1 with M1 for HR; fields that are not set stay unrecorded. */
final class SampleExchange {
  private final String id;
  private final LocalDate day;
  private String manager = "M1";
  private @Nullable String consultant = "C1";
  private @Nullable String function = "HR";
  private @Nullable Direction direction;
  private @Nullable Side initiator;
  private @Nullable ExchangeKind kind;
  private @Nullable Depth depth;
  private @Nullable Uptake uptake;
  private @Nullable String follows;

  private SampleExchange(String id, LocalDate day) {
    this.id = id;
    this.day = day;
  }

  static SampleExchange on(String id, String day) {
    return new SampleExchange(id, LocalDate.parse(day));
  }

  SampleExchange with(String newManager, @Nullable String newFunction) {
    manager = newManager;
    function = newFunction;
    return this;
  }

  SampleExchange by(@Nullable String newConsultant) {
    consultant = newConsultant;
    return this;
  }

  SampleExchange went(@Nullable Direction newDirection) {
    direction = newDirection;
    return this;
  }

  SampleExchange begunBy(@Nullable Side newInitiator) {
    initiator = newInitiator;
    return this;
  }

  SampleExchange kind(@Nullable ExchangeKind newKind) {
    kind = newKind;
    return this;
  }

  SampleExchange depth(@Nullable Depth newDepth) {
    depth = newDepth;
    return this;
  }

  SampleExchange uptake(@Nullable Uptake newUptake) {
    uptake = newUptake;
    return this;
  }

  SampleExchange follows(@Nullable String exchangeId) {
    follows = exchangeId;
    return this;
  }

  Exchange build() {
    return new Exchange(
        id,
        day,
        consultant,
        manager,
        function,
        null,
        direction,
        initiator,
        null,
        kind,
        depth,
        uptake,
        follows,
        null);
  }
}
