package io.rapport.jobs.intake;

import io.rapport.domain.analysis.survey.DirectionCheck;
import io.rapport.domain.organisation.Organisation;
import io.rapport.domain.organisation.Unit;
import io.rapport.domain.survey.Questionnaire;
import io.rapport.domain.survey.Response;
import io.rapport.jobs.intake.CheckReport.Basis;
import io.rapport.jobs.intake.CheckReport.SurveyBases;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.IntStream;

/** Adds up what a survey's responses will give, without keeping an answer. NOT thread safe. */
final class SurveyPreview {
  private static final List<Integer> BANDS = List.of(25, 50, 100, 250, 500, 1_000);

  private final Organisation organisation;
  private final DirectionCheck directions;
  private final Set<String> respondents = new HashSet<>();
  private final Map<String, Map<String, Long>> answering = new TreeMap<>();
  private long duplicates;

  SurveyPreview(Questionnaire questionnaire, Organisation organisation) {
    this.organisation = organisation;
    this.directions = new DirectionCheck(questionnaire);
  }

  /** Takes an accepted response. */
  void add(Response response) {
    if (!respondents.add(response.wave() + '\u0000' + response.respondent())) {
      duplicates++;
      return;
    }
    directions.add(response);
    if (response.answered() > 0) {
      answering
          .computeIfAbsent(response.wave(), wave -> new HashMap<>())
          .merge(response.unit(), 1L, Long::sum);
    }
  }

  /** Rows of somebody who stands there before in the same wave. */
  long duplicates() {
    return duplicates;
  }

  /** Items that run against the others, in words. */
  List<String> suspicious() {
    return directions.suspects().stream().map(DirectionCheck.Suspect::message).toList();
  }

  /** Units with all units below them, as far as enough people answer. */
  SurveyBases bases(int threshold) {
    List<Basis> shown = new ArrayList<>();
    long below = 0;
    for (Map.Entry<String, Map<String, Long>> wave : answering.entrySet()) {
      for (Unit unit : organisation.inOrder()) {
        long people =
            organisation.subtree(unit.code()).stream()
                .mapToLong(part -> wave.getValue().getOrDefault(part.code(), 0L))
                .sum();
        if (people >= threshold) {
          shown.add(new Basis(wave.getKey(), unit.code(), unit.name(), band(people, threshold)));
        } else if (people > 0) {
          below++;
        }
      }
    }
    return new SurveyBases(threshold, shown, below);
  }

  /** A band in words: exact numbers of nested units would give away those left out. */
  static String band(long people, int threshold) {
    List<Integer> starts =
        IntStream.concat(
                IntStream.of(threshold),
                BANDS.stream().mapToInt(Integer::intValue).filter(start -> start > threshold))
            .boxed()
            .toList();
    for (int i = 1; i < starts.size(); i++) {
      if (people < starts.get(i)) {
        return starts.get(i - 1) + " to " + (starts.get(i) - 1);
      }
    }
    return starts.get(starts.size() - 1) + " or more";
  }
}
