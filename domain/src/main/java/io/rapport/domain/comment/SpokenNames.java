package io.rapport.domain.comment;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Finds names by the words before them: a form of address ({@code Frau}, {@code Mr}, {@code Mme}),
 * an introduction ({@code my name is}) or the end of a letter ({@code Kind regards}).
 */
final class SpokenNames {
  private static final String PARTICLES =
      "(?:(?:von|vom|van|zu|zur|der|den|de|du|des|la|le|el|al|bin|d'|dos|da) ?){0,3}";
  private static final String CAPITALISED = "\\p{Lu}[\\p{L}'\u2019-]*+";
  private static final String NAME =
      "(?:\\p{Lu}\\. ?){0,2}" + PARTICLES + CAPITALISED + "(?: " + PARTICLES + CAPITALISED + ")?";
  private static final String TITLES = "(?:(?:Dr|Prof|Dipl|Ing|med)\\.?,? ?){0,3}";

  private static final List<Pattern> PATTERNS =
      List.of(
          Pattern.compile(
              "(?U)\\b(?:Mr|MR|Mrs|Ms|Miss|Mx|Sir|Dr|Prof|Herrn?|HERR|Frau|FRAU|Hr\\.|Fr\\.|M\\.|MM\\."
                  + "|Mme|Mmes|Mlle|Monsieur|Madame|Mademoiselle|Ma\u00EEtre)\\.? "
                  + TITLES
                  + "("
                  + NAME
                  + ")"),
          // In small letters only where the title cannot be another word.
          Pattern.compile(
              "(?iU)\\b(?:mr|mrs|mme|mlle|herrn?)\\b\\.? (?!der\\b|des\\b|over\\b)(\\p{L}{3,}+)"),
          Pattern.compile(
              "(?U)(?i:\\b(?:my name is|i am called|mein name ist|ich hei(?:\u00DF|ss)e|je m'appelle"
                  + "|mon nom est|name ?:|signed|gezeichnet|gez\\.|sign\u00E9) ?:? ?)("
                  + NAME
                  + ")"),
          Pattern.compile(
              "(?U)(?i:\\b(?:regards|cheers|yours|sincerely|mfg|lg|vg|gr(?:\u00FC|ue)(?:\u00DF|ss)en?"
                  + "|gru(?:\u00DF|ss)|cordialement|salutations|bien \u00E0 vous)\\b)[ ,.!:-]*("
                  + NAME
                  + ")\\W*$"));

  private SpokenNames() {}

  static List<Span> in(String text) {
    List<Span> found = new ArrayList<>();
    for (Pattern pattern : PATTERNS) {
      Matcher matcher = pattern.matcher(text);
      while (matcher.find()) {
        found.add(new Span(matcher.start(1), matcher.end(1), PersonalData.NAME));
      }
    }
    return found;
  }
}
