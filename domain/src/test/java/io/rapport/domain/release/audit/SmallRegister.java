package io.rapport.domain.release.audit;

import io.rapport.domain.release.audit.OverlapEvidence.Cell;
import io.rapport.domain.release.audit.OverlapEvidence.Part;
import io.rapport.domain.release.audit.OverlapEvidence.Records;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.Collections;
import java.util.List;
import java.util.stream.IntStream;

/**
 * Work records put down in a few words: classes of records that no figure tells apart, numbered
 * from 0, and the figures that speak of them, by default those of one year. Five records, pulse
 * answers of four people, three managers, two consultants and half of the records are the limits.
 */
final class SmallRegister {
  static final Evidence.Limits LIMITS = new Evidence.Limits(10, 4, 5, 3, 2, 0.5);
  static final String YEAR = "2026-06.12m";
  static final String MAY = "2026-05.12m";

  private final List<Records> classes = new ArrayList<>();
  private final List<Cell> cells = new ArrayList<>();

  /** Classes of so many records each, every record of a manager and a consultant of its own. */
  static SmallRegister of(int... records) {
    SmallRegister register = new SmallRegister();
    for (int number : records) {
      register.work(number, number, number);
    }
    return register;
  }

  /** A class of records, in equal parts of managers who manage none elsewhere. */
  SmallRegister work(long records, int managers, int consultants) {
    return add(
        records,
        people(managers),
        Collections.nCopies(managers, (double) records / managers),
        people(consultants));
  }

  /** A class of records of known people; each manager with so many of the records. */
  SmallRegister add(
      long records, List<Integer> managers, List<Double> shares, List<Integer> others) {
    classes.add(new Records(records, managers, shares, others));
    return this;
  }

  /** Answers to the pulse of people who gave none elsewhere. */
  SmallRegister forms(long forms, int people) {
    return add(forms, List.of(), List.of(), people(people));
  }

  private List<Integer> people(int number) {
    int first = 100 * classes.size();
    return IntStream.range(first, first + number).boxed().toList();
  }

  /** A figure of the year. */
  SmallRegister figure(String scope, Integer... of) {
    return figureOf(YEAR, scope, of);
  }

  /** A figure of another period. */
  SmallRegister figureOf(String period, String scope, Integer... of) {
    cells.add(new Cell(period, scope, 0, false, List.of(List.of(of))));
    return this;
  }

  /** A figure that readers have from an earlier release. */
  SmallRegister published(String period, String scope, Integer... of) {
    cells.add(new Cell(period, scope, 1, false, List.of(List.of(of))));
    return this;
  }

  /** A figure of the pulse. */
  SmallRegister pulse(String scope, Integer... of) {
    cells.add(new Cell(YEAR, scope, 0, true, List.of(List.of(of))));
    return this;
  }

  /** A figure that compares two sets of records. */
  SmallRegister comparison(String scope, List<Integer> first, List<Integer> second) {
    cells.add(new Cell(YEAR, scope, 0, false, List.of(first, second)));
    return this;
  }

  OverlapEvidence evidence(Part... parts) {
    return new OverlapEvidence(List.of(parts), classes, cells);
  }

  /** What follows if some figures are shown, by their position. */
  OverlapAudit.Found shown(int... positions) {
    BitSet shown = new BitSet();
    Arrays.stream(positions).forEach(shown::set);
    return new OverlapAudit(evidence(), LIMITS).found(shown);
  }

  /** Whether too few people stand behind some classes. */
  boolean few(int... of) {
    BitSet set = new BitSet();
    Arrays.stream(of).forEach(set::set);
    return new FewBehind(evidence(), LIMITS).are(set);
  }
}
