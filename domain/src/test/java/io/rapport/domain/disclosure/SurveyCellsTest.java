package io.rapport.domain.disclosure;

import static io.rapport.domain.survey.Surveys.MAY;
import static org.assertj.core.api.Assertions.assertThat;

import io.rapport.domain.analysis.survey.WaveProfiles;
import io.rapport.domain.analysis.survey.WaveProfiles.Place;
import io.rapport.domain.analysis.survey.WaveProfiles.Profile;
import io.rapport.domain.figure.CellKey;
import io.rapport.domain.figure.Scope;
import io.rapport.domain.figure.Statistic;
import io.rapport.domain.organisation.Organisation;
import io.rapport.domain.organisation.Organisations;
import io.rapport.domain.survey.Questionnaire;
import io.rapport.domain.survey.Surveys;
import java.util.BitSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;

/**
 * A company of two units, 30 people in X and 40 in Y, of which item A was published for X while
 * twelve more belonged to it. Two of the twelve had answered B.
 */
class SurveyCellsTest {
  private static final Questionnaire ASKED = Surveys.threeItems();
  private static final Organisation TREE = Organisations.of("ALL - 0", "X ALL 40", "Y ALL 60");
  private static final Scope X = new Scope.Unit("X");
  private static final WaveProfiles WAVE =
      new WaveProfiles(
          List.of(),
          List.of(TREE, TREE),
          List.of(
              profile(List.of(at("X"), at("X")), 30, 30),
              profile(List.of(at("Y"), at("Y")), 40, 40),
              profile(List.of(at("X"), Optional.empty()), 12, 2)));

  private final SurveyLattice lattice = SurveyLattice.of(WAVE);

  @Test
  void onlyWhatWasPublishedOfAnItemStandsInItsWay() {
    SurveyCells cells = cells(Statistic.ITEM, "A");
    assertThat(shown(cells.ofItem("A"))).containsExactly("ALL", "X", "Y");
    assertThat(shown(cells.ofItem("B")))
        .as("nobody was told B of X with the twelve")
        .containsExactly("ALL", "X", "Y");
    assertThat(cells.ofItem("B")).as("cells of today").isEqualTo(lattice.cellsOf(1));
  }

  @Test
  void anItemThatWasPublishedIsHiddenWhereTwoWouldFollow() {
    SurveyCells cells = cells(Statistic.ITEM, "B");
    assertThat(shown(cells.ofItem("B"))).containsExactly("ALL");
    assertThat(shown(cells.ofItem("A"))).containsExactly("ALL", "X", "Y");
    assertThat(shown(cells.ofDimension("ABC")))
        .as("B would follow from the index, A and C")
        .containsExactly("ALL");
    assertThat(shown(cells.withOneItemHidden("ABC"))).containsExactly("X", "Y");
    assertThat(cells.withOneItemHidden("ONE").isEmpty()).isTrue();
  }

  /**
   * Nine of X answered B and nine C, so neither follows from its index. But that leaves the index
   * of the company's own twelve people, of whom nine answered B.
   */
  @Test
  void anIndexIsHiddenWhereItLeavesFewAnswersToExactlyOneItem() {
    assertThat(indexBeside(12)).containsExactly("ALL");
    assertThat(indexBeside(9)).as("few answers to two items").containsExactly("ALL", "X");
  }

  /** Where the index is shown if so many of the company's own people answered C. */
  private static List<String> indexBeside(int ofC) {
    int[] scores = {12, 12};
    WaveProfiles wave =
        new WaveProfiles(
            List.of(),
            List.of(TREE),
            List.of(
                new Profile(List.of(at("X")), 30, new int[] {30, 9, 9}, new int[] {30, 30}),
                new Profile(List.of(at("ALL")), 12, new int[] {12, 9, ofC}, scores)));
    SurveyLattice lattice = SurveyLattice.of(wave);
    PublishedRows nothing = new PublishedRows(List.of(), lattice);
    SurveyCells cells =
        new SurveyCells(
            ASKED,
            lattice,
            wave,
            lattice.cellsOf(0),
            nothing,
            new Withheld(Set.of(), lattice, 0),
            10);
    assertThat(shown(lattice, cells.ofItem("B"))).containsExactly("ALL");
    assertThat(shown(lattice, cells.ofItem("C"))).containsExactly("ALL");
    return shown(lattice, cells.ofDimension("ABC"));
  }

  private SurveyCells cells(Statistic statistic, String part) {
    CellKey published = new CellKey(statistic, MAY.id(), X, part);
    return new SurveyCells(
        ASKED,
        lattice,
        WAVE,
        lattice.cellsOf(1),
        new PublishedRows(List.of(new PublishedCells(0, Set.of(published))), lattice),
        new Withheld(Set.of(), lattice, 1),
        10);
  }

  private List<String> shown(BitSet cells) {
    return shown(lattice, cells);
  }

  private static List<String> shown(SurveyLattice lattice, BitSet cells) {
    return cells.stream()
        .mapToObj(cell -> ((Scope.Unit) lattice.scope(cell)).code())
        .sorted()
        .toList();
  }

  private static Optional<Place> at(String unit) {
    return Optional.of(new Place(unit, List.of()));
  }

  private static Profile profile(List<Optional<Place>> places, int people, int ofB) {
    return new Profile(places, people, new int[] {people, ofB, people}, new int[] {people, people});
  }
}
