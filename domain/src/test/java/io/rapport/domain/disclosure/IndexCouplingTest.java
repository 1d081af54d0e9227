package io.rapport.domain.disclosure;

import static org.assertj.core.api.Assertions.assertThat;

import io.rapport.domain.analysis.Figure;
import io.rapport.domain.analysis.Support;
import io.rapport.domain.figure.CellKey;
import io.rapport.domain.figure.Measure;
import io.rapport.domain.figure.Quantity;
import io.rapport.domain.figure.Reading;
import io.rapport.domain.release.Evidences;
import io.rapport.domain.release.audit.DisclosureAudit;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

class IndexCouplingTest {
  private static final Support ENOUGH = new Support.Records(20, 5, 5, 0.3);
  private static final Support FEW = new Support.Records(4, 2, 2, 0.6);

  private static final List<Figure> FIGURES =
      List.of(
          figure("S39/2026-06.12m/department:A/index", ENOUGH),
          figure("S39/2026-06.12m/department:A/difference", ENOUGH),
          figure("S39/2026-06.12m/department:A/pillar.PERCEPTION", new Support.Pulse(4, 8)),
          figure("S39/2026-06.12m/department:B/index", ENOUGH),
          figure("S39/2026-06.12m/department:B/pillar.PERCEPTION", new Support.Pulse(5, 8)),
          figure("S01/2026-06.12m/department:B/requested.EXPERT", FEW),
          figure("S39/2026-05.12m/department:A/index", ENOUGH),
          figure("S01/2026-06.12m/department:A/played.EXPERT", ENOUGH),
          figure("S01/2026-06.12m/department:A/requested.EXPERT", FEW));

  private static final Set<String> SHOWN =
      Set.of(
          "S39/2026-06.12m/department:B/index",
          "S39/2026-06.12m/department:B/pillar.PERCEPTION",
          "S39/2026-05.12m/department:A/index",
          "S01/2026-06.12m/department:A/played.EXPERT");

  @Test
  @DisplayName(
      "an index of a hidden pillar is hidden, that of another cell, month or figure is not")
  void couples() {
    Map<CellKey, Decision> decisions = new Protection(DisclosurePolicy.DEFAULT).ofRecords(FIGURES);
    for (Figure figure : FIGURES) {
      assertThat(decisions.get(figure.key()) == Decision.Show.SHOW)
          .as(figure.key().text())
          .isEqualTo(SHOWN.contains(figure.key().text()));
    }
    assertThat(decisions.get(CellKey.parse("S39/2026-06.12m/department:A/difference")))
        .isEqualTo(new Decision.Hide(Decision.HideReason.COUPLED));
  }

  @Test
  @DisplayName("the audit finds an index that is shown without one of its pillars")
  void isAudited() {
    Set<CellKey> shown = new HashSet<>();
    SHOWN.forEach(key -> shown.add(CellKey.parse(key)));
    assertThat(findings(shown)).isEmpty();
    shown.add(CellKey.parse("S39/2026-06.12m/department:A/index"));
    assertThat(findings(shown))
        .containsExactly("health indices shown without one of their pillars: 1");
  }

  private static List<String> findings(Set<CellKey> shown) {
    return DisclosureAudit.ofShown(shown, Evidences.ofRecords(FIGURES));
  }

  private static Figure figure(String key, Support support) {
    return new Figure.Computed(
        CellKey.parse(key), Quantity.SCORE, Map.of(Measure.VALUE, 50.0), support, 1, Reading.NONE);
  }
}
