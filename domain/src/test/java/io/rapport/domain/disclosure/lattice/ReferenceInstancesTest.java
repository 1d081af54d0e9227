package io.rapport.domain.disclosure.lattice;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** Small tables as the literature has them, protected by hand. */
class ReferenceInstancesTest {

  /**
   * Three rows and three columns of 20 people each, but 3 in the corner. Its row and its column
   * each need a second hidden cell, and those two a fourth one: (1,1) and (2,2) would do as well,
   * but the order of offering reaches the last one last.
   */
  @Test
  void aSmallCellOfATwoWayTableHidesARectangle() {
    Map<String, int[]> cells = new LinkedHashMap<>();
    cells.put("total", IntStream.range(0, 9).toArray());
    for (int row = 0; row < 3; row++) {
      cells.put("row" + row, new int[] {3 * row, 3 * row + 1, 3 * row + 2});
    }
    for (int column = 0; column < 3; column++) {
      cells.put("column" + column, new int[] {column, column + 3, column + 6});
    }
    for (int cell = 0; cell < 9; cell++) {
      cells.put(cell / 3 + "," + cell % 3, new int[] {cell});
    }
    assertThat(hidden(cells, List.of(), new CountedPeople(5, 3, 20, 20, 20, 20, 20, 20, 20, 20)))
        .containsExactly("0,0", "0,2", "2,0", "2,2");
  }

  /**
   * Two tables of the same regions, by county and by kind. In the first one K hides behind L and M,
   * in the second one behind A and B; both together give it away: the small kind less the first
   * county is K and N, and N is shown.
   */
  @Test
  void linkedTablesAreProtectedTogether() {
    Map<String, int[]> cells = new LinkedHashMap<>();
    cells.put("all", new int[] {0, 1, 2, 3, 4, 5, 6, 7});
    cells.put("county ABIJ", new int[] {0, 1, 2, 3});
    cells.put("county KLMN", new int[] {4, 5, 6, 7});
    Map<String, int[]> kinds = new LinkedHashMap<>();
    kinds.put("small ABIJKN", new int[] {0, 1, 2, 3, 4, 7});
    kinds.put("big LM", new int[] {5, 6});
    Map<String, int[]> regions = new LinkedHashMap<>();
    for (int region = 0; region < 8; region++) {
      regions.put("ABIJKLMN".substring(region, region + 1), new int[] {region});
    }
    Audience people = new CountedPeople(5, 3, 4, 20, 20, 2, 3, 4, 20);

    Map<String, int[]> byCounty = new LinkedHashMap<>(cells);
    byCounty.putAll(regions);
    assertThat(hidden(byCounty, List.of(), people)).containsExactly("A", "B", "K", "L", "M");

    Map<String, int[]> byKind = new LinkedHashMap<>();
    byKind.put("all", cells.get("all"));
    byKind.putAll(kinds);
    byKind.putAll(regions);
    assertThat(hidden(byKind, List.of(), people)).containsExactly("A", "B", "K", "L", "M");

    cells.putAll(kinds);
    cells.putAll(regions);
    assertThat(hidden(cells, List.of(), people)).containsExactly("A", "B", "K", "L", "M", "N");
  }

  /**
   * A company of three divisions. In the first one a team of 3 hides behind its only sibling. The
   * second one has no small team. The third one has 4 people of its own, who would be left over
   * from its only team of 9.
   */
  @Test
  void aTreeHidesTheSiblingOfASmallTeamAndAnOnlyTeamBesideFewOwnPeople() {
    Map<String, int[]> cells = new LinkedHashMap<>();
    cells.put("company", IntStream.range(0, 7).toArray());
    cells.put("D2", new int[] {2, 3, 4});
    cells.put("D1", new int[] {0, 1});
    cells.put("D3", new int[] {5, 6});
    cells.put("D1b", new int[] {1});
    cells.put("D2d", new int[] {3});
    cells.put("D2c", new int[] {2});
    cells.put("D2e", new int[] {4});
    cells.put("D3f", new int[] {5});
    cells.put("D1a", new int[] {0});
    assertThat(hidden(cells, List.of(), new CountedPeople(5, 3, 20, 12, 15, 11, 9, 4)))
        .containsExactly("D1b", "D3f", "D1a");
  }

  /** Two teams of 4 and 3 are too few together where 8 are needed, so a third one is hidden. */
  @Test
  void hiddenMembersOfAPartitionAreEnoughTogether() {
    Map<String, int[]> cells = new LinkedHashMap<>();
    cells.put("all", new int[] {0, 1, 2, 3});
    cells.put("a", new int[] {0});
    cells.put("b", new int[] {1});
    cells.put("c", new int[] {2});
    cells.put("d", new int[] {3});
    Audience people = new CountedPeople(8, 20, 9, 4, 3);
    assertThat(hidden(cells, List.of(), people)).containsExactly("c", "d");
    assertThat(hidden(cells, List.of(List.of("a", "b", "c", "d")), people))
        .containsExactly("b", "c", "d");
  }

  private static List<String> hidden(
      Map<String, int[]> cells, List<List<String>> partitions, Audience people) {
    List<String> names = new ArrayList<>(cells.keySet());
    int profiles = cells.values().iterator().next().length;
    Lattice lattice =
        new Lattice(
            profiles,
            List.copyOf(cells.values()),
            partitions.stream()
                .map(members -> members.stream().mapToInt(names::indexOf).toArray())
                .toList(),
            List.of());
    BitSet candidates = new BitSet();
    candidates.set(0, names.size());
    BitSet shown = new LatticeProtection(lattice).shown(people, candidates, new BitSet());
    return IntStream.range(0, names.size())
        .filter(i -> !shown.get(i))
        .mapToObj(names::get)
        .toList();
  }
}
