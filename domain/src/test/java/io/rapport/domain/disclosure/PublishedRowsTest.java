package io.rapport.domain.disclosure;

import static io.rapport.domain.survey.Surveys.MAY;
import static org.assertj.core.api.Assertions.assertThat;

import io.rapport.domain.analysis.survey.WaveProfiles;
import io.rapport.domain.analysis.survey.WaveProfiles.Place;
import io.rapport.domain.analysis.survey.WaveProfiles.Profile;
import io.rapport.domain.analysis.survey.Waves;
import io.rapport.domain.figure.Statistic;
import io.rapport.domain.organisation.Organisation;
import io.rapport.domain.organisation.Organisations;
import java.util.BitSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** What was told of a company and its unit X, in two stands. */
class PublishedRowsTest {
  private static final Organisation TREE = Organisations.of("ALL - 0", "X ALL 40");
  private static final Optional<Place> IN_X = Optional.of(new Place("X", List.of()));
  private static final SurveyLattice LATTICE =
      SurveyLattice.of(
          new WaveProfiles(
              List.of(),
              List.of(TREE, TREE),
              List.of(new Profile(List.of(IN_X, IN_X), 30, new int[0], new int[0]))));

  private final PublishedRows rows =
      new PublishedRows(
          List.of(
              new PublishedCells(
                  0,
                  Set.of(
                      Waves.key(Statistic.ITEM, MAY, "X", "A"),
                      Waves.key(Statistic.RESPONSE, MAY, "ALL", ""))),
              new PublishedCells(
                  1,
                  Set.of(
                      Waves.key(Statistic.ITEM, MAY, "X", "A"),
                      Waves.key(Statistic.INDEX, MAY, "ALL", "ABC"),
                      Waves.key(Statistic.ENPS, MAY, "X", "N")))),
          LATTICE);

  @Test
  void anItemsCellsAreThoseOfEachStand() {
    assertThat(names(rows.ofItem("A"))).containsExactly("unit:X 0", "unit:X 1");
    assertThat(names(rows.ofItem("B"))).isEmpty();
  }

  @Test
  void anIndexHasItsOwn() {
    assertThat(names(rows.ofDimension("ABC"))).containsExactly("unit:ALL 1");
    assertThat(names(rows.ofDimension("A"))).isEmpty();
  }

  @Test
  void allAreThoseOfItemsIndicesAndResponseRates() {
    assertThat(names(rows.all()))
        .containsExactly("unit:ALL 0", "unit:ALL 1", "unit:X 0", "unit:X 1");
    PublishedRows response =
        new PublishedRows(
            List.of(new PublishedCells(0, Set.of(Waves.key(Statistic.RESPONSE, MAY, "X", "")))),
            LATTICE);
    assertThat(names(response.all())).containsExactly("unit:X 0");
    PublishedRows derived =
        new PublishedRows(
            List.of(new PublishedCells(0, Set.of(Waves.key(Statistic.DRIVER, MAY, "X", "ABC")))),
            LATTICE);
    assertThat(names(derived.all())).as("made of the three").isEmpty();
  }

  private static List<String> names(BitSet cells) {
    return cells.stream()
        .mapToObj(cell -> LATTICE.scope(cell).text() + " " + LATTICE.stand(cell))
        .toList();
  }
}
