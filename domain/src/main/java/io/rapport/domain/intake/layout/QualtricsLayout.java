package io.rapport.domain.intake.layout;

import io.rapport.domain.intake.CellValue;
import java.util.Arrays;
import java.util.HashSet;
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
 * still older files name the leading columns V1 to V10.
 */
public final class QualtricsLayout implements Layout {
  private static final Pattern IMPORT_ID =
      Pattern.compile("\\{\\s*['\"]ImportId['\"]\\s*:\\s*['\"]([^'\"]+)['\"].*}");
  private static final List<String> NUMBERED =
      List.of(
          "ResponseID",
          "ResponseSet",
          "Name",
          "ExternalDataReference",
          "EmailAddress",
          "IPAddress",
          "Status",
          "StartDate",
          "EndDate",
          "Finished");
  private static final Set<String> OWN = new HashSet<>(NUMBERED);

  static {
    OWN.addAll(
        Arrays.asList(
            "ResponseId",
            "Progress",
            "Duration (in seconds)",
            "RecordedDate",
            "RecipientLastName",
            "RecipientFirstName",
            "RecipientEmail",
            "ExternalReference",
            "LocationLatitude",
            "LocationLongitude",
            "LocationAccuracy",
            "DistributionChannel",
            "UserLanguage"));
  }

  /** Names of the tool's own columns from which on a table is taken for Qualtrics. */
  private static final int ENOUGH = 3;

  @Override
  public String id() {
    return "qualtrics";
  }

  @Override
  public LayoutVerdict judge(TableHead head) {
    OptionalInt ids =
        IntStream.range(0, Math.min(4, head.rows())).filter(row -> areIds(head, row)).findFirst();
    List<String> tool = IntStream.range(0, head.width()).mapToObj(at -> ownName(head, at)).toList();
    long own = tool.stream().filter(OWN::contains).count();
    if (ids.isEmpty() && (own < ENOUGH || tool.stream().noneMatch(QualtricsLayout::isResponse))) {
      return new LayoutMismatch(
          this, "no row of import ids, and not the columns that Qualtrics adds");
    }
    int headerRows =
        ids.isPresent() ? ids.getAsInt() + 1 : head.rows() > 1 && !isData(head, tool) ? 2 : 1;
    QualtricsColumns columns =
        new QualtricsColumns(head, tool, OWN, headerRows, importIds(head, ids));
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

  /** The name that Qualtrics gives to a column of its own, V1 being the response. */
  private static String ownName(TableHead head, int column) {
    String name = head.text(0, column);
    if (name.matches("V([1-9]|10)")) {
      return NUMBERED.get(Integer.parseInt(name.substring(1)) - 1);
    }
    return name;
  }

  /** Whether the second row is a respondent already: a date stands where dates stand. */
  private static boolean isData(TableHead head, List<String> tool) {
    return IntStream.range(0, tool.size())
        .filter(at -> QualtricsColumns.isDate(tool.get(at)))
        .anyMatch(at -> CellShape.isDate(head.cell(1, at)) || CellShape.isNumber(head.cell(1, at)));
  }

  static boolean isResponse(String name) {
    return name.equalsIgnoreCase("ResponseId");
  }

  /**
   * Status 1 is a preview, 2 a test, 9 and 17 previews taken for spam or offline. Labels of the
   * status are translated, the distribution channel is not.
   */
  private static Standing standing(List<String> tool, List<CellValue> cells) {
    Standing standing = Standing.COMPLETE;
    for (int i = 0; i < Math.min(tool.size(), cells.size()); i++) {
      CellValue cell = cells.get(i);
      String text = cell.asText();
      switch (tool.get(i)) {
        case "Status" -> {
          if (Set.of("1", "2", "9", "17").contains(text)) {
            return Standing.TEST;
          }
        }
        case "DistributionChannel" -> {
          if (text.equals("preview") || text.equals("test")) {
            return Standing.TEST;
          }
        }
        case "Finished" -> standing = CellShape.isFalse(cell) ? Standing.INCOMPLETE : standing;
        case "Progress" ->
            standing = text.matches("\\d{1,2}(?:\\.0+)?") ? Standing.INCOMPLETE : standing;
        default -> {}
      }
    }
    return standing;
  }
}
