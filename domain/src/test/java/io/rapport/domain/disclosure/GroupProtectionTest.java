package io.rapport.domain.disclosure;

import static io.rapport.domain.survey.Surveys.MAY;
import static io.rapport.domain.survey.Surveys.answers;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.rapport.domain.analysis.Figure;
import io.rapport.domain.analysis.survey.Respondents;
import io.rapport.domain.analysis.survey.SurveyAnalysis;
import io.rapport.domain.analysis.survey.SurveyMethod;
import io.rapport.domain.analysis.survey.WaveProfiles;
import io.rapport.domain.analysis.survey.WaveProfiles.Place;
import io.rapport.domain.analysis.survey.WaveProfiles.Profile;
import io.rapport.domain.analysis.survey.WaveResults;
import io.rapport.domain.analysis.survey.wave.GroupFigures;
import io.rapport.domain.disclosure.Decision.Hide;
import io.rapport.domain.disclosure.Decision.HideReason;
import io.rapport.domain.disclosure.Decision.Show;
import io.rapport.domain.figure.CellKey;
import io.rapport.domain.figure.Scope;
import io.rapport.domain.figure.Statistic;
import io.rapport.domain.organisation.Organisation;
import io.rapport.domain.organisation.Organisations;
import io.rapport.domain.survey.Questionnaire;
import io.rapport.domain.survey.Surveys;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/** Which categories of units may be shown beside the units, with hand-made waves. */
class GroupProtectionTest {
  private static final Questionnaire ASKED = Surveys.asking(Surveys.threeItems(), "gender");
  private static final Organisation TWO = Organisations.of("ALL - 0", "X ALL 40", "Y ALL 60");
  private static final Map<String, String> F = Map.of("gender", "F");
  private static final Map<String, String> M = Map.of("gender", "M");

  @Test
  void groupsAtTheThresholdAreShown() {
    assertThat(shown(two(10), Statistic.ITEM, "A"))
        .containsExactlyInAnyOrder("ALL", "X", "Y", "ALL F", "ALL M", "X F", "X M", "Y F", "Y M");
    assertThat(shown(two(10), Statistic.INDEX, "ABC"))
        .containsExactlyInAnyOrder("ALL", "X", "Y", "ALL F", "ALL M", "X F", "X M", "Y F", "Y M");
  }

  @Test
  void oneFewerHidesTheGroupAndAllThatWouldGiveItAway() {
    // Nine women in Y: men in Y, and either category in X, would leave them over.
    assertThat(shown(two(9), Statistic.ITEM, "A"))
        .containsExactlyInAnyOrder("ALL", "X", "Y", "ALL F", "ALL M");
  }

  @Test
  void thoseWhoToldNothingAreProtectedAsACategoryIs() {
    // Three of Y told nothing: both categories of Y, or of X and the whole, would leave them over.
    Respondents people = two(10).add(3, "Y", Map.of(), answers(4, 4, 2));

    assertThat(shown(people, Statistic.ITEM, "A"))
        .contains("ALL", "X", "Y", "ALL M")
        .doesNotContain("ALL F", "Y F");
    Respondents more = two(10).add(10, "Y", Map.of(), answers(4, 4, 2));
    assertThat(shown(more, Statistic.ITEM, "A")).contains("ALL F", "ALL M", "Y F", "Y M");
  }

  @Test
  void aCategoryWithoutThatOfTheUnitsBelowIsProtected() {
    Organisation tree = Organisations.of("ALL - 0", "D ALL 40", "D1 D 60", "E ALL 60");
    Respondents few = of(tree, 4);
    Respondents enough = of(tree, 10);

    assertThat(shown(few, Statistic.ITEM, "B"))
        .contains("ALL", "D", "D1", "E", "ALL F", "ALL M", "D F", "D M", "E F", "E M")
        .doesNotContain("D1 F", "D1 M");
    assertThat(shown(enough, Statistic.ITEM, "B")).contains("D F", "D M", "D1 F", "D1 M");
  }

  @Test
  void whatIsLeftOfSeveralLevelsTogetherIsProtected() {
    // Three women of U itself and four of A2 are too few together: A is hidden for the three, and
    // A1 would leave the seven, as U without B and A1.
    Organisation tree =
        Organisations.of(
            "ALL - 0", "U ALL 40", "A U 0", "A1 A 40", "A2 A 40", "B U 60", "V ALL 60");
    Respondents people = new Respondents(ASKED, tree, MAY);
    Map.of("U", 3, "A1", 20, "A2", 4, "B", 30, "V", 25)
        .forEach(
            (unit, women) -> {
              people.add(women, unit, F, answers(4, 4, 2));
              people.add(20, unit, M, answers(2, 3, 4));
            });

    assertThat(shown(people, Statistic.ITEM, "A"))
        .containsExactlyInAnyOrder(
            "ALL", "U", "A", "A1", "A2", "B", "V", "ALL F", "ALL M", "U F", "U M", "B F", "B M",
            "V F", "V M");
  }

