package io.rapport.domain.release.audit;

import static org.assertj.core.api.Assertions.assertThat;

import io.rapport.domain.figure.CellKey;
import io.rapport.domain.figure.Measure;
import io.rapport.domain.figure.Quantity;
import io.rapport.domain.figure.Reading;
import io.rapport.domain.release.ReleasedCell;
import io.rapport.domain.release.ReleasedCell.Base;
import io.rapport.domain.release.ReleasedCell.Bound;
import io.rapport.domain.release.ReleasedCell.Shown;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The audit lets figures stay exactly as an earlier issue told them. */
class StandingFiguresTest {
  private static final CellKey MAY = key("S01/2026-05.12m/whole/played.EXPERT");
  private static final CellKey JUNE = key("S01/2026-06.12m/whole/played.EXPERT");
  private static final Shown TOLD =
      cell(MAY, Quantity.SHARE, 62, new Base.Exact(30), Bound.EXACT, "98", Reading.NONE);
  private static final String OTHERWISE =
      "figures as of an earlier issue that it did not tell so: 1";
  private static final String UNPUBLISHED =
      "figures as of an earlier issue that readers do not have: 1";
  private static final String NOTHING_IN_COMMON =
      "figures as of a window with no month in common: 1";
  private static final String BESIDE_OTHERS =
      "figures as of an earlier issue beside others of which they are made: 1";

  private final SortedMap<CellKey, ReleasedCell> cells = new TreeMap<>();
  private final List<StandingFigure> standing = new ArrayList<>();
  private final List<OverlapEvidence> overlaps = new ArrayList<>();

  private static CellKey key(String text) {
    return CellKey.parse(text);
  }

  private static Shown cell(
      CellKey key,
      Quantity quantity,
      int value,
      Base base,
      Bound bound,
      String recorded,
      Reading reading) {
    return Shown.restored(
        key,
        quantity,
        Map.of(Measure.VALUE, BigDecimal.valueOf(value)),
        base,
        bound,
        Optional.of(new BigDecimal(recorded)),
        reading);
  }

  private static Shown like(String first) {
    return cell(
        key(first), Quantity.SHARE, 62, new Base.Exact(30), Bound.EXACT, "98", Reading.NONE);
  }

  private List<String> findings() {
    return DisclosureAudit.findings(
        cells,
        new Evidence(
            new Evidence.Limits(10, 5, 5, 3, 3, 0.5), List.of(), List.of(), overlaps, standing));
  }

  /** A figure that stays, as the issue told it that it stays from. */
  private void stays(String cell, String first) {
    standing.add(StandingFigure.of(key(cell), like(first)));
    cells.put(key(cell), like(first).standingFor(key(cell)));
  }

  @Test
  void whatStaysExactlyAsToldIsAccepted() {
    stays(JUNE.text(), MAY.text());

    assertThat(findings()).isEmpty();
  }

  @Test
  void withoutEvidenceNothingStays() {
    cells.put(JUNE, TOLD.standingFor(JUNE));

    assertThat(findings()).containsExactly(OTHERWISE);
  }

  @Test
  void anythingElseIsRefused() {
    standing.add(StandingFigure.of(JUNE, TOLD));
    Base.Exact base = new Base.Exact(30);
    List<Shown> others =
        List.of(
            cell(MAY, Quantity.SHARE, 63, base, Bound.EXACT, "98", Reading.NONE),
            cell(MAY, Quantity.SCORE, 62, base, Bound.EXACT, "98", Reading.NONE),
            cell(MAY, Quantity.SHARE, 62, new Base.Exact(31), Bound.EXACT, "98", Reading.NONE),
            cell(MAY, Quantity.SHARE, 62, base, Bound.AT_MOST, "98", Reading.NONE),
            cell(MAY, Quantity.SHARE, 62, base, Bound.EXACT, "97", Reading.NONE),
            cell(MAY, Quantity.SHARE, 62, base, Bound.EXACT, "98", Reading.BETTER),
            like("S01/2026-04.12m/whole/played.EXPERT"),
            Shown.restored(
                MAY,
                Quantity.SHARE,
                Map.of(Measure.VALUE, BigDecimal.valueOf(62), Measure.LOW, BigDecimal.ONE),
                base,
                Bound.EXACT,
                Optional.of(new BigDecimal("98")),
                Reading.NONE));

    assertThat(others)
        .allSatisfy(
            other -> {
              cells.put(JUNE, other.standingFor(JUNE));
              assertThat(findings()).containsExactly(OTHERWISE);
            });
    cells.put(JUNE, TOLD.standingFor(JUNE));
    assertThat(findings()).isEmpty();
  }

