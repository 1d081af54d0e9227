package io.rapport.jobs.sample;

import io.rapport.jobs.sample.SampleExchanges.SampleExchange;
import io.rapport.jobs.sample.SampleQualityEvents.SampleEvent;
import io.rapport.jobs.sample.SampleSurvey.Round;
import io.rapport.jobs.sample.SampleWorkforce.Person;
import java.util.List;

/**
 * The demo's organisation: Wendelmere Diagnostics, an invented maker of laboratory analysers and
 * reagents, with 1,200 people in 40 units, two survey waves (November 2025, May 2026) and two years
 * of advisory engagements (July 2024 to June 2026). Nobody in it exists.
 *
 * <p>Truths planted in the data, which the reports should find; their sizes are held by {@code
 * SampleTruthsTest}:
 *
 * <ul>
 *   <li><b>Survey.</b> About 76 % answer, fewer in Field service and the Warehouse. An answer is a
 *       latent sum of unit, person, dimension and noise, so that dimensions have α of .75 to .9 and
 *       units an ICC of about .08. Laboratory systems, Regulatory affairs, Maintenance and Sales
 *       North stand above the rest; Customer hotline, Packaging, Warehouse and Quality control
 *       laboratory below; the others are near the mean. Firmware is split into two camps on
 *       Engagement, My team and Leadership, with an ordinary mean. From wave to wave Leadership and
 *       change rises and Workload falls. Patents and Legal are fewer than ten, so that a neighbour
 *       of each must be hidden with them.
 *   <li><b>Roles.</b> HR slips towards pair of hands from April 2026 on; performance consulting
 *       goes from taking orders to working together over the second year; the other functions stand
 *       still.
 *   <li><b>Timing and agreement.</b> A quarter of the requests are due within five working days.
 *       Agreements and good outcomes go with working together. About one field in ten is empty, and
 *       LEGAL hardly records what was agreed.
 *   <li><b>Two sides.</b> Consultants rate a relationship about .35 of a point higher than its
 *       manager does.
 *   <li><b>Stages.</b> Relationships climb on the evidence of engagements and exchanges, noted with
 *       delay and sometimes without naming the evidence; some are claimed without any, twelve at
 *       most lapse, some of HR's partnerships slip back.
 *   <li><b>Coverage.</b> Twenty managers, most of them in the field, met no consultant.
 *   <li><b>Quality.</b> Packaging puts far more of its events down to operator error than others.
 *       In four units nobody works on events; the others can be compared with them.
 *   <li><b>Survey and engagements.</b> HR followed up the first wave in Packaging and the
 *       Warehouse, where Engagement and My manager then rose; nobody did so in Customer hotline and
 *       the Quality control laboratory, where they did not.
 * </ul>
 */
record SampleOrganisation(
    Table organisation, Table firstWave, Table secondWave, List<Table> register) {

  static final String ORGANISATION_FILE = "organisation.csv";
  static final String FIRST_WAVE_FILE = "engagement-survey-2025-11.xlsx";
  static final String SECOND_WAVE_FILE = "engagement-survey-2026-05.xlsx";
  static final String REGISTER_FILE = "partnership-register.xlsx";

  /** Makes the organisation; every call gives the same cells. */
  static SampleOrganisation make() {
    List<Person> first = SampleWorkforce.first();
    List<Person> second = SampleWorkforce.second(first);
    return new SampleOrganisation(
        SampleUnits.table(),
        SampleSurvey.table(Round.NOVEMBER, first),
        SampleSurvey.table(Round.MAY, second),
        makeRegister());
  }

  /** The sheet of a name in the register. */
  Table sheet(String name) {
    return register.stream().filter(table -> table.name().equals(name)).findFirst().orElseThrow();
  }

  private static List<Table> makeRegister() {
    SampleRoster roster = SampleRoster.draw();
    List<SampleRelation> relations = SampleRelation.draw(roster);
    List<SampleEvent> events = SampleQualityEvents.draw();
    List<SampleEngagement> engagements = SampleEngagements.draw(relations, events);
    List<SampleExchange> exchanges = SampleExchanges.draw(relations, engagements);
    return List.of(
        SampleEngagement.table(engagements),
        roster.managersTable(),
        roster.consultantsTable(),
        SampleExchanges.table(exchanges),
        SampleStageLog.table(SampleStageLog.draw(relations, engagements, exchanges)),
        SamplePulse.table(relations, engagements, exchanges),
        SampleQualityEvents.table(events),
        SampleDiaries.timeLog(roster.consultants()),
        SampleDiaries.skills(roster.consultants()),
        SampleDiaries.frustration(roster.consultants()));
  }
}
