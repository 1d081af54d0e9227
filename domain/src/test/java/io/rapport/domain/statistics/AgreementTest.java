package io.rapport.domain.statistics;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;

import java.util.Random;
import org.apache.commons.math3.distribution.HypergeometricDistribution;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

class AgreementTest {

  @Test
  @DisplayName("perception gap of ten pairs as SciPy gives it, to six decimals")
  void perceptionGap() {
    JsonNode reference = Reference.formulas().get("perception_gap");
    double[] client = Reference.doubles(reference.get("client"));
    double[] consultant = Reference.doubles(reference.get("consultant"));
    BlandAltman.Result gap = BlandAltman.withDefaults().ofPairs(consultant, client);
    six(gap.meanDifference(), reference.get("mean_gap"));
    six(gap.standardDeviation(), reference.get("sd"));
    six(gap.interval().low(), reference.get("ci").get(0));
    six(gap.interval().high(), reference.get("ci").get(1));
    six(gap.limits().low(), reference.get("bland_altman").get(0));
    six(gap.limits().high(), reference.get("bland_altman").get(1));
    six(gap.meanDifference() / gap.standardDeviation(), reference.get("cohen_dz"));
    assertThat(gap.largeShare()).isEqualTo(.1);
    six(IntraclassAgreement.ofPairs(client, consultant).orElseThrow(), reference.get("icc_A1"));
  }

  @Test
  void aFullPointIsLargeInSpiteOfRounding() {
    double[] first = {3.8, 2.1, 1.99};
    double[] second = {2.8, 1.1, 1};
    assertThat(BlandAltman.withDefaults().ofPairs(first, second).largeShare())
        .isCloseTo(2 / 3.0, within(1e-15));
  }

  @Test
  @DisplayName("agreement is 1 for equal ratings and falls when one side shifts (seed 31)")
  void agreementProperties() {
    Random random = new Random(31);
    for (int round = 0; round < 100; round++) {
      int n = 5 + random.nextInt(30);
      double[] a = random.doubles(n, 1, 5).toArray();
      double[] b = random.doubles(n, 1, 5).toArray();
      double[] shifted = new double[n];
      for (int i = 0; i < n; i++) {
        shifted[i] = a[i] + 1;
      }
      assertThat(IntraclassAgreement.ofPairs(a, a).orElseThrow()).isCloseTo(1, within(1e-12));
      assertThat(IntraclassAgreement.ofPairs(a, shifted).orElseThrow()).isLessThan(1);
      assertThat(IntraclassAgreement.ofPairs(a, b).orElseThrow())
          .isCloseTo(IntraclassAgreement.ofPairs(b, a).orElseThrow(), within(1e-12));
      BlandAltman.Result gap = BlandAltman.withDefaults().ofPairs(shifted, a);
      assertThat(gap.meanDifference()).isCloseTo(1, within(1e-12));
      assertThat(gap.largeShare()).isEqualTo(1);
    }
    double[] same = {3, 3, 3};
    assertThat(IntraclassAgreement.ofPairs(same, same)).isEmpty();
  }

  @Test
  @DisplayName("κ of 60 labels as statsmodels gives it, to six decimals")
  void kappa() {
    JsonNode reference = Reference.formulas().get("kappa");
    long[][] table = Reference.table(reference.get("table"));
    CohenKappa.Result result = CohenKappa.withDefaults().ofTable(table).orElseThrow();
    six(result.kappa(), reference.get("kappa"));
    six(result.observed(), reference.get("po"));
    six(result.expected(), reference.get("pe"));
    six(result.interval().low(), reference.get("ci").get(0));
    six(result.interval().high(), reference.get("ci").get(1));
    CohenKappa.Result turned = CohenKappa.withDefaults().ofTable(transposed(table)).orElseThrow();
    assertThat(turned.kappa()).isCloseTo(result.kappa(), within(1e-14));
    assertThat(turned.standardError()).isCloseTo(result.standardError(), within(1e-14));
  }

  @Test
  void kappaAtItsLimits() {
    CohenKappa kappa = CohenKappa.withDefaults();
    CohenKappa.Result full = kappa.ofTable(new long[][] {{4, 0}, {0, 6}}).orElseThrow();
    assertThat(full.kappa()).isCloseTo(1, within(1e-15));
    assertThat(full.standardError()).isCloseTo(0, within(1e-7));
    assertThat(kappa.ofTable(new long[][] {{4, 4}, {4, 4}}).orElseThrow().kappa())
        .isCloseTo(0, within(1e-15));
    assertThat(kappa.ofTable(new long[][] {{9, 0}, {0, 0}})).isEmpty();
  }

