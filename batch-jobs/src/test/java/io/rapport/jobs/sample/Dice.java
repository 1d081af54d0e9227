package io.rapport.jobs.sample;

import java.nio.charset.StandardCharsets;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Random;
import java.util.function.ToDoubleFunction;

/**
 * A seeded source of draws. Each theme of the sample has its own source, so that a change in one
 * leaves the others as they were. Uses only operations that give the same bits on every platform.
 */
final class Dice {
  private final Random random;

  private Dice(long seed) {
    this.random = new Random(seed);
  }

  /** The source of a theme: its seed is the FNV-1a hash of the theme's name. */
  static Dice of(String theme) {
    long hash = 0xcbf29ce484222325L;
    for (byte b : theme.getBytes(StandardCharsets.UTF_8)) {
      hash = (hash ^ (b & 0xff)) * 0x100000001b3L;
    }
    return new Dice(hash);
  }

  /** True with probability p. */
  boolean chance(double p) {
    return random.nextDouble() < p;
  }

  /** Uniform on [0, 1). */
  double uniform() {
    return random.nextDouble();
  }

  /** A whole number from low to high, both included. */
  int between(int low, int high) {
    return low + random.nextInt(high - low + 1);
  }

  double gaussian(double mean, double sd) {
    return mean + sd * random.nextGaussian();
  }

  /** Log-normal with median 1. */
  double lognormal(double sigma) {
    return StrictMath.exp(gaussian(0, sigma));
  }

  <T> T pick(List<T> items) {
    return items.get(random.nextInt(items.size()));
  }

  <T> T pick(Odds<T> odds) {
    double left = random.nextDouble() * odds.total();
    for (int i = 0; i < odds.outcomes().size(); i++) {
      left -= odds.weights().get(i);
      if (left < 0) {
        return odds.outcomes().get(i);
      }
    }
    return odds.outcomes().get(odds.outcomes().size() - 1);
  }

  <T> T pick(List<T> items, ToDoubleFunction<T> weight) {
    return pick(new Odds<>(items, items.stream().map(weight::applyAsDouble).toList()));
  }

  /** A working day from the first to the last day, both included. */
  LocalDate workday(LocalDate first, LocalDate last) {
    LocalDate day;
    do {
      day = first.plusDays(between(0, (int) ChronoUnit.DAYS.between(first, last)));
    } while (isWeekend(day) && first.plusDays(2).isBefore(last));
    return day;
  }

  /** The day that lies a number of working days after another. */
  static LocalDate plusWorkingDays(LocalDate day, int workingDays) {
    LocalDate result = day;
    for (int left = workingDays; left > 0; ) {
      result = result.plusDays(1);
      if (!isWeekend(result)) {
        left--;
      }
    }
    return result;
  }

  static boolean isWeekend(LocalDate day) {
    return day.getDayOfWeek() == DayOfWeek.SATURDAY || day.getDayOfWeek() == DayOfWeek.SUNDAY;
  }
}
