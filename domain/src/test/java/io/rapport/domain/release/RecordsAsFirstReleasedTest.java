package io.rapport.domain.release;

import static org.assertj.core.api.Assertions.assertThat;

import io.rapport.domain.figure.CellKey;
import io.rapport.domain.figure.Measure;
import io.rapport.domain.figure.Quantity;
import io.rapport.domain.figure.Reading;
import io.rapport.domain.release.ReleasedCell.Hidden;
import io.rapport.domain.release.ReleasedCell.NotRecorded;
import io.rapport.domain.release.ReleasedCell.Shown;
import java.math.BigDecimal;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class RecordsAsFirstReleasedTest {
  private static final String SHARE = "S01/2026-06.12m/department:SALES/played.EXPERT";

  private final SortedMap<CellKey, ReleasedCell> today = new TreeMap<>();
  private final Map<CellKey, Shown> told = new HashMap<>();

  private static Shown cell(String key, int value) {
    return Shown.restored(
        CellKey.parse(key),
        Quantity.SHARE,
        Map.of(
            Measure.VALUE, BigDecimal.valueOf(value), Measure.LOW, BigDecimal.valueOf(value - 9)),
        new ReleasedCell.Base.Exact(30),
        ReleasedCell.Bound.EXACT,
        Optional.of(BigDecimal.valueOf(98)),
        Reading.NO_VISIBLE_CHANGE);
  }

  private RecordsAsFirstReleasedTest hidden(String... keys) {
    for (String key : keys) {
      today.put(CellKey.parse(key), new Hidden(CellKey.parse(key)));
    }
    return this;
  }

  private void shown(String key, int value) {
    today.put(CellKey.parse(key), cell(key, value));
  }

  private RecordsAsFirstReleasedTest told(String key, int value) {
    told.put(CellKey.parse(key), cell(key, value));
    return this;
  }

  private Map<CellKey, ReleasedCell> cells() {
    return new RecordsAsFirstReleased(told).of(today);
  }

  private Optional<String> asOf(String key) {
    return cells().get(CellKey.parse(key)) instanceof Shown shown ? shown.asOf() : Optional.empty();
  }

  @Test
  @DisplayName(
      "a hidden figure stays with all its numbers, under its own key, as of the window told")
  void whatMayNotBeToldAnewStays() {
    hidden(SHARE).told("S01/2026-05.12m/department:SALES/played.EXPERT", 62);

    Shown stays = (Shown) cells().get(CellKey.parse(SHARE));

    assertThat(stays.key().text()).isEqualTo(SHARE);
    assertThat(stays.asOf()).contains("2026-05.12m");
    assertThat(stays.first().text()).isEqualTo("S01/2026-05.12m/department:SALES/played.EXPERT");
    assertThat(stays.values()).isEqualTo(cell(SHARE, 62).values());
    assertThat(stays.base()).isEqualTo(cell(SHARE, 62).base());
    assertThat(stays.recorded()).isEqualTo(cell(SHARE, 62).recorded());
    assertThat(stays.reading()).isEqualTo(Reading.NO_VISIBLE_CHANGE);
  }

  @Test
  void whatIsToldAnewOrNotRecordedIsAsItIs() {
    shown(SHARE, 70);
    CellKey none = CellKey.parse("S01/2026-06.12m/department:LABS/played.EXPERT");
    today.put(none, new NotRecorded(none));
    told("S01/2026-05.12m/department:SALES/played.EXPERT", 62)
        .told("S01/2026-05.12m/department:LABS/played.EXPERT", 50);

    assertThat(cells()).isEqualTo(today);
  }

  @Test
  @DisplayName("the last window told counts, not the first, and none that stood for another")
  void theLastWindowTold() {
    hidden(SHARE)
        .told("S01/2026-03.12m/department:SALES/played.EXPERT", 60)
        .told("S01/2026-04.12m/department:SALES/played.EXPERT", 61);
    CellKey may = CellKey.parse("S01/2026-05.12m/department:SALES/played.EXPERT");
    told.put(may, cell("S01/2026-04.12m/department:SALES/played.EXPERT", 61).standingFor(may));

    assertThat(asOf(SHARE)).contains("2026-04.12m");
  }

  @Test
  void ofAnotherPlaceWindowOrPartNothingStays() {
    hidden(SHARE)
        .told("S01/2026-05.12m/department:LABS/played.EXPERT", 60)
        .told("S01/2026-05.3m/department:SALES/played.EXPERT", 60)
        .told("S01/2026-05.12m~12m/department:SALES/played.EXPERT", 60)
        .told("S01/2026-07.12m/department:SALES/played.EXPERT", 60)
        .told("S01/2026-05.12m/department:SALES/requested.EXPERT", 60);

    assertThat(cells()).isEqualTo(today);
  }

  @ParameterizedTest(name = "{0} as of {1}: {2}")
  @DisplayName("a figure stays while both windows have a month in common")
  @CsvSource({
    "2026-06.12m, 2025-07.12m, true",
    "2026-06.12m, 2025-06.12m, false",
    "2026-06.3m, 2026-04.3m, true",
    "2026-06.3m, 2026-03.3m, false",
    "2026-06.1m, 2026-06.1m, true",
    "2026-06.1m, 2026-05.1m, false"
  })
  void howLongAFigureStays(String now, String then, boolean stays) {
    hidden("S03/" + now + "/whole/early").told("S03/" + then + "/whole/early", 50);

    assertThat(asOf("S03/" + now + "/whole/early"))
        .isEqualTo(stays ? Optional.of(then) : Optional.empty());
  }

  @Test
  @DisplayName(
      "a comparison stays with its figure, from the same month, and is hidden beside a new one")
  void comparisonsStayWithTheirFigure() {
    String window = "S03/2026-06.3m/whole/early";
    String change = "S03/2026-06.3m~12m/whole/early";
    hidden(window, change)
        .told("S03/2026-05.3m/whole/early", 50)
        .told("S03/2026-05.3m~12m/whole/early", 4);
    assertThat(asOf(window)).contains("2026-05.3m");
    assertThat(asOf(change)).contains("2026-05.3m~12m");

    told("S03/2026-06.3m/whole/early", 51);
    assertThat(asOf(window)).contains("2026-06.3m");
    assertThat(asOf(change)).as("told of May only").isEmpty();

    shown(window, 53);
    told("S03/2026-06.3m~12m/whole/early", 4);
    assertThat(asOf(change)).as("its figure is told anew").isEmpty();
    assertThat(cells().get(CellKey.parse(change))).isInstanceOf(Hidden.class);
  }

  @Test
  @DisplayName("an index stays as a whole: what was not told in its month is hidden")
  void anIndexStaysAsAWhole() {
    String place = "S39/2026-06.12m/department:SALES/";
    hidden(place + "index", place + "pillar.ROLE", place + "pillar.RESULTS", place + "difference")
        .told("S39/2026-05.12m/department:SALES/index", 55)
        .told("S39/2026-05.12m/department:SALES/pillar.ROLE", 40)
        .told("S39/2026-05.12m/department:SALES/difference", -3)
        .told("S39/2026-04.12m/department:SALES/pillar.RESULTS", 60);

    assertThat(asOf(place + "index")).contains("2026-05.12m");
    assertThat(asOf(place + "pillar.ROLE")).contains("2026-05.12m");
    assertThat(asOf(place + "difference")).contains("2026-05.12m");
    assertThat(asOf(place + "pillar.RESULTS")).as("it was no part of May's index").isEmpty();

    told.remove(CellKey.parse("S39/2026-05.12m/department:SALES/index"));
    assertThat(cells()).as("pillars alone").isEqualTo(today);
  }

  @ParameterizedTest
  @DisplayName("what speaks of waves does not stay: there may be a newer wave")
  @CsvSource({"S37/2026-%s.12m/whole/inTime", "S40/2026-%s.12m/whole/spearman"})
  void whatSpeaksOfWavesDoesNotStay(String figure) {
    hidden(figure.formatted("06")).told(figure.formatted("05"), 20);

    assertThat(cells()).isEqualTo(today);
  }
}
