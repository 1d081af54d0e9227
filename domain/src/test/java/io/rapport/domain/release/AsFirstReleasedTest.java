package io.rapport.domain.release;

import static org.assertj.core.api.Assertions.assertThat;

import io.rapport.domain.analysis.survey.WaveProfiles;
import io.rapport.domain.analysis.survey.WaveProfiles.Place;
import io.rapport.domain.analysis.survey.WaveProfiles.Profile;
import io.rapport.domain.analysis.survey.Waves;
import io.rapport.domain.disclosure.Decision;
import io.rapport.domain.disclosure.Decision.Hide;
import io.rapport.domain.disclosure.Decision.HideReason;
import io.rapport.domain.disclosure.DisclosurePolicy;
import io.rapport.domain.disclosure.SurveyWave;
import io.rapport.domain.figure.CellKey;
import io.rapport.domain.figure.Measure;
import io.rapport.domain.figure.Quantity;
import io.rapport.domain.figure.Reading;
import io.rapport.domain.organisation.Organisation;
import io.rapport.domain.organisation.Unit;
import io.rapport.domain.release.ReleasedCell.Base;
import io.rapport.domain.release.ReleasedCell.Shown;
import io.rapport.domain.survey.Surveys;
import io.rapport.domain.survey.Wave;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.Predicate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class AsFirstReleasedTest {
  private static final String ITEM = "item/w/unit:A/A";
  private static final String WHOLE = "item/w/unit:ALL/A";
  private static final Decision HIDE = new Hide(HideReason.REVEALS_OTHERS);
  private static final Organisation TREE =
      Organisation.of(
          List.of(
              new Unit("ALL", "All", Optional.empty(), 0),
              new Unit("A", "A", Optional.of("ALL"), 50),
              new Unit("B", "B", Optional.of("ALL"), 50)));

  /** Nothing was corrected. */
  private static final Optional<WaveProfiles> AS_IT_WAS = profiles(profile(40, "A"));

  /** One more answered in A. */
  private static final Optional<WaveProfiles> CORRECTED =
      profiles(profile(40, "A", "A"), profile(1, "", "A"));

  private final SortedMap<CellKey, ReleasedCell> today = new TreeMap<>();
  private final Map<CellKey, Decision> decisions = new HashMap<>();
  private final Map<CellKey, Shown> earlier = new HashMap<>();

  @Test
  void whatIsHiddenTodayAndWasShownStaysAWholeCell() {
    hide(ITEM);
    before(ITEM, 60, 41);

    AsFirstReleased.Result result = of(CORRECTED);

    assertThat(result.cells()).containsExactly(Map.entry(key(ITEM), shown(ITEM, 60, 41)));
    assertThat(result.carried()).containsExactly(Map.entry(key(ITEM), shown(ITEM, 60, 41)));
    assertThat(result.ofOthers()).containsExactly(key(ITEM));
  }

  @Test
  void whatIsShownTodayIsTodays() {
    show(ITEM, 70, 52);
    before(ITEM, 60, 41);

    AsFirstReleased.Result result = of(CORRECTED);

    assertThat(result.cells()).containsExactly(Map.entry(key(ITEM), shown(ITEM, 70, 52)));
    assertThat(result.carried()).isEmpty();
    assertThat(result.ofOthers()).isEmpty();
  }

  @Test
  void whatWasNeverShownStaysHidden() {
    hide(ITEM);

    assertThat(of(CORRECTED).cells())
        .containsExactly(Map.entry(key(ITEM), new ReleasedCell.Hidden(key(ITEM))));
  }

  @Test
  void aFigureThatIsHiddenWithoutAMarkStaysToo() {
    decisions.put(key("reliability/w/unit:A/ABC"), HIDE);
    decisions.put(key("item/w/unit:ALL+gender:Men/A"), HIDE);
    before("reliability/w/unit:A/ABC", 1, 100);
    before("reliability/w/unit:GONE/ABC", 1, 100);
    before("reliability/w/unit:A/OLD", 1, 100);
    before("item/w/unit:B+gender:Men/A", 50, 12);
    before("item/w/unit:GONE+gender:Men/A", 50, 12);

    assertThat(of(CORRECTED).cells().keySet())
        .as("those of units and questions that there are")
        .containsExactlyInAnyOrder(
            key("reliability/w/unit:A/ABC"), key("item/w/unit:B+gender:Men/A"));
  }

  @Test
  void whatCannotBeToldForAnotherReasonIsNotTold() {
    List<ReleasedCell> others =
        List.of(
            new ReleasedCell.NotAsked(key(ITEM)),
            new ReleasedCell.NotComparable(key("item-change/w/unit:A/A")),
            new ReleasedCell.NotRecorded(key("index/w/unit:A/ABC")));
    for (ReleasedCell cell : others) {
      today.put(cell.key(), cell);
      before(cell.key().text(), 60, 41);
    }

    AsFirstReleased.Result result = of(CORRECTED);

    assertThat(result.cells().values()).containsExactlyInAnyOrderElementsOf(others);
    assertThat(result.carried()).isEmpty();
  }

  @Test
  void cellsOfOtherWavesAreForThem() {
    hide(ITEM);
    before("item/before/unit:A/A", 60, 41);

    assertThat(of(CORRECTED).carried()).isEmpty();
  }

  @Test
  void aChangeSinceACorrectedWaveStaysThoughItsOwnWaveIsAsItWas() {
    hide("item-change/w/unit:A/A");
    before("item-change/w/unit:A/A", 5, 41);

    assertThat(of(AS_IT_WAS).carried()).containsOnlyKeys(key("item-change/w/unit:A/A"));
  }

  @ParameterizedTest(name = "{0} move within the whole")
  @CsvSource({"1, true", "9, true", "10, false"})
  void theWholeStaysWhileFewMoveWithinIt(int moved, boolean stays) {
    show(WHOLE, 61, 80);
    show(ITEM, 70, 50);
    before(WHOLE, 60, 80);
    before(ITEM, 60, 41);

    AsFirstReleased.Result result = of(profiles(profile(80, "A", "A"), profile(moved, "B", "A")));

    assertThat(result.cells().get(key(WHOLE))).isEqualTo(shown(WHOLE, stays ? 60 : 61, 80));
    assertThat(result.cells().get(key(ITEM))).isEqualTo(shown(ITEM, 70, 50));
    assertThat(result.carried().keySet()).isEqualTo(stays ? Set.of(key(WHOLE)) : Set.of());
    assertThat(result.ofOthers()).as("its people are the same").isEmpty();
  }

  @Test
  void aCellThatTellsTheSameIsNotSaidToStay() {
    show(WHOLE, 60, 80);
    before(WHOLE, 60, 80);

    assertThat(of(profiles(profile(80, "A", "A"), profile(1, "B", "A"))).carried()).isEmpty();
  }

  @ParameterizedTest(name = "{0} to {1} wrote a comment, {2} do now")
  @CsvSource({
    "40, 40, 40, true",
    "40, 40, 49, true",
    "40, 40, 50, false",
    "10, 14, 23, true",
    "10, 14, 24, false"
  })
  void aThemeIsToldAnewOnlyWhereManyMoreWroteAComment(int low, int high, int now, boolean stays) {
    String theme = "theme/w/unit:ALL/pay";
    Base base = low == high ? new Base.Exact(low) : new Base.Band(low, high);
    show(theme, 30, now);
    earlier.put(key(theme), shown(theme, 20, base));

    AsFirstReleased.Result corrected = of(CORRECTED);

    assertThat(corrected.carried().containsKey(key(theme))).isEqualTo(stays);
    assertThat(corrected.ofOthers().contains(key(theme))).isEqualTo(stays);
    assertThat(of(AS_IT_WAS).carried()).as("of a wave that is as it was").isEmpty();
  }

  @ParameterizedTest(name = "{0} moved within the whole")
  @CsvSource({"0, false", "1, true", "9, true", "10, false"})
  void whatReadersHaveStaysWhileFewMovedWithinItWhateverItIs(int moved, boolean stays) {
    String comparison = "item-vs-rest/w/unit:ALL/A";
    before(comparison, 5, 80);
    before(ITEM, 60, 41);
    Optional<WaveProfiles> known =
        profiles(
            profile(80, "A", "A"), moved == 0 ? profile(1, "A", "A") : profile(moved, "B", "A"));

    Predicate<CellKey> staying = first().staying(wave(known));

    assertThat(staying.test(key(comparison))).isEqualTo(stays);
    assertThat(staying.test(key(WHOLE))).as("readers do not have it").isFalse();
    assertThat(staying.test(key(ITEM))).as("others came").isFalse();
    assertThat(first().staying(wave(AS_IT_WAS)).test(key(comparison))).isFalse();
  }

  private AsFirstReleased.Result of(Optional<WaveProfiles> profiles) {
    return first().of(wave(profiles), today, decisions);
  }

  private AsFirstReleased first() {
    return new AsFirstReleased(earlier, DisclosurePolicy.DEFAULT);
  }

  private static SurveyWave wave(Optional<WaveProfiles> profiles) {
    Wave wave = new Wave("w", "Wave", LocalDate.of(2026, 5, 4), LocalDate.of(2026, 5, 22));
    return new SurveyWave(
        Surveys.threeItems(),
        Waves.wave(Surveys.threeItems(), wave, TREE, Map.of()),
        Optional.empty(),
        List.of(),
        profiles,
        List.of());
  }

  private void show(String key, int value, int people) {
    today.put(key(key), shown(key, value, people));
    decisions.put(key(key), Decision.Show.SHOW);
  }

  private void hide(String key) {
    today.put(key(key), new ReleasedCell.Hidden(key(key)));
    decisions.put(key(key), HIDE);
  }

  private void before(String key, int value, int people) {
    earlier.put(key(key), shown(key, value, people));
  }

  private static Shown shown(String key, int value, int people) {
    return shown(key, value, new Base.Exact(people));
  }

  private static Shown shown(String key, int value, Base base) {
    return Shown.restored(
        key(key),
        Quantity.SHARE,
        Map.of(
            Measure.VALUE, BigDecimal.valueOf(value), Measure.LOW, BigDecimal.valueOf(value - 5)),
        base,
        ReleasedCell.Bound.EXACT,
        Optional.empty(),
        Reading.NONE);
  }

  private static CellKey key(String text) {
    return CellKey.parse(text);
  }

  private static Optional<WaveProfiles> profiles(Profile... profiles) {
    int stands = profiles[0].places().size();
    return Optional.of(
        new WaveProfiles(List.of(), Collections.nCopies(stands, TREE), List.of(profiles)));
  }

  private static Profile profile(int people, String... units) {
    List<Optional<Place>> places = new ArrayList<>();
    for (String unit : units) {
      places.add(unit.isEmpty() ? Optional.empty() : Optional.of(new Place(unit, List.of())));
    }
    return new Profile(places, people, new int[] {people}, new int[] {people});
  }
}
