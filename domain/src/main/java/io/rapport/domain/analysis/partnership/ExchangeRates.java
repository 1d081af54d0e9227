package io.rapport.domain.analysis.partnership;

import io.rapport.domain.analysis.Figure;
import io.rapport.domain.engagement.Direction;
import io.rapport.domain.engagement.Exchange;
import io.rapport.domain.engagement.ExchangeKind;
import io.rapport.domain.engagement.Side;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;

/**
 * S12: how often a relationship has an exchange, advice sought, an opening to the manager's table,
 * and a need or challenge heard, in a quarter.
 */
final class ExchangeRates implements FigureFamily {
  /** In a shorter window only relationships in touch would count, which flatters their rate. */
  private static final int YEAR = 12;

  private final QuarterlyRates rates;

  ExchangeRates(PartnershipMethod method) {
    this.rates = new QuarterlyRates(method);
  }

  @Override
  public boolean isRecordedIn(History history) {
    return !history.touches().isEmpty();
  }

  @Override
  public Set<Source> sources() {
    return EnumSet.of(Source.EXCHANGES);
  }

  @Override
  public List<Figure> levels(Cell cell) {
    if (cell.window().months() < YEAR) {
      return List.of();
    }
    return List.of(
        rates.rate(cell, "perRelationshipQuarter", touch -> Observed.of(true)),
        rates.rate(cell, "adviceSoughtPerRelationshipQuarter", ExchangeRates::isAdviceSought),
        rates.rate(cell, "accessPerRelationshipQuarter", ExchangeRates::isAccess),
        rates.rate(cell, "challengesHeardPerRelationshipQuarter", ExchangeRates::isHeard));
  }

  /** Advice is sought by the client unless the record says that the consultant began. */
  static Observed isAdviceSought(Touch touch) {
    Exchange exchange = touch.exchange();
    return exchange.kind() == null
        ? Observed.MISSING
        : Observed.of(
            exchange.kind() == ExchangeKind.ADVICE_SOUGHT
                && exchange.initiator() != Side.CONSULTANT);
  }

  private static Observed isAccess(Touch touch) {
    ExchangeKind kind = touch.exchange().kind();
    return kind == null
        ? Observed.MISSING
        : Observed.of(kind == ExchangeKind.MEETING_INVITE || kind == ExchangeKind.SENIOR_INTRO);
  }

  private static Observed isHeard(Touch touch) {
    ExchangeKind kind = touch.exchange().kind();
    Direction direction = touch.exchange().direction();
    return kind == null || direction == null
        ? Observed.MISSING
        : Observed.of(
            direction == Direction.TO_CONSULTANT
                && (kind == ExchangeKind.NEED_INFO || kind == ExchangeKind.CHALLENGE_INFO));
  }
}
