package io.rapport.domain.analysis.partnership;

import io.rapport.domain.analysis.Support;
import io.rapport.domain.engagement.Engagement;
import io.rapport.domain.engagement.SkillEvent;
import io.rapport.domain.engagement.SkillEventKind;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.Function;

/**
 * Changes of consultants around trainings: of each trained one around the own first training, of
 * each other one the mean over the same days.
 *
 * @param trained one change for each trained consultant with records on both sides of the training
 * @param others one for each consultant never trained, with records around one of these days
 * @param support the weaker of both groups' records
 */
record TrainingEffect(List<Double> trained, List<Double> others, Support.Records support) {
  private static final int MONTHS = 6;

  static TrainingEffect of(History history, Function<Engagement, Observed> field) {
    SortedMap<String, LocalDate> trainings = firstTrainings(history);
    SortedMap<String, List<Engagement>> byConsultant = byConsultant(history);
    List<Double> trained = new ArrayList<>();
    List<Engagement> ofTrained = new ArrayList<>();
    List<LocalDate> days = new ArrayList<>();
    for (Map.Entry<String, LocalDate> each : trainings.entrySet()) {
      LocalDate day = each.getValue();
      List<Engagement> own = byConsultant.getOrDefault(each.getKey(), List.of());
      if (!day.plusMonths(MONTHS).isAfter(history.end())) {
        change(own, day, field)
            .ifPresent(
                change -> {
                  trained.add(change);
                  ofTrained.addAll(around(own, day));
                  days.add(day);
                });
      }
    }
    List<Double> others = new ArrayList<>();
    List<Engagement> ofOthers = new ArrayList<>();
    byConsultant.forEach(
        (id, own) -> {
          if (!trainings.containsKey(id)) {
            OptionalDouble mean =
                days.stream()
                    .flatMap(day -> change(own, day, field).stream())
                    .mapToDouble(Double::doubleValue)
                    .average();
            mean.ifPresent(
                change -> {
                  others.add(change);
                  ofOthers.addAll(
                      days.stream().flatMap(day -> around(own, day).stream()).distinct().toList());
                });
          }
        });
    return new TrainingEffect(
        List.copyOf(trained),
        List.copyOf(others),
        Supports.weaker(
            Sample.of(ofTrained, Subjects.OF_ENGAGEMENT, field).support(),
            Sample.of(ofOthers, Subjects.OF_ENGAGEMENT, field).support()));
  }

  private static SortedMap<String, LocalDate> firstTrainings(History history) {
    SortedMap<String, LocalDate> first = new TreeMap<>();
    for (SkillEvent event : history.skillEvents()) {
      if (event.kind() == SkillEventKind.TRAINING) {
        first.putIfAbsent(event.consultantId(), event.date());
      }
    }
    return first;
  }

  private static SortedMap<String, List<Engagement>> byConsultant(History history) {
    SortedMap<String, List<Engagement>> byConsultant = new TreeMap<>();
    for (Engagement each : history.engagements()) {
      Optional.ofNullable(each.consultantId())
          .ifPresent(id -> byConsultant.computeIfAbsent(id, key -> new ArrayList<>()).add(each));
    }
    return byConsultant;
  }

  /** The mean after the day less that before it, the day itself included there. */
  private static Optional<Double> change(
      List<Engagement> own, LocalDate day, Function<Engagement, Observed> field) {
    OptionalDouble before = mean(between(own, day.minusMonths(MONTHS), day), field);
    OptionalDouble after = mean(between(own, day, day.plusMonths(MONTHS)), field);
    return before.isPresent() && after.isPresent()
        ? Optional.of(after.getAsDouble() - before.getAsDouble())
        : Optional.empty();
  }

  private static OptionalDouble mean(
      List<Engagement> engagements, Function<Engagement, Observed> field) {
    return engagements.stream()
        .map(field)
        .filter(observed -> observed.kind() == Observed.Kind.COUNTED)
        .mapToDouble(Observed::value)
        .average();
  }

  private static List<Engagement> around(List<Engagement> own, LocalDate day) {
    return between(own, day.minusMonths(MONTHS), day.plusMonths(MONTHS));
  }

  /** Asked for after the first day, up to and including the last. */
  private static List<Engagement> between(List<Engagement> own, LocalDate after, LocalDate upTo) {
    return own.stream()
        .filter(
            each ->
                each.dates().requestedOn().isAfter(after)
                    && !each.dates().requestedOn().isAfter(upTo))
        .toList();
  }
}
