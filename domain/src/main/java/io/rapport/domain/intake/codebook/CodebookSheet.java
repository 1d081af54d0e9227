package io.rapport.domain.intake.codebook;

import io.rapport.domain.intake.CellValue;
import io.rapport.domain.intake.PlainText;
import io.rapport.domain.intake.codebook.CodebookQuestion.Form;
import io.rapport.domain.intake.layout.SurveyColumn;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;

/**
 * A table that describes the columns of an export, told by its structure: one column holds names of
 * the export, another wordings; answers stand in one cell or below each other, code beside label.
 */
public final class CodebookSheet {
  private CodebookSheet() {}

  /** Rows of one question: its first row, and those below that go on with its answers. */
  record Entry(String name, List<List<CellValue>> rows) {

    /** What stands in a column of its first row. */
    CellValue cell(int column) {
      return cell(rows.get(0), column);
    }

    static CellValue cell(List<CellValue> row, int column) {
      return column < row.size() ? row.get(column) : CellValue.Empty.EMPTY;
    }

    /** Plain words of a column, a text for each row. */
    List<String> texts(int column) {
      return rows.stream().map(row -> PlainText.of(cell(row, column).asText())).toList();
    }
  }

  /**
   * The codebook of a table; empty if it describes no columns of the export.
   *
   * @param source name of the file or sheet
   * @param rows all rows, cells from the first column on
   * @param export columns of the export
   * @param fewest columns of the export that it must name
   */
  public static Optional<Codebook> read(
      String source, List<List<CellValue>> rows, List<SurveyColumn> export, int fewest) {
    int width = rows.stream().mapToInt(List::size).max().orElse(0);
    Set<String> known = new HashSet<>();
    export.forEach(column -> known.addAll(Codebook.allKeys(column)));
    int names = -1;
    long best = fewest - 1L;
    for (int at = 0; at < width; at++) {
      int column = at;
      List<String> keys =
          rows.stream()
              .map(row -> PlainText.key(Entry.cell(row, column).asText()))
              .filter(key -> !key.isEmpty())
              .distinct()
              .toList();
      long found = keys.stream().filter(known::contains).count();
      if (found > best && 5 * found >= Math.min(keys.size(), export.size())) {
        best = found;
        names = at;
      }
    }
    List<Entry> entries = names < 0 ? List.of() : entries(below(rows, names, known), names);
    if (entries.isEmpty()) {
      return Optional.empty();
    }
    Codebook codebook =
        new Codebook(
            source, questions(entries, new CodebookColumns(entries, names, width, export)));
    return codebook.known(export) < fewest || !codebook.saysAnything()
        ? Optional.empty()
        : Optional.of(codebook);
  }

  /** Rows from the first one on that names a column of the export: without the headings. */
  private static List<List<CellValue>> below(
      List<List<CellValue>> rows, int names, Set<String> known) {
    return rows.stream()
        .dropWhile(row -> !known.contains(PlainText.key(Entry.cell(row, names).asText())))
        .toList();
  }

  /** Questions in their order; none if one returns further down, as in a table of answers. */
  private static List<Entry> entries(List<List<CellValue>> rows, int names) {
    List<Entry> entries = new ArrayList<>();
    Set<String> seen = new HashSet<>();
    for (List<CellValue> row : rows) {
      String name = PlainText.of(Entry.cell(row, names).asText());
      Optional<Entry> last =
          entries.isEmpty() ? Optional.empty() : Optional.of(entries.get(entries.size() - 1));
      boolean same =
          last.filter(
                  entry ->
                      name.isEmpty() || PlainText.key(name).equals(PlainText.key(entry.name())))
              .isPresent();
      if (same && row.stream().anyMatch(cell -> !cell.isEmpty())) {
        last.orElseThrow().rows().add(row);
      } else if (!name.isEmpty() && !same) {
        if (!seen.add(PlainText.key(name))) {
          return List.of();
        }
        entries.add(new Entry(name, new ArrayList<>(List.of(row))));
      }
    }
    return entries;
  }

  private static List<CodebookQuestion> questions(List<Entry> entries, CodebookColumns columns) {
    OptionalInt wording = columns.wording();
    OptionalInt group = columns.group(wording);
    OptionalInt list = columns.answerList();
    Optional<CodebookColumns.Pair> pair = columns.answerPair();
    boolean asked =
        2 * entries.stream().filter(entry -> entry.name().indexOf(' ') > 0).count()
            > entries.size();
    List<CodebookQuestion> questions = new ArrayList<>();
    for (Entry entry : entries) {
      List<CodebookAnswer> answers =
          list.isPresent()
              ? AnswerList.of(entry.cell(list.getAsInt()).asText())
              : pair.map(places -> places.answers(entry)).orElse(List.of());
      questions.add(
          new CodebookQuestion(
              List.of(entry.name()),
              wording.isPresent()
                  ? entry.texts(wording.getAsInt()).get(0)
                  : asked ? entry.name() : "",
              group.isPresent()
                  ? Optional.of(entry.texts(group.getAsInt()).get(0))
                      .filter(text -> !text.isEmpty())
                  : Optional.empty(),
              answers.isEmpty() ? Form.NOT_SAID : Form.CHOICE,
              answers));
    }
    return questions;
  }
}
