package io.rapport.domain.analysis.partnership;

import static org.assertj.core.api.Assertions.assertThat;

import io.rapport.domain.analysis.link.SurveyLink;
import io.rapport.domain.analysis.link.SurveyedWaves;
import io.rapport.domain.engagement.Agreement;
import io.rapport.domain.engagement.Direction;
import io.rapport.domain.engagement.Engagement;
import io.rapport.domain.engagement.Exchange;
import io.rapport.domain.engagement.InvolvementPhase;
import io.rapport.domain.engagement.Manager;
import io.rapport.domain.engagement.Owner;
import io.rapport.domain.engagement.Role;
import io.rapport.domain.engagement.SurveyCell;
import io.rapport.domain.engagement.WorkNature;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/**
 * Partnership and survey of simulated organisations, from the records on: six months of engagements
 * and exchanges give each department its index, two waves of a survey its change. In one kind of
 * organisation partnership makes engagement grow. In the other departments with low engagement get
 * more partnership, and would have risen anyway.
 */
class SimulatedLinkTest {
  private static final PartnershipAnalysis ANALYSIS =
      PartnershipAnalysis.by(PartnershipMethod.withDefaults());

  /** The last month before the later wave. */
  private static final YearMonth LAST = YearMonth.of(2026, 5);

  private static final int MONTHS = 6;
  private static final int DEPARTMENTS = 30;
  private static final int MANAGERS = 4;
  private static final int PER_MANAGER = 10;

  /** In how many organisations the correlation is significant, and in how many it is claimed. */
  private record Counts(int correlated, int claimed) {}

  /** What is true of a department. */
  private record Truth(double partnership, double baseline, double followUp, int respondents) {}

  @Test
  @DisplayName("partnership that makes engagement grow is spoken of in most of 20 (seed 4401)")
  void realLink() {
    Counts counts = simulate(20, 1.1, 0, new Random(4401));
    assertThat(counts.claimed()).isGreaterThanOrEqualTo(14);
  }

  @Test
  @DisplayName("a common cause correlates in most of 40 and is claimed in two at most (seed 4402)")
  void commonCause() {
    Counts counts = simulate(40, 0, 1, new Random(4402));
    assertThat(counts.correlated()).isGreaterThanOrEqualTo(20);
    assertThat(counts.claimed()).isLessThanOrEqualTo(2);
  }

  /**
   * Partnership is −confounding × baseline and noise; the change is link × partnership less .7 of
   * the baseline and noise, most for departments of few respondents.
   */
  private static Counts simulate(
      int organisations, double link, double confounding, Random random) {
    int correlated = 0;
    int claimed = 0;
    for (int o = 0; o < organisations; o++) {
      List<Truth> truths = new ArrayList<>();
      for (int d = 0; d < DEPARTMENTS; d++) {
        double baseline = random.nextGaussian();
        double partnership = -confounding * baseline + .8 * random.nextGaussian();
        double respondents = 10 * Math.pow(10, random.nextDouble());
        double noise =
            .6 * random.nextGaussian() + 2 * random.nextGaussian() / Math.sqrt(respondents);
        double change = link * partnership - .7 * baseline + noise;
        truths.add(new Truth(partnership, baseline, baseline + change, (int) respondents));
      }
      SurveyLink.Estimated found = analyse(truths, random);
      correlated +=
          found.correlation().weighted().value().orElseThrow().permutation().pValue() <= .05
              ? 1
              : 0;
      claimed += found.claim() == SurveyLink.Claim.GOES_TOGETHER ? 1 : 0;
    }
    return new Counts(correlated, claimed);
  }

  private static SurveyLink.Estimated analyse(List<Truth> truths, Random random) {
    List<Engagement> engagements = new ArrayList<>();
    List<Exchange> exchanges = new ArrayList<>();
    List<Manager> managers = new ArrayList<>();
    for (int d = 0; d < truths.size(); d++) {
      double quality = Math.max(.05, Math.min(.95, .5 + .18 * truths.get(d).partnership()));
      for (int m = 0; m < MANAGERS; m++) {
        String manager = "M" + d + "-" + m;
        managers.add(Samples.manager(manager, "D" + d));
        for (int i = 0; i < PER_MANAGER; i++) {
          engagements.add(engagement("E" + engagements.size(), manager, "D" + d, quality, random));
          exchanges.add(exchange("X" + exchanges.size(), manager, quality, random));
        }
      }
    }
    List<SurveyCell> survey = new ArrayList<>();
    for (int d = 0; d < truths.size(); d++) {
      Truth truth = truths.get(d);
      survey.add(cell(1, LocalDate.of(2025, 12, 15), d, truth.baseline(), truth.respondents()));
      survey.add(cell(2, LocalDate.of(2026, 6, 15), d, truth.followUp(), truth.respondents()));
    }
    SurveyLink.Estimated found =
        (SurveyLink.Estimated)
            ANALYSIS
                .month(
                    AlertSamples.register(
                        engagements, exchanges, List.of(), List.of(), List.of(), managers),
                    YearMonth.of(2026, 6),
                    SurveyedWaves.of(survey, 5))
                .link()
                .orElseThrow()
                .link();
    assertThat(found.linked()).as("departments with an index").isEqualTo(DEPARTMENTS);
    return found;
  }

  private static SurveyCell cell(
      int wave, LocalDate day, int department, double engagement, int respondents) {
    return new SurveyCell(wave, day, "D" + department, respondents, 3.4 + .2 * engagement);
  }

  /** The better the partnership, the more often each field says so. */
  private static Engagement engagement(
      String id, String manager, String department, double quality, Random random) {
    LocalDate requestedOn = day(random);
    return Samples.engagement(id, requestedOn.toString())
        .of("HR", "C" + random.nextInt(5))
        .with(manager, department)
        .neededBy(requestedOn.plusDays(is(quality, random) ? 30 : 2))
        .phase(is(quality, random) ? InvolvementPhase.DIAGNOSIS : InvolvementPhase.IMPLEMENTATION)
        .nature(is(quality, random) ? WorkNature.PROJECT : WorkNature.FIREFIGHTING)
        .roles(null, is(quality, random) ? Role.COLLABORATIVE : Role.PAIR_OF_HANDS, null)
        .contract(
            agreement(quality, random),
            agreement(quality, random),
            agreement(quality, random),
            agreement(quality, random))
        .owners(owner(quality, random), owner(quality, random), owner(quality, random))
        .hours("8")
        .build();
  }

  private static Agreement agreement(double quality, Random random) {
    return is(quality, random) ? Agreement.AGREED : Agreement.NOT_DISCUSSED;
  }

  private static Owner owner(double quality, Random random) {
    return is(quality, random) ? Owner.SHARED : Owner.CONSULTANT;
  }

  private static Exchange exchange(String id, String manager, double quality, Random random) {
    return new Exchange(
        id,
        day(random),
        "C" + random.nextInt(5),
        manager,
        "HR",
        null,
        is(quality / 2, random) ? Direction.TO_CONSULTANT : Direction.TO_CLIENT,
        null,
        null,
        null,
        null,
        null,
        null,
        null);
  }

  private static LocalDate day(Random random) {
    return LAST.minusMonths(random.nextInt(MONTHS)).atDay(1 + random.nextInt(28));
  }

  private static boolean is(double probability, Random random) {
    return random.nextDouble() < probability;
  }
}
