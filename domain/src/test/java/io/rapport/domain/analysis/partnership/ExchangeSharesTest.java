package io.rapport.domain.analysis.partnership;

import static org.assertj.core.api.Assertions.assertThat;

import io.rapport.domain.analysis.Figure;
import io.rapport.domain.analysis.Support;
import io.rapport.domain.engagement.Depth;
import io.rapport.domain.engagement.Direction;
import io.rapport.domain.engagement.Engagement;
import io.rapport.domain.engagement.Exchange;
import io.rapport.domain.engagement.ExchangeKind;
import io.rapport.domain.engagement.Status;
import io.rapport.domain.engagement.Uptake;
import io.rapport.domain.figure.Measure;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/** S12: uptake, exchanges without an engagement, follow-up. */
class ExchangeSharesTest {
  private static final String YEAR = "S12/2026-06.12m/whole/";

  private static Analysed figures(List<Engagement> engagements, SampleExchange... exchanges) {
    List<Exchange> built = Stream.of(exchanges).map(SampleExchange::build).toList();
    return June.figures(June.register(engagements, built, List.of(), List.of(), List.of()));
  }

  private static SampleExchange sent(String id, ExchangeKind kind, Uptake uptake) {
    return SampleExchange.on(id, "2026-06-10")
        .went(Direction.TO_CLIENT)
        .kind(kind)
        .uptake(uptake)
        .depth(Depth.WORKING);
  }

  private static void share(Analysed figures, String part, long count, long base) {
    Figure.Computed found = figures.computed(YEAR + part);
    assertThat(found.values()).as(part).containsEntry(Measure.COUNT, (double) count);
    assertThat(((Support.Records) found.support()).records()).as(part).isEqualTo(base);
  }

  @Test
  @DisplayName("discussed and applied are taken up; what came to the consultant was not sent")
  void uptake() {
    Analysed figures =
        figures(
            List.of(),
            sent("A", ExchangeKind.ARTICLE, Uptake.NONE),
            sent("B", ExchangeKind.ARTICLE, Uptake.ACKNOWLEDGED),
            sent("C", ExchangeKind.ARTICLE, Uptake.DISCUSSED),
            sent("D", ExchangeKind.BLOG, Uptake.APPLIED).went(Direction.MUTUAL),
            sent("E", ExchangeKind.BLOG, Uptake.APPLIED).went(Direction.TO_CONSULTANT),
            sent("F", ExchangeKind.BLOG, Uptake.APPLIED).went(null),
            sent("G", ExchangeKind.DEADLINE_HELP, Uptake.APPLIED).uptake(null));
    share(figures, "uptake", 2, 4);
    assertThat(figures.computed(YEAR + "uptake").recorded())
        .as("of six that were or may have been sent")
        .isEqualTo(4 / 6.0);
    share(figures, "uptake.ARTICLE", 1, 3);
    assertThat(figures.computed(YEAR + "uptake.ARTICLE").recorded()).isEqualTo(1);
    share(figures, "uptake.BLOG", 1, 1);
    assertThat(figures.computed(YEAR + "uptake.BLOG").recorded()).isEqualTo(0.5);
    assertThat(figures.missing(YEAR + "uptake.TREND")).isEqualTo(Figure.Reason.NOTHING_TO_COUNT);
    assertThat(figures.figures())
        .containsKeys(
            YEAR + "uptake.WHITE_PAPER",
            YEAR + "uptake.METHOD_EDUCATION",
            YEAR + "uptake.FUNCTION_INFO",
            YEAR + "uptake.FEEDBACK",
            "S12/2026-06.3m~12m/whole/uptake")
        .doesNotContainKeys(YEAR + "uptake.DEADLINE_HELP", "S12/2026-06.3m~12m/whole/uptake.BLOG");
  }

  @Test
  void uptakeByDepth() {
    Analysed figures =
        figures(
            List.of(),
            sent("A", ExchangeKind.ARTICLE, Uptake.NONE).depth(Depth.AWARENESS),
            sent("B", ExchangeKind.ARTICLE, Uptake.APPLIED).depth(Depth.AWARENESS),
            sent("C", ExchangeKind.ARTICLE, Uptake.APPLIED).depth(Depth.DEEP),
            sent("D", ExchangeKind.ARTICLE, Uptake.APPLIED).depth(null));
    share(figures, "uptakeByDepth.AWARENESS", 1, 2);
    assertThat(figures.computed(YEAR + "uptakeByDepth.AWARENESS").recorded()).isEqualTo(2 / 3.0);
    share(figures, "uptakeByDepth.DEEP", 1, 1);
    assertThat(figures.missing(YEAR + "uptakeByDepth.WORKING"))
        .as("only one that may have been")
        .isEqualTo(Figure.Reason.NOT_RECORDED);
  }

