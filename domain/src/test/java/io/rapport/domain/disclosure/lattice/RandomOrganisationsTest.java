package io.rapport.domain.disclosure.lattice;

import static org.assertj.core.api.Assertions.assertThat;

import io.rapport.domain.analysis.survey.WaveProfiles;
import io.rapport.domain.analysis.survey.WaveProfiles.Profile;
import io.rapport.domain.disclosure.SurveyLattice;
import io.rapport.domain.disclosure.lattice.NaiveProof.Told;
import io.rapport.domain.disclosure.lattice.RandomOrganisations.Surveyed;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.function.ToIntFunction;
import java.util.stream.Collectors;
import java.util.stream.LongStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * On random organisations nothing small follows from what is shown, in any wave, for any item, and
 * after a correction: neither a plain elimination nor the release's own audit finds anything.
 * Twenty of them; the property {@code rapport.organisations} asks for more.
 */
@Tag("disclosure")
class RandomOrganisationsTest {
  private static final int ITEMS = 3;
  private static final int ORGANISATIONS = Integer.getInteger("rapport.organisations", 20);

  static Stream<Surveyed> organisations() {
    return LongStream.rangeClosed(1, ORGANISATIONS).mapToObj(RandomOrganisations::of);
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("organisations")
  void nothingSmallFollows(Surveyed organisation) {
    int threshold = organisation.threshold();
    for (WaveProfiles wave : organisation.waves()) {
      SurveyLattice lattice = SurveyLattice.of(wave);
      LatticeProtection protection = new LatticeProtection(lattice.lattice());
      BitSet base =
          protection.shown(
              lattice.respondents(threshold),
              lattice.cellsOf(0),
              new BitSet(),
              lattice.yielding(0));
      prove(wave, Profile::respondents, threshold, told(lattice, base));
      List<BitSet> items = new ArrayList<>();
      for (int item = 0; item < ITEMS; item++) {
        items.add(protection.shown(lattice.answersTo(item, threshold), base, new BitSet()));
      }
      assertThat(AuditOfShown.findings(wave, lattice, threshold, items)).isEmpty();
    }
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("organisations")
  void nothingSmallFollowsAfterACorrection(Surveyed organisation) {
    int threshold = organisation.threshold();
    WaveProfiles wave = organisation.waves().get(organisation.waves().size() - 1);
    SurveyLattice first = SurveyLattice.of(wave);
    LatticeProtection firstProtection = new LatticeProtection(first.lattice());
    SurveyLattice both = SurveyLattice.of(organisation.corrected());
    LatticeProtection protection = new LatticeProtection(both.lattice());
    List<BitSet> items = new ArrayList<>();
    for (int item = 0; item < ITEMS; item++) {
      BitSet published = new BitSet();
      firstProtection
          .shown(first.answersTo(item, threshold), first.cellsOf(0), new BitSet())
          .stream()
          .forEach(cell -> published.set(both.position(0, first.scope(cell)).orElseThrow()));
      BitSet shown =
          protection.shown(
              both.answersTo(item, threshold), both.cellsOf(1), published, both.yielding(1));
      BitSet still = (BitSet) published.clone();
      still.and(shown);
      assertThat(still).isEqualTo(published);
      assertThat(shown.cardinality()).isGreaterThan(published.cardinality());
      items.add(shown);
    }
    assertThat(AuditOfShown.findings(organisation.corrected(), both, threshold, items)).isEmpty();
    prove(
        organisation.corrected(), profile -> profile.item(0), threshold, told(both, items.get(0)));
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
              .shown(audience, lattice.cellsOf(0), new BitSet(), lattice.yielding(0))
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
