package io.rapport.domain.report;

import io.rapport.domain.figure.Measure;
import io.rapport.domain.language.Language;
import io.rapport.domain.language.Texts;
import io.rapport.domain.release.Proof;
import io.rapport.domain.release.Release;
import io.rapport.domain.release.ReleasedCell;
import java.util.List;
import java.util.function.ToLongFunction;

/**
 * How a release was protected, in words for the data-protection officer. Not for readers of the
 * release: why a cell is hidden tells how many stand behind it.
 *
 * @param labels words of the page itself
 * @param organisation name of the organisation
 * @param title what is reported, such as "Disclosure report, June 2026"
 * @param notes what the report says, in sentences
 * @param facts names and values
 * @param tables every row has as many texts as there are columns; the first column names the row
 */
public record DisclosureReport(
    Labels labels,
    String organisation,
    String title,
    List<String> notes,
    List<Fact> facts,
    List<Table> tables) {
  public DisclosureReport {
    notes = List.copyOf(notes);
    facts = List.copyOf(facts);
    tables = List.copyOf(tables);
  }

  /**
   * Words of the page itself.
   *
   * @param language as HTML names it
   * @param skip the first link, which leads past the list of links
   * @param contents what the list of links is called
   * @param facts heading of the facts
   * @param factsCaption what the facts are
   */
  public record Labels(
      String language, String skip, String contents, String facts, String factsCaption) {}

  /**
   * One fact.
   *
   * @param code whether the value is a hash or the like
   */
  public record Fact(String name, String value, boolean code) {}

  /**
   * A table.
   *
   * @param caption what its rows and columns are
   * @param numbers whether all columns but the first hold numbers
   */
  public record Table(
      String title,
      String caption,
      List<String> columns,
      List<List<String>> rows,
      boolean numbers) {
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
      Release release, Proof proof, Hashes hashes, String publication, Language language) {
    Texts texts = Texts.of(DisclosureReport.class, language);
    return new DisclosureReport(
        new Labels(
            language.tag(),
            texts.say("skip"),
            texts.say("contents"),
            texts.say("facts"),
            texts.say("factsCaption")),
        release.catalogue().organisation(),
        texts.say("title", "month", new Months(language).words(release.month())),
        List.of(
            texts.say("note.readers"),
            texts.say(
                "note.audit",
                "command",
                "rapport prove --month " + release.month() + " --issue " + release.issue())),
        facts(release, proof, hashes, publication, texts),
        new DisclosureTables(release, proof, language).all());
  }

  private static List<Fact> facts(
      Release release, Proof proof, Hashes hashes, String publication, Texts texts) {
    Numerals numerals = Numerals.of(texts.language());
    Proof.Audited audited = proof.audited();
    return List.of(
        fact(
            texts.say("fact.issue"),
            texts.say(
                "issue",
                "month",
                release.month().toString(),
                "issue",
                Integer.toString(release.issue()))),
        code(texts.say("fact.publication"), publication),
        fact(texts.say("fact.shown"), numerals.thousands(sum(proof, Proof.Decided::shown))),
        fact(texts.say("fact.hidden"), numerals.thousands(sum(proof, Proof.Decided::allHidden))),
        fact(texts.say("fact.absent"), numerals.thousands(sum(proof, Proof.Decided::absent))),
        fact(texts.say("fact.audited"), numerals.thousands(audited.cells())),
        fact(texts.say("fact.coarser"), numerals.thousands(coarser(release))),
        fact(texts.say("fact.profiles"), numerals.thousands(audited.profiles())),
        fact(texts.say("fact.records"), numerals.thousands(audited.records())),
        fact(texts.say("fact.findings"), numerals.thousands(audited.findings())),
        code(texts.say("fact.content"), hashes.content()),
        code(texts.say("fact.evidence"), hashes.evidence()),
        code(texts.say("fact.manifest"), hashes.manifest()));
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

  private static long sum(Proof proof, ToLongFunction<Proof.Decided> count) {
    return proof.decided().values().stream().mapToLong(count).sum();
  }
}
