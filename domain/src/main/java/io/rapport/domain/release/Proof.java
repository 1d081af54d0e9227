package io.rapport.domain.release;

import io.rapport.domain.disclosure.Decision;
import io.rapport.domain.disclosure.lattice.LatticeProtection;
import io.rapport.domain.figure.CellKey;
import io.rapport.domain.figure.Statistic;
import io.rapport.domain.release.audit.DisclosureAudit;
import io.rapport.domain.release.audit.Evidence;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * How a release was protected, and everything with which it can be audited again. For the
 * data-protection officer and for the audit; readers must never learn why a cell is hidden.
 *
 * @param decided what became of the figures of each statistic
 * @param merged units that were too small to be shown alone and were put together
 * @param parameters limits and arithmetic
 * @param audited what the audit looked at and found
 * @param evidence what the audit was given beside the released cells
 */
public record Proof(
    SortedMap<Statistic, Decided> decided,
    List<Merged> merged,
    Parameters parameters,
    Audited audited,
    Evidence evidence) {
  /** Name of the reason of figures that are hidden because nobody stands behind them. */
  public static final String NOBODY = "NOBODY";

  public Proof {
    decided = Collections.unmodifiableSortedMap(new TreeMap<>(decided));
    merged = List.copyOf(merged);
  }

  /**
   * Figures by what became of them.
   *
   * @param shown with numbers
   * @param hidden by the name of the reason
   * @param absent not asked, not recorded or not comparable
   */
  public record Decided(long shown, SortedMap<String, Long> hidden, long absent) {
    public Decided {
      hidden = Collections.unmodifiableSortedMap(new TreeMap<>(hidden));
    }

    /** How many are hidden for any reason. */
    public long allHidden() {
      return hidden.values().stream().mapToLong(Long::longValue).sum();
    }

    private Decided plus(Decided other) {
      SortedMap<String, Long> all = new TreeMap<>(hidden);
      other.hidden.forEach((reason, count) -> all.merge(reason, count, Long::sum));
      return new Decided(shown + other.shown, all, absent + other.absent);
    }
  }

  /**
   * Units put together.
   *
   * @param period wave in which they are together
   * @param unit code of the unit that stands for them
   * @param members their codes
   */
  public record Merged(String period, String unit, List<String> members) {
    public Merged {
      members = List.copyOf(members);
    }
  }

  /**
   * By what it was protected. Protection and audit divide by different primes, so that no accident
   * of one of them can hide a finding.
   *
   * @param answers fewest answers behind a survey figure
   * @param pulse fewest respondents behind a figure of the pulse
   * @param records fewest records behind a figure of work records
   * @param managers fewest different managers behind it
   * @param consultants fewest different consultants behind it
   * @param dominance largest share of the records that may belong to one manager
   * @param protectionPrime modulus of the protection's elimination
   * @param auditPrime modulus of the audit's elimination
   */
  public record Parameters(
      int answers,
      int pulse,
      int records,
      int managers,
      int consultants,
      double dominance,
      long protectionPrime,
      long auditPrime) {

    private static Parameters of(Evidence.Limits limits) {
      return new Parameters(
          limits.answers(),
          limits.pulse(),
          limits.records(),
          limits.managers(),
          limits.consultants(),
          limits.dominance(),
          LatticeProtection.PRIME,
          DisclosureAudit.PRIME);
    }
  }

  /**
   * What the audit did.
   *
   * @param cells shown cells that it looked at
   * @param profiles groups of people who are alike, over all waves
   * @param records figures of work records and of the pulse that it knew of
   * @param findings always 0: what the audit objects to has no proof
   */
  public record Audited(long cells, long profiles, long records, int findings) {
    public Audited {
      if (findings != 0) {
        throw new IllegalArgumentException("a release with findings has no proof");
      }
    }
  }

  /**
   * The proof of cells that the audit did not object to.
   *
   * @param decisions by which they were shown or hidden
   */
  static Proof cleared(
      Map<CellKey, ReleasedCell> cells,
      Map<CellKey, Decision> decisions,
      List<Merged> merged,
      Evidence evidence) {
    return new Proof(
        decided(cells, decisions),
        merged,
        Parameters.of(evidence.limits()),
        new Audited(
            cells.values().stream().filter(ReleasedCell.Shown.class::isInstance).count(),
            evidence.waves().stream().mapToLong(wave -> wave.profiles().profiles().size()).sum(),
            evidence.records().size(),
            0),
        evidence);
  }

  /**
   * Figures that have no cell, because one would tell something by being there, count as hidden.
   */
  private static SortedMap<Statistic, Decided> decided(
      Map<CellKey, ReleasedCell> cells, Map<CellKey, Decision> decisions) {
    SortedMap<Statistic, Decided> decided = new TreeMap<>();
    cells.forEach(
        (key, cell) ->
            decided.merge(
                key.statistic(),
                one(cell, decisions.getOrDefault(key, Decision.Show.SHOW)),
                Decided::plus));
    decisions.forEach(
        (key, decision) -> {
          if (!cells.containsKey(key) && decision instanceof Decision.Hide hide) {
            decided.merge(key.statistic(), hidden(hide.reason().name()), Decided::plus);
          }
        });
    return decided;
  }

  private static Decided one(ReleasedCell cell, Decision decision) {
    if (cell instanceof ReleasedCell.Shown) {
      return new Decided(1, new TreeMap<>(), 0);
    } else if (cell instanceof ReleasedCell.Hidden) {
      return hidden(decision instanceof Decision.Hide hide ? hide.reason().name() : NOBODY);
    }
    return new Decided(0, new TreeMap<>(), 1);
  }

  private static Decided hidden(String reason) {
    return new Decided(0, new TreeMap<>(Map.of(reason, 1L)), 0);
  }
}
