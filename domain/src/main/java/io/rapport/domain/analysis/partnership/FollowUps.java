package io.rapport.domain.analysis.partnership;

import io.rapport.domain.engagement.Exchange;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Which exchanges were followed up within {@value #DAYS} days: by another in the same relationship
 * on a later day, or by one, of the same day too, that names the exchange it follows. Exchanges
 * whose days are not over at the end of the history are not asked about.
 *
 * @param end the last day that is seen
 * @param named by exchange the first day of those that name it as the one they follow
 */
record FollowUps(LocalDate end, Map<String, LocalDate> named, Contacts contacts) {
  private static final int DAYS = 14;

  static FollowUps of(History history, Contacts contacts) {
    Map<String, LocalDate> named = new HashMap<>();
    for (Touch touch : history.touches()) {
      Exchange exchange = touch.exchange();
      Optional.ofNullable(exchange.followsExchangeId())
          .filter(id -> !id.equals(exchange.exchangeId()))
          .ifPresent(id -> named.merge(id, exchange.occurredOn(), FollowUps::earlier));
    }
    return new FollowUps(history.end(), named, contacts);
  }

  private static LocalDate earlier(LocalDate first, LocalDate second) {
    return first.isBefore(second) ? first : second;
  }

  Observed isFollowed(Touch touch) {
    if (touch.relationship().isEmpty()) {
      return Observed.MISSING;
    }
    LocalDate day = touch.exchange().occurredOn();
    if (day.plusDays(DAYS).isAfter(end)) {
      return Observed.OUTSIDE;
    }
    return Observed.of(isNamed(touch.exchange()) || isFollowedLater(touch, day));
  }

  private boolean isNamed(Exchange exchange) {
    LocalDate day = exchange.occurredOn();
    return Optional.ofNullable(named.get(exchange.exchangeId()))
        .filter(follower -> !follower.isBefore(day) && !follower.isAfter(day.plusDays(DAYS)))
        .isPresent();
  }

  private boolean isFollowedLater(Touch touch, LocalDate day) {
    List<Touch> all = touch.relationship().map(contacts::touches).orElse(List.of());
    return all.stream()
        .map(each -> each.exchange().occurredOn())
        .anyMatch(other -> other.isAfter(day) && !other.isAfter(day.plusDays(DAYS)));
  }
}
