package io.rapport.domain.disclosure;

import static io.rapport.domain.survey.Surveys.MAY;
import static io.rapport.domain.survey.Surveys.answers;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.rapport.domain.analysis.survey.CategoryTallies;
import io.rapport.domain.analysis.survey.Respondents;
import io.rapport.domain.analysis.survey.WaveResults;
import io.rapport.domain.figure.Scope;
import io.rapport.domain.organisation.Organisation;
import io.rapport.domain.organisation.Organisations;
import io.rapport.domain.survey.Questionnaire;
import io.rapport.domain.survey.Surveys;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class OfferedGroupsTest {
  private static final Questionnaire ASKED = Surveys.asking(Surveys.threeItems(), "gender", "site");
  private static final Organisation TREE = Organisations.of("ALL - 0", "X ALL 40", "X1 X 20");

  @Test
  void groupsOfEnoughPeopleAreOfferedUpperLevelsFirst() {
    WaveResults wave =
        people()
            .add(4, "X", Map.of("gender", "F", "site", "Graz"), answers(4, 4, 4))
            .add(6, "X1", Map.of("gender", "F", "site", "Linz"), answers(4, 4, 4))
            .add(9, "X1", Map.of("gender", "M", "site", "Linz"), answers(4, 4, 4))
            .results();

    assertThat(OfferedGroups.of(wave, policy(ReleasedDemographics.ALL)))
        .containsExactly(
            new Scope.Group("ALL", "gender", "F"),
            new Scope.Group("ALL", "site", "Linz"),
            new Scope.Group("X", "gender", "F"),
            new Scope.Group("X", "site", "Linz"),
            new Scope.Group("X1", "site", "Linz"));
    assertThat(OfferedGroups.of(wave, policy(ReleasedDemographics.of(List.of("gender")))))
        .containsExactly(
            new Scope.Group("ALL", "gender", "F"), new Scope.Group("X", "gender", "F"));
    assertThat(OfferedGroups.of(wave, policy(ReleasedDemographics.NONE))).isEmpty();
  }

  @Test
  void aLowerLevelComesLaterWhateverItsCode() {
    Organisation tree = Organisations.of("Z - 0", "B Z 40", "A B 20", "C Z 20");
    WaveResults wave =
        new Respondents(ASKED, tree, MAY)
            .add(10, "A", Map.of("gender", "F"), answers(4, 4, 4))
            .add(10, "C", Map.of("gender", "F"), answers(4, 4, 4))
            .results();

    assertThat(OfferedGroups.of(wave, policy(ReleasedDemographics.ALL)))
        .extracting(Scope.Group::unit)
        .containsExactly("Z", "B", "C", "A");
  }

  @Test
  void levelsThatAreTooManyTogetherAreLeftOutWhole() {
    WaveResults wave =
        people()
            .add(10, "ALL", Map.of("gender", "F"), answers(4, 4, 4))
            .add(10, "X", Map.of("gender", "F"), answers(4, 4, 4))
            .add(10, "X1", Map.of("gender", "F", "site", "Linz"), answers(4, 4, 4))
            .results();
    DisclosurePolicy policy = policy(ReleasedDemographics.ALL);

    assertThat(OfferedGroups.of(wave, policy, 6))
        .isEqualTo(OfferedGroups.of(wave, policy))
        .hasSize(6);
    assertThat(OfferedGroups.of(wave, policy, 5))
        .isEqualTo(OfferedGroups.of(wave, policy, 4))
        .extracting(Scope.Group::unit)
        .containsExactly("ALL", "ALL", "X", "X");
    assertThat(OfferedGroups.of(wave, policy, 3))
        .extracting(Scope.Group::unit)
        .containsExactly("ALL", "ALL");
    assertThat(OfferedGroups.of(wave, policy, 1)).isEmpty();
  }

  @Test
  void aColumnWithTooManyEntriesHoldsNoGroups() {
    Respondents people = people();
    for (int entry = 0; entry <= CategoryTallies.MOST; entry++) {
      people.add(10, "X", Map.of("gender", "F", "site", "S" + entry), answers(4, 4, 4));
    }

    assertThat(OfferedGroups.of(people.results(), policy(ReleasedDemographics.ALL)))
        .containsExactly(
            new Scope.Group("ALL", "gender", "F"), new Scope.Group("X", "gender", "F"));
  }

  @Test
  void aDemographicStandsOnceAndHasAnId() {
    assertThatThrownBy(() -> ReleasedDemographics.of(List.of("age", "gender", "age")))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage("demographic age stands twice");
    assertThatThrownBy(() -> ReleasedDemographics.of(List.of(" ")))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage("a demographic has no id");
  }

  private static Respondents people() {
    return new Respondents(ASKED, TREE, MAY);
  }

  private static DisclosurePolicy policy(ReleasedDemographics demographics) {
    return new DisclosurePolicy("test", 10, 5, 5, 3, 3, 0.5, demographics, true);
  }
}
