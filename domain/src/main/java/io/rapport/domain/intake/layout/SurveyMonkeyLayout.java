package io.rapport.domain.intake.layout;

import io.rapport.domain.intake.CellValue;
import io.rapport.domain.intake.layout.SurveyColumn.Kind;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * SurveyMonkey: question stems in the first row, their options or rows in the second. Merged cells
 * leave blanks in the first row right of a stem; the tool's own columns leave the second row blank.
 * An option's column holds the option's label.
 */
public final class SurveyMonkeyLayout implements Layout {
  private static final Pattern FLOATED = Pattern.compile("\\d{8,}\\.0+");

  @Override
  public String id() {
    return "surveymonkey";
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
    if (!numbered && merged == 0) {
      return new LayoutMismatch(this, "no merged stems, and no long numbers in the first column");
    }
    List<SurveyColumn> columns = columns(head, own);
    String reason = own + " columns with one heading, then stems over options in two rows";
    return LayoutMatch.of(this, numbered ? 0.95 : 0.6, reason, 2, columns)
        .withCleaning(SurveyMonkeyLayout::clean);
  }

  /** Numbers of eight digits and more; a workbook turns them into numbers with decimals. */
  private static boolean isRespondent(CellValue cell) {
    return CellShape.isWhole(cell) && cell.asText().matches("\\d{8,}(?:\\.0+)?");
  }

  /** An id that a spreadsheet turned into a number with decimals. */
  private static CellValue clean(CellValue cell) {
    return cell instanceof CellValue.Text text && FLOATED.matcher(text.text()).matches()
        ? new CellValue.Text(text.text().substring(0, text.text().indexOf('.')))
        : cell;
  }

  private static List<SurveyColumn> columns(TableHead head, int own) {
    List<SurveyColumn> columns = new ArrayList<>();
    String stem = "";
    for (int at = 0; at < head.width(); at++) {
      String above = head.text(0, at);
      String part = head.text(1, at);
      stem = above.isEmpty() ? stem : above;
      if (at < own) {
        Kind kind = head.all(at, 2, CellShape::isDate) ? Kind.DATE : Kind.METADATA;
        columns.add(SurveyColumn.of(at, above, above, at == 0 ? Kind.RESPONDENT_ID : kind));
      } else {
        boolean alone =
            !above.isEmpty() && (at + 1 == head.width() || !head.text(0, at + 1).isEmpty());
        columns.add(alone ? single(head, at, stem, part) : ofSeveral(head, at, stem, part));
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

  private static SurveyColumn ofSeveral(TableHead head, int at, String stem, String part) {
    String name = part.isEmpty() ? stem : stem + " [" + part + "]";
    boolean option =
        !part.isEmpty()
            && head.values(at, 2).stream()
                .allMatch(cell -> cell.asText().equals(part) || CellShape.isTrue(cell));
    Kind kind =
        option && !head.values(at, 2).isEmpty()
            ? Kind.MULTI_ANSWER_OPTION
            : AnswerShape.single(head, at, 2);
    return SurveyColumn.of(at, name, name, kind)
        .withQuestion(stem)
        .withAliases(part, stem + " - " + part);
  }
}
