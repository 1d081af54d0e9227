package io.rapport.domain.report;

import io.rapport.domain.figure.Measure;
import io.rapport.domain.language.Language;
import io.rapport.domain.release.Proof;
import io.rapport.domain.release.Release;
import io.rapport.domain.release.ReleasedCell;
import java.util.List;
import java.util.function.ToLongFunction;

/**
 * How a release was protected, in words for the data-protection officer. Not for readers of the
 * release: why a cell is hidden tells how many stand behind it.
 *
 * @param organisation name of the organisation
 * @param title what is reported, such as "Disclosure report, June 2026"
 * @param notes what the report says, in sentences
 * @param facts names and values
 * @param tables every row has as many texts as there are columns; the first column names the row
 */
public record DisclosureReport(
    String organisation, String title, List<String> notes, List<Fact> facts, List<Table> tables) {
  private static final Numerals NUMERALS = Numerals.of(Language.ENGLISH);

  public DisclosureReport {
    notes = List.copyOf(notes);
    facts = List.copyOf(facts);
    tables = List.copyOf(tables);
  }

  /**
   * One fact.
   *
   * @param code whether the value is a hash or the like
   */
  public record Fact(String name, String value, boolean code) {}

  /**
   * A table.
   *
   * @param numbers whether all columns but the first hold numbers
   */
  public record Table(
      String title, List<String> columns, List<List<String>> rows, boolean numbers) {
    public Table {
      columns = List.copyOf(columns);
      rows = rows.stream().map(List::copyOf).toList();
    }
  }

  /**
   * Hashes by which a release is known, SHA-256 in lower-case hexadecimal digits.
   *
   * @param content of all that the release tells readers
   * @param evidence of what the audit was given
   * @param manifest of the list of published files
   */
  public record Hashes(String content, String evidence, String manifest) {}

  /**
   * The report of a release.
   *
   * @param publication folder below the published one, such as "2026-06.2"
   */
  public static DisclosureReport of(
      Release release, Proof proof, Hashes hashes, String publication) {
    String month = new Months(Language.ENGLISH).words(release.month());
    return new DisclosureReport(
        release.catalogue().organisation(),
        "Disclosure report, " + month,
        List.of(
            "For the data-protection officer. Readers of the release are shown one mark for every"
                + " hidden figure; why it is hidden would tell them how many stand behind it.",
            "The audit found nothing that gives few people away, and no small group of a wave that"
                + " can be guessed more closely than to one person and, from favourable shares and"
                + " scores as they are printed, to 30% of it. It shares no code with what"
                + " decided over the figures; rapport prove --month "
                + release.month()
                + " --issue "
                + release.issue()
                + " repeats it from the ledger."),
        facts(release, proof, hashes, publication),
        new DisclosureTables(release, proof).all());
  }

  private static List<Fact> facts(Release release, Proof proof, Hashes hashes, String publication) {
    Proof.Audited audited = proof.audited();
    return List.of(
        fact("Month and issue", release.month() + ", issue " + release.issue()),
        code("Published in", publication),
        fact("Figures shown", sum(proof, Proof.Decided::shown)),
        fact("Figures hidden", sum(proof, Proof.Decided::allHidden)),
        fact("Figures not asked, recorded or comparable", sum(proof, Proof.Decided::absent)),
        fact("Shown cells audited", NUMERALS.thousands(audited.cells())),
        fact("Survey cells in coarser steps", NUMERALS.thousands(coarser(release))),
        fact("Groups of people alike that it knew", NUMERALS.thousands(audited.profiles())),
        fact("Figures of records that it knew", NUMERALS.thousands(audited.records())),
        fact("Findings", NUMERALS.thousands(audited.findings())),
        code("SHA-256 of the content", hashes.content()),
        code("SHA-256 of the evidence", hashes.evidence()),
        code("SHA-256 of the manifest", hashes.manifest()));
  }

  private static long coarser(Release release) {
    return release.cells().values().stream()
        .filter(
            cell ->
                cell instanceof ReleasedCell.Shown shown && shown.value(Measure.STEP).isPresent())
        .count();
  }

  private static Fact fact(String name, String value) {
    return new Fact(name, value, false);
  }

  private static Fact code(String name, String value) {
    return new Fact(name, value, true);
  }

  private static String sum(Proof proof, ToLongFunction<Proof.Decided> count) {
    return NUMERALS.thousands(proof.decided().values().stream().mapToLong(count).sum());
  }
}
