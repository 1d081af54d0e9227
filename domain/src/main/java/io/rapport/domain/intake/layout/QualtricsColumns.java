package io.rapport.domain.intake.layout;

import io.rapport.domain.intake.layout.SurveyColumn.Kind;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;

/** Describes the columns of a Qualtrics table. */
final class QualtricsColumns {
  private static final Pattern TEXT_NAME = Pattern.compile(".*_TEXT(?:_\\d+)?");
  private static final Pattern TEXT_ID = Pattern.compile("QID.*[_-]TEXT");
  private static final Pattern ORDER =
      Pattern.compile(".*_DO(?:_(?:\\d+|x\\d+|FL_\\d+|Q\\w*|BL_\\w+))?|DO-.*");
  private static final Pattern CLICKS =
      Pattern.compile("(.*)[_-](?:FIRST_CLICK|LAST_CLICK|PAGE_SUBMIT|CLICK_COUNT)");
  private static final Pattern LAST_PART = Pattern.compile("[_-][^_-]+$");

  private final TableHead head;
  private final List<String> tool;
  private final int headerRows;
  private final List<Optional<String>> importIds;

  QualtricsColumns(
      TableHead head, List<String> tool, int headerRows, List<Optional<String>> importIds) {
    this.head = head;
    this.tool = tool;
    this.headerRows = headerRows;
    this.importIds = importIds;
  }

  List<SurveyColumn> described() {
    List<SurveyColumn> columns = new ArrayList<>();
    for (int at = 0; at < head.width(); at++) {
      columns.add(column(at));
    }
    return QuestionGroups.marked(columns, head, headerRows, cell -> false);
  }

  private SurveyColumn column(int at) {
    String name = head.text(0, at);
    Optional<String> id = importIds.get(at);
    String wording =
        headerRows > 1 && !(headerRows == 2 && id.isPresent()) ? head.text(1, at) : name;
    Kind kind = kind(at, name, id.orElse(""));
    SurveyColumn column =
        SurveyColumn.of(at, name, wording, kind).withAliases(wording, tool.get(at), id.orElse(""));
    boolean ofQuestion = kind == Kind.ITEM || kind == Kind.OPEN_TEXT;
    String key = id.orElse(name);
    if (kind == Kind.TIMING && CLICKS.matcher(key).matches()) {
      return column.withQuestion(CLICKS.matcher(key).replaceFirst("$1"));
    }
    return ofQuestion && LAST_PART.matcher(key).find()
        ? column.withQuestion(LAST_PART.matcher(key).replaceFirst(""))
        : column;
  }

  private Kind kind(int at, String name, String id) {
    String meaning = tool.get(at);
    if (name.isEmpty()) {
      return Kind.UNKNOWN;
    } else if (QualtricsNames.isResponse(meaning)) {
      return Kind.RESPONDENT_ID;
    } else if (QualtricsNames.isDate(meaning)) {
      return Kind.DATE;
    } else if (meaning.equals("Duration (in seconds)")) {
      return Kind.TIMING;
    } else if (ORDER.matcher(name).matches() || ORDER.matcher(id).matches()) {
      return Kind.DISPLAY_ORDER;
    } else if (CLICKS.matcher(id).matches()
        || CLICKS.matcher(name.toUpperCase(Locale.ROOT).replace(' ', '_')).matches()) {
      return Kind.TIMING;
    } else if (QualtricsNames.OWN.contains(meaning) || !id.isEmpty() && !id.startsWith("QID")) {
      return Kind.METADATA;
    } else if (TEXT_NAME.matcher(name).matches() || TEXT_ID.matcher(id).matches()) {
      return Kind.OPEN_TEXT;
    } else if (id.contains("_TEXT_") || id.contains("-TEXT-")) {
      return Kind.METADATA;
    } else if (AnswerShape.joinsCodes(head, at, headerRows)) {
      return Kind.MULTI_ANSWER_JOINED;
    }
    return AnswerShape.single(head, at, headerRows);
  }
}
