package io.rapport.domain.analysis.partnership;

import io.rapport.domain.analysis.Figure;
import io.rapport.domain.analysis.partnership.Indicator.Better;
import io.rapport.domain.engagement.Depth;
import io.rapport.domain.engagement.Direction;
import io.rapport.domain.engagement.Engagement;
import io.rapport.domain.engagement.Exchange;
import io.rapport.domain.engagement.ExchangeKind;
import io.rapport.domain.engagement.Status;
import io.rapport.domain.engagement.Uptake;
import io.rapport.domain.figure.Statistic;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.function.Function;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/**
 * S12: what became of what was sent, exchanges without an engagement, and how many were followed
 * up. Sent is what went to the client or both ways; taken up is what was discussed or applied.
 */
final class ExchangeShares implements FigureFamily {
  /** The kinds that bring something which can be taken up. */
  private static final List<ExchangeKind> SENT =
      List.of(
          ExchangeKind.ARTICLE,
          ExchangeKind.WHITE_PAPER,
          ExchangeKind.BLOG,
          ExchangeKind.METHOD_EDUCATION,
          ExchangeKind.FUNCTION_INFO,
          ExchangeKind.TREND,
          ExchangeKind.FEEDBACK);

  private final List<Question> questions;
  private final PooledFigures figures;
  private final PooledChanges changes;

  /**
   * A share over exchanges.
   *
   * @param asked which exchanges it is about, and which may be for all that is recorded of them
   */
  private record Question(
      Indicator indicator, Predicate<Exchange> asked, Function<Touch, Observed> field) {
    Sample sample(Cell cell) {
      return Sample.of(
          cell.touches().stream().filter(touch -> asked.test(touch.exchange())).toList(),
          Subjects.OF_TOUCH,
          field);
    }
  }

  ExchangeShares(PartnershipMethod method, History history, Contacts contacts) {
    FollowUps followUps = FollowUps.of(history, contacts);
    List<Question> all = new ArrayList<>();
    all.add(
        new Question(
            indicator("uptake").better(Better.HIGHER),
            ExchangeShares::maybeSent,
            ExchangeShares::uptake));
    for (ExchangeKind kind : SENT) {
      all.add(
          new Question(
              indicator("uptake." + kind),
              exchange -> maybeSent(exchange) && isMaybe(exchange.kind(), kind),
              touch -> known(touch.exchange().kind(), uptake(touch))));
    }
    for (Depth depth : Depth.values()) {
      all.add(
          new Question(
              indicator("uptakeByDepth." + depth),
              exchange -> maybeSent(exchange) && isMaybe(exchange.depth(), depth),
              touch -> known(touch.exchange().depth(), uptake(touch))));
    }
    all.add(
        new Question(
            indicator("lecture").better(Better.LOWER),
            exchange ->
                maybeSent(exchange) && isMaybe(exchange.kind(), ExchangeKind.METHOD_EDUCATION),
            touch -> known(touch.exchange().kind(), ignored(touch))));
    all.add(
        new Question(
            indicator("withoutEngagement"),
            exchange -> true,
            touch -> isWithoutEngagement(touch, contacts)));
    all.add(
        new Question(
            indicator("followUp14").better(Better.HIGHER),
            exchange -> true,
            followUps::isFollowed));
    this.questions = List.copyOf(all);
    this.figures = new PooledFigures(method);
    this.changes = new PooledChanges(method);
  }

  private static Indicator indicator(String part) {
    return Indicator.share(Statistic.S12, part);
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
    return questions.stream()
        .map(
            each -> figures.level(cell.scope(), cell.period(), each.indicator(), each.sample(cell)))
        .toList();
  }

  @Override
  public List<Figure> changes(Cell recent, Cell before) {
    return questions.stream()
        .filter(each -> each.indicator().better() != Better.NEITHER)
        .map(
            each ->
                changes.change(
                    recent.scope(),
                    recent.window().periodAgainst(before.window()),
                    each.indicator(),
                    each.sample(recent),
                    each.sample(before)))
        .toList();
  }

  private static boolean maybeSent(Exchange exchange) {
    return exchange.direction() != Direction.TO_CONSULTANT;
  }

  private static <T> boolean isMaybe(@Nullable T recorded, T asked) {
    return recorded == null || recorded.equals(asked);
  }

  private static Observed known(@Nullable Object recorded, Observed observed) {
    return recorded == null ? Observed.MISSING : observed;
  }

  private static Observed uptake(Touch touch) {
    Uptake uptake = touch.exchange().uptake();
    return touch.exchange().direction() == null || uptake == null
        ? Observed.MISSING
        : Observed.of(uptake == Uptake.DISCUSSED || uptake == Uptake.APPLIED);
  }

  private static Observed ignored(Touch touch) {
    Uptake uptake = touch.exchange().uptake();
    return touch.exchange().direction() == null || uptake == null
        ? Observed.MISSING
        : Observed.of(uptake == Uptake.NONE);
  }

  private static Observed isWithoutEngagement(Touch touch, Contacts contacts) {
    LocalDate day = touch.exchange().occurredOn();
    return touch
        .relationship()
        .map(contacts::engagements)
        .map(engagements -> Observed.of(engagements.stream().noneMatch(each -> isOpen(each, day))))
        .orElse(Observed.MISSING);
  }

  /** Open from the request to the close, both days included; never if it was called off. */
  private static boolean isOpen(Engagement engagement, LocalDate day) {
    LocalDate closed = engagement.dates().closedOn();
    return engagement.status() != Status.CANCELLED
        && engagement.status() != Status.DECLINED
        && !engagement.dates().requestedOn().isAfter(day)
        && (closed == null || !closed.isBefore(day));
  }
}
