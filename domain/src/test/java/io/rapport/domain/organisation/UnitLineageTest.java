package io.rapport.domain.organisation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class UnitLineageTest {
  private static final LocalDate OLD = LocalDate.of(2025, 5, 31);
  private static final LocalDate CHANGE = LocalDate.of(2025, 9, 1);
  private static final LocalDate LATER = LocalDate.of(2026, 2, 1);
  private static final Organisation TODAY =
      Organisation.of(
          List.of(
              unit("ALL", null),
              unit("OPS", "ALL"),
              unit("MFG", "OPS"),
              unit("LOG", "OPS"),
              unit("RND", "ALL"),
              unit("LAB", "RND"),
              unit("IT", "ALL")));

  private final UnitLineage lineage =
      new UnitLineage(
          TODAY,
          List.of(
              change(CHANGE, "PLANT", "MFG", "LOG"),
              change(CHANGE, "LAB1", "LABS"),
              change(CHANGE, "LAB2", "LABS"),
              change(LATER, "LABS", "LAB"),
              change(CHANGE, "FAX"),
              change(CHANGE, "IT", "IT", "LAB")));

  @Test
  void unitsThatStayedRenamedOrMergedArePlacedWithinOneUnit() {
    assertThat(lineage.placed("RND", OLD)).isEqualTo(new UnitPlacement.Within("RND"));
    assertThat(lineage.placed("LAB1", OLD)).isEqualTo(new UnitPlacement.Within("LAB"));
    assertThat(lineage.placed("LABS", CHANGE)).isEqualTo(new UnitPlacement.Within("LAB"));
  }

  @Test
  void aSplitUnitCountsInTheUnitsAboveOnly() {
    assertThat(lineage.placed("PLANT", OLD))
        .isEqualTo(new UnitPlacement.Divided(List.of("MFG", "LOG"), "OPS"));
    assertThat(lineage.placed("IT", OLD))
        .isEqualTo(new UnitPlacement.Divided(List.of("IT", "LAB"), "ALL"));
    assertThat(lineage.placed("IT", CHANGE)).isEqualTo(new UnitPlacement.Within("IT"));
  }

  @Test
  void closedAndUnknownUnitsAreToldApart() {
    assertThat(lineage.placed("FAX", OLD)).isEqualTo(new UnitPlacement.Closed());
    assertThat(lineage.placed("FAX", CHANGE)).isEqualTo(new UnitPlacement.Unknown());
    assertThat(lineage.placed("ZZZ", OLD)).isEqualTo(new UnitPlacement.Unknown());
  }

  @Test
  void whereAPartWasClosedNobodyCanTellWhoIsInTheOthers() {
    UnitLineage partlyClosed =
        new UnitLineage(TODAY, List.of(change(CHANGE, "OLD", "LAB", "FAX"), change(LATER, "FAX")));

    assertThat(partlyClosed.placed("OLD", OLD))
        .isEqualTo(new UnitPlacement.Divided(List.of("LAB"), "RND"));
  }

  @Test
  void aChangeThatLeadsNowhereLeavesTheUnitUnknown() {
    UnitLineage dangling = new UnitLineage(TODAY, List.of(change(CHANGE, "A", "B", "LAB")));

    assertThat(dangling.placed("A", OLD)).isEqualTo(new UnitPlacement.Unknown());
  }

  @Test
  void aUnitThatChangesTwiceIsRefused() {
    assertThatThrownBy(
            () ->
                new UnitLineage(
                    TODAY, List.of(change(CHANGE, "A", "IT"), change(CHANGE, "A", "LAB"))))
        .hasMessageContaining("changes twice");
    assertThatThrownBy(() -> change(CHANGE, "A", "IT", "IT"))
        .isInstanceOf(IllegalArgumentException.class);
    assertThatThrownBy(() -> change(CHANGE, " ", "IT"))
        .isInstanceOf(IllegalArgumentException.class);
  }

  private static UnitChange change(LocalDate day, String from, String... to) {
    return new UnitChange(day, from, List.of(to));
  }

  private static Unit unit(String code, @Nullable String parent) {
    return new Unit(code, code, Optional.ofNullable(parent), 10);
  }
}
