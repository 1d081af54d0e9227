package io.rapport.domain.analysis.partnership;

import static org.assertj.core.api.Assertions.assertThat;

import io.rapport.domain.analysis.Figure;
import io.rapport.domain.analysis.Support;
import io.rapport.domain.analysis.link.SurveyedWaves;
import io.rapport.domain.analysis.records.PublishedFigure;
import io.rapport.domain.analysis.records.RecordCell;
import io.rapport.domain.analysis.records.RecordGroup;
import io.rapport.domain.analysis.records.RecordGroups;
import io.rapport.domain.disclosure.Decision;
import io.rapport.domain.disclosure.DisclosurePolicy;
import io.rapport.domain.disclosure.Protection;
import io.rapport.domain.engagement.Register;
import io.rapport.domain.figure.CellKey;
import io.rapport.domain.release.EvidenceOf;
import io.rapport.domain.release.OverlapsOf;
import io.rapport.domain.release.audit.DisclosureAudit;
import io.rapport.domain.release.audit.Evidence;
import java.math.BigInteger;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Two months' releases of random registers: no small set of records follows from them. */
class RandomReleasesTest {
  private static final YearMonth MAY = YearMonth.of(2026, 5);
  private static final YearMonth JUNE = YearMonth.of(2026, 6);
  private static final DisclosurePolicy POLICY = DisclosurePolicy.DEFAULT;
  private static final long PRIME = 1_000_000_007;

  private static long shownFirst;
  private static long largeFirst;
  private static long shownNext;
  private static long largeNext;

  private static List<Figure> figures(Register register, YearMonth month) {
    return PartnershipAnalysis.by(PartnershipMethod.withDefaults().withoutResampling())
        .figures(register, month, SurveyedWaves.NONE);
  }

  private static Map<CellKey, Support> shown(
      List<Figure> figures, Map<CellKey, Decision> decisions) {
    Map<CellKey, Support> shown = new HashMap<>();
    for (Figure figure : figures) {
      if (figure instanceof Figure.Computed computed
          && decisions.get(figure.key()) == Decision.Show.SHOW) {
        shown.put(figure.key(), computed.support());
      }
    }
    return shown;
  }

  private static List<PublishedFigure> told(Map<CellKey, Support> published) {
    return published.entrySet().stream()
        .map(each -> new PublishedFigure(1, each.getKey(), each.getValue()))
        .toList();
  }

  private static long large(Map<CellKey, Decision> decisions) {
    return decisions.values().stream()
        .filter(
            decision ->
                decision == Decision.Show.SHOW
                    || decision.equals(new Decision.Hide(Decision.HideReason.REVEALS_OTHERS)))
        .count();
  }

  @ParameterizedTest(name = "seed {0}")
  @ValueSource(
      longs = {
        101, 102, 103, 104, 105, 106, 107, 108, 109, 110, 111, 112, 113, 114, 115, 116, 117, 118,
        119, 120
      })
  void noSmallSetOfRecordsFollows(long seed) {
    Register register = new RandomRegister(seed).next();
    Protection protection = new Protection(POLICY);
    List<Figure> may = figures(register, MAY);
    Map<CellKey, Decision> first = protection.ofRecords(may);
    Map<CellKey, Support> published = shown(may, first);
    check(may, published, Map.of());
    List<Figure> june = figures(register, JUNE);
    Map<CellKey, Decision> next = protection.ofRecords(june, told(published));
    check(june, shown(june, next), published);
    shownFirst += published.size();
    largeFirst += large(first);
    shownNext += shown(june, next).size();
    largeNext += large(next);
  }

  private static void check(
      List<Figure> figures, Map<CellKey, Support> shown, Map<CellKey, Support> published) {
    assertThat(
            DisclosureAudit.ofShown(
                shown.keySet(),
                new Evidence(
                    EvidenceOf.limits(POLICY),
                    List.of(),
                    EvidenceOf.records(figures),
                    OverlapsOf.records(figures, told(published)))))
        .isEmpty();
    List<Figure.Computed> computed = new ArrayList<>();
    figures.forEach(
        figure -> {
          if (figure instanceof Figure.Computed numbers) {
            computed.add(numbers);
          }
        });
    for (RecordGroup group : RecordGroups.of(computed, told(published))) {
      assertThat(alone(group, shown.keySet())).as(group.parts().toString()).isZero();
    }
  }

  /** Classes of fewer records or people than may be shown that follow by themselves. */
  private static long alone(RecordGroup group, Set<CellKey> shown) {
    List<long[]> rows = new ArrayList<>();
    Set<List<Integer>> known = new HashSet<>();
    for (RecordCell cell : group.cells()) {
      boolean isKnown =
          cell.published() || group.parts().stream().anyMatch(p -> shown.contains(cell.key(p)));
      for (int[] side : cell.sides()) {
        if (isKnown && known.add(Arrays.stream(side).boxed().toList())) {
          long[] row = new long[group.classes().size()];
          Arrays.stream(side).forEach(each -> row[each] = 1);
          rows.add(row);
        }
      }
    }
    boolean isPulse =
        group.cells().stream().allMatch(cell -> cell.support() instanceof Support.Pulse);
    return reduced(rows).stream()
        .map(row -> IntStream.range(0, row.length).filter(each -> row[each] != 0).toArray())
        .filter(entries -> entries.length == 1)
        .map(entries -> group.classes().get(entries[0]))
        .filter(
            each ->
                isPulse ? each.others().length < POLICY.pulse() : each.records() < POLICY.records())
        .count();
  }

  /** Gauss and Jordan: a unit vector lies in the space exactly if it is a row of the result. */
  private static List<long[]> reduced(List<long[]> rows) {
    List<long[]> done = new ArrayList<>();
    List<long[]> left = new ArrayList<>(rows);
    int width = rows.isEmpty() ? 0 : rows.get(0).length;
    for (int column = 0; column < width; column++) {
      int at = column;
      long[] pivot = left.stream().filter(row -> row[at] != 0).findFirst().orElse(null);
      if (pivot != null) {
        left.remove(pivot);
        long inverse =
            BigInteger.valueOf(pivot[at]).modInverse(BigInteger.valueOf(PRIME)).longValue();
        for (int i = 0; i < width; i++) {
          pivot[i] = pivot[i] * inverse % PRIME;
        }
        left.forEach(row -> subtract(row, pivot, at));
        done.forEach(row -> subtract(row, pivot, at));
        done.add(pivot);
      }
    }
    return done;
  }

  private static void subtract(long[] row, long[] pivot, int column) {
    long factor = row[column];
    if (factor != 0) {
      for (int i = 0; i < row.length; i++) {
        row[i] = Math.floorMod(row[i] - factor * pivot[i], PRIME);
      }
    }
  }

  @AfterAll
  static void printWhatIsKept() {
    System.out.printf(
        Locale.ROOT,
        "figures of enough records: %d of %d shown in a first release (%.1f %%), %d of %d in the"
            + " next (%.1f %%)%n",
        shownFirst,
        largeFirst,
        100.0 * shownFirst / largeFirst,
        shownNext,
        largeNext,
        100.0 * shownNext / largeNext);
  }
}
