package io.rapport.jobs.compute;

import io.rapport.domain.analysis.survey.LinkedTally;
import io.rapport.domain.survey.Response;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/**
 * Finds who answered in two waves of a file, in one pass and whatever the order of its rows. Until
 * the other answer of a respondent comes, the one that came is held, two bytes an item; so the most
 * that is held is the smaller of both waves where they stand one after the other in the file, and
 * whoever answered but once. NOT thread safe.
 */
final class LinkedAnswers {
  private static final short NONE = Short.MIN_VALUE;

  private final String before;
  private final String now;
  private final LinkedTally none;
  private final Map<String, Half> halves = new HashMap<>();
  private final Map<String, LinkedTally> byUnit = new TreeMap<>();

  private LinkedAnswers(String before, String now, LinkedTally none) {
    this.before = before;
    this.now = now;
    this.none = none;
  }

  /** The answer of one wave, while that of the other one is awaited. */
  private record Half(boolean later, String unit, short[] codes) {}

  /**
   * The people who answered in both waves, by the code of the unit in which they are in the later
   * one.
   *
   * @param before id of the earlier wave
   * @param now id of the later wave
   * @param none an empty linked tally
   */
  static Map<String, LinkedTally> of(
      CountedAnswers answers, String before, String now, LinkedTally none) {
    LinkedAnswers linked = new LinkedAnswers(before, now, none);
    answers.forEach(linked::take);
    return linked.byUnit;
  }

  private void take(Response response) {
    boolean later = response.wave().equals(now);
    if (!later && !response.wave().equals(before)) {
      return;
    }
    Half half = halves.remove(response.respondent());
    if (half == null) {
      halves.put(
          response.respondent(), new Half(later, response.unit(), codes(response.answers())));
    } else if (later) {
      add(response.unit(), answers(half.codes()), response.answers());
    } else {
      add(half.unit(), response.answers(), answers(half.codes()));
    }
  }

  private void add(String unit, List<Optional<Short>> earlier, List<Optional<Short>> later) {
    byUnit.computeIfAbsent(unit, code -> none.emptied()).add(earlier, later);
  }

  private static short[] codes(List<Optional<Short>> answers) {
    short[] codes = new short[answers.size()];
    for (int i = 0; i < codes.length; i++) {
      codes[i] = answers.get(i).orElse(NONE);
    }
    return codes;
  }

  private static List<Optional<Short>> answers(short[] codes) {
    List<Optional<Short>> answers = new ArrayList<>(codes.length);
    for (short code : codes) {
      answers.add(code == NONE ? Optional.empty() : Optional.of(code));
    }
    return answers;
  }
}
