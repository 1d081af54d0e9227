package io.rapport.domain.disclosure;

import static io.rapport.domain.survey.Surveys.MAY;
import static org.assertj.core.api.Assertions.assertThat;

import io.rapport.domain.analysis.Figure;
import io.rapport.domain.analysis.Support;
import io.rapport.domain.analysis.survey.Waves;
import io.rapport.domain.disclosure.Decision.Hide;
import io.rapport.domain.disclosure.Decision.HideReason;
import io.rapport.domain.disclosure.Decision.Show;
import io.rapport.domain.figure.Measure;
import io.rapport.domain.figure.Quantity;
import io.rapport.domain.figure.Reading;
import io.rapport.domain.figure.Statistic;
import io.rapport.domain.organisation.Organisations;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** Themes are shown of the whole organisation alone, where ten people wrote something. */
class CommentProtectionTest {
  private final CommentProtection protection =
      new CommentProtection(Organisations.of("ALL - 0", "A ALL 400"), DisclosurePolicy.DEFAULT);

  @Test
  void theWholeIsShownFromTenPeopleOn() {
    assertThat(decide("ALL", new Support.Answers(10, 400))).isEqualTo(Show.SHOW);
    assertThat(decide("ALL", new Support.Answers(9, 400))).isEqualTo(new Hide(HideReason.TOO_FEW));
  }

  @Test
  void aUnitIsNeverShown() {
    assertThat(decide("A", new Support.Answers(400, 400)))
        .isEqualTo(new Hide(HideReason.REVEALS_OTHERS));
  }

  @Test
  void nothingIsShownOfWhatIsNoAnswers() {
    assertThat(decide("ALL", new Support.Sheets(400))).isEqualTo(new Hide(HideReason.TOO_FEW));
  }

  private Decision decide(String unit, Support support) {
    return protection.decide(
        new Figure.Computed(
            Waves.key(Statistic.THEME, MAY, unit, "PAY"),
            Quantity.SHARE,
            Map.of(Measure.VALUE, 0.25),
            support,
            1,
            Reading.NONE));
  }
}
