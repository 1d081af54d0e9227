package io.rapport.domain.report;

import io.rapport.domain.language.Language;
import io.rapport.domain.language.Texts;
import io.rapport.domain.release.Catalogue;
import java.math.BigDecimal;
import java.text.Collator;
import java.util.Arrays;
import java.util.Comparator;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** The words of the page over the published folder, in one language. */
public final class IndexWords {
  private static final Pattern NUMBER = Pattern.compile("\\d+");
  private static final int LONGEST_NUMBER = 9;
  private static final String QUESTIONNAIRE = "questionnaire ";

  private final Texts texts;
  private final Months months;
  private final Numerals numerals;
  private final FileSize sizes;

  /** The words in a language. */
  public IndexWords(Language language) {
    this.texts = Texts.of(IndexWords.class, language);
    this.months = new Months(language);
    this.numerals = Numerals.of(language);
    this.sizes = new FileSize(language);
  }

  /** Language of the page, as HTML names it. */
  public String language() {
    return texts.language().tag();
  }

  /** The page's title. */
  public String title() {
    return texts.say("title");
  }

  /** The first link, which leads past the list of links. */
  public String skip() {
    return texts.say("skip");
  }

  /** What the list of links is called. */
  public String contents() {
    return texts.say("contents");
  }

  /** How to find something. */
  public String search() {
    return texts.say("search");
  }

  /** What stands there before the first release. */
  public String nothingYet() {
    return texts.say("nothingYet");
  }

  /** Said beside the newest release. */
  public String newest() {
    return texts.say("newest");
  }

  /** Said beside a release that was replaced, before the link to the one to take. */
  public String replaced() {
    return texts.say("replaced");
  }

  /** Said beside a unit's report that was replaced. */
  public String replacedReport() {
    return texts.say("replacedReport");
  }

  /** Heading of what is new. */
  public String whatIsNew() {
    return texts.say("whatIsNew");
  }

  /** Heading of the table of units. */
  public String units() {
    return texts.say("units");
  }

  /** What the letters that lead into the table of units are called. */
  public String letters() {
    return texts.say("letters");
  }

  /** Header of the units' names. */
  public String unit() {
    return texts.say("unit");
  }

  /** Header of the newest reports of units. */
  public String newestReport() {
    return texts.say("newestReport");
  }

  /** Header of the earlier reports of units. */
  public String earlierReports() {
    return texts.say("earlierReports");
  }

  /** Where a unit has no earlier report. */
  public String none() {
    return texts.say("none");
  }

  /** Heading of the releases before the newest. */
  public String earlierReleases() {
    return texts.say("earlierReleases");
  }

  /** Header of files. */
  public String file() {
    return texts.say("file");
  }

  /** Header of sizes. */
  public String size() {
    return texts.say("size");
  }

  /** Header of figures. */
  public String figure() {
    return texts.say("figure");
  }

  /** Header of what a figure was. */
  public String before() {
    return texts.say("before");
  }

  /** Header of what a figure is. */
  public String now() {
    return texts.say("now");
  }

  /** Heading of how to check a file. */
  public String check() {
    return texts.say("check");
  }

  /** How to check a file. */
  public String checkOne() {
    return texts.say("checkOne");
  }

  /** How to check a release, before the command. */
  public String checkAll() {
    return texts.say("checkAll");
  }

  /** Caption of the table of units. */
  public String unitsCaption(int count) {
    return texts.say("unitsCaption", "count", count);
  }

  /** How many earlier reports a unit has. */
  public String earlier(int count) {
    return texts.say("earlier", "count", count);
  }

  /** Earlier name of a unit. */
  public String formerly(String name) {
    return texts.say("formerly", "name", name);
  }

  /** Caption of a release's table of files. */
  public String filesCaption(PublishedIndex.Release release) {
    return texts.say("filesCaption", "title", release.title(), "folder", release.folder());
  }

  /** What opens the list of checksums. */
  public String checksums(int files) {
    return texts.say("checksums", "count", files);
  }

  /** What opens the table of figures that changed. */
  public String changes(int count) {
    return texts.say("changes", "count", count);
  }

  /** What opens a long list of names. */
  public String counted(String text, int count) {
    return texts.say("counted", "text", text, "count", count);
  }

  /** Names after what they are. */
  public String listed(String text, String names) {
    return texts.say("listed", "text", text, "names", names);
  }