  @Test
  void anItemThatFewerAnsweredHidesMore() {
    // One of the ten women in Y did not answer B.
    Respondents people = two(9).add(1, "Y", F, answers(4, null, 2));

    assertThat(shown(people, Statistic.ITEM, "A")).contains("X F", "X M", "Y F", "Y M");
    assertThat(shown(people, Statistic.ITEM, "B"))
        .containsExactlyInAnyOrder("ALL", "X", "Y", "ALL F", "ALL M");
    assertThat(shown(people, Statistic.ITEM, "C")).contains("X F", "X M", "Y F", "Y M");
    assertThat(shown(people, Statistic.INDEX, "ABC"))
        .as("B would follow from the index, A and C")
        .containsExactlyInAnyOrder("ALL", "X", "Y", "ALL F", "ALL M");
    assertThat(shown(people, Statistic.INDEX, "ONE")).contains("X F", "X M", "Y F", "Y M");
  }

  @Test
  void anIndexIsHiddenAlsoWhereItFollowsInACellWithOneHiddenItem() {
    // Nine of Z answered B. The index of Z is coupled; the other units' would give it back.
    Organisation tree = Organisations.of("ALL - 0", "X ALL 40", "Y ALL 40", "Z ALL 40");
    Respondents people =
        new Respondents(ASKED, tree, MAY)
            .add(30, "X", Map.of(), answers(4, 4, 2))
            .add(20, "Y", Map.of(), answers(3, 3, 3))
            .add(9, "Z", Map.of(), answers(2, 5, 2))
            .add(3, "Z", Map.of(), answers(1, null, 2));
    SurveyProtection protection = protection(people, List.of());

    assertThat(shown(people, Statistic.ITEM, "A")).containsExactlyInAnyOrder("ALL", "X", "Y", "Z");
    assertThat(shown(people, Statistic.ITEM, "B")).containsExactlyInAnyOrder("ALL", "X");
    assertThat(shown(people, Statistic.INDEX, "ABC")).containsExactlyInAnyOrder("ALL", "X");
    assertThat(protection.decide(key(Statistic.INDEX, "Y", "ABC")))
        .isEqualTo(new Hide(HideReason.COUPLED));
    assertThat(protection.decide(key(Statistic.INDEX, "Z", "ABC")))
        .isEqualTo(new Hide(HideReason.COUPLED));
    assertThat(protection.decide(key(Statistic.ITEM, "Z", "B")))
        .isEqualTo(new Hide(HideReason.TOO_FEW));
    assertThat(protection.decide(key(Statistic.ITEM, "Y", "B")))
        .isEqualTo(new Hide(HideReason.REVEALS_OTHERS));
  }

  @Test
  void whatReadersHaveIsNeverHiddenAndHidesWhatWouldLeaveFewWithIt() {
    Organisation tree = Organisations.of("ALL - 0", "D ALL 40", "D1 D 60", "E ALL 60");
    PublishedCells before = new PublishedCells(0, Set.of(key(Statistic.ITEM, "D1", "F", "A")));

    Set<String> shown = shown(of(tree, 4), Statistic.ITEM, "A", before);
    assertThat(shown).contains("ALL", "D", "D1", "E", "D1 F", "D1 M").doesNotContain("D F", "D M");
    assertThat(shown(of(tree, 4), Statistic.ITEM, "B", before))
        .as("hidden in one figure of everybody is hidden in all")
        .doesNotContain("D F", "D M");
  }

  @Test
  void aCorrectionDoesNotTellWhatThoseAnsweredWhoWent() {
    // X was published with two more people, who have gone since.
    Respondents people = two(10);
    WaveProfiles now = people.profiles("gender");
    Place gone = new Place("X", List.of(Optional.of("M")));
    assertThat(corrected(people, now, gone, 2)).doesNotContain("X").contains("ALL", "X M", "Y M");
    assertThat(corrected(people, now, gone, 10)).contains("ALL", "X", "X M", "Y M");
  }

  /** Shown cells after some people of a place went, where item A of X was published with them. */
  private static Set<String> corrected(
      Respondents people, WaveProfiles now, Place gone, int number) {
    List<Profile> profiles = new ArrayList<>();
    for (Profile profile : now.profiles()) {
      Optional<Place> place = profile.places().get(0);
      profiles.add(
          new Profile(
              List.of(place, place), profile.respondents(), profile.items(), profile.dimensions()));
    }
    profiles.add(
        new Profile(
            List.of(Optional.of(gone), Optional.empty()),
            number,
            new int[] {number, number, number},
            new int[] {number, number}));
    WaveProfiles both = new WaveProfiles(List.of("gender"), List.of(TWO, TWO), profiles);
    return shown(
        new SurveyWave(
            ASKED,
            people.results(),
            Optional.empty(),
            figures(people.results()),
            Optional.of(both),
            List.of(new PublishedCells(0, Set.of(key(Statistic.ITEM, "X", "A"))))),
        Statistic.ITEM,
        "A");
  }

