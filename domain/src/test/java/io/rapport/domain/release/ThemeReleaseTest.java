package io.rapport.domain.release;

import static io.rapport.domain.survey.Surveys.MAY;
import static io.rapport.domain.survey.Surveys.answers;
import static org.assertj.core.api.Assertions.assertThat;

import io.rapport.domain.analysis.Figure;
import io.rapport.domain.analysis.Support;
import io.rapport.domain.analysis.comment.ThemeFigures;
import io.rapport.domain.analysis.comment.ThemeTally;
import io.rapport.domain.analysis.survey.WaveProfiles;
import io.rapport.domain.analysis.survey.WaveResults;
import io.rapport.domain.analysis.survey.Waves;
import io.rapport.domain.comment.Language;
import io.rapport.domain.comment.Theme;
import io.rapport.domain.disclosure.Decision;
import io.rapport.domain.disclosure.DisclosurePolicy;
import io.rapport.domain.disclosure.Protection;
import io.rapport.domain.disclosure.SurveyWave;
import io.rapport.domain.figure.CellKey;
import io.rapport.domain.figure.Measure;
import io.rapport.domain.figure.Quantity;
import io.rapport.domain.figure.Reading;
import io.rapport.domain.figure.Statistic;
import io.rapport.domain.organisation.Organisations;
import io.rapport.domain.release.audit.DisclosureAudit;
import io.rapport.domain.release.audit.Evidence;
import io.rapport.domain.release.audit.WaveEvidence;
import io.rapport.domain.survey.Questionnaire;
import io.rapport.domain.survey.Surveys;
import java.math.BigDecimal;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Themes of comments from their tally to the cells that readers get. */
class ThemeReleaseTest {
  private static final int THRESHOLD = DisclosurePolicy.DEFAULT.answers();
  private static final Questionnaire ASKED = Surveys.threeItems();
  private static final List<Theme> THEMES =
      List.of(new Theme("PAY", "Pay", Map.of(Language.ENGLISH, List.of("pay"))));
  private static final WaveResults WAVE =
      Waves.wave(
          ASKED,
          MAY,
          Organisations.of("ALL - 0", "A ALL 400", "B ALL 400"),
          Map.of(
              "A", Waves.tally(ASKED, Collections.nCopies(300, answers(4, 4, 2))),
              "B", Waves.tally(ASKED, Collections.nCopies(300, answers(4, 3, 2)))));
  private static final CellKey WHOLE = Waves.key(Statistic.THEME, MAY, "ALL", "PAY");

  @ParameterizedTest(name = "{1} of {0} are shown as {2} ({4}–{5}), n {3}")
  @CsvSource({
    "400, 100, 25, 400, 21, 30, EXACT",
    "400, 1, 1, 400, 0, 3, AT_MOST",
    "60, 15, 25, 60, 15, 40, EXACT",
    "12, 0, 20, 10–14, 0, 50, AT_MOST",
    "12, 12, 80, 10–14, 50, 100, AT_LEAST",
    "10, 3, 30, 10–14, 0, 65, EXACT"
  })
  void theWholeOrganisationsSharesAreCodedLikeOthers(
      int people, int mentions, int value, String base, int low, int high, String bound) {
    ReleasedCell cell = released(figures(people, mentions)).get(WHOLE);

    assertThat(cell)
        .isInstanceOfSatisfying(
            ReleasedCell.Shown.class,
            shown -> {
              assertThat(shown.value()).isEqualByComparingTo(BigDecimal.valueOf(value));
              assertThat(shown.base().text()).isEqualTo(base);
              assertThat(shown.bound()).isEqualTo(ReleasedCell.Bound.valueOf(bound));
              assertThat(shown.values().keySet())
                  .containsExactlyInAnyOrder(Measure.VALUE, Measure.LOW, Measure.HIGH);
              assertThat(shown.value(Measure.LOW).orElseThrow())
                  .isEqualByComparingTo(BigDecimal.valueOf(low));
              assertThat(shown.value(Measure.HIGH).orElseThrow())
                  .isEqualByComparingTo(BigDecimal.valueOf(high));
            });
  }

  @Test
  void fewerPeopleThanTheThresholdAreHiddenAsNobodyIs() {
    assertThat(released(figures(9, 4)).get(WHOLE)).isEqualTo(new ReleasedCell.Hidden(WHOLE));
    assertThat(released(figures(0, 0)).get(WHOLE)).isEqualTo(new ReleasedCell.Hidden(WHOLE));
  }

  @Test
  void whatIsReleasedPassesTheAudit() {
    List<Figure> figures = figures(40, 4);
    assertThat(audit(40, shown(figures))).isEmpty();
  }

  @Test
  void aUnitsThemesAreNeverShownAndTheAuditFindsThemIfTheyAre() {
    CellKey unit = Waves.key(Statistic.THEME, MAY, "A", "PAY");
    List<Figure> figures =
        List.of(
            figures(400, 40).get(0),
            new Figure.Computed(
                unit,
                Quantity.SHARE,
                Map.of(Measure.VALUE, .1),
                new Support.Answers(200, 400),
                1,
                Reading.NONE));

    assertThat(shown(figures)).containsExactly(WHOLE);
    assertThat(released(figures).get(unit)).isEqualTo(new ReleasedCell.Hidden(unit));
    assertThat(audit(400, Set.of(WHOLE, unit)))
        .containsExactly("2026-05: themes of comments at a second level: 1");
  }

  @Test
  void theAuditFindsThemesOfTooFewPeopleAndOfAnUnknownNumber() {
    assertThat(audit(9, Set.of(WHOLE)))
        .containsExactly("2026-05: themes of too few people's comments: 1");
    assertThat(audit(0, Set.of(WHOLE)))
        .containsExactly("2026-05: themes of too few people's comments: 1");
  }

  private static List<Figure> figures(int people, int mentions) {
    return ThemeFigures.of(
        THEMES, WAVE, new ThemeTally(people, people - mentions, Map.of("PAY", (long) mentions)));
  }

  private static Map<CellKey, Decision> decisions(List<Figure> figures) {
    return new Protection(DisclosurePolicy.DEFAULT)
        .ofSurvey(List.of(new SurveyWave(ASKED, WAVE, Optional.empty(), figures)));
  }

  private static Set<CellKey> shown(List<Figure> figures) {
    return decisions(figures).entrySet().stream()
        .filter(entry -> entry.getValue() == Decision.Show.SHOW)
        .map(Map.Entry::getKey)
        .collect(Collectors.toSet());
  }

  private static Map<CellKey, ReleasedCell> released(List<Figure> figures) {
    return CellRelease.of(figures, decisions(figures), Optional.of(ASKED));
  }

  private static List<String> audit(long comments, Set<CellKey> shown) {
    WaveEvidence wave =
        EvidenceOf.wave(
            Evidences.surveyed(ASKED, WAVE, Optional.empty()),
            WaveProfiles.ofUnits(WAVE, ASKED),
            List.of(),
            Set.of(),
            new ThemeTally(comments, comments, Map.of()));
    return DisclosureAudit.ofShown(
        shown, new Evidence(Evidences.limits(THRESHOLD), List.of(wave), List.of()));
  }
}
