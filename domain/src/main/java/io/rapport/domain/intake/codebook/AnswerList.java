package io.rapport.domain.intake.codebook;

import io.rapport.domain.intake.PlainText;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Answers written into one cell, as in "1=Strongly disagree; 2=Disagree" or one a line. */
final class AnswerList {
  private static final Pattern BETWEEN =
      Pattern.compile("[;|\\r\\n]+|,(?=\\s*[+-]?\\d{1,4}\\s*[=:.)-])");
  private static final Pattern CODE_FIRST =
      Pattern.compile("\\s*([+-]?\\d{1,4})\\s*[=:.)\\u2013-]\\s*(\\S.*)", Pattern.DOTALL);
  private static final Pattern LABEL_FIRST =
      Pattern.compile("\\s*(\\S.*?)\\s*(?:[=:]\\s*([+-]?\\d{1,4})|\\(([+-]?\\d{1,4})\\))\\s*");

  private AnswerList() {}

  /** The answers of a cell; none if it is not wholly such a list. */
  static List<CodebookAnswer> of(String cell) {
    List<CodebookAnswer> answers = new ArrayList<>();
    Set<Integer> codes = new HashSet<>();
    for (String part : BETWEEN.split(cell)) {
      if (part.isBlank()) {
        continue;
      }
      Matcher codeFirst = CODE_FIRST.matcher(part);
      Matcher labelFirst = LABEL_FIRST.matcher(part);
      if (codeFirst.matches()) {
        answers.add(answer(codeFirst.group(1), codeFirst.group(2)));
      } else if (labelFirst.matches()) {
        String code = labelFirst.group(2) == null ? labelFirst.group(3) : labelFirst.group(2);
        answers.add(answer(code, labelFirst.group(1)));
      } else {
        return List.of();
      }
      if (!codes.add(answers.get(answers.size() - 1).code())) {
        return List.of();
      }
    }
    return answers.size() < 2 ? List.of() : answers;
  }

  private static CodebookAnswer answer(String code, String label) {
    return new CodebookAnswer(Integer.parseInt(code), PlainText.of(label));
  }
}