  @Test
  @DisplayName("method education: 1 of 3 without any uptake is a lecture")
  void lectures() {
    Analysed figures =
        figures(
            List.of(),
            sent("A", ExchangeKind.METHOD_EDUCATION, Uptake.NONE),
            sent("B", ExchangeKind.METHOD_EDUCATION, Uptake.ACKNOWLEDGED),
            sent("C", ExchangeKind.METHOD_EDUCATION, Uptake.APPLIED),
            sent("D", ExchangeKind.METHOD_EDUCATION, Uptake.NONE).went(Direction.TO_CONSULTANT),
            sent("E", ExchangeKind.METHOD_EDUCATION, Uptake.NONE).went(null),
            sent("F", ExchangeKind.METHOD_EDUCATION, Uptake.NONE).uptake(null),
            sent("G", ExchangeKind.METHOD_EDUCATION, Uptake.NONE).kind(null),
            sent("H", ExchangeKind.BLOG, Uptake.NONE));
    share(figures, "lecture", 1, 3);
    assertThat(figures.computed(YEAR + "lecture").recorded()).isEqualTo(0.5);
    assertThat(figures.figures()).containsKey("S12/2026-06.3m~12m/whole/lecture");
  }

  private static Engagement engagement(String id, String from, String to) {
    return Samples.engagement(id, from)
        .with("M1", "SALES")
        .closedOn(to.isEmpty() ? null : LocalDate.parse(to))
        .build();
  }

  private static SampleExchange on(String id, String day) {
    return SampleExchange.on(id, day);
  }

  @Test
  @DisplayName("open from request to close, both days included: 4 of 8 without an engagement")
  void withoutEngagement() {
    List<Engagement> engagements =
        List.of(
            engagement("E1", "2026-05-10", "2026-05-20"),
            Fields.status(engagement("E2", "2026-01-01", ""), Status.CANCELLED),
            Fields.status(engagement("E3", "2026-01-01", ""), Status.DECLINED),
            engagement("E4", "2026-06-15", ""));
    Analysed figures =
        figures(
            engagements,
            on("DAY-BEFORE", "2026-05-09"),
            on("REQUEST", "2026-05-10"),
            on("CLOSE", "2026-05-20"),
            on("DAY-AFTER", "2026-05-21"),
            on("OPEN", "2026-06-15"),
            on("STILL-OPEN", "2026-06-30"),
            on("OTHER-MANAGER", "2026-05-15").with("M2", "HR"),
            on("OTHER-FUNCTION", "2026-05-15").with("M1", "IT"),
            on("NO-FUNCTION", "2026-05-15").with("M1", null));
    share(figures, "withoutEngagement", 4, 8);
    assertThat(figures.computed(YEAR + "withoutEngagement").recorded()).isEqualTo(8 / 9.0);
    assertThat(figures.figures()).doesNotContainKey("S12/2026-06.3m~12m/whole/withoutEngagement");
  }

  @Test
  @DisplayName("followed on a later day within 14; the last 14 days are not asked about")
  void followUp() {
    Analysed figures =
        figures(
            List.of(),
            on("A", "2026-01-01"),
            on("AFTER-14", "2026-01-15"),
            on("AFTER-15", "2026-01-30"),
            on("JUST-OVER", "2026-06-16"),
            on("NOT-OVER", "2026-06-17"),
            on("OTHER", "2026-02-01").with("M2", "HR"),
            on("NO-FUNCTION", "2026-02-02").with("M2", null));
    // A and JUST-OVER are followed; AFTER-14 (15 days), AFTER-15 and OTHER are not.
    share(figures, "followUp14", 2, 5);
    assertThat(figures.computed(YEAR + "followUp14").recorded()).isEqualTo(6 / 7.0);
    assertThat(figures.figures()).containsKey("S12/2026-06.3m~12m/whole/followUp14");
  }

  @Test
  @DisplayName("the same day counts only if it names what it follows")
  void followUpOnTheSameDay() {
    share(figures(List.of(), on("A", "2026-01-01"), on("B", "2026-01-01")), "followUp14", 0, 2);
    share(
        figures(List.of(), on("A", "2026-01-01"), on("B", "2026-01-01").follows("A")),
        "followUp14",
        1,
        2);
    share(figures(List.of(), on("A", "2026-01-01").follows("A")), "followUp14", 0, 1);
  }

  @Test
  @DisplayName("the one named may belong to another relationship, but must come within 14 days")
  void followUpByName() {
    share(
        figures(
            List.of(),
            on("A", "2026-01-01"),
            on("B", "2026-01-15").with("M2", "HR").follows("A"),
            on("C", "2026-01-05").with("M3", "HR").follows("B")),
        "followUp14",
        1,
        3);
    share(
        figures(
            List.of(),
            on("A", "2026-01-01"),
            on("B", "2026-01-16").with("M2", "HR").follows("A"),
            on("C", "2026-01-30").with("M3", "HR").follows("A")),
        "followUp14",
        0,
        3);
    share(
        figures(
            List.of(),
            on("A", "2026-01-01"),
            on("B", "2026-01-30").with("M2", "HR").follows("A"),
            on("C", "2026-01-14").with("M3", "HR").follows("A")),
        "followUp14",
        1,
        3);
  }
}
