package io.rapport.jobs.store;

import static org.assertj.core.api.Assertions.assertThat;

import io.rapport.domain.figure.CellKey;
import io.rapport.domain.figure.Measure;
import io.rapport.domain.figure.Quantity;
import io.rapport.domain.figure.Reading;
import io.rapport.domain.figure.Statistic;
import io.rapport.domain.release.Catalogue;
import io.rapport.domain.release.Proof;
import io.rapport.domain.release.Provenance;
import io.rapport.domain.release.Quality;
import io.rapport.domain.release.Release;
import io.rapport.domain.release.ReleasedCell;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;

class ReleaseJsonTest {
  private static final Catalogue.Survey SURVEY =
      new Catalogue.Survey(
          "engagement",
          1,
          "Engagement",
          "ENG",
          List.of(new Catalogue.ItemName("ENG1", "I like it", false, List.of("No", "Yes"))),
          List.of(new Catalogue.DimensionName("ENG", "Engagement", List.of("ENG1"))),
          List.of(new Catalogue.Named("2025-11", "November 2025")));

  private static final Provenance PROVENANCE =
      new Provenance(
          List.of(
              new Provenance.WaveFiles(
                  "2026-05",
                  2,
                  LocalDate.of(2026, 5, 4),
                  LocalDate.of(2026, 5, 22),
                  List.of("ab".repeat(32)),
                  List.of("cd".repeat(32)))),
          List.of(
              new Provenance.Asked(
                  2,
                  List.of(
                      new Provenance.ItemScale(
                          "ENG1", List.of(new Provenance.Answer(5, "Yes", "favourable")))))),
          List.of("ef".repeat(32)),
          List.of(),
          new Provenance.Limits(5, 0.05, 30, 20, 10));

  @Test
  void aCatalogueComesBackAsItWas() {
    Catalogue catalogue =
        catalogue(
            new Catalogue.Survey(
                SURVEY.questionnaire(),
                2,
                SURVEY.title(),
                SURVEY.outcome(),
                SURVEY.items(),
                SURVEY.dimensions(),
                SURVEY.waves(),
                List.of(
                    new Catalogue.OlderVersion(
                        1, List.of("2025-11"), SURVEY.items(), SURVEY.dimensions())),
                Optional.of(
                    new Catalogue.SinceLastWave(
                        List.of(
                            new Catalogue.Limit(
                                "ENG1",
                                true,
                                new Catalogue.Reason(
                                    Catalogue.Why.ANSWERS_REWORDED,
                                    Optional.of("ENG2"),
                                    List.of()))),
                        List.of(),
                        List.of(
                            new Catalogue.Limit(
                                "LAB",
                                false,
                                new Catalogue.Reason(
                                    Catalogue.Why.DIVIDED,
                                    Optional.empty(),
                                    List.of("Plant", "Sales", "Laboratory")))),
                        List.of("I stay"))),
                List.of(new Catalogue.Named("PAY", "Pay")),
                List.of(new Catalogue.Named("2026-05", "tenure"))));

    assertThat(ReleaseJson.catalogue(ReleaseJson.catalogue(catalogue))).isEqualTo(catalogue);
  }

  @Test
  void aCatalogueWrittenBeforeThereWereVersionsIsRead() {
    String written = ReleaseJson.catalogue(catalogue(SURVEY));
    String earlier =
        written
            .replace("\"older\":[],", "")
            .replace("\"since\":null,", "")
            .replace("\"themes\":[],", "")
            .replace(",\"weightedBy\":[]", "");
    assertThat(earlier).doesNotContain("older", "since\"", "themes", "weightedBy");

    assertThat(ReleaseJson.catalogue(earlier)).isEqualTo(catalogue(SURVEY));
  }

  @Test
  void aReasonThatAnEarlierProgramKeptAsASentenceIsRead() {
    Catalogue.SinceLastWave since =
        new Catalogue.SinceLastWave(
            List.of(new Catalogue.Limit("ENG1", true, Catalogue.Reason.of(Catalogue.Why.DECLARED))),
            List.of(),
            List.of(),
            List.of());
    String written =
        ReleaseJson.catalogue(
            catalogue(
                new Catalogue.Survey(
                    SURVEY.questionnaire(),
                    2,
                    SURVEY.title(),
                    SURVEY.outcome(),
                    SURVEY.items(),
                    SURVEY.dimensions(),
                    SURVEY.waves(),
                    List.of(),
                    Optional.of(since),
                    List.of(),
                    List.of())));
    String earlier =
        written.replace(
            "{\"item\":null,\"names\":[],\"why\":\"DECLARED\"}",
            "\"the answers have other words\"");
    assertThat(earlier).isNotEqualTo(written);

    assertThat(ReleaseJson.catalogue(earlier).survey().orElseThrow().since().orElseThrow().items())
        .containsExactly(
            new Catalogue.Limit(
                "ENG1", true, Catalogue.Reason.inWords("the answers have other words")));
  }

  @Test
  void theNumbersOfAnEarlierReleaseAreRead() {
    assertThat(ReleaseJson.numbers("{\"HIGH\":\"71\",\"LOW\":\"61\",\"VALUE\":\"66\"}"))
        .containsOnly(
            Map.entry(Measure.VALUE, new BigDecimal("66")),
            Map.entry(Measure.LOW, new BigDecimal("61")),
            Map.entry(Measure.HIGH, new BigDecimal("71")));
  }

