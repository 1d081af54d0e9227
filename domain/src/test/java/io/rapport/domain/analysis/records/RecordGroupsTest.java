package io.rapport.domain.analysis.records;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.rapport.domain.analysis.Composition;
import io.rapport.domain.analysis.Figure;
import io.rapport.domain.analysis.Support;
import io.rapport.domain.figure.CellKey;
import io.rapport.domain.figure.Measure;
import io.rapport.domain.figure.Quantity;
import io.rapport.domain.figure.Reading;
import java.util.Arrays;
import java.util.BitSet;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

class RecordGroupsTest {
  private static final CellKey JUNE = CellKey.parse("S03/2026-06.12m/whole/early");
  private static final CellKey MAY = CellKey.parse("S03/2026-05.12m/whole/early");
  private static final CellKey OTHER = CellKey.parse("S03/2026-06.12m/whole/late");

  /** A piece of work. */
  private record Work(String id, String note, double says) {}

  private static Work work(String id, String note, double says) {
    return new Work(id, note, says);
  }

  /** Work that has a name, and says something. */
  private static Support of(Work... all) {
    BitSet counted = new BitSet();
    counted.set(0, all.length);
    return support(
        Composition.of(
            List.of(all),
            counted,
            each -> new Composition.People(List.of("M" + each.id()), List.of()),
            Work::id,
            Arrays.stream(all).mapToDouble(Work::says).toArray()));
  }

  private static Support support(Composition composition) {
    return new Support.Records(9, 9, 9, 0.1, composition);
  }

  private static Figure.Computed figure(CellKey key, Support support) {
    return new Figure.Computed(
        key, Quantity.SHARE, Map.of(Measure.VALUE, 0.5), support, 1, Reading.NONE);
  }

  private static PublishedFigure published(int issue, CellKey key, Support support) {
    return new PublishedFigure(issue, key, support);
  }

  private static List<List<Integer>> sides(RecordGroup group) {
    return group.cells().stream()
        .map(cell -> Arrays.stream(cell.sides().get(0)).boxed().toList())
        .toList();
  }

  @Test
  @DisplayName("a figure of today and the same of an earlier issue are two cells")
  void everyIssueHasItsOwnCell() {
    Work a = work("A", "", 1);
    Work b = work("B", "", 1);

    RecordGroup group =
        RecordGroups.of(List.of(figure(JUNE, of(a, b))), List.of(published(1, JUNE, of(a)))).get(0);

    assertThat(group.cells()).extracting(RecordCell::issue).containsExactly(0, 1);
    assertThat(group.cells()).extracting(RecordCell::published).containsExactly(false, true);
    assertThat(group.classes()).hasSize(2);
    assertThat(sides(group).get(0)).containsAll(sides(group).get(1)).hasSize(2);
    assertThat(sides(group).get(1)).hasSize(1);
  }

  @Test
  @DisplayName("what two issues told of the same records is one cell, of others two")
  void whatIsToldAgainIsOneCell() {
    Work a = work("A", "", 1);
    Work b = work("B", "", 1);
    List<PublishedFigure> before =
        List.of(
            published(1, MAY, of(a)),
            published(2, MAY, of(a, b)),
            published(3, MAY, of(a)),
            published(3, JUNE, of(a)));

    RecordGroup group = RecordGroups.of(List.of(figure(JUNE, of(a))), before).get(0);

    assertThat(group.cells())
        .extracting(cell -> cell.period() + " " + cell.issue())
        .containsExactly("2026-05.12m 1", "2026-05.12m 2", "2026-06.12m 0", "2026-06.12m 3");
  }

  @Test
  @DisplayName("a corrected record is another one to a part to which it says something else")
  void aCorrectionThatCounts() {
    Work then = work("A", "", 0);
    Work now = work("A", "corrected", 1);
    Work b = work("B", "", 1);

    RecordGroup group =
        RecordGroups.of(List.of(figure(JUNE, of(now, b))), List.of(published(1, MAY, of(then, b))))
            .get(0);

    assertThat(group.classes()).hasSize(3).allMatch(each -> each.records() == 1);
    assertThat(sides(group).get(0)).isNotEqualTo(sides(group).get(1));
    assertThat(group.classes().stream().mapToInt(each -> each.managers().length).sum())
        .isEqualTo(3);
  }

  @Test
  @DisplayName("it is the same to a part to which it says the same")
  void aCorrectionThatDoesNotCount() {
    Work then = work("A", "", 1);
    Work now = work("A", "corrected", 1);

    RecordGroup group =
        RecordGroups.of(List.of(figure(JUNE, of(now))), List.of(published(1, MAY, of(then))))
            .get(0);

    assertThat(group.classes()).hasSize(1);
    assertThat(sides(group)).containsExactly(List.of(0), List.of(0));
  }

  @Test
  @DisplayName("parts are told apart by what a correction says to each of them")
  void everyPartForItself() {
    Support then = of(work("A", "", 0), work("B", "", 1));
    Support changed = of(work("A", "corrected", 1), work("B", "", 1));
    Support same = of(work("A", "corrected", 0), work("B", "", 1));
    CellKey late = CellKey.parse("S03/2026-05.12m/whole/late");

    List<RecordGroup> groups =
        RecordGroups.of(
            List.of(figure(JUNE, changed), figure(OTHER, same)),
            List.of(published(1, MAY, then), published(1, late, then)));

    assertThat(groups).hasSize(2);
    assertThat(groups.get(0).parts()).extracting(RecordGroup.Part::part).containsExactly("early");
    assertThat(groups.get(0).classes()).hasSize(3);
    assertThat(groups.get(1).parts()).extracting(RecordGroup.Part::part).containsExactly("late");
    assertThat(groups.get(1).classes()).hasSize(1);
    assertThat(groups.get(1).classes().get(0).records()).isEqualTo(2);
  }

  @Test
  @DisplayName("a record corrected twice and back again is the first one again")
  void correctedBack() {
    RecordGroup group =
        RecordGroups.of(
                List.of(figure(JUNE, of(work("A", "third", 0)))),
                List.of(
                    published(1, MAY, of(work("A", "first", 0))),
                    published(2, MAY, of(work("A", "second", 1)))))
            .get(0);

    assertThat(group.classes()).hasSize(2);
    assertThat(sides(group).get(2)).isEqualTo(sides(group).get(0));
    assertThat(sides(group).get(1)).isNotEqualTo(sides(group).get(0));
  }

  @Test
  @DisplayName("records without names are what they are, and two alike in one list are two")
  void recordsWithoutNames() {
    Support then = unnamed("A", "A", "B");
    Support now = unnamed("A", "B", "C");

    RecordGroup group =
        RecordGroups.of(List.of(figure(JUNE, now)), List.of(published(1, MAY, then))).get(0);

    assertThat(group.classes())
        .extracting(RecordClass::records)
        .containsExactlyInAnyOrder(1L, 2L, 1L);
    assertThat(sides(group)).allMatch(side -> side.size() == 2);
  }

  private static Support unnamed(String... all) {
    return support(
        Composition.of(
            List.of(all), each -> new Composition.People(List.of("M" + each), List.of())));
  }

  @Test
  void anEarlierIssueHasANumberFromOne() {
    assertThatThrownBy(() -> new PublishedFigure(0, MAY, unnamed("A")))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("not 0");
    assertThat(new PublishedFigure(1, MAY, unnamed("A")).issue()).isEqualTo(1);
  }
}
