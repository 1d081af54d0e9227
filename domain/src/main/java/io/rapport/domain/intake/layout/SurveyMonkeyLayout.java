package io.rapport.domain.intake.layout;

import io.rapport.domain.intake.CellValue;
import io.rapport.domain.intake.PlainText;
import io.rapport.domain.intake.layout.SurveyColumn.Kind;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.IntStream;

/**
 * SurveyMonkey: question stems in the first row, their options or rows in the second. Merged cells
 * leave blanks in the first row right of a stem; the tool's own columns leave the second row blank.
 * An option's column holds the option's label, or in every row the option's number.
 */
public final class SurveyMonkeyLayout implements Layout {
  private static final Pattern RESPONDENT =
      Pattern.compile("\\d{8,}(?:\\.0+)?|\\d[.,]\\d+[eE]\\+\\d{2}");
  private static final Pattern FLOATED = Pattern.compile("\\d{8,}\\.0+");

  @Override
  public String id() {
    return "surveymonkey";
  }

  @Override
  public boolean hasLastingIds() {
    return true;
  }

  @Override
  public LayoutVerdict judge(TableHead head) {
    int own = 0;
    while (own < head.width() && !head.text(0, own).isEmpty() && head.text(1, own).isEmpty()) {
      own++;
    }
    int parts = 0;
    int merged = 0;
    for (int at = own; at < head.width(); at++) {
      parts += head.text(1, at).isEmpty() ? 0 : 1;
      merged += head.text(0, at).isEmpty() && !head.text(1, at).isEmpty() ? 1 : 0;
    }
    if (own == 0 || own == head.width() || 2 * parts < head.width() - own) {
      return new LayoutMismatch(this, "the second row is not blank under the leading columns only");
    }
    boolean numbered = head.all(0, 2, SurveyMonkeyLayout::isRespondent);
    if (merged == 0 && !(numbered && moments(head, own) > 1)) {
      return new LayoutMismatch(
          this, "no merged stems, and no long numbers with moments of start and end");
    }
    if (isAnswers(head, own)) {
      return new LayoutMismatch(this, "the second row holds answers");
    }
    List<SurveyColumn> columns = columns(head, own, numbered);
    String reason = own + " columns with one heading, then stems over options in two rows";
    return LayoutMatch.of(this, numbered ? 0.95 : 0.6, reason, 2, columns)
        .withCleaning(SurveyMonkeyLayout::clean);
  }

  /** Numbers of eight digits and more, also as a spreadsheet writes them when it shows fewer. */
  private static boolean isRespondent(CellValue cell) {
    return RESPONDENT.matcher(cell.asText()).matches();
  }

  private static long moments(TableHead head, int own) {
    return IntStream.range(0, own).filter(at -> head.all(at, 2, CellShape::isMoment)).count();
  }

  /**
   * Whether the second row is a respondent's who left the leading columns blank: numbers, or words
   * that return below them among others. The label of an option returns alone.
   */
  private static boolean isAnswers(TableHead head, int own) {
    int parts = 0;
    int answers = 0;
    for (int at = own; at < head.width(); at++) {
      CellValue part = head.cell(1, at);
      if (!part.isEmpty()) {
        Set<String> below = new HashSet<>();
        head.values(at, 2).forEach(cell -> below.add(cell.asText()));
        boolean returns = below.size() > 1 && below.contains(part.asText());
        parts++;
        answers += returns || CellShape.isNumber(part) || CellShape.isDate(part) ? 1 : 0;
      }
    }
    return 2 * answers >= parts;
  }

  /** An id that a spreadsheet turned into a number with decimals. */
  private static CellValue clean(CellValue cell) {
    return cell instanceof CellValue.Text text && FLOATED.matcher(text.text()).matches()
        ? new CellValue.Text(text.text().substring(0, text.text().indexOf('.')))
        : cell;
  }

  private static List<SurveyColumn> columns(TableHead head, int own, boolean numbered) {
    List<SurveyColumn> columns = new ArrayList<>();
    String stem = "";
    int first = 0;
    for (int at = 0; at < head.width(); at++) {
      String above = head.text(0, at);
      String part = head.text(1, at);
      first = above.isEmpty() ? first : at;
      stem = above.isEmpty() ? stem : above;
      if (at < own) {
        Kind kind = head.all(at, 2, CellShape::isDate) ? Kind.DATE : Kind.METADATA;
        columns.add(
            SurveyColumn.of(at, above, above, at == 0 && numbered ? Kind.RESPONDENT_ID : kind));
      } else {
        boolean alone =
            !above.isEmpty() && (at + 1 == head.width() || !head.text(0, at + 1).isEmpty());
        columns.add(
            alone ? single(head, at, stem, part) : ofSeveral(head, at, at - first + 1, stem, part));
      }
    }
    return withOtherTexts(head, columns);
  }

  /** Beside options, what is no option's label is the text of another option. */
  private static List<SurveyColumn> withOtherTexts(TableHead head, List<SurveyColumn> columns) {
    Set<String> ofOptions = new HashSet<>();
    columns.stream()
        .filter(column -> column.kind() == Kind.MULTI_ANSWER_OPTION)
        .forEach(column -> column.question().ifPresent(ofOptions::add));
    return columns.stream()
        .map(
            column -> {
              if (column.kind() != Kind.ITEM
                  || column.question().filter(ofOptions::contains).isEmpty()) {
                return column;
              }
              boolean silent = head.values(column.position(), 2).isEmpty();
              return column.withKind(silent ? Kind.MULTI_ANSWER_OPTION : Kind.OPEN_TEXT);
            })
        .toList();
  }

  private static SurveyColumn single(TableHead head, int at, String stem, String part) {
    return SurveyColumn.of(at, stem, stem, AnswerShape.single(head, at, 2))
        .withAliases(stem + " [" + part + "]", stem + " - " + part);
  }

  private static SurveyColumn ofSeveral(
      TableHead head, int at, int place, String stem, String part) {
    String name = part.isEmpty() ? stem : stem + " [" + part + "]";
    String number = String.valueOf(place);
    boolean option =
        !part.isEmpty()
            && head.values(at, 2).stream()
                .allMatch(
                    cell ->
                        PlainText.of(cell.asText()).equals(part)
                            || cell.asText().equals(number)
                            || CellShape.isTrue(cell));
    Kind kind =
        option && !head.values(at, 2).isEmpty()
            ? Kind.MULTI_ANSWER_OPTION
            : AnswerShape.single(head, at, 2);
    return SurveyColumn.of(at, name, name, kind)
        .withQuestion(stem)
        .withAliases(part, stem + " - " + part);
  }
}
