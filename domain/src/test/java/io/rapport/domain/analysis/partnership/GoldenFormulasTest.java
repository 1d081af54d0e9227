package io.rapport.domain.analysis.partnership;

import static io.rapport.domain.analysis.partnership.FiguresOf.value;

import io.rapport.domain.analysis.Figure;
import io.rapport.domain.engagement.Direction;
import io.rapport.domain.engagement.Engagement;
import io.rapport.domain.engagement.Exchange;
import io.rapport.domain.engagement.InvolvementPhase;
import io.rapport.domain.engagement.Role;
import io.rapport.domain.figure.Measure;
import io.rapport.domain.figure.Scope;
import io.rapport.domain.statistics.Interval;
import io.rapport.domain.statistics.Reference;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

/** The small examples of the method as figures of registers made to hold just them. */
class GoldenFormulasTest {
  private static final String DAY = "2026-06-10";

  private static JsonNode formulas() {
    return Reference.json("partnership_formulas.json");
  }

  @Test
  @DisplayName("G:early_index: twelve engagements by the phase in which they began")
  void earlyIndex() {
    JsonNode reference = formulas().get("early_index");
    List<Engagement> engagements = new ArrayList<>();
    for (JsonNode phase : reference.get("phase")) {
      engagements.add(next(engagements).phase(InvolvementPhase.values()[phase.asInt()]).build());
    }
    FiguresOf figures = FiguresOf.engagements(engagements);
    Reference.six(value(figures.year("S03", "index"), Measure.VALUE), reference.get("index"));
    Figure.Computed early = figures.year("S03", "beforeDecision");
    Reference.six(value(early, Measure.VALUE), reference.get("share_before_decision"));
    Reference.six(interval(early), reference.get("wilson"));
  }

  @Test
  @DisplayName("G:role_shift: a hundred engagements by the role asked for and the role played")
  void roleShift() {
    JsonNode reference = formulas().get("role_shift");
    JsonNode table = reference.get("table_requested_rows_played_cols_EPC");
    List<Engagement> engagements = new ArrayList<>();
    for (Role requested : Role.values()) {
      for (Role played : Role.values()) {
        int count = table.get(requested.ordinal()).get(played.ordinal()).asInt();
        for (int i = 0; i < count; i++) {
          engagements.add(next(engagements).roles(requested, played, null).build());
        }
      }
    }
    FiguresOf figures = FiguresOf.engagements(engagements);
    Figure.Computed up = figures.year("S02", "upshift");
    Reference.six(value(up, Measure.VALUE), reference.get("upshift_rate"));
    Reference.six(interval(up), reference.get("upshift_wilson"));
    Figure.Computed down = figures.year("S02", "downshift");
    Reference.six(value(down, Measure.VALUE), reference.get("downshift_rate"));
    Reference.six(interval(down), reference.get("downshift_wilson"));
    Figure.Computed margins = figures.year("S02", "stuartMaxwell");
    Reference.six(value(margins, Measure.VALUE), reference.get("stuart_maxwell"));
    Reference.six(value(margins, Measure.P), reference.get("p"));
  }

  /** The next of engagements with a manager each, so that none are alike. */
  private static Samples.Builder next(List<Engagement> engagements) {
    return Samples.engagement("E" + engagements.size(), DAY)
        .with("M" + engagements.size(), "SALES");
  }

  private static Interval interval(Figure.Computed figure) {
    return new Interval(value(figure, Measure.LOW), value(figure, Measure.HIGH));
  }

  @Test
  @DisplayName("G:exchange_balance: fourteen to the client and six back in one relationship")
  void exchangeBalance() {
    JsonNode reference = formulas().get("exchange_balance");
    List<Exchange> exchanges = new ArrayList<>();
    add(Direction.TO_CLIENT, reference.get("out").asInt(), exchanges);
    add(Direction.TO_CONSULTANT, reference.get("in").asInt(), exchanges);
    YearMonth june = YearMonth.of(2026, 6);
    History history =
        History.until(
            june.atEndOfMonth(),
            June.register(List.of(), exchanges, List.of(), List.of(), List.of()));
    Cell whole = new Cells(history).of(new Window(june, 12)).of(Scope.Whole.WHOLE);
    Balances balances = Balances.of(whole, new Contacts(history), 4);
    Reference.six(balances.sample().moments().mean(), reference.get("balance"));
    Figure.Computed direction =
        (Figure.Computed)
            new DirectionFigures(PartnershipMethod.withDefaults()).levels(whole).get(0);
    Reference.six(value(direction, Measure.VALUE), reference.get("signed"));
  }

  private static void add(Direction direction, int count, List<Exchange> exchanges) {
    for (int i = 0; i < count; i++) {
      exchanges.add(SampleExchange.on("X" + exchanges.size(), DAY).went(direction).build());
    }
  }
}
