package io.rapport.domain.release;

import static org.assertj.core.api.Assertions.assertThat;

import io.rapport.domain.release.RepairedFigure.Attempt;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.LongStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Small groups of invented organisations cannot be guessed closely from coded shares and scores of
 * others, and few cells are lost for that. Six small organisations; the property {@code
 * rapport.organisations} asks for as many of the method's, of 50 to 3,000 people.
 */
@Tag("disclosure")
class IntervalReleaseTest {
  private static final int ASKED = Integer.getInteger("rapport.organisations", 0);

  /** Organisations that the method's shares are of; fewer may happen to be small ones. */
  private static final int METHODS = 200;

  /** The whole program is solved, for every small group, in organisations of so many people. */
  private static final int SOLVED_UP_TO = 150;

  /** The least part of the cells that protection shows that is still shown after the audit. */
  private static final double OF_PROTECTED = .985;

  private static final Map<Attempt, RepairedFigure> REPAIRED = new ConcurrentHashMap<>();

  static Stream<Attempt> organisations() {
    return ASKED > 0
        ? LongStream.rangeClosed(1, ASKED).mapToObj(Attempt::of)
        : Stream.of(
            new Attempt(80, 2, 5, 1),
            new Attempt(100, 3, 10, 2),
            new Attempt(300, 3, 5, 3),
            new Attempt(700, 2, 5, 4),
            new Attempt(400, 4, 10, 5),
            new Attempt(600, 3, 10, 6));
  }

  static Stream<Attempt> smallOrganisations() {
    return organisations().filter(organisation -> organisation.people() <= SOLVED_UP_TO);
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("organisations")
  void theRepairOfAnItemNeedsNoOther(Attempt organisation) {
    RepairedFigure item = repaired(organisation);

    assertThat(item.found().tooNarrow()).isZero();
    assertThat(item.again().isClear()).isTrue();
    assertThat(item.printed()).isNotEmpty();
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("organisations")
  void neitherDoesThatOfAnIndex(Attempt organisation) {
    RepairedFigure index = RepairedFigure.index(organisation);

    assertThat(index.found().tooNarrow()).isZero();
    assertThat(index.again().isClear()).isTrue();
    assertThat(index.printed()).isNotEmpty();
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("organisations")
  void norDoesThatOfAnItemWhoseWaveWasCorrected(Attempt organisation) {
    CorrectedFigure item = CorrectedFigure.of(organisation);

    assertThat(item.told()).isNotEmpty();
    assertThat(item.news()).isPositive();
    assertThat(item.found().tooNarrow()).isEqualTo(item.before().tooNarrow());
    assertThat(item.again().coarser()).isEmpty();
    assertThat(item.again().toHide()).isEmpty();
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("smallOrganisations")
  void bySolvingTheWholeProgramNoSmallGroupIsNarrow(Attempt organisation) {
    RepairedFigure item = repaired(organisation);

    assertThat(item.figure().small()).isNotEmpty();
    assertThat(InventedAnswers.KINDS)
        .allSatisfy(kind -> assertThat(item.narrowest(kind)).isGreaterThanOrEqualTo(0));
    assertThat(item.narrowestShare()).isGreaterThanOrEqualTo(-1e-6);
    assertThat(RepairedFigure.index(organisation).narrowestScore()).isGreaterThanOrEqualTo(-1e-6);
  }

  @ParameterizedTest(
      name = "threshold {0}: at least {1} of the cells above it, {2} of small organisations")
  @CsvSource({"5, .75, .70", "10, .78, .75"})
  void hardlyACellIsHiddenForTheAuditsSake(int threshold, double share, double ofSmallOnes) {
    List<RepairedFigure> items =
        organisations()
            .filter(organisation -> organisation.threshold() == threshold)
            .map(IntervalReleaseTest::repaired)
            .toList();
    long above = items.stream().mapToLong(item -> item.figure().above()).sum();
    long before = items.stream().mapToLong(item -> item.figure().shown().size()).sum();
    long left = items.stream().mapToLong(item -> item.printed().size()).sum();
    Map<Integer, Integer> steps = new TreeMap<>();
    items.stream()
        .flatMap(item -> item.found().coarser().values().stream())
        .forEach(coarser -> steps.merge(coarser.told(), 1, Integer::sum));
    System.out.printf(
        Locale.ROOT,
        "threshold %d: %d of %d cells above it shown (%.1f %%), %d without the audit (%.1f %%);"
            + " coarser by step: %s%n",
        threshold,
        left,
        above,
        100.0 * left / above,
        before,
        100.0 * before / above,
        steps);

    assertThat((double) left / above).isGreaterThanOrEqualTo(ASKED < METHODS ? ofSmallOnes : share);
    assertThat((double) left / before).isGreaterThanOrEqualTo(OF_PROTECTED);
  }

  private static RepairedFigure repaired(Attempt organisation) {
    return REPAIRED.computeIfAbsent(organisation, RepairedFigure::item);
  }
}
