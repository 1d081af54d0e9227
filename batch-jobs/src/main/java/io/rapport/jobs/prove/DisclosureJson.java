package io.rapport.jobs.prove;

import io.rapport.domain.release.Proof;
import io.rapport.domain.release.Release;
import io.rapport.domain.report.DisclosureReport;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import tools.jackson.databind.SerializationFeature;
import tools.jackson.databind.json.JsonMapper;

/**
 * A disclosure report for other programs.
 *
 * @param policy version of the policy
 * @param sha256 of content, evidence and manifest
 * @param hidden figures by reason
 * @param statistics figures by id of the statistic
 */
record DisclosureJson(
    String month,
    int issue,
    String publication,
    String policy,
    DisclosureReport.Hashes sha256,
    long shown,
    Map<String, Long> hidden,
    long absent,
    Map<String, Proof.Decided> statistics,
    List<Proof.Merged> merged,
    Proof.Parameters parameters,
    Proof.Audited audited) {
  private static final JsonMapper JSON =
      JsonMapper.builder().enable(SerializationFeature.INDENT_OUTPUT).build();

  /** The text of the file; ends with a line feed. */
  static String of(
      Release release, Proof proof, DisclosureReport.Hashes hashes, String publication) {
    Map<String, Proof.Decided> statistics = new TreeMap<>();
    Map<String, Long> hidden = new TreeMap<>();
    proof
        .decided()
        .forEach(
            (statistic, decided) -> {
              statistics.put(statistic.id(), decided);
              decided.hidden().forEach((reason, count) -> hidden.merge(reason, count, Long::sum));
            });
    DisclosureJson report =
        new DisclosureJson(
            release.month().toString(),
            release.issue(),
            publication,
            release.policy().version(),
            hashes,
            statistics.values().stream().mapToLong(Proof.Decided::shown).sum(),
            hidden,
            statistics.values().stream().mapToLong(Proof.Decided::absent).sum(),
            statistics,
            proof.merged(),
            proof.parameters(),
            proof.audited());
    return JSON.writeValueAsString(report).replace("\r\n", "\n") + "\n";
  }
}
