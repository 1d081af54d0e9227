package io.rapport.domain.disclosure.lattice;

import static org.assertj.core.api.Assertions.assertThat;

import io.rapport.domain.analysis.survey.WaveProfiles;
import io.rapport.domain.analysis.survey.WaveProfiles.Profile;
import io.rapport.domain.disclosure.SurveyLattice;
import io.rapport.domain.disclosure.lattice.NaiveProof.Told;
import io.rapport.domain.disclosure.lattice.RandomOrganisations.Surveyed;
import java.util.BitSet;
import java.util.Locale;
import java.util.Set;
import java.util.function.ToIntFunction;
import java.util.stream.Collectors;
import java.util.stream.LongStream;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * On random organisations nothing small follows from what is shown, in any wave, for any item, and
 * after a correction. Twenty of them; the property {@code rapport.organisations} asks for more.
 */
class RandomOrganisationsTest {
  private static final int ORGANISATIONS = Integer.getInteger("rapport.organisations", 20);

  static Stream<Surveyed> organisations() {
    return LongStream.rangeClosed(1, ORGANISATIONS).mapToObj(RandomOrganisations::of);
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("organisations")
  void nothingSmallFollows(Surveyed organisation) {
    int threshold = organisation.threshold();
    for (int number = 0; number < organisation.waves().size(); number++) {
      int item = number;
      WaveProfiles wave = organisation.waves().get(number);
      SurveyLattice lattice = SurveyLattice.of(wave);
      LatticeProtection protection = new LatticeProtection(lattice.lattice());
      BitSet base =
          protection.shown(lattice.respondents(threshold), lattice.cellsOf(0), new BitSet());
      prove(wave, Profile::respondents, threshold, told(lattice, base));
      BitSet shown = protection.shown(lattice.answersTo(item, threshold), base, new BitSet());
      prove(wave, profile -> profile.item(item), threshold, told(lattice, shown));
    }
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("organisations")
  void nothingSmallFollowsAfterACorrection(Surveyed organisation) {
    int threshold = organisation.threshold();
    WaveProfiles wave = organisation.waves().get(organisation.waves().size() - 1);
    SurveyLattice first = SurveyLattice.of(wave);
    SurveyLattice both = SurveyLattice.of(organisation.corrected());
    BitSet shownFirst =
        new LatticeProtection(first.lattice())
            .shown(first.respondents(threshold), first.cellsOf(0), new BitSet());
    BitSet published = new BitSet();
    shownFirst.stream()
        .forEach(cell -> published.set(both.position(0, first.scope(cell)).orElseThrow()));
    BitSet shown =
        new LatticeProtection(both.lattice())
            .shown(both.respondents(threshold), both.cellsOf(1), published);

    BitSet still = (BitSet) published.clone();
    still.and(shown);
    assertThat(still).isEqualTo(published);
    assertThat(shown.cardinality()).isGreaterThan(published.cardinality());
    prove(organisation.corrected(), Profile::respondents, threshold, told(both, shown));
  }

  @ParameterizedTest(name = "threshold {0}: at least {1} of the cells above it")
  @CsvSource({"5, .75", "10, .78"})
  void mostCellsAboveTheThresholdAreShown(int threshold, double share) {
    long above = 0;
    long shown = 0;
    for (Surveyed organisation : (Iterable<Surveyed>) organisations()::iterator) {
      SurveyLattice lattice = SurveyLattice.of(organisation.waves().get(0));
      Audience audience = lattice.respondents(threshold);
      above += lattice.lattice().cells().stream().filter(cell -> !audience.isSmall(cell)).count();
      shown +=
          new LatticeProtection(lattice.lattice())
              .shown(audience, lattice.cellsOf(0), new BitSet())
              .cardinality();
    }
    System.out.printf(
        Locale.ROOT,
        "threshold %d: %d of %d cells above it shown (%.1f %%)%n",
        threshold,
        shown,
        above,
        100.0 * shown / above);
    assertThat((double) shown / above).isGreaterThanOrEqualTo(share);
  }

  private static Set<Told> told(SurveyLattice lattice, BitSet shown) {
    return shown.stream()
        .mapToObj(cell -> new Told(lattice.stand(cell), lattice.scope(cell)))
        .collect(Collectors.toSet());
  }

  private static void prove(
      WaveProfiles wave, ToIntFunction<Profile> people, int threshold, Set<Told> shown) {
    assertThat(new NaiveProof(wave, people, threshold, shown).derivable()).isEmpty();
  }
}
