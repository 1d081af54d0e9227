package io.rapport.domain.disclosure;

import static io.rapport.domain.survey.Surveys.MAY;
import static io.rapport.domain.survey.Surveys.answers;
import static org.assertj.core.api.Assertions.assertThat;

import io.rapport.domain.analysis.survey.Tally;
import io.rapport.domain.analysis.survey.Waves;
import io.rapport.domain.disclosure.Decision.Hide;
import io.rapport.domain.disclosure.Decision.HideReason;
import io.rapport.domain.disclosure.Decision.Show;
import io.rapport.domain.figure.Statistic;
import io.rapport.domain.organisation.Organisation;
import io.rapport.domain.organisation.Organisations;
import io.rapport.domain.survey.Questionnaire;
import io.rapport.domain.survey.Surveys;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** Units of a wave put together, for a later wave to be compared with. */
class UnitsTogetherTest {
  private static final Questionnaire THREE = Surveys.threeItems();

  /** The whole without B is one block: A and C, of which neither is shown alone. */
  @Test
  void unitsAreShownTogetherIfTheyAreWholeBlocks() {
    Organisation tree = Organisations.of("ALL - 0", "A ALL 30", "B ALL 30", "C ALL 20", "D ALL 9");
    SurveyProtection protection = protection(tree, Map.of("A", 20, "B", 25, "C", 4));

    assertThat(together(protection, "B")).isEqualTo(Show.SHOW);
    assertThat(together(protection, "A", "C")).isEqualTo(Show.SHOW);
    assertThat(together(protection, "A", "B", "C")).isEqualTo(Show.SHOW);
    assertThat(together(protection, "A", "C", "D")).as("D has nobody").isEqualTo(Show.SHOW);
    assertThat(together(protection, "A")).isEqualTo(new Hide(HideReason.COUPLED));
    assertThat(together(protection, "B", "C")).isEqualTo(new Hide(HideReason.COUPLED));
  }

  @Test
  void ofAHiddenWholeNothingIsShownTogether() {
    Organisation tree = Organisations.of("ALL - 0", "A ALL 30", "B ALL 30");
    SurveyProtection protection = protection(tree, Map.of("A", 5, "B", 4));

    assertThat(together(protection, "A", "B")).isEqualTo(new Hide(HideReason.COUPLED));
    assertThat(together(protection)).as("nobody").isEqualTo(Show.SHOW);
  }

  /** Everybody answers everything. */
  private static SurveyProtection protection(Organisation tree, Map<String, Integer> respondents) {
    Map<String, Tally> own = new HashMap<>();
    respondents.forEach(
        (unit, people) ->
            own.put(unit, Waves.tally(THREE, Collections.nCopies(people, answers(4, 3, 2)))));
    return new SurveyProtection(
        new SurveyWave(THREE, Waves.wave(THREE, MAY, tree, own), Optional.empty(), List.of()),
        DisclosurePolicy.DEFAULT);
  }

  private static Decision together(SurveyProtection protection, String... units) {
    return protection.decideTogether(Statistic.ITEM, "A", Set.of(units));
  }
}
