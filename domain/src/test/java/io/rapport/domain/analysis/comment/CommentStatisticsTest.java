package io.rapport.domain.analysis.comment;

import static io.rapport.domain.analysis.comment.SpokenWords.said;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.rapport.domain.analysis.survey.wave.Value;
import io.rapport.domain.comment.Language;
import io.rapport.domain.comment.Theme;
import io.rapport.domain.organisation.Organisation;
import io.rapport.domain.organisation.Unit;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class CommentStatisticsTest {
  private static final List<Theme> THEMES = List.of(theme("PAY"), theme("NOISE"));
  private static final Organisation TREE =
      Organisation.of(
          List.of(
              new Unit("ALL", "All", Optional.empty(), 0),
              new Unit("WORKS", "Works", Optional.of("ALL"), 10),
              new Unit("LAB", "Lab", Optional.of("WORKS"), 10),
              new Unit("SHOP", "Shop", Optional.of("ALL"), 10)));

  @Test
  void unitsHoldTheirSubUnitsAndEverybodyHoldsThoseWithoutUnit() {
    UnitComments comments = new UnitComments();
    comments.add("WORKS", said("a", "PAY"));
    comments.add("LAB", said("b", "PAY", "NOISE"));
    comments.add("LAB", said("c"));
    comments.add("", said("d", "PAY"));

    CommentStatistics statistics = CommentStatistics.of(THEMES, TREE, comments, 30);

    assertThat(statistics.everybody().comments()).isEqualTo(4);
    assertThat(statistics.everybody().withoutTheme()).isEqualTo(1);
    assertThat(statistics.everybody().themes().get(0).mentions()).isEqualTo(3);
    assertThat(statistics.of("WORKS").comments()).isEqualTo(3);
    assertThat(statistics.of("WORKS").themes())
        .extracting(ThemeStatistics::mentions)
        .containsExactly(2L, 1L);
    assertThat(statistics.of("LAB").themes())
        .extracting(ThemeStatistics::mentions)
        .containsExactly(1L, 1L);
    assertThat(statistics.of("nowhere").themes()).isEmpty();
  }

  @Test
  void sharesHaveWilsonIntervals() {
    UnitComments comments = new UnitComments();
    for (int i = 0; i < 10; i++) {
      comments.add("SHOP", i < 8 ? said("pay", "PAY") : said("other"));
    }

    ThemeStatistics pay =
        CommentStatistics.of(THEMES, TREE, comments, 30).of("SHOP").themes().get(0);

    assertThat(pay.label()).isEqualTo("About PAY");
    assertThat(((Value.Known) pay.share()).number()).isEqualTo(.8);
    assertThat(((Value.Known) pay.interval().low()).number()).isCloseTo(.49016, within(5e-6));
    assertThat(((Value.Known) pay.interval().high()).number()).isCloseTo(.94332, within(5e-6));
  }

  @Test
  void whereNobodyWroteThereIsAReason() {
    GroupThemes nobody = CommentStatistics.of(THEMES, TREE, new UnitComments(), 30).of("LAB");
    assertThat(nobody.comments()).isZero();
    assertThat(nobody.themes()).hasSize(2);
    Value reason = new Value.Missing("nobody wrote anything");
    assertThat(nobody.themes().get(0).share()).isEqualTo(reason);
    assertThat(nobody.themes().get(0).interval().low()).isEqualTo(reason);
  }

  @Test
  void keywordsCompareAUnitWithThoseOfAllOtherUnits() {
    UnitComments comments = new UnitComments();
    for (int i = 0; i < 40; i++) {
      comments.add("LAB", said("canteen"));
      comments.add("SHOP", said("other"));
      comments.add("", said("canteen"));
    }

    List<Keyword> keywords = CommentStatistics.of(THEMES, TREE, comments, 30).keywords();

    assertThat(keywords).extracting(Keyword::unit).containsExactly("SHOP", "WORKS", "LAB");
    assertThat(keywords)
        .filteredOn(keyword -> !keyword.unit().equals("SHOP"))
        .allSatisfy(
            keyword -> {
              assertThat(keyword.word()).isEqualTo("canteen");
              assertThat(keyword.n()).isEqualTo(40);
              assertThat(keyword.nRest()).as("those without unit stay outside").isZero();
              assertThat(keyword.commentsRest()).isEqualTo(40);
            });
  }

  private static Theme theme(String id) {
    return new Theme(id, "About " + id, Map.of(Language.ENGLISH, List.of(id)));
  }
}