  @Test
  void aWaveWhosePeopleAreKnownByUnitAloneShowsNoGroup() {
    WaveResults wave = two(10).results();
    SurveyWave surveyed = new SurveyWave(ASKED, wave, Optional.empty(), figures(wave));

    assertThat(shown(surveyed, Statistic.ITEM, "A")).containsExactlyInAnyOrder("ALL", "X", "Y");
  }

  @Test
  void onlyItemsAndIndicesAreOfGroups() {
    assertThat(protection(two(10), List.of()).decide(key(Statistic.RESPONSE, "ALL", "M", "")))
        .isInstanceOf(Hide.class);
    assertThat(protection(two(10), List.of()).decide(key(Statistic.ITEM, "ALL", "other", "A")))
        .isInstanceOf(Hide.class);
  }

  @Test
  void profilesOfOtherPeopleAreRefused() {
    Respondents people = two(10);
    WaveProfiles others = two(11).profiles("gender");
    SurveyWave surveyed =
        new SurveyWave(
            ASKED, people.results(), Optional.empty(), List.of(), Optional.of(others), List.of());

    assertThatThrownBy(() -> new SurveyProtection(surveyed, DisclosurePolicy.DEFAULT))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage("the profiles of wave 2026-05 are not of the people who answered");
  }

  @Test
  void aPublishedCellOfNobodyIsRefused() {
    PublishedCells unknown = new PublishedCells(0, Set.of(key(Statistic.ITEM, "X", "other", "A")));

    assertThatThrownBy(() -> protection(two(10), List.of(unknown)))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage("no profile belongs to published cell item/2026-05/unit:X+gender:other/A");
  }

  /** Ten women and twenty men of X; some women and thirty men of Y. */
  private static Respondents two(int womenOfY) {
    return new Respondents(ASKED, TWO, MAY)
        .add(10, "X", F, answers(4, 4, 2))
        .add(20, "X", M, answers(2, 3, 4))
        .add(womenOfY, "Y", F, answers(5, 4, 2))
        .add(30, "Y", M, answers(3, 3, 3));
  }

  /** A division with some women of its own, and a unit below it with as many as are needed. */
  private static Respondents of(Organisation tree, int womenOfD) {
    return new Respondents(ASKED, tree, MAY)
        .add(womenOfD, "D", F, answers(4, 4, 2))
        .add(20, "D", M, answers(2, 3, 4))
        .add(10, "D1", F, answers(5, 4, 2))
        .add(30, "D1", M, answers(3, 3, 3))
        .add(15, "E", F, answers(5, 4, 2))
        .add(25, "E", M, answers(3, 3, 3));
  }

  private static SurveyProtection protection(Respondents people, List<PublishedCells> published) {
    return new SurveyProtection(surveyed(people, published), DisclosurePolicy.DEFAULT);
  }

  private static SurveyWave surveyed(Respondents people, List<PublishedCells> published) {
    WaveResults wave = people.results();
    return new SurveyWave(
        ASKED,
        wave,
        Optional.empty(),
        figures(wave),
        Optional.of(people.profiles("gender")),
        published);
  }

  private static List<Figure> figures(WaveResults wave) {
    List<Figure> figures =
        new ArrayList<>(
            new SurveyAnalysis(ASKED, SurveyMethod.DEFAULT).figures(wave, Optional.empty()));
    figures.addAll(GroupFigures.of(ASKED, wave, OfferedGroups.of(wave, DisclosurePolicy.DEFAULT)));
    return figures;
  }

  private static Set<String> shown(
      Respondents people, Statistic statistic, String part, PublishedCells... published) {
    return shown(surveyed(people, List.of(published)), statistic, part);
  }

  /** Units as "X", groups as "X F". */
  private static Set<String> shown(SurveyWave surveyed, Statistic statistic, String part) {
    return new Protection(DisclosurePolicy.DEFAULT)
        .ofSurvey(List.of(surveyed)).entrySet().stream()
            .filter(entry -> entry.getValue() == Show.SHOW)
            .map(Map.Entry::getKey)
            .filter(key -> key.statistic() == statistic && key.part().equals(part))
            .map(
                key ->
                    key.scope() instanceof Scope.Group group
                        ? group.unit() + " " + group.category()
                        : ((Scope.Unit) key.scope()).code())
            .collect(Collectors.toSet());
  }

  private static CellKey key(Statistic statistic, String unit, String part) {
    return new CellKey(statistic, MAY.id(), new Scope.Unit(unit), part);
  }

  private static CellKey key(Statistic statistic, String unit, String category, String part) {
    return new CellKey(statistic, MAY.id(), new Scope.Group(unit, "gender", category), part);
  }
}