  @Test
  @DisplayName("roles asked for and played as statsmodels gives it, to six decimals")
  void stuartMaxwell() {
    JsonNode reference = Reference.formulas().get("role_shift");
    long[][] table = Reference.table(reference.get("table_requested_rows_played_cols_EPC"));
    StuartMaxwell.Result result = StuartMaxwell.test(table);
    six(result.statistic(), reference.get("stuart_maxwell"));
    Reference.exactly(result.df(), reference.get("df"));
    six(result.pValue(), reference.get("p"));
    assertThat(StuartMaxwell.test(transposed(table)).statistic())
        .isCloseTo(result.statistic(), within(1e-11));
  }

  @Test
  @DisplayName("two categories: McNemar (b − c)²/(b + c); unused ones change nothing (seed 32)")
  void stuartMaxwellProperties() {
    Random random = new Random(32);
    for (int round = 0; round < 100; round++) {
      long[][] two = {{random.nextInt(50), 1 + random.nextInt(50)}, {random.nextInt(50), 3}};
      double b = two[0][1];
      double c = two[1][0];
      StuartMaxwell.Result result = StuartMaxwell.test(two);
      assertThat(result.statistic()).isCloseTo((b - c) * (b - c) / (b + c), within(1e-10));
      assertThat(result.df()).isEqualTo(1);
      long[][] padded = {{two[0][0], 0, two[0][1]}, {0, 7, 0}, {two[1][0], 0, two[1][1]}};
      StuartMaxwell.Result wider = StuartMaxwell.test(padded);
      assertThat(wider.statistic()).isCloseTo(result.statistic(), within(1e-10));
      assertThat(wider.df()).isEqualTo(1);
    }
    assertThat(StuartMaxwell.test(new long[][] {{5, 0}, {0, 4}}))
        .isEqualTo(new StuartMaxwell.Result(0, 0, 1));
    long[][] symmetric = {{5, 2, 3}, {2, 4, 1}, {3, 1, 6}};
    assertThat(StuartMaxwell.test(symmetric).pValue()).isCloseTo(1, within(1e-12));
  }

  @Test
  @DisplayName("Fisher's exact p is the sum over tables no likelier (seed 33)")
  void fisherAgainstItsDefinition() {
    Random random = new Random(33);
    for (int round = 0; round < 100; round++) {
      int n1 = 2 + random.nextInt(12);
      int n2 = 2 + random.nextInt(12);
      int x1 = 1 + random.nextInt(n1 - 1);
      int x2 = 1 + random.nextInt(n2 - 1);
      HypergeometricDistribution tables =
          new HypergeometricDistribution(null, n1 + n2, x1 + x2, n1);
      double likelier = 0;
      for (int x = 0; x <= n1; x++) {
        double p = tables.probability(x);
        likelier += p > tables.probability(x1) * (1 + 1e-7) ? p : 0;
      }
      FisherMidP.Result result = FisherMidP.of(x1, n1, x2, n2);
      assertThat(result.exactP()).isCloseTo(1 - likelier, within(1e-11));
      assertThat(result.exactP() - result.midP())
          .isCloseTo(tables.probability(x1) / 2, within(1e-12));
    }
  }

  @Test
  void refusesWhatCannotBe() {
    double[] two = {1, 2};
    double[] three = {1, 2, 3};
    assertThatIllegalArgumentException().isThrownBy(() -> IntraclassAgreement.ofPairs(two, three));
    assertThatIllegalArgumentException()
        .isThrownBy(() -> BlandAltman.withDefaults().ofPairs(two, three));
    assertThatIllegalArgumentException()
        .isThrownBy(() -> StuartMaxwell.test(new long[][] {{1, 2}, {3, 4, 5}}));
    assertThatIllegalArgumentException()
        .isThrownBy(() -> StuartMaxwell.test(new long[][] {{1, -2}, {3, 4}}));
    assertThatIllegalArgumentException()
        .isThrownBy(() -> CohenKappa.withDefaults().ofTable(new long[][] {{0, 0}, {0, 0}}));
  }

  private static long[][] transposed(long[][] table) {
    long[][] turned = new long[table.length][table.length];
    for (int i = 0; i < table.length; i++) {
      for (int j = 0; j < table.length; j++) {
        turned[j][i] = table[i][j];
      }
    }
    return turned;
  }

  private static void six(double actual, JsonNode expected) {
    Reference.six(actual, expected);
  }
}
