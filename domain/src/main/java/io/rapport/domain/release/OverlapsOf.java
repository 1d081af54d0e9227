package io.rapport.domain.release;

import io.rapport.domain.analysis.Figure;
import io.rapport.domain.analysis.Support;
import io.rapport.domain.analysis.records.PublishedFigure;
import io.rapport.domain.analysis.records.RecordCell;
import io.rapport.domain.analysis.records.RecordClass;
import io.rapport.domain.analysis.records.RecordGroup;
import io.rapport.domain.analysis.records.RecordGroups;
import io.rapport.domain.release.audit.OverlapEvidence;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/** Puts down for the audit how figures of work records and of the pulse overlap. */
public final class OverlapsOf {
  private OverlapsOf() {}

  /**
   * The overlaps of figures whose records are known.
   *
   * @param published what readers have from earlier issues
   */
  public static List<OverlapEvidence> records(
      List<Figure> figures, List<PublishedFigure> published) {
    List<Figure.Computed> known = new ArrayList<>();
    for (Figure figure : figures) {
      if (figure instanceof Figure.Computed computed
          && RecordGroups.composition(computed.support()).isKnown()) {
        known.add(computed);
      }
    }
    return RecordGroups.of(known, published).stream().map(OverlapsOf::evidence).toList();
  }

  private static OverlapEvidence evidence(RecordGroup group) {
    return new OverlapEvidence(
        group.parts().stream()
            .map(part -> new OverlapEvidence.Part(part.statistic().id(), part.part()))
            .toList(),
        group.classes().stream().map(OverlapsOf::evidence).toList(),
        group.cells().stream().map(OverlapsOf::evidence).toList());
  }

  private static OverlapEvidence.Records evidence(RecordClass each) {
    return new OverlapEvidence.Records(
        each.records(),
        list(each.managers()),
        Arrays.stream(each.shares()).boxed().toList(),
        list(each.others()));
  }

  private static OverlapEvidence.Cell evidence(RecordCell cell) {
    return new OverlapEvidence.Cell(
        cell.period(),
        cell.scope().text(),
        cell.issue(),
        cell.support() instanceof Support.Pulse,
        cell.sides().stream().map(OverlapsOf::list).toList());
  }

  private static List<Integer> list(int[] numbers) {
    return Arrays.stream(numbers).boxed().toList();
  }
}
