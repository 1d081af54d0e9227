package io.rapport.domain.report;

import static org.assertj.core.api.Assertions.assertThat;

import io.rapport.domain.disclosure.Decision.HideReason;
import io.rapport.domain.figure.Statistic;
import io.rapport.domain.language.Language;
import io.rapport.domain.release.Catalogue;
import io.rapport.domain.release.Proof;
import io.rapport.domain.release.Proofs;
import io.rapport.domain.release.Quality;
import io.rapport.domain.release.Release;
import java.time.YearMonth;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;

class DisclosureReportTest {
  private static final Release RELEASE =
      new Release(
          YearMonth.of(2026, 6),
          2,
          new Release.Policy("4", 10, 5, 6),
          new Catalogue("Works of Ludd", List.of(), Optional.empty(), List.of(), List.of()),
          new Quality(List.of(), List.of(), List.of(), List.of()),
          new TreeMap<>());
  private static final DisclosureReport.Hashes HASHES =
      new DisclosureReport.Hashes("aa", "bb", "cc");

  @Test
  void saysInWordsWhatBecameOfTheFigures() {
    DisclosureReport report =
        report(
            Map.of(
                Statistic.ITEM, decided(1200, 3, Map.of("TOO_FEW", 1100L, "REVEALS_OTHERS", 7L)),
                Statistic.S01, decided(2, 0, Map.of("DOMINATED", 4L))),
            List.of(new Proof.Merged("2026-05", "A~1", List.of("B", "C"))));

    assertThat(report.organisation()).isEqualTo("Works of Ludd");
    assertThat(report.title()).isEqualTo("Disclosure report, June 2026");
    assertThat(report.notes().get(1)).contains("rapport prove --month 2026-06 --issue 2 ");
    assertThat(report.facts())
        .containsExactly(
            new DisclosureReport.Fact("Month and issue", "2026-06, issue 2", false),
            new DisclosureReport.Fact("Published in", "2026-06.2", true),
            new DisclosureReport.Fact("Figures shown", "1,202", false),
            new DisclosureReport.Fact("Figures hidden", "1,111", false),
            new DisclosureReport.Fact("Figures not asked, recorded or comparable", "3", false),
            new DisclosureReport.Fact("Shown cells audited", "1,202", false),
            new DisclosureReport.Fact("Survey cells in coarser steps", "0", false),
            new DisclosureReport.Fact("Groups of people alike that it knew", "40", false),
            new DisclosureReport.Fact("Figures of records that it knew", "50", false),
            new DisclosureReport.Fact("Findings", "0", false),
            new DisclosureReport.Fact("SHA-256 of the content", "aa", true),
            new DisclosureReport.Fact("SHA-256 of the evidence", "bb", true),
            new DisclosureReport.Fact("SHA-256 of the manifest", "cc", true));
    assertThat(report.tables())
        .containsExactly(
            new DisclosureReport.Table(
                "Hidden, by reason",
                "How many figures are hidden for each reason",
                List.of("Reason", "Figures"),
                List.of(
                    List.of("One manager holds too much", "4"),
                    List.of("Would give away others", "7"),
                    List.of("Too few behind it", "1,100")),
                true),
            new DisclosureReport.Table(
                "Figures, by statistic",
                "How many figures of each statistic are shown, hidden for each reason, or absent",
                List.of(
                    "Statistic",
                    "Shown",
                    "One manager holds too much",
                    "Would give away others",
                    "Too few behind it",
                    "Absent"),
                List.of(
                    List.of("Item (item)", "1,200", "0", "7", "1,100", "3"),
                    List.of("Role mix (S01)", "2", "4", "0", "0", "0")),
                true),
            new DisclosureReport.Table(
                "Units put together",
                "Units too small to be shown alone, and the unit that they are shown in",
                List.of("Unit", "Wave", "Members"),
                List.of(List.of("A~1", "2026-05", "B, C")),
                false),
            new DisclosureReport.Table(
                "Limits and arithmetic",
                "What figures must rest on to be shown, and the numbers that protection and audit use",
                List.of("Parameter", "Value"),
                List.of(
                    List.of("Version of the policy", "4"),
                    List.of("Fewest answers behind a survey figure", "10"),
                    List.of("Fewest respondents behind a figure of the pulse", "5"),
                    List.of("Fewest records behind a figure of work records", "6"),
                    List.of("Fewest managers behind it", "3"),
                    List.of("Fewest consultants behind it", "4"),
                    List.of("Largest part of the records of one manager", "50%"),
                    List.of("Protection divides by the prime", "2,147,483,647"),
                    List.of("Audit divides by the prime", "2,147,483,629")),
                true));
  }

  @Test
  void aReleaseThatHidesNothingHasNoTableOfReasons() {
    assertThat(report(Map.of(Statistic.ITEM, decided(4, 0, Map.of())), List.of()).tables())
        .extracting(DisclosureReport.Table::title)
        .containsExactly("Figures, by statistic", "Limits and arithmetic");
  }

  @Test
  void everyReasonHasWordsOfItsOwnAndAnUnknownOneItsName() {
    Map<String, Long> hidden = new TreeMap<>(Map.of("OF_TOMORROW", 1L, Proof.NOBODY, 1L));
    Arrays.stream(HideReason.values()).forEach(reason -> hidden.put(reason.name(), 1L));

    List<String> words =
        report(Map.of(Statistic.ITEM, decided(0, 0, hidden)), List.of())
            .tables()
            .get(0)
            .rows()
            .stream()
            .map(row -> row.get(0))
            .toList();

    assertThat(words).hasSize(hidden.size()).doesNotHaveDuplicates().contains("OF_TOMORROW");
    assertThat(words)
        .filteredOn(word -> !word.equals("OF_TOMORROW"))
        .allMatch(word -> word.matches("[A-Z][a-z ]+"));
  }

  private static DisclosureReport report(
      Map<Statistic, Proof.Decided> decided, List<Proof.Merged> merged) {
    Proof proof =
        new Proof(
            new TreeMap<>(decided),
            merged,
            new Proof.Parameters(10, 5, 6, 3, 4, 0.5, 2_147_483_647L, 2_147_483_629L),
            new Proof.Audited(1_202, 40, 50, 0),
            Proofs.NOTHING_KNOWN);
    return DisclosureReport.of(RELEASE, proof, HASHES, "2026-06.2", Language.ENGLISH);
  }

  private static Proof.Decided decided(long shown, long absent, Map<String, Long> hidden) {
    SortedMap<String, Long> sorted = new TreeMap<>(hidden);
    return new Proof.Decided(shown, sorted, absent);
  }
}