  @Test
  void everyMeasureComesBackWithItsDecimals() {
    Map<Measure, BigDecimal> numbers = new EnumMap<>(Measure.class);
    for (Measure measure : Measure.values()) {
      numbers.put(measure, new BigDecimal("0.10"));
    }
    CellKey key = CellKey.parse("driver/2026-05/unit:ALL/MGR");
    ReleasedCell.Shown cell =
        ReleasedCell.Shown.restored(
            key,
            Quantity.NUMBER,
            numbers,
            new ReleasedCell.Base.Exact(395),
            ReleasedCell.Bound.EXACT,
            Optional.empty(),
            Reading.NONE);

    assertThat(ReleaseJson.numbers(ReleaseJson.numbers(cell))).isEqualTo(numbers);
  }

  @Test
  void theHashOfAnIssueIsThatOfWhatIsKeptInWhateverOrderItIsKept() {
    CellKey key = CellKey.parse("item/2026-05/unit:ALL/ENG1");
    SortedMap<CellKey, ReleasedCell> cells =
        new TreeMap<>(Map.of(key, new ReleasedCell.Hidden(key)));
    Release release =
        new Release(
            YearMonth.of(2026, 6),
            1,
            new Release.Policy("1", 10, 5, 5),
            catalogue(SURVEY),
            quality(),
            cells);
    String hash = ReleaseJson.contentHash(release);
    String kept = ReleaseJson.catalogue(release.catalogue());

    assertThat(
            ReleaseJson.keptContentHash(
                "{\"version\": \"1\", \"records\": 5, \"pulse\": 5, \"answers\": 10}", kept, cells))
        .isEqualTo(hash)
        .matches("[0-9a-f]{64}");
    assertThat(
            ReleaseJson.keptContentHash(
                "{\"version\": \"1\", \"records\": 5, \"pulse\": 5, \"answers\": 11}", kept, cells))
        .isNotEqualTo(hash);
    assertThat(
            ReleaseJson.keptContentHash(
                ReleaseJson.policy(release.policy()), kept.replace("Engagement", "Climate"), cells))
        .isNotEqualTo(hash);
    assertThat(
            ReleaseJson.keptContentHash(
                ReleaseJson.policy(release.policy()),
                kept,
                new TreeMap<>(Map.of(key, new ReleasedCell.NotAsked(key)))))
        .isNotEqualTo(hash);
  }

  @Test
  void anIssueOfAnEarlierProgramKeepsTheHashThatItGot() {
    String earlier = ReleaseJson.catalogue(catalogue(SURVEY)).replace("\"themes\":[],", "");
    assertThat(earlier).doesNotContain("themes");
    Catalogue read = ReleaseJson.catalogue(earlier);
    assertThat(ReleaseJson.catalogue(read)).isNotEqualTo(earlier);

    assertThat(ReleaseJson.keptContentHash("{}", earlier, new TreeMap<>()))
        .isEqualTo(ReleaseJson.sha256(("{}\n" + earlier + "\n").getBytes(StandardCharsets.UTF_8)));
  }

  @Test
  void whatAProofCountsComesBackAsItWas() {
    SortedMap<Statistic, Proof.Decided> decided =
        new TreeMap<>(
            Map.of(
                Statistic.ITEM, new Proof.Decided(3, new TreeMap<>(Map.of("TOO_FEW", 2L)), 1),
                Statistic.S42, new Proof.Decided(0, new TreeMap<>(), 7)));
    List<Proof.Merged> merged = List.of(new Proof.Merged("2026-05", "A~1", List.of("B", "C")));
    Proof.Parameters parameters = new Proof.Parameters(10, 5, 6, 3, 4, 0.45, 7, 11);
    Proof.Audited audited = new Proof.Audited(5, 6, 7, 0);

    assertThat(ReleaseJson.decided(ReleaseJson.text(decided))).isEqualTo(decided);
    assertThat(ReleaseJson.merged(ReleaseJson.text(merged))).isEqualTo(merged);
    assertThat(ReleaseJson.parameters(ReleaseJson.text(parameters))).isEqualTo(parameters);
    assertThat(ReleaseJson.audited(ReleaseJson.text(audited))).isEqualTo(audited);
  }

  @Test
  void whatStandsBehindAnIssueComesBackAsItWas() {
    Quality quality =
        quality().with(PROVENANCE).withUnmoved(List.of(new Quality.Unmoved("2026-05", 12)));

    assertThat(ReleaseJson.quality(ReleaseJson.quality(quality))).isEqualTo(quality);
  }

  @Test
  void anIssueOfWhichNothingMoreWasRecordedIsRead() {
    String written = ReleaseJson.quality(quality());
    String earlier = written.replace("\"provenance\":null,", "").replace(",\"unmoved\":[]", "");
    assertThat(earlier).doesNotContain("provenance", "unmoved");

    assertThat(ReleaseJson.quality(earlier)).isEqualTo(quality());
  }

  private static Quality quality() {
    return new Quality(
        List.of(
            new Quality.Input(
                "a.csv", "survey", "ab".repeat(32), 3, 2, 1, 0, 0, LocalDate.of(2026, 6, 1))),
        List.of(),
        List.of(),
        List.of(new Quality.Revision("S01/2026-06.12m/whole/played.EXPERT", "31", "30")));
  }

  private static Catalogue catalogue(Catalogue.Survey survey) {
    return new Catalogue("Works", List.of(), Optional.of(survey), List.of(), List.of());
  }
}
