package io.rapport.domain.intake.layout;

import io.rapport.domain.intake.layout.SurveyColumn.Kind;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalInt;
import java.util.regex.Pattern;
import java.util.stream.IntStream;

/**
 * Formbricks: a counter, collision-free ids of the response and of the survey, and numbered
 * questions. Where a second header row stands, it holds codes, or the rows of a merged stem.
 */
public final class FormbricksLayout implements Layout {
  private static final Pattern NUMBERED = Pattern.compile("\\d{1,3}\\. .*", Pattern.DOTALL);
  private static final Pattern CODE = Pattern.compile("\\S+");
  private static final String OPTION_ID = " - Option ID";

  @Override
  public String id() {
    return "formbricks";
  }

  @Override
  public boolean hasLastingIds() {
    return true;
  }

  @Override
  public LayoutVerdict judge(TableHead head) {
    OptionalInt oneRow = response(head, 1);
    int headerRows = oneRow.isEmpty() && head.text(1, 0).isEmpty() ? 2 : 1;
    OptionalInt response = oneRow.isPresent() ? oneRow : response(head, headerRows);
    long numbered = head.texts(0).stream().filter(text -> NUMBERED.matcher(text).matches()).count();
    if (response.isEmpty() || numbered == 0) {
      return new LayoutMismatch(this, "no collision-free ids, or no numbered questions");
    }
    List<SurveyColumn> columns = columns(head, headerRows, response.getAsInt());
    OptionalInt finished =
        IntStream.range(0, head.width())
            .filter(at -> head.text(0, at).equals("Finished"))
            .findFirst();
    LayoutMatch match =
        LayoutMatch.of(
            this,
            0.95,
            "collision-free ids and " + numbered + " numbered questions",
            headerRows,
            columns);
    return finished.isEmpty()
        ? match
        : match.withStanding(
            cells ->
                cells.size() > finished.getAsInt()
                        && CellShape.isFalse(cells.get(finished.getAsInt()))
                    ? Standing.INCOMPLETE
                    : Standing.COMPLETE);
  }

  private static OptionalInt response(TableHead head, int headerRows) {
    return IntStream.range(0, Math.min(3, head.width()))
        .filter(
            at ->
                head.all(at, headerRows, CellShape::isCollisionFreeId)
                    && head.cell(headerRows - 1, at).isEmpty() == (headerRows == 2)
                    && head.unique(at, headerRows))
        .findFirst();
  }

  private static List<SurveyColumn> columns(TableHead head, int headerRows, int response) {
    boolean codes =
        headerRows == 2
            && head.texts(1).stream()
                .allMatch(text -> text.isEmpty() || CODE.matcher(text).matches());
    List<SurveyColumn> columns = new ArrayList<>();
    String stem = "";
    for (int at = 0; at < head.width(); at++) {
      String above = head.text(0, at);
      String below = headerRows == 2 ? head.text(1, at) : "";
      stem = above.isEmpty() ? stem : above;
      String wording = below.isEmpty() || codes ? stem : stem + " [" + below + "]";
      Kind kind = at == response ? Kind.RESPONDENT_ID : kind(head, at, stem, headerRows);
      SurveyColumn column =
          SurveyColumn.of(at, codes && !below.isEmpty() ? below : wording, wording, kind);
      columns.add(below.isEmpty() || codes ? column : column.withQuestion(stem).withAliases(below));
    }
    return columns;
  }

  private static Kind kind(TableHead head, int at, String stem, int headerRows) {
    if (!NUMBERED.matcher(stem).matches()) {
      return head.all(at, headerRows, CellShape::isDate) ? Kind.DATE : Kind.METADATA;
    } else if (stem.endsWith(OPTION_ID)) {
      return Kind.METADATA;
    } else if (AnswerShape.joinsOptions(head, at, headerRows, ";")) {
      return Kind.MULTI_ANSWER_JOINED;
    }
    return AnswerShape.single(head, at, headerRows);
  }
}
