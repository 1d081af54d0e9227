package io.rapport.domain.intake.layout;

import io.rapport.domain.intake.CellValue;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.IntStream;

/**
 * LimeSurvey: one header row of codes ({@code G01Q02[SQ001]}), of codes with wordings ({@code
 * G01Q02[SQ001]. Wording}), or of wordings alone. An empty date of submission is an answer sheet
 * that was not handed in; an apostrophe before =, +, − or @ keeps a spreadsheet from calculating.
 * Files of older versions name columns by survey, group and question ({@code 1234X5X67SQ001}).
 */
public final class LimeSurveyLayout implements Layout {
  /** Codes of the columns that LimeSurvey adds itself. */
  static final Set<String> OWN =
      Set.of(
          "id",
          "submitdate",
          "lastpage",
          "startlanguage",
          "seed",
          "token",
          "startdate",
          "datestamp",
          "ipaddr",
          "refurl");

  static final Pattern CODE_AND_TEXT =
      Pattern.compile(
          "([A-Za-z][A-Za-z0-9_-]*(?:\\[[^\\]]*])*)(?:\\.\\s+|\\._\\.\\s*)(\\S.*|)",
          Pattern.DOTALL);
  private static final Pattern SUBQUESTION = Pattern.compile("[A-Za-z]\\w*\\[\\w+](?:\\[\\w+])?");
  private static final Pattern ESCAPED = Pattern.compile("'[=+@-].*", Pattern.DOTALL);

  @Override
  public String id() {
    return "limesurvey";
  }

  @Override
  public LayoutVerdict judge(TableHead head) {
    List<String> headings = head.texts(0);
    List<Matcher> both = headings.stream().map(CODE_AND_TEXT::matcher).toList();
    long filled = headings.stream().filter(text -> !text.isEmpty()).count();
    long withText = both.stream().filter(Matcher::matches).count();
    if (withText > 1 && withText >= 0.6 * filled) {
      double confidence = withText == filled ? 0.95 : 0.85;
      return match(head, Headings.CODE_AND_TEXT, confidence, "codes and wordings in one heading");
    }
    long own = headings.stream().filter(OWN::contains).count();
    boolean parts = headings.stream().anyMatch(text -> SUBQUESTION.matcher(text).matches());
    if (headings.contains("submitdate") && own > 1 || own > 0 && parts) {
      return match(head, Headings.CODE, 0.95, own + " codes that LimeSurvey adds");
    }
    if (isTranslated(head)) {
      return match(head, Headings.TEXT, 0.8, "a number, a date or blank, a page and a language");
    }
    return new LayoutMismatch(
        this, "headings are no codes, and the leading columns no answer sheet");
  }

  /** Response number, date of submission or blank, last page, language of the respondent. */
  private static boolean isTranslated(TableHead head) {
    return head.width() > 4
        && head.unique(0, 1)
        && head.all(0, 1, CellShape::isWhole)
        && head.values(1, 1).stream().allMatch(CellShape::isMoment)
        && head.all(2, 1, CellShape::isWhole)
        && head.all(3, 1, CellShape::isLanguage);
  }

  private LayoutMatch match(TableHead head, Headings headings, double confidence, String reason) {
    List<SurveyColumn> columns = new LimeSurveyColumns(head, headings).described();
    OptionalInt submitted =
        IntStream.range(0, columns.size())
            .filter(
                at ->
                    headings == Headings.TEXT
                        ? at == 1
                        : columns.get(at).name().equals("submitdate"))
            .findFirst();
    LayoutMatch match =
        LayoutMatch.of(this, confidence, reason, 1, columns).withCleaning(LimeSurveyLayout::clean);
    return submitted.isEmpty()
        ? match
        : match.withStanding(cells -> standing(cells, submitted.getAsInt()));
  }

  private static Standing standing(List<CellValue> cells, int submitted) {
    boolean handedIn = submitted < cells.size() && !cells.get(submitted).isEmpty();
    return handedIn ? Standing.COMPLETE : Standing.INCOMPLETE;
  }

  private static CellValue clean(CellValue cell) {
    return cell instanceof CellValue.Text text && ESCAPED.matcher(text.text()).matches()
        ? Optional.of(text.text().substring(1).strip())
            .filter(rest -> !rest.isEmpty())
            .<CellValue>map(CellValue.Text::new)
            .orElse(CellValue.Empty.EMPTY)
        : cell;
  }

  /** What headings are made of. */
  enum Headings {
    CODE,
    CODE_AND_TEXT,
    TEXT
  }
}
