package io.rapport.domain.intake.layout;

import io.rapport.domain.intake.CellValue;
import io.rapport.domain.intake.layout.LimeSurveyLayout.Headings;
import io.rapport.domain.intake.layout.SurveyColumn.Kind;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Describes the columns of a LimeSurvey table. */
final class LimeSurveyColumns {
  private static final Pattern PART =
      Pattern.compile("(.*\\S)\\s*\\[([^\\[\\]]*)]", Pattern.DOTALL);
  private static final Pattern NUMBERED_PART = Pattern.compile("(\\d+X\\d+X\\d+)(\\w+)");
  private static final Pattern FREE_PART =
      Pattern.compile(".*\\[(?:_?other|\\w*comment)]|.*_other|\\d+X\\d+X\\w*?(?:other|comment)");
  private static final Pattern TIME =
      Pattern.compile("interviewtime|(?:group|question)Time\\d*|\\d+X\\d+X\\w+Time");
  private static final Set<String> DATES = Set.of("submitdate", "startdate", "datestamp");

  private final TableHead head;
  private final Headings headings;
  private final Set<String> codes = new HashSet<>();

  LimeSurveyColumns(TableHead head, Headings headings) {
    this.head = head;
    this.headings = headings;
    for (int at = 0; at < head.width(); at++) {
      codes.add(code(at));
    }
  }

  List<SurveyColumn> described() {
    List<SurveyColumn> columns = new ArrayList<>();
    for (int at = 0; at < head.width(); at++) {
      String code = code(at);
      Kind kind = headings == Headings.TEXT ? kindByPlace(at) : kind(at, code);
      SurveyColumn column =
          SurveyColumn.of(at, code, wording(at), kind).withAliases(head.text(0, at));
      Matcher part = PART.matcher(code);
      Matcher numbered = NUMBERED_PART.matcher(code);
      if (part.matches()) {
        column = column.withQuestion(part.group(1));
      } else if (numbered.matches() && kind == Kind.ITEM) {
        column = column.withQuestion(numbered.group(1));
      }
      columns.add(column);
    }
    return QuestionGroups.marked(columns, head, 1, LimeSurveyColumns::isNo);
  }

  private String code(int at) {
    Matcher both = LimeSurveyLayout.CODE_AND_TEXT.matcher(head.text(0, at));
    return headings == Headings.CODE_AND_TEXT && both.matches() ? both.group(1) : head.text(0, at);
  }

  private String wording(int at) {
    Matcher both = LimeSurveyLayout.CODE_AND_TEXT.matcher(head.text(0, at));
    return headings == Headings.CODE_AND_TEXT && both.matches() && !both.group(2).isEmpty()
        ? both.group(2).strip()
        : head.text(0, at);
  }

  private Kind kind(int at, String code) {
    if (code.equals("id") || at == 0 && isNumbering()) {
      return Kind.RESPONDENT_ID;
    } else if (code.isEmpty()) {
      return Kind.UNKNOWN;
    } else if (DATES.contains(code)) {
      return Kind.DATE;
    } else if (LimeSurveyLayout.OWN.contains(code) || code.endsWith("[filecount]")) {
      return Kind.METADATA;
    } else if (isTime(code)) {
      return Kind.TIMING;
    } else if (FREE_PART.matcher(code).matches()) {
      return Kind.OPEN_TEXT;
    }
    return AnswerShape.single(head, at, 1);
  }

  /** A first column without a code that differs in every row, where no other one is the id. */
  private boolean isNumbering() {
    boolean coded = LimeSurveyLayout.CODE_AND_TEXT.matcher(head.text(0, 0)).matches();
    return code(0).isEmpty() && head.unique(0, 1)
        || headings == Headings.CODE_AND_TEXT
            && !coded
            && !codes.contains("id")
            && head.rows() > WideLayout.ENOUGH_ROWS
            && head.unique(0, 1);
  }

  /** Translated headings tell nothing: number, date, page, language, then questions. */
  private Kind kindByPlace(int at) {
    return switch (at) {
      case 0 -> Kind.RESPONDENT_ID;
      case 1 -> Kind.DATE;
      case 2, 3 -> Kind.METADATA;
      case 4 -> isSeed() ? Kind.METADATA : AnswerShape.single(head, at, 1);
      default -> AnswerShape.single(head, at, 1);
    };
  }

  /** Random starting values are large and differ from row to row. */
  private boolean isSeed() {
    return head.unique(4, 1) && head.all(4, 1, cell -> cell.asText().matches("\\d{3,}"));
  }

  private boolean isTime(String code) {
    return TIME.matcher(code).matches()
        || code.endsWith("Time") && codes.contains(code.substring(0, code.length() - 4));
  }

  private static boolean isNo(CellValue cell) {
    return CellShape.isFalse(cell) || cell.asText().equals("N");
  }
}
