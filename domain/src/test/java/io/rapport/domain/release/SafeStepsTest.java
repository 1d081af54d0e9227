package io.rapport.domain.release;

import static io.rapport.domain.survey.Surveys.MAY;
import static org.assertj.core.api.Assertions.assertThat;

import io.rapport.domain.analysis.Figure;
import io.rapport.domain.analysis.Support;
import io.rapport.domain.analysis.survey.WaveProfiles;
import io.rapport.domain.analysis.survey.WaveProfiles.Place;
import io.rapport.domain.analysis.survey.WaveProfiles.Profile;
import io.rapport.domain.analysis.survey.Waves;
import io.rapport.domain.disclosure.PublishedCells;
import io.rapport.domain.disclosure.SurveyWave;
import io.rapport.domain.figure.CellKey;
import io.rapport.domain.figure.Measure;
import io.rapport.domain.figure.Quantity;
import io.rapport.domain.figure.Reading;
import io.rapport.domain.figure.Scope;
import io.rapport.domain.figure.Statistic;
import io.rapport.domain.organisation.Organisation;
import io.rapport.domain.organisation.Organisations;
import io.rapport.domain.release.ReleasedCell.Bound;
import io.rapport.domain.release.ReleasedCell.Shown;
import io.rapport.domain.release.SafeSteps.Found;
import io.rapport.domain.survey.Questionnaire;
import io.rapport.domain.survey.Surveys;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Collections;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;

/** A company of one unit of nine women and 41 men, and another of 57 men. */
class SafeStepsTest {
  private static final Questionnaire THREE = Surveys.threeItems();
  private static final Organisation TREE = Organisations.of("ALL - 0", "X ALL 50", "Y ALL 60");
  private static final CellKey ALL = item("ALL");
  private static final CellKey X = item("X");
  private static final Coding FIVES = new Coding(5, 95, 5);
  private static final Coding CLASSES = new Coding(20, 80, 15);
  private static final String[] TOO_FINE = {"VALUE=98", "NEUTRAL=2", "UNFAVOURABLE=2"};
  private static final String[] IN_FIVES = {"VALUE=95", "NEUTRAL=5", "UNFAVOURABLE=5", "STEP=5"};

  private final SortedMap<CellKey, ReleasedCell> cells = new TreeMap<>();
  private final Map<CellKey, Shown> earlier = new HashMap<>();
  private final Map<CellKey, Long> answers = new HashMap<>(Map.of(ALL, 107L, X, 50L));
  private final List<PublishedCells> published = new ArrayList<>();
  private int stands = 1;
  private List<Profile> profiles = List.of(women(9), men(41), others(57));

  @Test
  void aCellByWhichAGroupCanBeGuessedIsCodedMoreCoarsely() {
    show(ALL, TOO_FINE);

    Found found = found();

    assertThat(found.grains().coarser()).containsExactly(Map.entry(ALL, FIVES));
    assertThat(found.toHide()).isEmpty();
    assertThat(found.grains().of(ALL, 107)).isEqualTo(FIVES);
    assertThat(found.grains().of(X, 50)).isEqualTo(Coding.of(50));
    assertThat(found.grains().of(new CellKey(Statistic.ENPS, MAY.id(), ALL.scope(), "A"), 107))
        .isEqualTo(FIVES);
    assertThat(found.grains().of(new CellKey(Statistic.INDEX, MAY.id(), ALL.scope(), "A"), 107))
        .isEqualTo(Coding.of(107));
  }

  @Test
  void middlingNumbersStayAsTheyAre() {
    show(ALL, "VALUE=60", "NEUTRAL=20", "UNFAVOURABLE=21");
    CellKey other = item("Y");
    cells.put(other, new ReleasedCell.Hidden(other));

    assertThat(found().grains().coarser()).isEmpty();
    assertThat(found().toHide()).isEmpty();
  }

  @Test
  void anIndexIsFoundByItsScores() {
    // 98 and more of 160 people leave 400 points, which is less than 30 % of 19 women have.
    profiles = List.of(women(19), men(81), others(60));
    CellKey index = new CellKey(Statistic.INDEX, MAY.id(), ALL.scope(), "ABC");
    answers.put(index, 160L);
    show(index, "VALUE=98");

    assertThat(found(20).grains().coarser()).containsExactly(Map.entry(index, FIVES));
    assertThat(found(19).grains().coarser()).isEmpty();
  }

