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
 * Qualtrics: a row of names, a row of translated question texts and a row of import ids, of which
 * the later ones may be missing. Import ids are JSON, or the notation of Python in files of 2016;
 * still older files name the leading columns V1 to V10. Without import ids it takes the ids of
 * responses, or most of the names that Qualtrics gives: a few such names stand in other tables too.
 */
public final class QualtricsLayout implements Layout {
  private static final Pattern IMPORT_ID =
      Pattern.compile("\\{\\s*['\"]ImportId['\"]\\s*:\\s*['\"]([^'\"]+)['\"].*}");
  private static final Pattern RESPONSE_ID = Pattern.compile("R_\\w+");

  /** Names of the tool's own columns from which on a table is taken for Qualtrics. */
  private static final int ENOUGH = 3;

  /** The same of names that nobody else gives, where the ids of the responses were replaced. */
  private static final int ENOUGH_WITHOUT_IDS = 3;

  @Override
  public String id() {
    return "qualtrics";
  }

  @Override
  public boolean hasLastingIds() {
    return true;
  }

  /** What a question that was seen and left out is recoded to, if the export is asked for it. */
  @Override
  public Set<String> unanswered() {
    return Set.of("-99");
  }

  @Override
  public LayoutVerdict judge(TableHead head) {
    OptionalInt ids =
        IntStream.range(0, Math.min(4, head.rows())).filter(row -> areIds(head, row)).findFirst();
    List<Optional<String>> importIds = importIds(head, ids);
    List<String> tool =
        IntStream.range(0, head.width())
            .mapToObj(at -> QualtricsNames.own(head.text(0, at), importIds.get(at)))
            .toList();
    long own = tool.stream().filter(QualtricsNames.OWN::contains).count();
    OptionalInt dataFrom = ids.isPresent() ? OptionalInt.empty() : dataFrom(head, tool, own);
    if (ids.isEmpty() && dataFrom.isEmpty()) {
      return new LayoutMismatch(
          this, "no row of import ids, and not the columns that Qualtrics adds");
    }
    int headerRows = dataFrom.orElseGet(() -> ids.getAsInt() + 1);
    QualtricsColumns columns = new QualtricsColumns(head, tool, headerRows, importIds);
    String reason =
        ids.isPresent()
            ? "row " + headerRows + " holds import ids"
            : own + " columns that Qualtrics adds";
    return LayoutMatch.of(this, ids.isPresent() ? 1 : 0.95, reason, headerRows, columns.described())
        .withStanding(cells -> standing(tool, cells));
  }

  private static boolean areIds(TableHead head, int row) {
    long filled = head.texts(row).stream().filter(text -> !text.isEmpty()).count();
    long ids = head.texts(row).stream().filter(text -> IMPORT_ID.matcher(text).matches()).count();
    return ids > 0 && 2 * ids >= filled;
  }

  private static List<Optional<String>> importIds(TableHead head, OptionalInt row) {
    return IntStream.range(0, head.width())
        .mapToObj(
            at -> {
              Matcher id = IMPORT_ID.matcher(row.isPresent() ? head.text(row.getAsInt(), at) : "");
              return id.matches() ? Optional.of(id.group(1)) : Optional.<String>empty();
            })
        .toList();
  }

  /** The first data row below one header row or two; empty if the table is none of Qualtrics's. */
  private static OptionalInt dataFrom(TableHead head, List<String> tool, long own) {
    OptionalInt response =
        IntStream.range(0, tool.size())
            .filter(at -> QualtricsNames.isResponse(tool.get(at)))
            .findFirst();
    if (response.isEmpty() || own < ENOUGH) {
      return OptionalInt.empty();
    }
    for (int row = 1; row <= 2; row++) {
      if (head.all(response.getAsInt(), row, QualtricsLayout::isResponseId)) {
        return OptionalInt.of(row);
      }
    }
    long rare = head.texts(0).stream().filter(QualtricsNames.RARE::contains).distinct().count();
    return rare < ENOUGH_WITHOUT_IDS
        ? OptionalInt.empty()
        : OptionalInt.of(head.rows() > 1 && !isData(head, tool) ? 2 : 1);
  }

  private static boolean isResponseId(CellValue cell) {
    return RESPONSE_ID.matcher(cell.asText()).matches();
  }

  /** Whether the second row is a respondent already: numbers stand where no text says so. */
  private static boolean isData(TableHead head, List<String> tool) {
    return IntStream.range(0, tool.size())
        .filter(at -> QualtricsNames.isNumeric(tool.get(at)))
        .mapToObj(at -> head.cell(1, at))
        .anyMatch(
            cell ->
                CellShape.isDate(cell)
                    || CellShape.isNumber(cell)
                    || CellShape.isTrue(cell)
                    || CellShape.isFalse(cell));
  }

  /**
   * Status 1 is a preview, 2 a test, 9 and 17 previews taken for spam or offline. Labels of the
   * status are translated, the distribution channel is not. What is finished is so whatever its
   * progress.
   */
  private static Standing standing(List<String> tool, List<CellValue> cells) {
    Standing finished = Standing.UNTOLD;
    Standing progress = Standing.UNTOLD;
    for (int i = 0; i < Math.min(tool.size(), cells.size()); i++) {
      CellValue cell = cells.get(i);
      String text = cell.asText();
      switch (tool.get(i)) {
        case "Status" -> {
          if (QualtricsNames.TRIALS.contains(text)) {
            return Standing.TEST;
          }
        }
        case "DistributionChannel" -> {
          if (text.equals("preview") || text.equals("test")) {
            return Standing.TEST;
          }
        }
        case "Finished" -> finished = told(CellShape.isTrue(cell), CellShape.isFalse(cell));
        case "Progress" -> progress = told(text.equals("100"), text.matches("\\d{1,2}(?:\\.0+)?"));
        default -> {}
      }
    }
    return finished == Standing.UNTOLD ? progress : finished;
  }

  private static Standing told(boolean yes, boolean no) {
    return yes ? Standing.COMPLETE : no ? Standing.INCOMPLETE : Standing.UNTOLD;
  }
}
