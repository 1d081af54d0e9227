package io.rapport.domain.disclosure.lattice;

import io.rapport.domain.analysis.survey.WaveProfiles;
import io.rapport.domain.disclosure.SurveyLattice;
import io.rapport.domain.figure.CellKey;
import io.rapport.domain.figure.Statistic;
import io.rapport.domain.release.audit.DisclosureAudit;
import io.rapport.domain.release.audit.Evidence;
import io.rapport.domain.release.audit.WaveEvidence;
import io.rapport.domain.release.audit.WaveEvidence.Asked;
import io.rapport.domain.release.audit.WaveEvidence.Published;
import io.rapport.domain.release.audit.WaveEvidence.Sheets;
import java.util.BitSet;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.stream.IntStream;

/** The release's own audit, given the cells in which items of a random organisation are shown. */
final class AuditOfShown {
  private static final String WAVE = "2026-05";

  private AuditOfShown() {}

  /**
   * What the audit finds.
   *
   * @param shown by item, positions of the shown cells; those of earlier stands were published
   */
  static List<String> findings(
      WaveProfiles wave, SurveyLattice lattice, int threshold, List<BitSet> shown) {
    Set<CellKey> today = new HashSet<>();
    SortedSet<String> earlier = new TreeSet<>();
    for (int item = 0; item < shown.size(); item++) {
      String id = id(item);
      shown.get(item).stream()
          .forEach(
              cell -> {
                CellKey key = new CellKey(Statistic.ITEM, WAVE, lattice.scope(cell), id);
                if (lattice.stand(cell) == wave.today()) {
                  today.add(key);
                } else {
                  earlier.add(key.text());
                }
              });
    }
    return DisclosureAudit.ofShown(today, evidence(wave, threshold, shown.size(), earlier));
  }

  private static Evidence evidence(
      WaveProfiles wave, int threshold, int items, SortedSet<String> published) {
    return new Evidence(
        new Evidence.Limits(threshold, 5, 5, 3, 3, .5),
        List.of(
            new WaveEvidence(
                WAVE,
                IntStream.range(0, items).mapToObj(item -> new Asked(id(item), 1, 5)).toList(),
                List.of(),
                "",
                wave,
                published.isEmpty() ? List.of() : List.of(new Published(0, published)),
                new TreeSet<>(),
                new Sheets(Map.of(), Map.of()),
                0,
                Optional.empty())),
        List.of());
  }

  private static String id(int item) {
    return "I" + item;
  }
}
