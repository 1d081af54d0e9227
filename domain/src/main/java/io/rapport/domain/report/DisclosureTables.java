package io.rapport.domain.report;

import io.rapport.domain.figure.Statistic;
import io.rapport.domain.language.Language;
import io.rapport.domain.release.Proof;
import io.rapport.domain.release.Release;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.SortedMap;
import java.util.TreeMap;

/** The tables of a disclosure report. */
final class DisclosureTables {
  private static final Numerals NUMERALS = Numerals.of(Language.ENGLISH);
  private final Release release;
  private final Proof proof;
  private final SortedMap<String, Long> reasons = new TreeMap<>();

  DisclosureTables(Release release, Proof proof) {
    this.release = release;
    this.proof = proof;
    for (Proof.Decided decided : proof.decided().values()) {
      decided.hidden().forEach((reason, count) -> reasons.merge(reason, count, Long::sum));
    }
  }

  List<DisclosureReport.Table> all() {
    List<DisclosureReport.Table> tables = new ArrayList<>();
    if (!reasons.isEmpty()) {
      tables.add(byReason());
    }
    tables.add(byStatistic());
    if (!proof.merged().isEmpty()) {
      tables.add(merged());
    }
    tables.add(parameters());
    return tables;
  }

  private DisclosureReport.Table byReason() {
    List<List<String>> rows = new ArrayList<>();
    reasons.forEach((reason, count) -> rows.add(List.of(words(reason), number(count))));
    return new DisclosureReport.Table(
        "Hidden, by reason", List.of("Reason", "Figures"), rows, true);
  }

  private DisclosureReport.Table byStatistic() {
    List<String> columns = new ArrayList<>(List.of("Statistic", "Shown"));
    reasons.keySet().forEach(reason -> columns.add(words(reason)));
    columns.add("Absent");
    List<List<String>> rows = new ArrayList<>();
    proof.decided().forEach((statistic, decided) -> rows.add(row(statistic, decided)));
    return new DisclosureReport.Table("Figures, by statistic", columns, rows, true);
  }

  private List<String> row(Statistic statistic, Proof.Decided decided) {
    List<String> row = new ArrayList<>();
    row.add(statistic.title(Language.ENGLISH) + " (" + statistic.id() + ")");
    row.add(number(decided.shown()));
    for (String reason : reasons.keySet()) {
      row.add(number(decided.hidden().getOrDefault(reason, 0L)));
    }
    row.add(number(decided.absent()));
    return row;
  }

  private DisclosureReport.Table merged() {
    return new DisclosureReport.Table(
        "Units put together",
        List.of("Unit", "Wave", "Members"),
        proof.merged().stream()
            .map(each -> List.of(each.unit(), each.period(), String.join(", ", each.members())))
            .toList(),
        false);
  }

  private DisclosureReport.Table parameters() {
    Proof.Parameters used = proof.parameters();
    return new DisclosureReport.Table(
        "Limits and arithmetic",
        List.of("Parameter", "Value"),
        List.of(
            List.of("Version of the policy", release.policy().version()),
            List.of("Fewest answers behind a survey figure", number(used.answers())),
            List.of("Fewest respondents behind a figure of the pulse", number(used.pulse())),
            List.of("Fewest records behind a figure of work records", number(used.records())),
            List.of("Fewest managers behind it", number(used.managers())),
            List.of("Fewest consultants behind it", number(used.consultants())),
            List.of(
                "Largest part of the records of one manager",
                String.format(Locale.ROOT, "%.0f %%", 100 * used.dominance())),
            List.of("Protection divides by the prime", number(used.protectionPrime())),
            List.of("Audit divides by the prime", number(used.auditPrime()))),
        true);
  }

  /** The name of a reason in words; one that this program does not know, as it was recorded. */
  private static String words(String reason) {
    return switch (reason) {
      case "TOO_FEW" -> "Too few behind it";
      case "REVEALS_OTHERS" -> "Would give away others";
      case "NARROWS_OTHERS" -> "Would let others be guessed";
      case "COUPLED" -> "Depends on a hidden one";
      case "DOMINATED" -> "One manager holds too much";
      case Proof.NOBODY -> "Nobody behind it";
      default -> reason;
    };
  }

  private static String number(long count) {
    return NUMERALS.thousands(count);
  }
}
