package io.rapport.domain.comment;

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Finds names of a list, word by word: without regard to capitals, accents, umlauts written out and
 * the s of the genitive. A name that is also an ordinary word ({@code Mark}, {@code Klein}, {@code
 * Rose}), or has two letters, counts when it stands with a capital inside a sentence or beside
 * another name.
 */
final class NameList {
  private static final Pattern WORD = Pattern.compile("\\p{L}[\\p{L}\\p{M}]*+");
  private static final Pattern ACCENTS = Pattern.compile("\\p{M}+");

  /** What may stand between the parts of one name. */
  private static final Pattern WITHIN_NAME =
      Pattern.compile(
          "(?i)[ ,'_-]{1,2}(?:(?:von|vom|van|zu|zur|der|den|de|du|des|la|le|el|al|bin|da|\\p{L}\\.)"
              + "[ '-]{1,2}){0,3}");

  /** What follows a name at the start of a sentence, and seldom an ordinary word. */
  private static final Pattern DOING =
      Pattern.compile(
          "(?iU)['\u2019]s\\b| (?:is|was|has|had|does|did|said|says|keeps|never|always|ist|war|hat"
              + "|hatte|sagt|sagte|macht|wird|est|\u00E9tait|a|avait|dit|fait|ne)\\b");

  private static final Set<String> NOT_NAMES =
      Set.of(
          "von", "vom", "van", "zu", "zur", "der", "den", "de", "du", "des", "la", "le", "el", "al",
          "bin", "da", "dr", "prof", "mr", "mrs", "ms", "herr", "frau", "mme", "mlle", "jr", "sr",
          "dipl", "ing", "med", "und", "and", "et");

  private final Set<String> names;

  private NameList(Set<String> names) {
    this.names = names;
  }

  static NameList of(Collection<String> people) {
    Set<String> names = new HashSet<>();
    for (String person : people) {
      List<String> parts = new ArrayList<>();
      Matcher word = WORD.matcher(Normalizer.normalize(person, Normalizer.Form.NFKC));
      while (word.find()) {
        String key = key(word.group());
        if (word.group().length() >= 2 && !NOT_NAMES.contains(key)) {
          parts.add(key);
        }
      }
      names.addAll(parts);
      if (parts.size() == 2) {
        names.add(parts.get(0) + parts.get(1));
        names.add(parts.get(1) + parts.get(0));
      }
    }
    return new NameList(Set.copyOf(names));
  }

  List<Span> in(String text) {
    List<Span> sure = new ArrayList<>();
    List<Span> doubtful = new ArrayList<>();
    Matcher word = WORD.matcher(text);
    while (!names.isEmpty() && word.find()) {
      String key = key(word.group());
      if (isName(key)) {
        Span span = new Span(word.start(), word.end(), PersonalData.NAME);
        boolean ordinary = word.group().length() <= 2 || OrdinaryWords.contain(key);
        (ordinary && !standsAsName(text, word) ? doubtful : sure).add(span);
      }
    }
    for (int i = 1; i < doubtful.size(); i++) {
      if (isPerson(text, doubtful.get(i - 1), doubtful.get(i))) {
        sure.add(doubtful.get(i - 1));
        sure.add(doubtful.get(i));
      }
    }
    boolean found = true;
    while (found) {
      found = doubtful.removeIf(span -> besideOne(text, span, sure) && sure.add(span));
    }
    return joined(text, sure);
  }

  private boolean isName(String key) {
    return names.contains(key)
        || key.length() >= 3
            && key.endsWith("s")
            && names.contains(key.substring(0, key.length() - 1));
  }

  /** With a capital where a word would have none, or as somebody who does something. */
  private static boolean standsAsName(String text, Matcher word) {
    if (!Character.isUpperCase(word.group().codePointAt(0))) {
      return false;
    }
    int before = word.start() - 1;
    while (before >= 0 && " \"'([*\u00AB\u201C\u201E\u2018-".indexOf(text.charAt(before)) >= 0) {
      before--;
    }
    return before >= 0 && ".!?:;".indexOf(text.charAt(before)) < 0
        || DOING.matcher(text).region(word.end(), text.length()).lookingAt();
  }

  /** First and last name of one person of the list. */
  private boolean isPerson(String text, Span first, Span second) {
    return isOneName(text, first, second)
        && names.contains(
            key(text.substring(first.start(), first.end()))
                + key(text.substring(second.start(), second.end())));
  }

  private static boolean besideOne(String text, Span span, List<Span> sure) {
    return sure.stream()
        .anyMatch(other -> isOneName(text, other, span) || isOneName(text, span, other));
  }

  private static boolean isOneName(String text, Span first, Span second) {
    return first.end() < second.start()
        && second.start() - first.end() <= 16
        && WITHIN_NAME.matcher(text).region(first.end(), second.start()).matches();
  }

  /** Parts of one name become one span. */
  private static List<Span> joined(String text, List<Span> parts) {
    List<Span> joined = new ArrayList<>();
    for (Span part : Span.merged(parts)) {
      int last = joined.size() - 1;
      if (last >= 0 && isOneName(text, joined.get(last), part)) {
        joined.set(last, new Span(joined.get(last).start(), part.end(), PersonalData.NAME));
      } else {
        joined.add(part);
      }
    }
    return joined;
  }

  /** Equal for spellings of one name: Müller, Mueller, MULLER. */
  static String key(String word) {
    String plain = Normalizer.normalize(word, Normalizer.Form.NFD);
    return ACCENTS
        .matcher(plain)
        .replaceAll("")
        .toLowerCase(Locale.ROOT)
        .replace("\u00DF", "ss")
        .replace("\u00E6", "a")
        .replace("\u0153", "o")
        .replace("\u00F8", "o")
        .replace("\u0142", "l")
        .replace("ae", "a")
        .replace("oe", "o")
        .replace("ue", "u");
  }
}
