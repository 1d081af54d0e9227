package io.rapport.domain.analysis.partnership;

import io.rapport.domain.analysis.link.LowDepartment;
import io.rapport.domain.analysis.link.SurveyedDepartment;
import io.rapport.domain.analysis.link.SurveyedWaves;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalDouble;
import java.util.OptionalInt;
import java.util.SortedMap;
import java.util.TreeMap;

/** Surveys for tests. */
final class Surveys {
  private Surveys() {}

  /** A survey in which exactly these came out low: ten points against a target of forty-five. */
  static SurveyedWaves low(LowDepartment... low) {
    SortedMap<LocalDate, List<SurveyedDepartment>> byDay = new TreeMap<>();
    for (LowDepartment each : low) {
      byDay
          .computeIfAbsent(each.waveClosed(), day -> new ArrayList<>())
          .add(department(each.code(), 10));
    }
    List<SurveyedWaves.Wave> waves = new ArrayList<>();
    byDay.forEach((day, departments) -> waves.add(wave(waves.size() + 1, day, departments)));
    return new SurveyedWaves(waves, 5);
  }

  /** A wave that is comparable with the one before and has an organisation at 50. */
  static SurveyedWaves.Wave wave(int number, LocalDate day, List<SurveyedDepartment> departments) {
    return new SurveyedWaves.Wave(number, day, OptionalDouble.of(50), true, departments);
  }

  /** Of ten respondents, nothing else known. */
  static SurveyedDepartment department(String code, double score) {
    return new SurveyedDepartment(
        code, score, 10, OptionalInt.empty(), OptionalDouble.empty(), OptionalDouble.empty());
  }
}