  @Test
  void promotersAreGuessedLikeFavourableAnswers() {
    String[] middling = {"VALUE=60", "NEUTRAL=20", "UNFAVOURABLE=21"};
    String[] score = {"VALUE=96", "PROMOTERS=98", "DETRACTORS=2"};
    CellKey promoters = new CellKey(Statistic.ENPS, MAY.id(), ALL.scope(), "A");
    show(ALL, middling);
    show(promoters, 107, score);
    assertThat(found().grains().coarser()).containsExactly(Map.entry(ALL, FIVES));

    before(ALL, middling);
    assertThat(found().grains().coarser())
        .as("readers have no score yet")
        .containsExactly(Map.entry(ALL, FIVES));
    before(promoters, 107, score);
    assertThat(found().grains().coarser()).as("they have it").isEmpty();

    // At least 99 of 107 were promoters, and at most 50 of 58 others are, of whom one came since.
    stands = 2;
    profiles = List.of(women(9), men(41), others(57), profile("Y", "m", 1, List.of(1)));
    CellKey other = item("Y");
    answers.put(other, 58L);
    cells.clear();
    show(other, "VALUE=50", "NEUTRAL=20", "UNFAVOURABLE=30");
    show(
        new CellKey(Statistic.ENPS, MAY.id(), other.scope(), "A"),
        58,
        "VALUE=80",
        "PROMOTERS=85",
        "DETRACTORS=5");
    published.add(told(0, ALL, "VALUE=50", "STEP=5"));
    assertThat(found().grains().coarser()).isEmpty();
    published.set(
        0,
        PublishedCells.of(
            0,
            Map.of(
                ALL, cell(ALL, 107, "VALUE=50", "STEP=5").values(),
                promoters, cell(promoters, 107, "PROMOTERS=95", "DETRACTORS=5").values())));
    assertThat(found().grains().coarser()).containsExactly(Map.entry(other, CLASSES));
  }

  @Test
  void whatReadersHaveIsCodedAsItWas() {
    show(ALL, "VALUE=60", "NEUTRAL=20", "UNFAVOURABLE=21");
    before(ALL, "VALUE=65", "NEUTRAL=20", "UNFAVOURABLE=20", "STEP=15");

    assertThat(found().grains().coarser()).containsExactly(Map.entry(ALL, CLASSES));

    before(ALL, TOO_FINE);
    show(ALL, TOO_FINE);
    assertThat(found().grains().coarser()).as("it cannot be taken back").isEmpty();
    assertThat(found().toHide()).isEmpty();
  }

  @Test
  void aNewCellBesideOldOnesIsCodedForBoth() {
    // 98 % of 107 and more leave 2.675 of the nine women open, also beside a unit that is cut off.
    before(ALL, IN_FIVES);
    show(ALL, TOO_FINE);
    CellKey group = group("ALL", "f");
    answers.put(group, 9L);
    show(X, "VALUE=95", "NEUTRAL=5", "UNFAVOURABLE=5");

    assertThat(found().grains().coarser()).containsExactly(Map.entry(ALL, FIVES));
    assertThat(found().toHide()).isEmpty();
  }

  @Test
  void anotherNumberThanReadersHaveIsNew() {
    before(ALL, "VALUE=90", "NEUTRAL=5", "UNFAVOURABLE=5", "STEP=5");
    show(ALL, TOO_FINE);
    assertThat(found().grains().coarser())
        .as("another value")
        .containsExactly(Map.entry(ALL, FIVES));

    earlier.clear();
    before(ALL, 111, TOO_FINE);
    assertThat(found().grains().coarser())
        .as("another base")
        .containsExactly(Map.entry(ALL, FIVES));

    earlier.clear();
    before(ALL, "VALUE=98", "NEUTRAL=3", "UNFAVOURABLE=2");
    assertThat(found().grains().coarser())
        .as("other neutral answers")
        .containsExactly(Map.entry(ALL, FIVES));
    earlier.clear();
    before(ALL, "VALUE=98", "NEUTRAL=2");
    assertThat(found().grains().coarser())
        .as("no unfavourable answers")
        .containsExactly(Map.entry(ALL, FIVES));
  }

