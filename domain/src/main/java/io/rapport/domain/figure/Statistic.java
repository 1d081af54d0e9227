package io.rapport.domain.figure;

import java.util.Arrays;

/** Every statistic that is computed, with its id, name and definition in words. */
public enum Statistic {
  /**
   * The weighted share discloses no more than the raw one beside it: both are coded alike, and
   * weights are used only where they differ so little that no single answer shows.
   */
  ITEM(
      "item",
      "Item",
      "Favourable, neutral and unfavourable answers over all three; not-applicable answers are"
          + " outside the base. Interval: Wilson with finite-population correction, the widest of"
          + " all shares that are printed alike; where a share is cut off, open to the end. Mean and"
          + " standard deviation of the answer codes, reversed items mirrored. From 30 answers"
          + " also: worst-case bounds, within which the share of everybody lies whatever those"
          + " without an answer think; and van der Eijk's A, from −1, two camps, over 0, evenly"
          + " spread, to 1, all alike. Weighted, of the whole organisation from 100 answers: to the"
          + " headcounts, so that groups count by their size however many of them answered."),
  /**
   * Beside the raw index of a unit stands one drawn to the unit above, which discloses nothing
   * more: it is worked out from indices, spreads and bases as they are shown.
   */
  INDEX(
      "index",
      "Dimension index",
      "Mean over respondents of each respondent's mean item score, 0 to 100; a respondent needs at"
          + " least half of the items. Interval: t on respondents with finite-population"
          + " correction, the widest of all indices that are printed alike; where an index is cut off,"
          + " open to the end. Drawn to the unit above: the index that a small unit's own answers and"
          + " those of the unit above lead to expect, from the numbers as they are shown; for"
          + " early warning. Weighted as items are."),
  /**
   * The R-indicator beside that of the whole is made of at least ten units and 500 people, in two
   * decimals and never 1: no single unit's rate comes back from it.
   */
  RESPONSE(
      "response",
      "Response rate",
      "Respondents over eligible people, with the Wilson interval of the response process."
          + " Representativeness, of the whole organisation from ten units and 500 people: 1 less"
          + " twice the standard deviation of the units' response rates beyond chance."),
  /**
   * Comparisons disclose nothing more than the two numbers that they compare: all of their own
   * follow from what is printed of both sides.
   */
  ITEM_VS_REST(
      "item-vs-rest",
      "Item against the rest",
      "Favourable share of a unit less that of everybody else in the organisation, which follows"
          + " from the whole and the unit, all as they are printed. The widest interval, by Newcombe,"
          + " of all shares that are printed alike; p of the shares as they are printed, with their"
          + " rounding counted as chance: pooled z with the N−1 correction from 30 answers and 5"
          + " expected each way, otherwise Fisher's mid-p, and no less than z with the variance of"
          + " rounding. Where a share is cut off, or in coarse steps of 40 answers or more, p is that"
          + " of the two printed alike that are closest to each other, 1 where they may be the same."
          + " Benjamini–Hochberg over what is shown. Visible only if Fisher's mid-p agrees, for z is"
          + " too bold where most answers are favourable."),
  INDEX_VS_REST(
      "index-vs-rest",
      "Index against the rest",
      "Index of a unit less that of everybody else in the organisation, which follows from the whole"
          + " and the unit, all as they are printed. The widest interval, by Welch, of all indices"
          + " that are printed alike; p of the indices as they are printed, with their rounding counted"
          + " as chance and the largest spreads: permutation test corrected for skewness, taken as that"
          + " of a beta distribution. Where an index is cut off, or in coarse steps of 40 people or"
          + " more, p is that of the two printed alike that are closest to each other, 1 where they may"
          + " be the same. Benjamini–Hochberg over what is shown."),
  ITEM_CHANGE(
      "item-change",
      "Item since the last wave",
      "Favourable share less that of the wave before, of the units that were the unit then, both as"
          + " they are printed or follow from what is. Interval and tests as for items against the"
          + " rest. A reworded item is noted; what was not asked, or cannot be compared, has no"
          + " change."),
  INDEX_CHANGE(
      "index-change",
      "Index since the last wave",
      "Index less that of the wave before, of the units that were the unit then, if it was made of the"
          + " same items, both as they are printed or follow from what is. Interval and test as for"
          + " indices against the rest."),
  /**
   * Discloses no more than the item: promoters and detractors are coded as its shares are, and
   * score and interval are computed from the coded two.
   */
  ENPS(
      "enps",
      "eNPS",
      "Promoters (9 and 10) less detractors (0 to 6) in points, for items answered from 0 to 10; a"
          + " difference of the two shares as they are shown. Interval: adjusted Wald."),
  /**
   * Discloses no more than the index: a ratio of variances over at least 100 people (30 for the
   * whole) in two decimals, which gives back neither a sum nor an answer.
   */
  RELIABILITY(
      "reliability",
      "Reliability",
      "How well a dimension's items measure one thing, over those who answered all of them:"
          + " Cronbach's α with Feldt's interval, McDonald's ω of one factor. From 100 such people,"
          + " in the whole organisation from 30. α below .70, or fewer than three items: read the"
          + " dimension with care."),
  /**
   * Discloses no more than item and reliability: a correlation over at least 30 people of the whole
   * in two decimals, beside shares and spreads that are shown.
   */
  ITEM_RELIABILITY(
      "item-reliability",
      "Item in its dimension",
      "Correlation of an item with the sum of the others of its dimension, and α without the item;"
          + " whole organisation. A negative correlation: the item runs against the others."),
  /**
   * Discloses no more than the index of the whole: variances between and within at least ten units
   * and over at least 100 people, in two decimals, which leave open which unit adds what.
   */
  AGGREGATION(
      "aggregation",
      "Agreement within units",
      "Whether a unit's mean speaks for its people: ICC(1), the share of the variance that lies"
          + " between units; ICC(2), the reliability of the units' means; the median of r_wg(j)"
          + " over units. Whole organisation, from ten units and 100 people who answered all"
          + " items."),
  /**
   * Discloses no more than the indices: correlations over at least 100 people in two decimals; the
   * priority is made of the weight and the index as they are shown.
   */
  DRIVER(
      "driver",
      "Driver",
      "Johnson's relative weight: a dimension's part of R², how much of the outcome's variance goes"
          + " with it; an association, not a cause. Interval, significance against a random"
          + " predictor and share of replications among the first three: bootstrap of leaf units,"
          + " from ten. Priority: weight times (100 − index). Needs max(100, 10 × drivers) people"
          + " with all scores; smaller units are shown the drivers of the nearest unit above."),
  /** Discloses no more than the driver weights, whose sum it is, in two decimals. */
  EXPLAINED(
      "explained",
      "Drivers together",
      "R²: share of the outcome's variance that goes with all drivers together, and the same"
          + " corrected for their number. An association, not a cause."),
  /**
   * Shown of the whole organisation only, so that nothing follows by subtraction, and coded like
   * the shares of items.
   */
  THEME(
      "theme",
      "What people write about",
      "People whose comments speak of a theme, by the words of the questionnaire's dictionary, over"
          + " all who wrote a comment; each person counts once. Wilson interval without"
          + " finite-population correction: who writes is no sample of everybody. For the whole"
          + " organisation only."),
  S01(
      "S01",
      "Role mix",
      "Shares of engagements by role: expert, pair of hands, collaborative; as"
          + " requested, as played, and in the client's view. Goodman's simultaneous"
          + " intervals. Roles that people set; one that the rule set counts as not recorded."),
  S02(
      "S02",
      "Role shift",
      "Upshift: engagements asked for as expert or pair of hands and played"
          + " collaboratively, over all so asked for. Downshift: the reverse. Wilson;"
          + " Stuart–Maxwell test of the margins. Roles that people set. It takes for granted"
          + " that the role asked for was written down before the work began, within five"
          + " working days of the request: the register holds no day of entry by which to"
          + " tell."),
  S03(
      "S03",
      "Early involvement",
      "Share of engagements that began at need sensed, diagnosis or options, before the decision;"
          + " Wilson. Index: mean of 1 − phase/5. Against the rest: Cliff's δ of the phases, above"
          + " zero earlier; Mann–Whitney, Benjamini–Hochberg over functions, departments and"
          + " levels."),
  S04(
      "S04",
      "Last-minute rate",
      "Share of engagements with at most five working days between request and deadline as first"
          + " asked; Wilson. Median and 10th percentile of the lead in working days. Relative: share"
          + " whose lead is less than half of what such work usually takes, the median from start"
          + " (or request) to close over ten or more closed engagements of the kind."),
  S05(
      "S05",
      "Request kinds",
      "Shares of engagements by what was asked for, with Goodman's simultaneous"
          + " intervals; headline: asked to talk to an employee or to fix a person or a team,"
          + " with Wilson's."),
  S06(
      "S06",
      "Nature of the work",
      "Shares of hours, and of engagements, by nature of the work. Interval of hour shares:"
          + " bootstrap over consultants and weeks; of counts: Wilson. Pressure: hours of fires and"
          + " errands over hours of projects and strategic work."),
  S07(
      "S07",
      "Need horizon",
      "Urgent, ongoing and planned needs over all with a horizon, and the same by"
          + " importance; Goodman's simultaneous intervals. Urgent and important together, and the"
          + " share played collaboratively among urgent or other, important or other needs:"
          + " Wilson."),
  S08(
      "S08",
      "Use of expertise",
      "Mean of the rating 1 to 5 of how far expertise was used, t interval; share rated 1 or"
          + " 2, Wilson."),
  S09(
      "S09",
      "Gaps found first",
      "Gaps found by the consultant or jointly over all whose finder is known; share"
          + " recorded as unknown; Wilson. Where linked with a corrective action: days by which the"
          + " gap was found before the earliest was opened, Hodges–Lehmann; share in which the"
          + " action found the gap."),
  S10(
      "S10",
      "Contracting",
      "Mean over purpose, benefits, roles and process of agreed 1, discussed ½, not discussed 0."
          + " Shares with none to four agreed, with all four, share agreed for each item, share"
          + " contracted before the work began. Closed engagements: mean share of the five phases"
          + " that have a date, of phases the register keeps. Rise of outcomes met with each item"
          + " agreed: Cochran–Armitage."),
  S11(
      "S11",
      "Joint ownership",
      "Share of diagnosis, solution and implementation that client and consultant owned together;"
          + " share of engagements treated as delegation."),
  S12(
      "S12",
      "Exchange balance",
      "1 − |out − in| / all exchanges of a relationship; median over relationships with at least"
          + " four. Pooled shares to the client, to the consultant and mutual, and which way they"
          + " lean. Of what was sent, the share discussed or applied, by kind and depth, and method"
          + " education without any uptake; exchanges without an open engagement; exchanges followed"
          + " up within 14 days. In a relationship and quarter: exchanges, advice sought, invitations"
          + " and introductions, needs and challenges heard. Rank correlation of advice sought with"
          + " trust."),
  S13(
      "S13",
      "Credibility, trust, access",
      "25 × (mean of the three sub-scores − 1), 0 to 100, by side, from forms with enough answers."
          + " t interval over relationships; Cronbach's α and McDonald's ω. Two items on partnering,"
          + " 25 × (answer − 1). Agreement within departments: median r_wg(j), ICC(1)."),
  S14(
      "S14",
      "Perception gap",
      "Consultant's score less the manager's in the same relationship and wave, on the scale 1 to"
          + " 5. t interval, signed-rank test of managers' means, limits of agreement, ICC(A,1), share"
          + " that differs by a point or more."),
  S15(
      "S15",
      "Stages",
      "Relationships by stage at the month's end: as recorded, and as evidenced by the records;"
          + " share recorded above its evidence. Goodman's intervals. Change: partnerships by the"
          + " evidence among the same relationships a year before."),
  S16(
      "S16",
      "Stage transitions",
      "Moves of relationships between recorded stages from month to month: shares by stage left"
          + " with Goodman's intervals, in the months named and in all that the register remembers;"
          + " moves up and down per 100 relationship-months. Where the records behave like a Markov"
          + " chain, also where relationships are in a year, months to partner and partnerships in"
          + " the long run."),
  S17(
      "S17",
      "Time to partner",
      "Share of relationships that became partnerships within 6, 12 and 18 months after they"
          + " became friends, in all that the register remembers: Aalen–Johansen with delayed entry"
          + " of those older than the register; lapse and the manager's leaving as competing end;"
          + " interval over managers. Number still waiting; median, if half do."),
  S18(
      "S18",
      "Functions on the way to partner",
      "Whether functions differ in how soon relationships become partnerships: log-rank on the"
          + " cause-specific hazard and Gray's test; each function against all others,"
          + " Benjamini–Hochberg, with its hazard ratio. From five partnerships on each side;"
          + " functions with fewer are put together."),
  S19(
      "S19",
      "Entry points",
      "Of relationships with recorded stages whose first engagement, at least a year ago, had an"
          + " entry point: share that became a potential partner, a partner and a strategic partner"
          + " within twelve months of it; Wilson. Each entry point counts; primary: the first alone."
          + " Against all others: Fisher, Benjamini–Hochberg. Below 20 relationships also drawn to"
          + " the share of all."),
  S20(
      "S20",
      "From mini-project to project",
      "Closed mini-projects followed within 180 days, in the same relationship or as recorded,"
          + " by a project or strategic work, over all whose 180 days ended in the months named;"
          + " Wilson. Median days until the request."),
  S21(
      "S21",
      "Operator error",
      "Share of quality events whose cause was given as operator error, and share whose cause was"
          + " not determined; Wilson. Shares of all causes: Goodman. Unjustified: operator errors"
          + " whose cause was not justified. All events, and operator errors, per 100"
          + " department-months, with exact Poisson intervals: a rate does not fall because causes"
          + " are named otherwise."),
  S22(
      "S22",
      "Closing corrective actions",
      "Days until corrective actions, and commitments, opened in the window are closed, open ones"
          + " counted as still running: Kaplan–Meier median and 90th percentile. Share closed by the"
          + " due date, over those closed or overdue; share effective, over those checked; share"
          + " whose check is pending; Wilson. Overdue and open at the window's end, whenever opened,"
          + " by days overdue: up to 30, up to 90, more."),
  S23(
      "S23",
      "Recurrence after our work",
      "Rate of deviations in the twelve months after an engagement on them over that in the twelve"
          + " before, relative to departments in which nobody worked on any: ratio of rate ratios,"
          + " below 1 if they fell further where we worked. Engagements closed in the last two"
          + " years; the others around the day in the middle of the closings; on both sides only"
          + " where there was an event before; months not seen are no exposure. Counted by process"
          + " and cause of the events linked to the engagement; by department where the register"
          + " has no links. The ratio of the treated alone never stands without it, for a fall is to"
          + " be expected anyway. Corrective actions and operator errors likewise; median days to"
          + " the first repeat; from 30 units also by negative binomial regression."),
  S24(
      "S24",
      "Training to order",
      "Training orders met with training alone and without a diagnosis, over all"
          + " training orders of which both the solution and whether there was a diagnosis are"
          + " recorded; Wilson. A diagnosis not recorded is not one that was not done."),
  S25(
      "S25",
      "Tied to business goals",
      "Engagements tied to a business goal, over those asked for since their function first named"
          + " one; share whose value was put into numbers. Wilson."),
  S26(
      "S26",
      "Outcomes",
      "Mean of outcomes met 1, partly ½, not met 0, over those decided; by role played, and by how"
          + " many of the four items were agreed. Differences of the share met in full:"
          + " collaboration less other roles, all four items agreed less fewer; they go together,"
          + " the one need not come from the other. Mean fit of solutions, 1 to 5; share in which"
          + " harm was reported."),
  S27(
      "S27",
      "Systemic causes",
      "Engagements with a cause in process or organisation, over those whose causes are recorded;"
          + " Wilson."),
  S28(
      "S28",
      "Coverage",
      "Managers on the roster with at least one engagement or exchange in twelve months; Wilson,"
          + " for the process that served them. Against the year before: McNemar's test of the"
          + " managers on the roster in both. Concentration of engagements over managers. Days since"
          + " the last contact: Kaplan–Meier median, those never in touch still waiting. Of a"
          + " department, engagements over those expected if all went by team size and quality"
          + " events; exact Poisson interval."),
  S29(
      "S29",
      "Skills",
      "Median level 1 to 5 of each skill, by who rated it: clients, superiors, consultants"
          + " themselves; interval by order statistics, from ten ratings. Gap: a consultant's own"
          + " ratings less the clients', mean over consultants rated by both; from five clients."
          + " Ratings do not say by whom they are: there are taken to be as many clients as rated one"
          + " consultant in one month."),
  S30(
      "S30",
      "Frustration",
      "Mean of five items, 1 never to 5 very often, over a consultant's months, then over"
          + " consultants. With records: rank correlation, over at least eight consultants, of what"
          + " they feel with what their records say of the same: last-minute requests, late"
          + " involvement, hours of firefighting."),
  S31(
      "S31",
      "Offers of collaboration accepted",
      "Offers to collaborate that were accepted, over all that were made and whose"
          + " answer is recorded; Wilson."),
  S32(
      "S32",
      "Habit",
      "How much more often a manager asks a function for collaboration after work that"
          + " was played so than after other work: share after collaboration less share after"
          + " another role, over requests with one before on an earlier day; bootstrap over"
          + " relationships. Within managers, from 50 discordant pairs: odds ratio of"
          + " conditional logistic regression. A request belongs to its own month, whenever"
          + " the one before was."),
  S33(
      "S33",
      "Push-back",
      "Over engagements with disagreement: not voiced, escalated, Wilson; all outcomes"
          + " of push-back, none included, with Goodman's simultaneous intervals."),
  S34(
      "S34",
      "Never asked as partners",
      "Managers with at least three requests in twelve months none of which asked for"
          + " collaboration, over managers with at least three requests of which the role is"
          + " recorded; Wilson."),
  S35(
      "S35",
      "Agreement on roles",
      "Cohen's κ of the role played as the consultant's side saw it and as the client"
          + " did, and of the role asked for as the rule reads it from the words of a request"
          + " and as people set it; interval over managers. Share of engagements whose role"
          + " and owners fit together: collaborative work shares a step, other work not all"
          + " three. κ of both sides below .40: labels disagree, and role figures say so."),
  S36(
      "S36",
      "Repeated requests",
      "Requests that repeat an earlier one, as recorded, or because the same manager"
          + " asked the same function for the same kind of thing on one of the 180 days"
          + " before, over requests with a kind or recorded as repeating one; Wilson. Requests"
          + " from before the register began are not known."),
  S37(
      "S37",
      "Survey follow-up",
      "Departments below target, or falling beyond their own margin, in which an engagement to"
          + " follow up on the survey was asked for within sixty days, over all of them whose sixty"
          + " days are over; Wilson. Median days to the first follow-up, those still waiting"
          + " censored; roles in which the first follow-ups were played."),
  S38(
      "S38",
      "After consulting training",
      "Change of upshift and of contracting from the six months before consultants' first training"
          + " to the six after it, less that of consultants without one over the same months:"
          + " difference in differences, from three consultants each; Welch."),
  S39(
      "S39",
      "Partnership Health Index",
      "Geometric mean of six pillars, 0 to 100, between goalposts fixed in advance: role, timing,"
          + " agreement, reciprocity, perception, results. From ten engagements and four pillars"
          + " on; perception from five managers' forms. Interval by resampled managers. Difference"
          + " to the organisation: above, below, or not separable; never a league table."),
  S40(
      "S40",
      "Partnership and the survey",
      "Rank correlation of the Partnership Health Index in the six months before the latest wave"
          + " with the change of survey engagement since the wave before it, as it is printed, over"
          + " departments, also given baseline and head-count; permutation p. Effect given the"
          + " baseline; departments that got a relationship at the level of partner against those"
          + " without; the reversed order. Departments, not people; no cause."),
  S41(
      "S41",
      "Alerts",
      "Alerts of the month by kind, beside the number of false alarms to be expected though nothing"
          + " changed. A1 partner slipping back, A2 stage lost, A3 pair of hands rising, A4"
          + " last-minute work or firefighting rising, A5 perception gap, A6 manager not served, A7"
          + " contracting falling, A8 event repeated after a closed engagement, A9 field recorded"
          + " less. Charts follow twelve months against the twelve before them."),
  S42(
      "S42",
      "Trend of collaboration",
      "Work played collaboratively, month by month over twelve months; a month without"
          + " records drops out. Odds ratio over twelve months: logistic slope with"
          + " likelihood-ratio interval, widened where months differ by more than chance, p by"
          + " Cochran and Armitage. Change from the first month to the last in points, beside"
          + " the smallest that could have been seen. Sen's slope in points a month with Mann"
          + " and Kendall's p; the slope alone where months are like their neighbours.");

  private final String id;
  private final String title;
  private final String definition;

  Statistic(String id, String title, String definition) {
    this.id = id;
    this.title = title;
    this.definition = definition;
  }

  /** Id as it stands in cell keys. */
  public String id() {
    return id;
  }

  /** Name printed on reports. */
  public String title() {
    return title;
  }

  /** What is computed, in words. */
  public String definition() {
    return definition;
  }

  /**
   * The statistic of an id.
   *
   * @throws IllegalArgumentException if there is none
   */
  public static Statistic ofId(String id) {
    return Arrays.stream(values())
        .filter(statistic -> statistic.id.equals(id))
        .findFirst()
        .orElseThrow(() -> new IllegalArgumentException("no statistic: " + id));
  }
}