  /** A release's reports of units, before the link to their table. */
  String unitFiles(int count, long bytes) {
    return texts.say("unitFiles", "count", count, "size", size(bytes));
  }

  /** A unit with its code. */
  String nameAndCode(Catalogue.Named unit) {
    return texts.say("nameAndCode", "name", unit.name(), "code", unit.code());
  }

  /** A period with the language of a report. */
  String inLanguage(String period, String tag) {
    return texts.say("inLanguage", "period", period, "language", ownName(tag));
  }

  /** What the manifest is. */
  String manifest() {
    return texts.say("manifest");
  }

  /** News of the first release. */
  String firstRelease() {
    return texts.say("firstRelease");
  }

  /** News of a release that tells what the one before told. */
  String drawnAnew() {
    return texts.say("drawnAnew");
  }

  /** How many figures an issue changed. */
  String figuresChanged(int count) {
    return texts.say("figuresChanged", "count", count);
  }

  /** Said before names of inputs. */
  String newInputs() {
    return texts.say("newInputs");
  }

  /** Said before names of inputs. */
  String changedInputs() {
    return texts.say("changedInputs");
  }

  /** Said before names of inputs. */
  String inputsNoLonger() {
    return texts.say("inputsNoLonger");
  }

  /** Said before names of units. */
  String newUnits() {
    return texts.say("newUnits");
  }

  /** Said before names of units. */
  String unitsNoLonger() {
    return texts.say("unitsNoLonger");
  }

  /** How many files an issue changed. */
  String filesChanged(long changed, int files) {
    return texts.say("filesChanged", "changed", changed, "files", files);
  }

  /** News of a month for which nothing was read. */
  String nothingNewSince(Published other) {
    return texts.say("nothingNewSince", "title", title(other));
  }

  /** A release: "June 2026", or "June 2026, issue 2". */
  String title(Published release) {
    return withIssue(months.words(release.month()), release);
  }

  /** A release in few letters: "Jun 2026", or "Jun 2026, issue 2". */
  String shortTitle(Published release) {
    return withIssue(months.shortName(release.month()) + " " + release.month().getYear(), release);
  }

  private String withIssue(String month, Published release) {
    return release.issue() == 1
        ? month
        : texts.say("title.issue", "month", month, "issue", release.issue());
  }

  /** A size in powers of a thousand: "812 bytes", "48 kB", "1.2 MB". */
  String size(long bytes) {
    return sizes.inWords(bytes);
  }

  /** A number as it is recorded, as the language prints it. */
  String number(String recorded) {
    return numerals.plain(new BigDecimal(recorded));
  }

  /** The order of names: that of the alphabet, numbers by their value. */
  Comparator<String> alphabet() {
    Collator collator = Collator.getInstance(texts.language().locale());
    return Comparator.comparing(IndexWords::padded, collator::compare);
  }

  private static String padded(String name) {
    return NUMBER
        .matcher(name)
        .replaceAll(
            found ->
                "0".repeat(Math.max(0, LONGEST_NUMBER - found.group().length())) + found.group());
  }

  /**
   * A version that is another one than before.
   *
   * @param name as manifests have it
   * @param before empty if there was none
   */
  String version(String name, String now, String before) {
    String text = version(name, now.isEmpty() ? texts.say("version.none") : now);
    return before.isEmpty()
        ? text
        : texts.say(
            "version.instead",
            "text",
            text,
            "before",
            name.equals("languages") ? ownNames(before) : before);
  }

  private String version(String name, String now) {
    if (name.startsWith(QUESTIONNAIRE)) {
      return texts.say(
          "version.questionnaire", "name", name.substring(QUESTIONNAIRE.length()), "now", now);
    }
    return switch (name) {
      case "disclosure policy" -> texts.say("version.policy", "now", now);
      case "languages" -> texts.say("version.languages", "now", ownNames(now));
      default -> texts.say("version.other", "name", name, "now", now);
    };
  }

  private static String ownNames(String tags) {
    return Arrays.stream(tags.split(", ", -1))
        .map(IndexWords::ownName)
        .collect(Collectors.joining(", "));
  }

  /** The name of a language in itself; of one that reports are not written in, its tag. */
  private static String ownName(String tag) {
    return Arrays.stream(Language.values())
        .filter(language -> language.tag().equals(tag))
        .findFirst()
        .map(Language::ownName)
        .orElse(tag);
  }
}
