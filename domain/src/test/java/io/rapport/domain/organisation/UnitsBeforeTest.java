package io.rapport.domain.organisation;

import static org.assertj.core.api.Assertions.assertThat;

import io.rapport.domain.organisation.UnitBefore.New;
import io.rapport.domain.organisation.UnitBefore.NotComparable;
import io.rapport.domain.organisation.UnitBefore.Together;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;

class UnitsBeforeTest {
  private static final LocalDate THEN = LocalDate.of(2025, 11, 21);
  private static final LocalDate CHANGE = LocalDate.of(2026, 1, 1);
  private static final LocalDate NOW = LocalDate.of(2026, 5, 22);
  private static final Organisation BEFORE =
      Organisations.of(
          "ALL - 0", "OPS ALL 3", "MFG OPS 9", "LOG OPS 9", "RND ALL 0", "LAB RND 9", "FAX RND 9");

  @Test
  void withoutChangesUnitsAreWhatTheirCodesSay() {
    UnitsBefore units = units(BEFORE);

    assertThat(units.of("OPS")).isEqualTo(together("OPS", "MFG", "LOG"));
    assertThat(units.of("LAB")).isEqualTo(together("LAB"));
    assertThat(units.of("ALL"))
        .isEqualTo(together("ALL", "OPS", "MFG", "LOG", "RND", "LAB", "FAX"));
  }

  @Test
  void renamedAndMergedUnitsAreFollowed() {
    UnitsBefore units =
        units(
            Organisations.of("ALL - 0", "WORK ALL 3", "PLANT WORK 9", "RND ALL 0", "LAB RND 9"),
            change("OPS", "WORK"),
            change("MFG", "PLANT"),
            change("LOG", "PLANT"),
            change("FAX", "LAB"));

    assertThat(units.of("WORK")).isEqualTo(together("OPS", "MFG", "LOG"));
    assertThat(units.of("PLANT")).isEqualTo(together("MFG", "LOG"));
    assertThat(units.of("LAB")).isEqualTo(together("LAB", "FAX"));
  }

  @Test
  void aMovedUnitCountsWhereItBelongsNow() {
    UnitsBefore units =
        units(
            Organisations.of(
                "ALL - 0",
                "OPS ALL 3",
                "MFG OPS 9",
                "RND ALL 0",
                "LAB RND 9",
                "FAX RND 9",
                "LOG RND 9"));

    assertThat(units.of("OPS")).isEqualTo(together("OPS", "MFG"));
    assertThat(units.of("RND")).isEqualTo(together("RND", "LAB", "FAX", "LOG"));
  }

  @Test
  void aSplitUnitCountsInTheCommonParentOnly() {
    UnitsBefore units =
        units(
            Organisations.of(
                "ALL - 0",
                "OPS ALL 3",
                "LOG OPS 9",
                "MFG OPS 9",
                "DYE OPS 4",
                "RND ALL 0",
                "LAB RND 9",
                "FAX RND 9"),
            change("MFG", "MFG", "DYE"));

    NotComparable reason =
        new NotComparable(
            new UnitBefore.Reason.Divided("Unit MFG", List.of("Unit MFG", "Unit DYE")));
    assertThat(units.of("MFG")).isEqualTo(reason);
    assertThat(units.of("DYE")).isEqualTo(reason);
    assertThat(units.of("OPS")).isEqualTo(together("OPS", "LOG", "MFG"));
  }

  @Test
  void aSplitAcrossDivisionsCountsInTheWholeOnly() {
    UnitsBefore units =
        units(
            Organisations.of(
                "ALL - 0",
                "OPS ALL 3",
                "LOG OPS 9",
                "MFG OPS 9",
                "RND ALL 0",
                "LAB RND 9",
                "FAX RND 9"),
            change("MFG", "MFG", "LAB"));

    for (String unit : List.of("MFG", "OPS", "LAB", "RND")) {
      assertThat(units.of(unit)).as(unit).isInstanceOf(NotComparable.class);
    }
    assertThat(units.of("LOG")).isEqualTo(together("LOG"));
    assertThat(units.of("FAX")).isEqualTo(together("FAX"));
    assertThat(units.of("ALL"))
        .isEqualTo(together("ALL", "OPS", "MFG", "LOG", "RND", "LAB", "FAX"));
  }

  @Test
  void aClosedUnitCountsInTheUnitThatWasAboveIt() {
    UnitsBefore units =
        units(
            Organisations.of(
                "ALL - 0", "OPS ALL 3", "LOG OPS 9", "MFG OPS 9", "SCI ALL 0", "LAB SCI 9"),
            change("RND", "SCI"),
            change("FAX"));

    assertThat(units.of("SCI")).isEqualTo(together("RND", "LAB", "FAX"));
  }

  @Test
  void whereAUnitWasLostNothingAboveItButTheWholeIsCompared() {
    UnitsBefore units =
        units(
            Organisations.of(
                "ALL - 0",
                "OPS ALL 3",
                "MFG OPS 9",
                "RND ALL 0",
                "LAB RND 9",
                "FAX RND 9",
                "POST OPS 9"));

    assertThat(units.of("OPS"))
        .isEqualTo(new NotComparable(new UnitBefore.Reason.Lost("Unit LOG")));
    assertThat(units.of("POST")).isEqualTo(new New());
    assertThat(units.of("MFG")).isEqualTo(together("MFG"));
    assertThat(units.of("RND")).isEqualTo(together("RND", "LAB", "FAX"));
    assertThat(units.of("ALL")).isInstanceOf(Together.class);
  }

  @Test
  void changesAfterTheLaterWaveOrBeforeTheEarlierOneDoNotCount() {
    UnitsBefore units =
        units(
            BEFORE,
            new UnitChange(NOW.plusDays(1), "LOG", List.of("MFG")),
            new UnitChange(THEN, "MFG", List.of("LAB")));

    assertThat(units.of("LOG")).isEqualTo(together("LOG"));
    assertThat(units.of("MFG")).isEqualTo(together("MFG"));
  }

  private static UnitsBefore units(Organisation now, UnitChange... changes) {
    return UnitsBefore.of(BEFORE, THEN, now, NOW, List.of(changes));
  }

  private static UnitChange change(String from, String... to) {
    return new UnitChange(CHANGE, from, List.of(to));
  }

  private static Together together(String... units) {
    return new Together(Set.of(units));
  }
}
