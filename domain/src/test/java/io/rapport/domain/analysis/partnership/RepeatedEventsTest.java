package io.rapport.domain.analysis.partnership;

import static org.assertj.core.api.Assertions.assertThat;

import io.rapport.domain.engagement.Cause;
import io.rapport.domain.engagement.QualityEvent;
import io.rapport.domain.engagement.QualityEventType;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

class RepeatedEventsTest {
  private static final LocalDate DAY = LocalDate.of(2026, 6, 10);
  private static final Observed YES = Observed.of(true);
  private static final Observed NO = Observed.of(false);

  private static final QualityEvent EVENT =
      event(QualityEventType.DEVIATION, DAY, "QC", "P1", Cause.TRAINING, null);

  @Test
  @DisplayName("one of the same type, department, process and cause in the twelve months before")
  void sameKind() {
    assertThat(isRepeatAfter(before(DAY.minusDays(1)))).isEqualTo(YES);
    assertThat(isRepeatAfter(before(LocalDate.of(2025, 6, 10)))).isEqualTo(YES);
    assertThat(isRepeatAfter(before(LocalDate.of(2025, 6, 9)))).isEqualTo(NO);
    assertThat(isRepeatAfter(before(DAY))).as("the same day").isEqualTo(NO);
    assertThat(isRepeatAfter(before(DAY.plusDays(1)))).as("later").isEqualTo(NO);
    LocalDate may = LocalDate.of(2026, 5, 1);
    assertThat(isRepeatAfter(event(QualityEventType.CAPA, may, "QC", "P1", Cause.TRAINING, null)))
        .isEqualTo(NO);
    assertThat(
            isRepeatAfter(
                event(QualityEventType.DEVIATION, may, "LAB", "P1", Cause.TRAINING, null)))
        .isEqualTo(NO);
    assertThat(
            isRepeatAfter(event(QualityEventType.DEVIATION, may, "QC", "P2", Cause.TRAINING, null)))
        .isEqualTo(NO);
    assertThat(
            isRepeatAfter(event(QualityEventType.DEVIATION, may, "QC", "P1", Cause.POLICY, null)))
        .isEqualTo(NO);
  }

  @Test
  @DisplayName("one that names the earlier one; nobody can tell without process or cause")
  void namedOrUnknown() {
    RepeatedEvents alone = new RepeatedEvents(List.of(EVENT));
    assertThat(alone.isRepeat(EVENT)).as("not of itself").isEqualTo(NO);
    assertThat(alone.isRepeat(event(QualityEventType.DEVIATION, DAY, "QC", null, null, "Q0")))
        .isEqualTo(YES);
    assertThat(
            alone.isRepeat(
                event(QualityEventType.DEVIATION, DAY, "QC", null, Cause.TRAINING, null)))
        .isEqualTo(Observed.MISSING);
    assertThat(alone.isRepeat(event(QualityEventType.DEVIATION, DAY, "QC", "P1", null, null)))
        .isEqualTo(Observed.MISSING);
    QualityEvent undetermined =
        event(QualityEventType.DEVIATION, DAY, "QC", "P1", Cause.NOT_DETERMINED, null);
    assertThat(alone.isRepeat(undetermined)).isEqualTo(Observed.MISSING);
  }

  private static Observed isRepeatAfter(QualityEvent other) {
    return new RepeatedEvents(List.of(other, EVENT)).isRepeat(EVENT);
  }

  private static QualityEvent before(LocalDate day) {
    return event(QualityEventType.DEVIATION, day, "QC", "P1", Cause.TRAINING, null);
  }

  static QualityEvent event(
      QualityEventType type,
      LocalDate openedOn,
      String department,
      @Nullable String process,
      @Nullable Cause cause,
      @Nullable String repeatOf) {
    return new QualityEvent(
        "Q-" + openedOn + department + process,
        type,
        openedOn,
        null,
        null,
        department,
        process,
        null,
        cause,
        null,
        repeatOf,
        null,
        null,
        null,
        null);
  }
}
