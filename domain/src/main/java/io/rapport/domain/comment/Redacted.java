package io.rapport.domain.comment;

import java.util.EnumMap;
import java.util.Map;
import java.util.regex.Pattern;

/**
 * A comment without personal data, as {@link Redaction} leaves it. Still confidential: what people
 * say can give them away.
 */
public final class Redacted {
  private static final Pattern MARK =
      Pattern.compile("\\[(?:link|e-mail|account|phone|number|name)]");

  private final String text;
  private final Map<PersonalData, Integer> replaced;

  Redacted(String text, Map<PersonalData, Integer> replaced) {
    this.text = text;
    this.replaced = Map.copyOf(replaced);
  }

  /**
   * A comment that was redacted before it was stored.
   *
   * @param text as {@link #text} gave it
   */
  public static Redacted restored(String text) {
    Map<PersonalData, Integer> replaced = new EnumMap<>(PersonalData.class);
    for (PersonalData kind : PersonalData.values()) {
      int count = text.split(Pattern.quote(kind.mark()), -1).length - 1;
      if (count > 0) {
        replaced.put(kind, count);
      }
    }
    return new Redacted(text, replaced);
  }

  /** The comment, marks such as {@code [name]} standing for what was taken out. */
  public String text() {
    return text;
  }

  /** The comment's own words, without the marks. */
  public String words() {
    return MARK.matcher(text).replaceAll(" ").strip();
  }

  /** How often each kind was taken out; kinds that did not occur are left out. */
  public Map<PersonalData, Integer> replaced() {
    return replaced;
  }

  @Override
  public boolean equals(Object other) {
    return other instanceof Redacted that && text.equals(that.text);
  }

  @Override
  public int hashCode() {
    return text.hashCode();
  }

  /** Says nothing of the text, so that no log can. */
  @Override
  public String toString() {
    return "Redacted comment of " + text.length() + " characters";
  }
}
