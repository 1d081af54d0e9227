package io.rapport.domain.disclosure.lattice;

import static org.assertj.core.api.Assertions.assertThat;

import io.rapport.domain.analysis.survey.WaveProfiles;
import io.rapport.domain.disclosure.SurveyLattice;
import io.rapport.domain.disclosure.lattice.RandomOrganisations.Surveyed;
import java.lang.management.ManagementFactory;
import java.lang.management.MemoryPoolMXBean;
import java.lang.management.MemoryType;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.Locale;
import java.util.function.Supplier;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * What it costs to protect and to audit one pattern of a wave, from 1,000 to 20,000 employees with
 * five demographics. Seconds are those of the processor; the heap is what its pools held at most,
 * garbage included, so it depends on how much they may hold. The command stands in the README.
 */
@Tag("bench")
class ProtectionBenchmarkTest {
  private static final int[] EMPLOYEES = {1_000, 2_500, 5_000, 10_000, 20_000};
  private static final int DEMOGRAPHICS = 5;
  private static final double MEGABYTE = 1 << 20;

  /** Seconds of the steps at one size, and the heap in megabytes. */
  private record Cost(
      int employees,
      int respondents,
      int cells,
      double describe,
      double protect,
      double oneItem,
      double audit,
      double heap) {
    double total() {
      return describe + protect;
    }
  }

  private double seconds;

  @ParameterizedTest(name = "threshold {0}")
  @ValueSource(ints = {5, 10})
  void costGrowsLittleFasterThanTheOrganisation(int threshold) {
    measure(EMPLOYEES[0], threshold);
    List<Cost> costs = new ArrayList<>();
    for (int employees : EMPLOYEES) {
      costs.add(measure(employees, threshold));
    }
    print(threshold, costs);
  }

  private Cost measure(int employees, int threshold) {
    Surveyed organisation = RandomOrganisations.of(employees, DEMOGRAPHICS, threshold, 1);
    WaveProfiles wave = organisation.waves().get(0);
    System.gc();
    pools().forEach(MemoryPoolMXBean::resetPeakUsage);
    SurveyLattice lattice = timed(() -> SurveyLattice.of(wave));
    double describe = seconds;
    LatticeProtection protection = timed(() -> new LatticeProtection(lattice.lattice()));
    describe += seconds;
    BitSet base =
        timed(
            () ->
                protection.shown(
                    lattice.respondents(threshold),
                    lattice.cellsOf(0),
                    new BitSet(),
                    lattice.yielding(0)));
    double protect = seconds;
    BitSet item =
        timed(() -> protection.shown(lattice.answersTo(0, threshold), base, new BitSet()));
    double oneItem = seconds;
    double heap = pools().stream().mapToLong(pool -> pool.getPeakUsage().getUsed()).sum();
    List<String> findings =
        timed(() -> AuditOfShown.findings(wave, lattice, threshold, List.of(item)));
    assertThat(findings).isEmpty();
    return new Cost(
        employees,
        wave.profiles().stream().mapToInt(WaveProfiles.Profile::respondents).sum(),
        lattice.lattice().cells().size(),
        describe,
        protect,
        oneItem,
        seconds,
        heap / MEGABYTE);
  }

  private <T> T timed(Supplier<T> step) {
    long before = ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime();
    T result = step.get();
    seconds = (ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime() - before) / 1e9;
    return result;
  }

  private static List<MemoryPoolMXBean> pools() {
    return ManagementFactory.getMemoryPoolMXBeans().stream()
        .filter(pool -> pool.getType() == MemoryType.HEAP)
        .toList();
  }

  private static void print(int threshold, List<Cost> costs) {
    StringBuilder table =
        new StringBuilder(
            String.format(
                Locale.ROOT,
                "threshold %d%n%9s %11s %7s %9s %9s %9s %9s %7s %9s%n",
                threshold,
                "employees",
                "respondents",
                "cells",
                "describe",
                "protect",
                "one item",
                "audit",
                "ratio",
                "heap MB"));
    double before = 0;
    for (Cost cost : costs) {
      table.append(
          String.format(
              Locale.ROOT,
              "%9d %11d %7d %9.2f %9.2f %9.2f %9.2f %7s %9.0f%n",
              cost.employees(),
              cost.respondents(),
              cost.cells(),
              cost.describe(),
              cost.protect(),
              cost.oneItem(),
              cost.audit(),
              before == 0 ? "" : String.format(Locale.ROOT, "%.1f", cost.total() / before),
              cost.heap()));
      before = cost.total();
    }
    System.out.print(table);
  }
}
