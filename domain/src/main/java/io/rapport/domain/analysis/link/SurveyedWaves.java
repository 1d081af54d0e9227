package io.rapport.domain.analysis.link;

import io.rapport.domain.engagement.SurveyCell;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalDouble;
import java.util.OptionalInt;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * The survey as far as partnership is held against it: departments' headline results by wave.
 *
 * @param waves oldest first
 * @param pointsBelow the target of a wave lies so many points below the organisation's score
 */
public record SurveyedWaves(List<Wave> waves, double pointsBelow) {
  /** A mean of answers from 1 to 5 in steps of an index from 0 to 100. */
  private static final double POINTS = 25;

  /** No survey. */
  public static final SurveyedWaves NONE = new SurveyedWaves(List.of(), 0);

  /**
   * @throws IllegalArgumentException if numbers or days of waves do not rise, or the points are
   *     negative
   */
  public SurveyedWaves {
    waves = List.copyOf(waves);
    if (!(pointsBelow >= 0)) {
      throw new IllegalArgumentException("points below the organisation must not be negative");
    }
    for (int i = 1; i < waves.size(); i++) {
      if (waves.get(i).number() <= waves.get(i - 1).number()
          || !waves.get(i).closed().isAfter(waves.get(i - 1).closed())) {
        throw new IllegalArgumentException("waves must rise in number and day");
      }
    }
  }

  /**
   * One wave.
   *
   * @param number of the wave, rising with its day
   * @param closed last day
   * @param organisation headline index of everybody, 0 to 100; without it no department is below
   *     target
   * @param comparable whether scores mean the same as in the wave before
   * @param departments each code once
   */
  public record Wave(
      int number,
      LocalDate closed,
      OptionalDouble organisation,
      boolean comparable,
      List<SurveyedDepartment> departments) {
    /**
     * @throws IllegalArgumentException if two departments have one code
     */
    public Wave {
      departments =
          departments.stream().sorted(Comparator.comparing(SurveyedDepartment::code)).toList();
      if (departments.stream().map(SurveyedDepartment::code).distinct().count()
          != departments.size()) {
        throw new IllegalArgumentException("two departments of wave " + number + " have one code");
      }
    }
  }

  /**
   * The waves of a table of means from 1 to 5, as indices from 0 to 100: 25 × (mean − 1). The
   * organisation's is that of all respondents. Such a table knows neither head-counts nor margins.
   *
   * @param cells each wave with one day and each department once in it, in any order
   * @throws IllegalArgumentException if numbers and days of waves do not rise together, or a
   *     department stands twice in a wave
   */
  public static SurveyedWaves of(List<SurveyCell> cells, double pointsBelow) {
    SortedMap<Integer, List<SurveyCell>> byWave = new TreeMap<>();
    for (SurveyCell cell : cells) {
      byWave.computeIfAbsent(cell.wave(), wave -> new ArrayList<>()).add(cell);
    }
    List<Wave> waves = new ArrayList<>();
    Map<String, Double> before = new HashMap<>();
    byWave.forEach(
        (number, ofWave) -> {
          Map<String, Double> scores = new HashMap<>();
          ofWave.forEach(cell -> scores.put(cell.departmentCode(), score(cell.engagementMean())));
          waves.add(wave(number, ofWave, scores, before));
          before.clear();
          before.putAll(scores);
        });
    return new SurveyedWaves(waves, pointsBelow);
  }

  private static Wave wave(
      int number, List<SurveyCell> cells, Map<String, Double> scores, Map<String, Double> before) {
    double sum = 0;
    long people = 0;
    List<SurveyedDepartment> departments = new ArrayList<>();
    for (SurveyCell cell : cells) {
      double score = score(cell.engagementMean());
      Double earlier = before.get(cell.departmentCode());
      sum += cell.respondents() * score;
      people += cell.respondents();
      departments.add(
          new SurveyedDepartment(
              cell.departmentCode(),
              score,
              cell.respondents(),
              OptionalInt.empty(),
              earlier == null ? OptionalDouble.empty() : OptionalDouble.of(score - earlier),
              OptionalDouble.empty()));
    }
    LocalDate day = cells.get(0).waveDate();
    if (cells.stream().anyMatch(cell -> !cell.waveDate().equals(day))) {
      throw new IllegalArgumentException("wave " + number + " has more than one day");
    }
    return new Wave(number, day, OptionalDouble.of(sum / people), true, departments);
  }

  private static double score(double mean) {
    return POINTS * (mean - 1);
  }

  /** The waves that were closed by a day. */
  public SurveyedWaves until(LocalDate day) {
    return new SurveyedWaves(
        waves.stream().filter(wave -> !wave.closed().isAfter(day)).toList(), pointsBelow);
  }

  /** Departments below target or falling in any wave, by wave and code. */
  public List<LowDepartment> low() {
    List<LowDepartment> low = new ArrayList<>();
    for (Wave wave : waves) {
      double target = wave.organisation().orElse(Double.NEGATIVE_INFINITY) - pointsBelow;
      wave.departments().stream()
          .filter(department -> department.isLow(target))
          .forEach(department -> low.add(new LowDepartment(department.code(), wave.closed())));
    }
    return low;
  }

  /** The last waves in a row whose scores mean the same. */
  public List<Wave> lastComparable() {
    int first = waves.size();
    do {
      first = Math.max(0, first - 1);
    } while (first > 0 && waves.get(first).comparable());
    return waves.subList(first, waves.size());
  }
}
