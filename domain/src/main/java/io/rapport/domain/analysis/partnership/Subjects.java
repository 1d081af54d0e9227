package io.rapport.domain.analysis.partnership;

import io.rapport.domain.analysis.Composition;
import io.rapport.domain.engagement.Engagement;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/**
 * The people behind a record.
 *
 * @param manager whose records are alike, and drawn together when records are resampled
 */
record Subjects<T>(Function<T, String> manager, Function<T, List<String>> consultants) {
  static final Subjects<Engagement> OF_ENGAGEMENT =
      new Subjects<>(
          Engagement::managerId,
          engagement -> Optional.ofNullable(engagement.consultantId()).stream().toList());

  static final Subjects<Touch> OF_TOUCH =
      new Subjects<>(
          touch -> touch.exchange().managerId(),
          touch -> Optional.ofNullable(touch.exchange().consultantId()).stream().toList());

  Composition.People people(T item) {
    return new Composition.People(List.of(manager.apply(item)), consultants.apply(item));
  }
}
