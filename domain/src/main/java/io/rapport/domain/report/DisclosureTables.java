package io.rapport.domain.report;

import io.rapport.domain.figure.Statistic;
import io.rapport.domain.language.Language;
import io.rapport.domain.language.Texts;
import io.rapport.domain.release.Proof;
import io.rapport.domain.release.Release;
import java.util.ArrayList;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;

/** The tables of a disclosure report. */
final class DisclosureTables {
  private final Release release;
  private final Proof proof;
  private final Texts texts;
  private final Numerals numerals;
  private final SortedMap<String, Long> reasons = new TreeMap<>();

  DisclosureTables(Release release, Proof proof, Language language) {
    this.texts = Texts.of(DisclosureTables.class, language);
    this.numerals = Numerals.of(language);
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
        texts.say("byReason.title"),
        texts.say("byReason.caption"),
        List.of(texts.say("byReason.reason"), texts.say("byReason.figures")),
        rows,
        true);
  }

  private DisclosureReport.Table byStatistic() {
    List<String> columns =
        new ArrayList<>(
            List.of(texts.say("byStatistic.statistic"), texts.say("byStatistic.shown")));
    reasons.keySet().forEach(reason -> columns.add(words(reason)));
    columns.add(texts.say("byStatistic.absent"));
    List<List<String>> rows = new ArrayList<>();
    proof.decided().forEach((statistic, decided) -> rows.add(row(statistic, decided)));
    return new DisclosureReport.Table(
        texts.say("byStatistic.title"), texts.say("byStatistic.caption"), columns, rows, true);
  }

  private List<String> row(Statistic statistic, Proof.Decided decided) {
    List<String> row = new ArrayList<>();
    row.add(
        texts.say(
            "byStatistic.row", "title", statistic.title(texts.language()), "id", statistic.id()));
    row.add(number(decided.shown()));
    for (String reason : reasons.keySet()) {
      row.add(number(decided.hidden().getOrDefault(reason, 0L)));
    }
    row.add(number(decided.absent()));
    return row;
  }

  private DisclosureReport.Table merged() {
    return new DisclosureReport.Table(
        texts.say("merged.title"),
        texts.say("merged.caption"),
        List.of(texts.say("merged.unit"), texts.say("merged.wave"), texts.say("merged.members")),
        proof.merged().stream()
            .map(each -> List.of(each.unit(), each.period(), String.join(", ", each.members())))
            .toList(),
        false);
  }

  private DisclosureReport.Table parameters() {
    Proof.Parameters used = proof.parameters();
    return new DisclosureReport.Table(
        texts.say("parameters.title"),
        texts.say("parameters.caption"),
        List.of(texts.say("parameters.parameter"), texts.say("parameters.value")),
        List.of(
            List.of(texts.say("parameters.policy"), release.policy().version()),
            List.of(texts.say("parameters.answers"), number(used.answers())),
            List.of(texts.say("parameters.pulse"), number(used.pulse())),
            List.of(texts.say("parameters.records"), number(used.records())),
            List.of(texts.say("parameters.managers"), number(used.managers())),
            List.of(texts.say("parameters.consultants"), number(used.consultants())),
            List.of(
                texts.say("parameters.dominance"),
                numerals.percent(numerals.thousands(Math.round(100 * used.dominance())))),
            List.of(texts.say("parameters.protectionPrime"), number(used.protectionPrime())),
            List.of(texts.say("parameters.auditPrime"), number(used.auditPrime()))),
        true);
  }

  /** The name of a reason in words; one that this program does not know, as it was recorded. */
  private String words(String reason) {
    return switch (reason) {
      case "TOO_FEW" -> texts.say("reason.TOO_FEW");
      case "REVEALS_OTHERS" -> texts.say("reason.REVEALS_OTHERS");
      case "NARROWS_OTHERS" -> texts.say("reason.NARROWS_OTHERS");
      case "COUPLED" -> texts.say("reason.COUPLED");
      case "DOMINATED" -> texts.say("reason.DOMINATED");
      case Proof.NOBODY -> texts.say("reason.NOBODY");
      default -> reason;
    };
  }

  private String number(long count) {
    return numerals.thousands(count);
  }
}
