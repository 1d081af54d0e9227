package io.rapport.domain.comment;

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.Collection;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;

/**
 * Takes personal data out of comments: names, e-mail addresses, links, bank accounts, telephone
 * numbers, staff numbers and other ids, in English, German and French writing. The same text gives
 * the same result. Immutable.
 *
 * <p>What no pattern can know is left: a name on no list that stands without a form of address, a
 * nickname, a story that only one person can tell.
 */
public final class Redaction {
  private static final Pattern INVISIBLE = Pattern.compile("[\\p{Cf}\\p{Cn}\\p{Co}]+");
  private static final Pattern DASHES = Pattern.compile("[\\u2010-\\u2015\\u2212]");
  private static final Pattern BLANKS = Pattern.compile("[\\s\\p{Cc}\\p{Z}]+");

  private final NameList names;

  private Redaction(NameList names) {
    this.names = names;
  }

  /**
   * Redaction by patterns and a list.
   *
   * @param names of people, first and last names in any order, as in {@code Anna Meier} or {@code
   *     Meier, Anna}
   */
  public static Redaction of(Collection<String> names) {
    return new Redaction(NameList.of(names));
  }

  /** The comment without personal data, in one line, letters and dashes in their plain form. */
  public Redacted redact(String comment) {
    String text = plain(comment);
    List<Span> found = new ArrayList<>();
    found.addAll(Addresses.in(text));
    found.addAll(Numbers.in(text));
    found.addAll(names.in(text));
    found.addAll(SpokenNames.in(text));
    Map<PersonalData, Integer> replaced = new EnumMap<>(PersonalData.class);
    StringBuilder redacted = new StringBuilder();
    int at = 0;
    for (Span span : Span.merged(found)) {
      redacted.append(text, at, span.start()).append(span.kind().mark());
      replaced.merge(span.kind(), 1, Integer::sum);
      at = span.end();
    }
    return new Redacted(redacted.append(text, at, text.length()).toString(), replaced);
  }

  /** Full-width digits, invisible marks and odd blanks hide a number from a pattern. */
  private static String plain(String comment) {
    String composed = Normalizer.normalize(comment, Normalizer.Form.NFKC);
    String visible = INVISIBLE.matcher(composed).replaceAll("");
    String dashed = DASHES.matcher(visible).replaceAll("-");
    return BLANKS.matcher(dashed).replaceAll(" ").strip();
  }
}
