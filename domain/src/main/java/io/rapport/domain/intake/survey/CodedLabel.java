package io.rapport.domain.intake.survey;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * An answer that is written with its code: {@code 5}, {@code 5.0}, {@code 5 - Strongly agree},
 * {@code 1 (None at all)} or {@code Strongly agree (5)}.
 *
 * @param code the code
 * @param label the words beside it
 */
public record CodedLabel(int code, Optional<String> label) {
  private static final Pattern CODE = Pattern.compile("([+-]?\\d{1,5})(?:[.,]0+)?");
  private static final Pattern CODE_AND_LABEL =
      Pattern.compile(
          "([+-]?\\d{1,5})\\s*(?:[-\\u2013\\u2014:.)=]\\s*(\\S.*)|\\((.*)\\))", Pattern.DOTALL);
  private static final Pattern LABEL_AND_CODE =
      Pattern.compile("(\\S.*?)\\s*\\(([+-]?\\d{1,5})\\)", Pattern.DOTALL);

  /**
   * The code and the words of an answer; empty if no code stands there.
   *
   * @param text plain words
   */
  public static Optional<CodedLabel> of(String text) {
    Matcher code = CODE.matcher(text);
    if (code.matches()) {
      return found(code.group(1), Optional.empty());
    }
    Matcher codeFirst = CODE_AND_LABEL.matcher(text);
    if (codeFirst.matches()) {
      String label = codeFirst.group(2) == null ? codeFirst.group(3) : codeFirst.group(2);
      return found(codeFirst.group(1), Optional.of(label.strip()));
    }
    Matcher codeLast = LABEL_AND_CODE.matcher(text);
    return codeLast.matches()
        ? found(codeLast.group(2), Optional.of(codeLast.group(1)))
        : Optional.empty();
  }

  private static Optional<CodedLabel> found(String code, Optional<String> label) {
    return Optional.of(new CodedLabel(Integer.parseInt(code), label));
  }
}