  @Test
  void whatAnEarlierStandToldCountsBesideWhatIsToldToday() {
    // At least 99 of 107 agreed. Then a man came to the other unit, of which at most 50 of now 58
    // agree: so 49 of the 50 of the first unit do, and eight of its nine women.
    stands = 2;
    profiles = List.of(women(9), men(41), others(57), profile("Y", "m", 1, List.of(1)));
    CellKey other = item("Y");
    answers.put(other, 58L);
    show(other, "VALUE=85", "NEUTRAL=5", "UNFAVOURABLE=10");
    assertThat(found().grains().coarser()).isEmpty();

    published.add(new PublishedCells(0, Set.of(ALL)));
    assertThat(found().grains().coarser()).as("nobody knows what was told").isEmpty();

    published.set(0, told(0, ALL, IN_FIVES));
    assertThat(found().grains().coarser()).containsExactly(Map.entry(other, CLASSES));
    assertThat(found().toHide()).isEmpty();

    before(ALL, "VALUE=80", "NEUTRAL=20", "UNFAVOURABLE=20", "STEP=15");
    published.add(told(1, ALL, "VALUE=80", "NEUTRAL=20", "UNFAVOURABLE=20", "STEP=15"));
    assertThat(found().grains().coarser())
        .as("told of both stands since")
        .containsExactly(Map.entry(other, CLASSES));
  }

  @Test
  void whereNothingIsNewNothingIsAskedOfIt() {
    before(ALL, TOO_FINE);
    show(ALL, TOO_FINE);
    before(X, "VALUE=95", "NEUTRAL=5", "UNFAVOURABLE=5");
    show(X, "VALUE=95", "NEUTRAL=5", "UNFAVOURABLE=5");

    assertThat(found().grains().coarser()).isEmpty();
    assertThat(found().toHide()).isEmpty();
  }

  private Found found() {
    return found(10);
  }

  private Found found(int threshold) {
    List<Figure> figures = new ArrayList<>();
    answers.forEach(
        (key, people) ->
            figures.add(
                new Figure.Computed(
                    key,
                    Quantity.SHARE,
                    Map.of(Measure.VALUE, 0.5),
                    new Support.Answers(people, people),
                    1,
                    Reading.NONE)));
    WaveProfiles wave =
        new WaveProfiles(List.of("gender"), Collections.nCopies(stands, TREE), profiles);
    return new SafeSteps(
            new SurveyWave(
                THREE,
                Waves.wave(THREE, MAY, TREE, Map.of()),
                Optional.empty(),
                figures,
                Optional.of(wave),
                published),
            earlier,
            threshold)
        .of(cells);
  }

  private void show(CellKey key, String... numbers) {
    show(key, answers.getOrDefault(key, 0L), numbers);
  }

  private void show(CellKey key, long people, String... numbers) {
    cells.put(key, cell(key, people, numbers));
  }

  private void before(CellKey key, String... numbers) {
    before(key, answers.getOrDefault(key, 0L), numbers);
  }

  private void before(CellKey key, long people, String... numbers) {
    earlier.put(key, cell(key, people, numbers));
  }

  private static PublishedCells told(int stand, CellKey key, String... numbers) {
    return PublishedCells.of(stand, Map.of(key, cell(key, 100, numbers).values()));
  }

  private static Shown cell(CellKey key, long people, String... numbers) {
    Map<Measure, BigDecimal> values = new EnumMap<>(Measure.class);
    for (String number : numbers) {
      String[] halves = number.split("=", 2);
      values.put(Measure.valueOf(halves[0]), new BigDecimal(halves[1]));
    }
    return Shown.restored(
        key,
        Quantity.SHARE,
        values,
        Coding.base(people),
        Bound.EXACT,
        Optional.empty(),
        Reading.NONE);
  }

  private static CellKey item(String unit) {
    return Waves.key(Statistic.ITEM, MAY, unit, "A");
  }

  private static CellKey group(String unit, String gender) {
    return new CellKey(Statistic.ITEM, MAY.id(), new Scope.Group(unit, "gender", gender), "A");
  }

  private Profile women(int people) {
    return profile("X", "f", people, List.of(0, 1));
  }

  private Profile men(int people) {
    return profile("X", "m", people, List.of(0, 1));
  }

  private Profile others(int people) {
    return profile("Y", "m", people, List.of(0, 1));
  }

  private Profile profile(String unit, String gender, int people, List<Integer> in) {
    return new Profile(
        places(unit, gender, in),
        people,
        new int[] {people, people, people},
        new int[] {people, people});
  }

  private List<Optional<Place>> places(String unit, String gender, List<Integer> in) {
    List<Optional<Place>> places = new ArrayList<>();
    for (int stand = 0; stand < stands; stand++) {
      places.add(
          in.contains(stand)
              ? Optional.of(new Place(unit, List.of(Optional.of(gender))))
              : Optional.empty());
    }
    return places;
  }
}
