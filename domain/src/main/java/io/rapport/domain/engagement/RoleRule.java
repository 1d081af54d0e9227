package io.rapport.domain.engagement;

import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * Suggests from the words of a request which role it asks for. The first pattern found decides:
 * collaboration, then expert, then pair of hands; where none is found nothing is suggested. A
 * suggestion is never a label: how well it agrees with people's labels is measured before anything
 * is made of it.
 *
 * <p>Besides the patterns of the method there are two without which two of its nine example
 * requests would go without a suggestion: to analyse something with me or us, and to help us
 * address it. Patterns are found as whole words, whatever their case.
 */
public final class RoleRule {
  private static final List<Suggestion> SUGGESTIONS =
      List.of(
          suggestion(
              Role.COLLABORATIVE,
              "work with (us|me)|come work|meet with us|help us (to )?(understand|address)|together"
                  + "|analy[sz]e\\b[^.?!]{0,80} with (us|me)"),
          suggestion(
              Role.EXPERT,
              "talk to my|go help|handle (this|it)|like (before|last time)|make it go away"
                  + "|fix (him|her|them)"),
          suggestion(
              Role.PAIR_OF_HANDS,
              "needs? (a )?training|go hire|just (get|do)|find out for me|set up|roll out"));

  private static final Pattern BLANKS =
      Pattern.compile("[\\s\\u00A0]+", Pattern.UNICODE_CHARACTER_CLASS);

  private RoleRule() {}

  private record Suggestion(Role role, Pattern pattern) {}

  private static Suggestion suggestion(Role role, String words) {
    return new Suggestion(role, Pattern.compile("\\b(" + words + ")\\b", Pattern.CASE_INSENSITIVE));
  }

  /**
   * The role that a request asks for; empty if its words do not tell.
   *
   * @param requestText the request in the manager's words, of any length
   */
  public static Optional<Role> suggest(String requestText) {
    String line = BLANKS.matcher(requestText).replaceAll(" ");
    return SUGGESTIONS.stream()
        .filter(each -> each.pattern().matcher(line).find())
        .map(Suggestion::role)
        .findFirst();
  }
}
