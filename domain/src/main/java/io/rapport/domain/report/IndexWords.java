package io.rapport.domain.report;

import io.rapport.domain.release.Catalogue;
import java.text.Collator;
import java.time.format.TextStyle;
import java.util.Comparator;
import java.util.Locale;
import java.util.regex.Pattern;

/** The words of the page over the published folder. */
public final class IndexWords {
  private static final Locale LOCALE = Locale.UK;
  private static final Pattern NUMBER = Pattern.compile("\\d+");

  /** Language of the page, as HTML names it. */
  public String language() {
    return "en";
  }

  /** The page's title. */
  public String title() {
    return "Published reports";
  }

  /** The first link, which leads past the list of links. */
  public String skip() {
    return "Skip to the newest reports";
  }

  /** What the list of links is called. */
  public String contents() {
    return "On this page";
  }

  /** How to find something. */
  public String search() {
    return "To find a unit, a month or a file, use the search of your browser: Ctrl + F, on a Mac"
        + " ⌘ F. Closed lists are searched too.";
  }

  /** What stands there before the first release. */
  public String nothingYet() {
    return "Nothing has been published yet. The reports of a month appear here as soon as it is"
        + " published.";
  }

  /** Said beside the newest release. */
  public String newest() {
    return "newest";
  }

  /** Said beside a release that was replaced, before the link to the one to take. */
  public String replaced() {
    return "replaced by";
  }

  /** Said beside a unit's report that was replaced. */
  public String replacedReport() {
    return "replaced";
  }

  /** Heading of what is new. */
  public String whatIsNew() {
    return "What is new";
  }

  /** Heading of the table of units. */
  public String units() {
    return "Reports of units";
  }

  /** What the letters that lead into the table of units are called. */
  public String letters() {
    return "Units by initial letter";
  }

  /** Caption of the table of units. */
  public String unitsCaption(int count) {
    return (count == 1 ? "1 unit" : Numerals.thousands(count) + " units")
        + " in the order of their names, with the code of each";
  }

  /** Header of the units' names. */
  public String unit() {
    return "Unit";
  }

  /** Header of the newest reports of units. */
  public String newestReport() {
    return "Newest report";
  }

  /** Header of the earlier reports of units. */
  public String earlierReports() {
    return "Earlier reports";
  }

  /** How many earlier reports a unit has. */
  public String earlier(int count) {
    return count + " earlier";
  }

  /** Where a unit has no earlier report. */
  public String none() {
    return "none";
  }

  /** Earlier name of a unit. */
  public String formerly(String name) {
    return "formerly " + name;
  }

  /** Heading of the releases before the newest. */
  public String earlierReleases() {
    return "Earlier releases";
  }

  /** Header of files. */
  public String file() {
    return "File";
  }

  /** Header of sizes. */
  public String size() {
    return "Size";
  }

  /** Caption of a release's table of files. */
  public String filesCaption(PublishedIndex.Release release) {
    return "Files of " + release.title() + ", in the folder " + release.folder();
  }

  /** What leads from a release to the table of units, before the link. */
  public String unitFiles(int count, long bytes) {
    return (count == 1 ? "1 report of a unit" : Numerals.thousands(count) + " reports of units")
        + ", "
        + size(bytes)
        + (count == 1 ? "" : " together");
  }

  /** What opens the list of checksums. */
  public String checksums(int files) {
    return files == 1
        ? "SHA-256 of 1 file"
        : "SHA-256 of all " + Numerals.thousands(files) + " files";
  }

  /** What opens the table of figures that changed. */
  public String changes(int count) {
    return count == 1
        ? "1 figure that changed"
        : Numerals.thousands(count) + " figures that changed";
  }

  /** Header of figures. */
  public String figure() {
    return "Figure";
  }

  /** Header of what a figure was. */
  public String before() {
    return "Before";
  }

  /** Header of what a figure is. */
  public String now() {
    return "Now";
  }

  /** Heading of how to check a file. */
  public String check() {
    return "Check a file";
  }

  /** How to check a file. */
  public String checkOne() {
    return "A file is unchanged if its SHA-256 is the one given here. These commands print it:";
  }

  /** How to check a release. */
  public String checkAll() {
    return "To check all files of a release at once, save its list of SHA-256 in the folder of the"
        + " release and give it to";
  }

  /** A release: "June 2026", or "June 2026, issue 2". */
  String title(Published release) {
    return withIssue(Figures.words(release.month()), release);
  }

  /** A release in few letters: "Jun 2026", or "Jun 2026, issue 2". */
  String shortTitle(Published release) {
    String month = release.month().getMonth().getDisplayName(TextStyle.SHORT, Locale.ENGLISH);
    return withIssue(month + " " + release.month().getYear(), release);
  }

  private static String withIssue(String month, Published release) {
    return release.issue() == 1 ? month : month + ", issue " + release.issue();
  }

  /** A unit with its code. */
  String nameAndCode(Catalogue.Named unit) {
    return unit.name() + " (" + unit.code() + ")";
  }

  /** A size in powers of a thousand: "812 bytes", "48 kB", "1.2 MB". */
  String size(long bytes) {
    return FileSize.inWords(bytes);
  }

  /** A number as it is recorded, as it is printed. */
  String number(String recorded) {
    return recorded.startsWith("-") ? "−" + recorded.substring(1) : recorded;
  }

  /** The order of names: that of the alphabet, numbers by their value. */
  Comparator<String> alphabet() {
    Collator collator = Collator.getInstance(LOCALE);
    return Comparator.comparing(IndexWords::padded, collator::compare);
  }

  private static String padded(String name) {
    return NUMBER
        .matcher(name)
        .replaceAll(found -> "0".repeat(Math.max(0, 9 - found.group().length())) + found.group());
  }

  /** What the manifest is. */
  String manifest() {
    return "Manifest: what the release was made from, and its files";
  }

  String firstRelease() {
    return "First release";
  }

  String drawnAnew() {
    return "The same figures, drawn anew";
  }

  String figuresChanged(int count) {
    return switch (count) {
      case 0 -> "No figure of the whole organisation changed";
      case 1 -> "1 figure of the whole organisation changed";
      default -> Numerals.thousands(count) + " figures of the whole organisation changed";
    };
  }

  String newInputs() {
    return "Read for the first time";
  }

  String changedInputs() {
    return "Read again, with other content";
  }

  String inputsNoLonger() {
    return "No longer part of it";
  }

  String newUnits() {
    return "New units";
  }

  String unitsNoLonger() {
    return "Units without a report now";
  }

  String filesChanged(long changed, int files) {
    return Numerals.thousands(changed) + " of " + Numerals.thousands(files) + " files differ";
  }

  String nothingNewSince(Published other) {
    return "Nothing was read since " + title(other);
  }

  /** A version that is another one than before. */
  String version(String name, String now, String before) {
    String subject = name.substring(0, 1).toUpperCase(LOCALE) + name.substring(1);
    return before.isEmpty()
        ? subject + ": version " + now
        : subject + ": version " + now + " instead of " + before;
  }
}
