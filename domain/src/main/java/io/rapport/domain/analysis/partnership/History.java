package io.rapport.domain.analysis.partnership;

import io.rapport.domain.engagement.Consultant;
import io.rapport.domain.engagement.Engagement;
import io.rapport.domain.engagement.Exchange;
import io.rapport.domain.engagement.FrustrationForm;
import io.rapport.domain.engagement.Manager;
import io.rapport.domain.engagement.ManagerLevel;
import io.rapport.domain.engagement.PulseForm;
import io.rapport.domain.engagement.QualityEvent;
import io.rapport.domain.engagement.Register;
import io.rapport.domain.engagement.SkillEvent;
import io.rapport.domain.engagement.SkillRating;
import io.rapport.domain.engagement.StageEntry;
import io.rapport.domain.engagement.TimeEntry;
import java.time.LocalDate;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.Stream;

/**
 * A register up to and including one day, every table in an order of its own, so that nothing
 * depends on how the rows came. What happened later is not seen.
 *
 * @param end the day
 * @param managers the roster of that day
 * @param departments departments by manager, also of those who have left
 * @param levels levels of managers, of those recorded, also of those who have left
 * @param left first day on which a manager was no longer on the roster, of those who left by then
 */
record History(
    LocalDate end,
    List<Engagement> engagements,
    List<Touch> touches,
    List<StageEntry> stages,
    List<PulseForm> pulse,
    List<QualityEvent> events,
    List<Manager> managers,
    List<Consultant> consultants,
    List<TimeEntry> time,
    List<SkillRating> skillRatings,
    List<SkillEvent> skillEvents,
    List<FrustrationForm> frustrations,
    Map<String, String> departments,
    Map<String, ManagerLevel> levels,
    Map<String, LocalDate> left) {

  static History until(LocalDate end, Register register) {
    List<Consultant> consultants =
        sorted(register.consultants(), Comparator.comparing(Consultant::consultantId), one -> true);
    List<Manager> managers =
        sorted(register.managers(), Comparator.comparing(Manager::managerId), one -> true);
    Map<String, String> functions =
        index(consultants, Consultant::consultantId, Consultant::functionCode);
    Map<String, String> departments = index(managers, Manager::managerId, Manager::departmentCode);
    return new History(
        end,
        sorted(
            register.engagements(),
            Comparator.comparing((Engagement each) -> each.dates().requestedOn())
                .thenComparing(Engagement::engagementId),
            each -> !each.dates().requestedOn().isAfter(end)),
        sorted(
                register.exchanges(),
                Comparator.comparing(Exchange::occurredOn).thenComparing(Exchange::exchangeId),
                each -> !each.occurredOn().isAfter(end))
            .stream()
            .map(each -> touch(each, functions, departments))
            .toList(),
        sorted(
            register.stages(),
            Comparator.comparing(StageEntry::managerId)
                .thenComparing(StageEntry::functionCode)
                .thenComparing(StageEntry::enteredOn)
                .thenComparing(StageEntry::stage),
            each -> !each.enteredOn().isAfter(end)),
        sorted(
            register.pulse(),
            Comparator.comparingInt(PulseForm::wave)
                .thenComparing(PulseForm::managerId)
                .thenComparing(PulseForm::functionCode)
                .thenComparing(PulseForm::side)
                .thenComparing(PulseForm::waveDate),
            each -> !each.waveDate().isAfter(end)),
        sorted(
            register.qualityEvents(),
            Comparator.comparing(QualityEvent::openedOn).thenComparing(QualityEvent::eventId),
            each -> !each.openedOn().isAfter(end)),
        managers.stream().filter(each -> each.isActive(end)).toList(),
        consultants,
        sorted(
            register.time(),
            Comparator.comparing(TimeEntry::weekStart)
                .thenComparing(TimeEntry::consultantId)
                .thenComparing(TimeEntry::workNature)
                .thenComparing(TimeEntry::hours),
            each -> !each.weekStart().isAfter(end)),
        sorted(
            register.skillRatings(),
            Comparator.comparing(SkillRating::ratedOn)
                .thenComparing(SkillRating::consultantId)
                .thenComparing(SkillRating::skill)
                .thenComparing(SkillRating::rater)
                .thenComparingInt(SkillRating::level),
            each -> !each.ratedOn().isAfter(end)),
        sorted(
            register.skillEvents(),
            Comparator.comparing(SkillEvent::date)
                .thenComparing(SkillEvent::consultantId)
                .thenComparing(SkillEvent::kind),
            each -> !each.date().isAfter(end)),
        sorted(
            register.frustrations(),
            Comparator.comparing(FrustrationForm::month)
                .thenComparing(FrustrationForm::consultantId),
            each -> !each.month().atEndOfMonth().isAfter(end)),
        departments,
        levels(managers),
        left(managers, end));
  }

  /** The first day of work that the register knows of; empty if there is none. */
  Optional<LocalDate> firstRequest() {
    return engagements.stream().findFirst().map(each -> each.dates().requestedOn());
  }

  /**
   * The first day with an engagement or an exchange. A relationship whose stages go back further is
   * older than the register: what became of others that began then, nobody wrote down.
   */
  Optional<LocalDate> firstContact() {
    return Stream.concat(
            firstRequest().stream(),
            touches.stream().limit(1).map(touch -> touch.exchange().occurredOn()))
        .min(Comparator.naturalOrder());
  }

  /** Functions by consultant, as their rows say. */
  Map<String, String> consultantFunctions() {
    return index(consultants, Consultant::consultantId, Consultant::functionCode);
  }

  private static Map<String, LocalDate> left(List<Manager> managers, LocalDate end) {
    Map<String, LocalDate> left = new TreeMap<>();
    for (Manager manager : managers) {
      Optional.ofNullable(manager.activeTo())
          .map(last -> last.plusDays(1))
          .filter(away -> !away.isAfter(end))
          .ifPresent(away -> left.putIfAbsent(manager.managerId(), away));
    }
    return left;
  }

  private static Map<String, ManagerLevel> levels(List<Manager> managers) {
    Map<String, ManagerLevel> levels = new TreeMap<>();
    for (Manager manager : managers) {
      Optional.ofNullable(manager.level())
          .ifPresent(level -> levels.putIfAbsent(manager.managerId(), level));
    }
    return levels;
  }

  private static Touch touch(
      Exchange exchange, Map<String, String> functions, Map<String, String> departments) {
    Optional<String> own = Optional.ofNullable(exchange.functionCode());
    return new Touch(
        exchange,
        own.or(() -> Optional.ofNullable(exchange.consultantId()).map(functions::get)),
        Optional.ofNullable(departments.get(exchange.managerId())));
  }

  private static <T> List<T> sorted(
      Collection<T> rows, Comparator<T> order, Predicate<T> upToTheDay) {
    return rows.stream().filter(upToTheDay).sorted(order).toList();
  }

  private static <T> Map<String, String> index(
      List<T> rows, Function<T, String> key, Function<T, String> value) {
    Map<String, String> map = new TreeMap<>();
    rows.forEach(row -> map.putIfAbsent(key.apply(row), value.apply(row)));
    return map;
  }
}
