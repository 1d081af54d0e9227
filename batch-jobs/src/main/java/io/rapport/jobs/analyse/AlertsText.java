package io.rapport.jobs.analyse;

import io.rapport.domain.analysis.partnership.alert.AlertRules;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** The part {@code alerts} of the file {@code partnership.yaml}; what is left out is null. */
record AlertsText(
    @Nullable String version,
    @Nullable Integer slippingOf,
    @Nullable Integer slippingFrom,
    @Nullable Double handsRise,
    @Nullable Double falseAlarmEvery,
    @Nullable Double weight,
    @Nullable Double width,
    @Nullable Double gapLimit,
    @Nullable Integer unservedDays,
    @Nullable Integer repeatMonths,
    @Nullable Double recordedDrop,
    @Nullable Integer fewestBaseline) {

  /**
   * The rules, what is left out by default.
   *
   * @throws IllegalArgumentException naming the key whose value is out of its range
   */
  AlertRules rules() {
    AlertRules standard = AlertRules.withDefaults();
    return new AlertRules(
        or(version, standard.version()),
        or(slippingOf, standard.slippingOf()),
        or(slippingFrom, standard.slippingFrom()),
        or(handsRise, standard.handsRise()),
        or(falseAlarmEvery, standard.falseAlarmEvery()),
        or(weight, standard.weight()),
        or(width, standard.width()),
        or(gapLimit, standard.gapLimit()),
        or(unservedDays, standard.unservedDays()),
        or(repeatMonths, standard.repeatMonths()),
        or(recordedDrop, standard.recordedDrop()),
        or(fewestBaseline, standard.fewestBaseline()));
  }

  private static <T> T or(@Nullable T value, T standard) {
    return Optional.ofNullable(value).orElse(standard);
  }
}
