package io.rapport.domain.engagement;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/**
 * One side's answers about a relationship in one wave of the pulse; answers 1–5, empty where
 * missing.
 *
 * @param credibility three answers
 * @param trust four answers
 * @param access three answers
 * @param partnering two answers: knows what the function is for; fits the workload
 */
public record PulseForm(
    int wave,
    LocalDate waveDate,
    String managerId,
    String functionCode,
    String departmentCode,
    Side side,
    List<Optional<Integer>> credibility,
    List<Optional<Integer>> trust,
    List<Optional<Integer>> access,
    List<Optional<Integer>> partnering) {
  public PulseForm {
    credibility = List.copyOf(credibility);
    trust = List.copyOf(trust);
    access = List.copyOf(access);
    partnering = List.copyOf(partnering);
  }

  /** Says nothing of the people or the answers, so that no log can. */
  @Override
  public String toString() {
    return "PulseForm of wave " + wave;
  }
}