  @Test
  @DisplayName(
      "a figure that says that it is of today is none that stays, whatever the evidence says")
  void whatIsToldOfTodayDoesNotStay() {
    standing.add(StandingFigure.of(JUNE, TOLD));
    cells.put(JUNE, like(JUNE.text()));

    assertThat(findings()).containsExactly("shown figures that the evidence does not speak of: 1");
  }

  @Test
  @DisplayName("readers must have the row: it is one of an earlier issue, not of today")
  void readersHaveTheRow() {
    stays(JUNE.text(), MAY.text());
    overlaps.add(overlap("2026-05.12m", 0));
    assertThat(findings()).containsExactly(UNPUBLISHED);

    overlaps.set(0, overlap("2026-05.12m", 1));
    assertThat(findings()).isEmpty();

    overlaps.set(0, overlap("2026-04.12m", 1));
    assertThat(findings()).containsExactly(UNPUBLISHED);
  }

  private static OverlapEvidence overlap(String period, int issue) {
    return new OverlapEvidence(
        List.of(new OverlapEvidence.Part("S01", "played.EXPERT")),
        List.of(
            new OverlapEvidence.Records(
                9, List.of(1, 2, 3), List.of(3.0, 3.0, 3.0), List.of(4, 5, 6))),
        List.of(new OverlapEvidence.Cell(period, "whole", issue, false, List.of(List.of(0)))));
  }

  @ParameterizedTest(name = "{0} as of {1}: {2}")
  @CsvSource({
    "2026-06.12m, 2026-06.12m, true",
    "2026-06.12m, 2025-07.12m, true",
    "2026-06.12m, 2025-06.12m, false",
    "2026-06.12m, 2026-07.12m, false",
    "2026-06.12m, 2026-05.3m, false",
    "2026-06.3m, 2026-04.3m, true",
    "2026-06.3m, 2026-03.3m, false",
    "2026-06.1m, 2026-06.1m, true",
    "2026-06.1m, 2026-05.1m, false",
    "2026-06.12m, 2026-05, false",
    "2026-06, 2026-05.12m, false"
  })
  void bothWindowsHaveAMonthInCommon(String now, String then, boolean stays) {
    stays("S03/" + now + "/whole/early", "S03/" + then + "/whole/early");

    assertThat(findings()).isEqualTo(stays ? List.of() : List.of(NOTHING_IN_COMMON));
  }

  @Test
  void aComparisonStaysBesideItsFigureOfTheSameMonth() {
    stays("S03/2026-06.3m~12m/whole/early", "S03/2026-05.3m~12m/whole/early");
    assertThat(findings()).as("alone").containsExactly(BESIDE_OTHERS);

    stays("S03/2026-06.3m/whole/early", "S03/2026-04.3m/whole/early");
    assertThat(findings()).as("beside another month's").containsExactly(BESIDE_OTHERS);

    standing.remove(1);
    stays("S03/2026-06.3m/whole/early", "S03/2026-05.3m/whole/early");
    assertThat(findings()).isEmpty();
  }

  @Test
  void aPillarStaysBesideItsIndexOfTheSameMonth() {
    stays("S39/2026-06.12m/whole/pillar.ROLE", "S39/2026-05.12m/whole/pillar.ROLE");
    assertThat(findings()).as("alone").containsExactly(BESIDE_OTHERS);

    stays("S39/2026-06.12m/whole/index", "S39/2026-04.12m/whole/index");
    assertThat(findings()).as("beside another month's").containsExactly(BESIDE_OTHERS);

    standing.remove(1);
    stays("S39/2026-06.12m/whole/index", "S39/2026-05.12m/whole/index");
    assertThat(findings()).isEmpty();
  }
}
