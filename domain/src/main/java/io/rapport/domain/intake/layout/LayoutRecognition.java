package io.rapport.domain.intake.layout;

import io.rapport.domain.intake.CellValue;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/**
 * Which layout a table has.
 *
 * @param best the likeliest layout; empty if the table has no header
 * @param runnersUp the others that could be, likeliest first
 * @param mismatches the layouts that it is not, with reasons
 */
public record LayoutRecognition(
    Optional<LayoutMatch> best, List<LayoutMatch> runnersUp, List<LayoutMismatch> mismatches) {

  /** First rows of a table that are enough to recognise it; fewer do when a table is shorter. */
  public static final int ROWS = 40;

  public LayoutRecognition {
    runnersUp = List.copyOf(runnersUp);
    mismatches = List.copyOf(mismatches);
  }

  /**
   * Recognises a table.
   *
   * @param firstRows its first rows, header rows included, cells from the first column on
   */
  public static LayoutRecognition of(List<List<CellValue>> firstRows) {
    TableHead head = new TableHead(firstRows);
    List<LayoutMatch> matches = new ArrayList<>();
    List<LayoutMismatch> mismatches = new ArrayList<>();
    for (Layout layout : Layout.all()) {
      LayoutVerdict verdict = layout.judge(head);
      if (verdict instanceof LayoutMatch match) {
        matches.add(match);
      } else if (verdict instanceof LayoutMismatch mismatch) {
        mismatches.add(mismatch);
      }
    }
    matches.sort(Comparator.comparingDouble(LayoutMatch::confidence).reversed());
    return matches.isEmpty()
        ? new LayoutRecognition(Optional.empty(), List.of(), mismatches)
        : new LayoutRecognition(
            Optional.of(matches.get(0)), matches.subList(1, matches.size()), mismatches);
  }
}
