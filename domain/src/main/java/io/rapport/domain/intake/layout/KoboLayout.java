package io.rapport.domain.intake.layout;

import io.rapport.domain.intake.layout.SurveyColumn.Kind;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/**
 * KoboToolbox: XML names or labels with the path of their groups, the tool's own columns beginning
 * with an underscore, and for several answers a summary beside one column of 1 and 0 an option. A
 * row of HXL tags may stand below the names.
 */
public final class KoboLayout implements Layout {
  private static final Set<String> OWN =
      Set.of(
          "_id",
          "_uuid",
          "_submission_time",
          "_validation_status",
          "_notes",
          "_status",
          "_submitted_by",
          "__version__",
          "_tags",
          "_index",
          "_xform_id_string",
          "meta/instanceID",
          "formhub/uuid");
  private static final Set<String> MOMENTS = Set.of("start", "end", "today", "_submission_time");
  private static final Set<String> PRELOADED =
      Set.of("deviceid", "username", "phonenumber", "subscriberid", "simserial", "simid", "audit");

  @Override
  public String id() {
    return "kobotoolbox";
  }

  @Override
  public boolean hasLastingIds() {
    return true;
  }

  @Override
  public LayoutVerdict judge(TableHead head) {
    List<String> names = head.texts(0);
    long own = names.stream().filter(OWN::contains).count();
    if (own < 2) {
      return new LayoutMismatch(this, "fewer than two columns that KoboToolbox adds");
    }
    int headerRows = hasTags(head) ? 2 : 1;
    Set<String> known = new HashSet<>(names);
    String respondent = known.contains("_uuid") ? "_uuid" : "_id";
    Set<String> severalAnswers = severalAnswers(head, known, headerRows);
    List<SurveyColumn> columns = new ArrayList<>();
    for (int at = 0; at < head.width(); at++) {
      columns.add(column(head, at, headerRows, respondent, severalAnswers));
    }
    String reason = own + " columns that KoboToolbox adds" + (headerRows == 2 ? ", HXL tags" : "");
    return LayoutMatch.of(this, own > 2 ? 0.97 : 0.85, reason, headerRows, columns);
  }

  private static boolean hasTags(TableHead head) {
    List<String> tags = head.texts(1).stream().filter(text -> !text.isEmpty()).toList();
    return !tags.isEmpty() && tags.stream().allMatch(text -> text.startsWith("#"));
  }

  private static SurveyColumn column(
      TableHead head, int at, int fromRow, String respondent, Set<String> severalAnswers) {
    String name = head.text(0, at);
    int slash = name.lastIndexOf('/');
    Kind kind = kind(head, at, fromRow, respondent, severalAnswers);
    SurveyColumn column = SurveyColumn.of(at, name, name, kind);
    return slash > 0 && kind != Kind.METADATA
        ? column.withQuestion(name.substring(0, slash)).withAliases(name.substring(slash + 1))
        : column;
  }

  private static Kind kind(
      TableHead head, int at, int fromRow, String respondent, Set<String> severalAnswers) {
    String name = head.text(0, at);
    if (name.isEmpty()) {
      return Kind.UNKNOWN;
    } else if (name.equals(respondent)) {
      return Kind.RESPONDENT_ID;
    } else if (MOMENTS.contains(name)) {
      return Kind.DATE;
    } else if (name.startsWith("_") || OWN.contains(name) || PRELOADED.contains(name)) {
      return Kind.METADATA;
    } else if (severalAnswers.contains(name)) {
      return Kind.MULTI_ANSWER_JOINED;
    }
    return severalAnswers.contains(parent(name)) && isOption(head, at, fromRow)
        ? Kind.MULTI_ANSWER_OPTION
        : AnswerShape.single(head, at, fromRow);
  }

  /** Questions that have a summary and, below their name, columns of 1 and 0. */
  private static Set<String> severalAnswers(TableHead head, Set<String> names, int fromRow) {
    Set<String> questions = new HashSet<>();
    for (int at = 0; at < head.width(); at++) {
      String question = parent(head.text(0, at));
      if (names.contains(question) && isOption(head, at, fromRow)) {
        questions.add(question);
      }
    }
    return questions;
  }

  private static String parent(String name) {
    return name.substring(0, Math.max(0, name.lastIndexOf('/')));
  }

  private static boolean isOption(TableHead head, int at, int fromRow) {
    return head.values(at, fromRow).stream()
        .allMatch(cell -> CellShape.isTrue(cell) || CellShape.isFalse(cell));
  }
}
