package io.rapport.domain.intake.layout;

import io.rapport.domain.intake.CellValue;
import io.rapport.domain.intake.Header;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.function.Function;
import java.util.function.UnaryOperator;

/**
 * A table has a layout.
 *
 * @param layout the layout
 * @param confidence from 0 to 1: how sure the structure makes it
 * @param reason what spoke for it, in words
 * @param headerRows rows before the first respondent
 * @param columns every column, by position
 * @param standing what the export says of a data row
 * @param cleaning what turns a cell as written into the cell as meant
 * @param pivot where respondent, item and value stand if a row is one answer; empty if a row is one
 *     respondent
 */
public record LayoutMatch(
    Layout layout,
    double confidence,
    String reason,
    int headerRows,
    List<SurveyColumn> columns,
    Function<List<CellValue>, Standing> standing,
    UnaryOperator<CellValue> cleaning,
    Optional<LongColumns> pivot)
    implements LayoutVerdict {
  /** Cells are meant as they are written. */
  static final UnaryOperator<CellValue> AS_WRITTEN = UnaryOperator.identity();

  public LayoutMatch {
    columns = List.copyOf(columns);
    if (confidence < 0 || confidence > 1) {
      throw new IllegalArgumentException("a confidence lies between 0 and 1");
    }
    for (int i = 0; i < columns.size(); i++) {
      if (columns.get(i).position() != i) {
        throw new IllegalArgumentException("columns must stand by position");
      }
    }
  }

  /** A match whose export says nothing of its rows. */
  static LayoutMatch of(
      Layout layout, double confidence, String reason, int headerRows, List<SurveyColumn> columns) {
    return new LayoutMatch(
        layout,
        confidence,
        reason,
        headerRows,
        columns,
        cells -> Standing.UNTOLD,
        AS_WRITTEN,
        Optional.empty());
  }

  LayoutMatch withStanding(Function<List<CellValue>, Standing> newStanding) {
    return new LayoutMatch(
        layout, confidence, reason, headerRows, columns, newStanding, cleaning, pivot);
  }

  LayoutMatch withCleaning(UnaryOperator<CellValue> newCleaning) {
    return new LayoutMatch(
        layout, confidence, reason, headerRows, columns, standing, newCleaning, pivot);
  }

  LayoutMatch withPivot(LongColumns newPivot) {
    return new LayoutMatch(
        layout, confidence, reason, headerRows, columns, standing, cleaning, Optional.of(newPivot));
  }

  /**
   * The same table of one answer a row, with one person's rounds told apart by a column.
   *
   * @param column position of the column, from 0
   * @throws java.util.NoSuchElementException if a row is one respondent
   */
  public LayoutMatch withWave(int column) {
    LongColumns places = pivot.orElseThrow();
    return withPivot(
        new LongColumns(
            places.respondent(), places.item(), places.value(), OptionalInt.of(column)));
  }

  /** The header under which data rows can be read: names, and wordings as further spellings. */
  public Header header() {
    return new Header(
        columns.stream().map(SurveyColumn::name).toList(),
        columns.stream().map(SurveyColumn::aliases).toList());
  }

  /** The columns of a kind. */
  public List<SurveyColumn> columns(SurveyColumn.Kind kind) {
    return columns.stream().filter(column -> column.kind() == kind).toList();
  }
}
