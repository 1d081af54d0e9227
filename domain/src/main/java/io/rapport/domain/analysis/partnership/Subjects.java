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
 * @param name what the record is called, however it was corrected, unless other people stand behind
 *     it then
 */
record Subjects<T>(
    Function<T, String> manager, Function<T, List<String>> consultants, Function<T, Object> name) {
  static final Subjects<Engagement> OF_ENGAGEMENT =
      new Subjects<>(
          Engagement::managerId,
          engagement -> Optional.ofNullable(engagement.consultantId()).stream().toList(),
          Named::of);

  static final Subjects<Touch> OF_TOUCH =
      new Subjects<>(
          touch -> touch.exchange().managerId(),
          touch -> Optional.ofNullable(touch.exchange().consultantId()).stream().toList(),
          Named::of);

  /** Of records that are called what they are. */
  Subjects(Function<T, String> manager, Function<T, List<String>> consultants) {
    this(manager, consultants, record -> record);
  }

  /** The name of a record that has an id. */
  private record Named(Class<?> kind, String id, String manager, Optional<String> consultant) {
    static Named of(Engagement engagement) {
      return new Named(
          Engagement.class,
          engagement.engagementId(),
          engagement.managerId(),
          Optional.ofNullable(engagement.consultantId()));
    }

    static Named of(Touch touch) {
      return new Named(
          Touch.class,
          touch.exchange().exchangeId(),
          touch.exchange().managerId(),
          Optional.ofNullable(touch.exchange().consultantId()));
    }
  }

  Composition.People people(T item) {
    return new Composition.People(List.of(manager.apply(item)), consultants.apply(item));
  }
}
