package io.rapport.domain.figure;

/**
 * How a statistic is computed, and where that is from.
 *
 * @param text the formula with its interval and test
 * @param source author, year and work; Rapport's own definitions are named as such
 */
public record Formula(String text, String source) {
  private static final String WILSON =
      "Wilson (1927), JASA 22; Brown, Cai, DasGupta (2001), Statistical Science 16";
  private static final String BENJAMINI_HOCHBERG = "Benjamini, Hochberg (1995), JRSS B 57";
  private static final String MANAGERS =
      "for records of one manager Davison, Hinkley (1997), Bootstrap Methods and their"
          + " Application, ch. 3.8, and Kish (1965), Survey Sampling, ch. 5";
  private static final String OWN = "definition of Rapport";

  /** What every interval of records allows for, where there is something to allow for. */
  private static final String CLUSTERED =
      "; for the whole and for functions, if managers have more than two records on average:"
          + " percentile bootstrap over managers, or n / (1 + (m̄ − 1)ρ) for n.";

  private static final String SHARE_OF_RECORDS =
      " Interval of a share: Wilson's, (p + z²/2n ± z√(p(1 − p)/n + z²/4n²)) / (1 + z²/n), z = 1.96"
          + CLUSTERED;

  private static final String AS_PRINTED =
      ", all as they are printed; what is not printed follows from what is, by adding and subtracting.";

  private static final String WIDTH = ", w the width of where it may lie.";

  private static final String CLOSEST =
      " p is 1 if both are printed as the same. If one is cut off, or in coarse steps of 40 or more: p"
          + " of the two printed alike that are closest, without rounding, 1 if they may be the same.";

  private static final String CHANGE =
      " Change: value of the first months − value of the months before. Interval of shares: d −"
          + " √((p₁ − l₁)² + (u₂ − p₂)²) to d + √((u₁ − p₁)² + (p₂ − l₂)²), l and u Wilson's ends; of"
          + " means: d ± t √(s₁²/n₁ + s₂²/n₂); of hours and medians: percentile bootstrap. Where"
          + " managers have more than two records on average, n / (1 + (m̄ − 1)ρ) for n.";

  /** The formula of a statistic. */
  public static Formula of(Statistic statistic) {
    return switch (statistic) {
      case ITEM ->
          new Formula(
              "p = f / n, n = f + m + u: favourable, neutral and unfavourable answers. Interval: (p +"
                  + " z²/2n ± z√(p(1 − p)/n + z²/4n²)) / (1 + z²/n), z = 1.96, with n(N − 1) / (N −"
                  + " n) for n where the N people who could answer are known; the uncorrected ends"
                  + " are with n itself. Printed from the low end of the smallest p that is printed"
                  + " alike to the high end of the largest. Worst case: pR to pR + 1 − R, R = n/N. A: the answers taken"
                  + " apart into layers, each U(1 − (S − 1)/(K − 1)) with S of K points chosen and U"
                  + " its unimodality; their mean. Weighted: Σwf / Σwn, w by raking to"
                  + " the headcounts of categories and units, groups under 20 answers put together,"
                  + " cut at 5 and 1/5; interval with (Σw)²/Σw² for n.",
              WILSON
                  + "; for the finite population Cochran (1977), Sampling Techniques, ch. 3; Manski"
                  + " (1989), Journal of Human Resources 24; van der Eijk (2001), Quality & Quantity"
                  + " 35; Deming, Stephan (1940), Annals of Mathematical Statistics 11; Kish (1965),"
                  + " Survey Sampling");
      case INDEX ->
          new Formula(
              "s = mean of 100 (code − lowest) / (highest − lowest) over a person's answered items,"
                  + " reversed items mirrored; index x̄ = Σs / n over people. Interval: x̄ ± t √((1 −"
                  + " n/N) Σ(s − x̄)² / (n(n − 1))), t the .975 quantile with n − 1 degrees of"
                  + " freedom; the uncorrected ends are without 1 − n/N. Printed from the low end of"
                  + " the smallest x̄ that is printed alike to the high end of the largest. Drawn to the unit above: λx̄ +"
                  + " (1 − λ)x̄₀, x̄₀ the index of the unit above, λ = τ²/(τ² + σ²/n) in two decimals,"
                  + " τ² between and σ² within the units shown below it, all from indices, spreads"
                  + " and bases as they are shown; the smallest n of a band, the spread above where a"
                  + " unit has none. Weighted: Σws / Σw, w as for items; interval by linearised"
                  + " residuals after raking.",
              "Student (1908), Biometrika 6; for the finite population Cochran (1977), Sampling"
                  + " Techniques, ch. 2; Morris (1983), JASA 78; Deming, Stephan (1940), Annals of"
                  + " Mathematical Statistics 11");
      case RESPONSE ->
          new Formula(
              "p = n / N: people who answered over people who could. Interval: Wilson's, (p + z²/2N ±"
                  + " z√(p(1 − p)/N + z²/4N²)) / (1 + z²/N), z = 1.96. R = 1 − 2S, S² ="
                  + " ΣN(p − p̄)²/(ΣN − 1) − Σp(1 − p)/ΣN over units.",
              WILSON + "; Schouten, Cobben, Bethlehem (2009), Survey Methodology 35");
      case ITEM_VS_REST ->
          shares("p₁ of the unit, p₂ = (n₀p₀ − n₁p₁)/n₂ of everybody else, p₀ of all");
      case ITEM_CHANGE -> shares("p₁ of the wave, p₂ of the wave before");
      case INDEX_VS_REST ->
          scores("x̄₁ of the unit, x̄₂ = (n₀x̄₀ − n₁x̄₁)/n₂ of everybody else, x̄₀ of all");
      case INDEX_CHANGE -> scores("x̄₁ of the wave, x̄₂ of the wave before");
      case ENPS ->
          new Formula(
              "P − D, the shares of answers 9 and 10 and of answers 0 to 6 as they are shown. Interval:"
                  + " P′ − D′ ± z√((P′ + D′ − (P′ − D′)²) / n′), n′ = n + 3, P′ = (nP + .75) / n′, D′ ="
                  + " (nD + .75) / n′, z = 1.96.",
              "Rocks (2016), The American Statistician 70");
      case RELIABILITY ->
          new Formula(
              "α = k/(k − 1) · (1 − Σs_j² / s_T²) over people who answered all k items. Interval: 1 −"
                  + " (1 − α)F, F its .975 and .025 quantiles with n − 1 and (n − 1)(k − 1) degrees of"
                  + " freedom. ω = (Σλ)² / ((Σλ)² + Σψ), loadings λ and uniquenesses ψ of one factor"
                  + " by minimum residuals.",
              "Cronbach (1951), Psychometrika 16; Feldt (1965), Psychometrika 30; McDonald (1999),"
                  + " Test Theory");
      case ITEM_RELIABILITY ->
          new Formula(
              "r = s_ir / (s_i s_r): an item's answers i with the sum r of the other items; α of the"
                  + " other items as for the dimension.",
              "Cronbach (1951), Psychometrika 16; Nunnally, Bernstein (1994), Psychometric Theory");
      case AGGREGATION ->
          new Formula(
              "ICC(1) = (MSB − MSW) / (MSB + (k̄ − 1)MSW), ICC(2) = (MSB − MSW) / MSB, mean squares of"
                  + " scores between and within units, k̄ = (N − Σn²/N) / (G − 1). r_wg(j) = J(1 −"
                  + " s̄²/σ²) / (J(1 − s̄²/σ²) + s̄²/σ²), J items, s̄² their mean variance in a unit, σ² ="
                  + " (A² − 1)/12 for A points of the scale; 0 where s̄² > σ².",
              "Bliese (2000), in Klein, Kozlowski (eds.), Multilevel Theory, ch. 8; James, Demaree,"
                  + " Wolf (1984), Journal of Applied Psychology 69");
      case DRIVER ->
          new Formula(
              "ε = Λ²β², squares element by element: R = VΔ²V′ the correlations of the drivers, r"
                  + " theirs with the outcome, Λ = VΔV′, β = Λ⁻¹r. Interval: percentile bootstrap of"
                  + " leaf units, probabilities widened for their number; significance: interval of ε"
                  + " less that of a random predictor above 0. Priority: ε(100 − index), both as they"
                  + " are shown.",
              "Johnson (2000), Multivariate Behavioral Research 35; Tonidandel, LeBreton, Johnson"
                  + " (2009), Psychological Methods 14; Hesterberg (2015), The American Statistician"
                  + " 69");
      case EXPLAINED ->
          new Formula(
              "R² = Σε over the p drivers; adjusted 1 − (1 − R²)(n − 1) / (n − p − 1).",
              "Johnson (2000), Multivariate Behavioral Research 35");
      case THEME ->
          new Formula(
              "p = people whose comments hold a word or phrase of the theme / people who wrote a"
                  + " comment; compared by stems. Interval: Wilson's, (p + z²/2n ± z√(p(1 − p)/n +"
                  + " z²/4n²)) / (1 + z²/n), z = 1.96.",
              WILSON + "; stems by the analysers of Apache Lucene");
      case S01 ->
          new Formula(
              "p_k = n_k / N for the three roles k. Interval: Goodman's simultaneous ones, (A + 2n_k"
                  + " ± √(A(A + 4n_k(N − n_k)/N))) / (2(N + A)), A the 1 − .05/3 quantile of χ² with"
                  + " one degree of freedom"
                  + CLUSTERED,
              "Goodman (1965), Technometrics 7; " + MANAGERS);
      case S02 ->
          new Formula(
              "Upshift = (E→C + P→C) / (n_E + n_P), downshift = (C→E + C→P) / n_C; E expert, P pair of"
                  + " hands, C collaborative, from role requested to role played."
                  + SHARE_OF_RECORDS,
              OWN + "; " + WILSON + "; Stuart (1955), Biometrika 42; " + MANAGERS);
      case S03 ->
          new Formula(
              "p = engagements that began at phase 0 to 2 / engagements with a phase; index = mean x̄"
                  + " of 1 − phase/5, interval x̄ ± t s/√n. Against the rest: δ = (#{x > y} − #{x < y}) /"
                  + " (n₁n₂) of 1 − phase/5 in the group, x, and outside, y; interval (δ − δ³ ±"
                  + " ts√((1 − δ²)² + t²s²)) / (1 − δ² + t²s²), s from the spread of the mean signs of"
                  + " each x and y, summed by manager where these have more than two records on"
                  + " average; p of U, or then of δ/s."
                  + SHARE_OF_RECORDS,
              OWN
                  + "; "
                  + WILSON
                  + "; "
                  + MANAGERS
                  + "; Mann, Whitney (1947), Annals of Mathematical Statistics 18; Cliff (1993),"
                  + " Psychological Bulletin 114; Feng, Cliff (2004), Journal of Modern Applied"
                  + " Statistical Methods 3; Obuchowski (1997), Biometrics 53; "
                  + BENJAMINI_HOCHBERG);
      case S04 ->
          new Formula(
              "p = engagements with a lead of at most 5 working days, or as many as the part says, /"
                  + " engagements with a lead; lead = days from request to deadline as first asked."
                  + " Relative: engagements with a lead below m/2 / engagements with a lead and an m; m"
                  + " the median days from start, or request if no start is recorded, to close of all of"
                  + " the kind that were closed by the month's end."
                  + SHARE_OF_RECORDS,
              OWN + "; " + WILSON + "; " + MANAGERS);
      case S05 ->
          new Formula(
              "p_k = n_k / N for the kinds k of requests, with Goodman's intervals, which are Wilson's at"
                  + " the level 1 − .05/16; headline p = requests to fix a person or team or to talk to"
                  + " an employee / requests with a kind."
                  + SHARE_OF_RECORDS,
              OWN + "; " + WILSON + "; Goodman (1965), Technometrics 7; " + MANAGERS);
      case S06 ->
          new Formula(
              "p_k = Σ hours_k / Σ hours; by count p_k = n_k / n. Interval of hours: percentile"
                  + " bootstrap over consultants' weeks; of counts: Wilson's. Pressure: (h_F + h_T) / (h_P +"
                  + " h_S), hours of firefighting, transactional, project and strategic work; same"
                  + " bootstrap.",
              "Davison, Hinkley (1997), Bootstrap Methods and their Application, ch. 2; " + WILSON);
      case S07 ->
          new Formula(
              "p_k = n_k / N for urgent, ongoing and planned, and for the nine cells of horizon and"
                  + " importance over engagements with both recorded, with Goodman's simultaneous"
                  + " intervals; collaborative: played so / engagements of a cell with a role played."
                  + SHARE_OF_RECORDS,
              OWN + "; Goodman (1965), Technometrics 7; " + WILSON + "; " + MANAGERS);
      case S08 ->
          new Formula(
              "x̄ of the ratings, interval x̄ ± t s/√n; p = ratings of 1 and 2 / ratings."
                  + SHARE_OF_RECORDS,
              OWN + "; " + WILSON + "; " + MANAGERS);
      case S09 ->
          new Formula(
              "p = gaps found by consultant or jointly / gaps whose finder is known; unknown: x / n of"
                  + " those recorded. Lead: day the earliest linked action was opened − day the gap"
                  + " was found; the median of the means of all pairs, interval from signed ranks, or"
                  + " percentile bootstrap over managers where these have more than two on average."
                  + SHARE_OF_RECORDS,
              OWN
                  + "; Hodges, Lehmann (1963), Annals of Mathematical Statistics 34; "
                  + WILSON
                  + "; "
                  + MANAGERS);
      case S10 ->
          new Formula(
              "CC = mean over applicable items of 1 (agreed), ½ (discussed), 0 (not discussed), then"
                  + " over engagements; shares p = x / n, of none to four agreed with Goodman's"
                  + " simultaneous intervals. Phases dated: mean of d / k, d of the k phases that the"
                  + " register keeps, from three. Interval of means: x̄ ± t s/√n. Trend: slope b of"
                  + " outcome met on items agreed, z of Cochran and Armitage; percentile bootstrap over"
                  + " managers in place of p where these have more than two records on average."
                  + SHARE_OF_RECORDS,
              OWN
                  + "; Student (1908), Biometrika 6; Goodman (1965), Technometrics 7; Cochran (1954),"
                  + " Biometrics 10; Armitage (1955), Biometrics 11; "
                  + WILSON
                  + "; "
                  + MANAGERS);
      case S11 ->
          new Formula(
              "Mean over engagements of the share of diagnosis, solution and implementation that was"
                  + " owned together, steps not done left out; delegated: p = x / n. Interval of the"
                  + " mean: x̄ ± t s/√n."
                  + SHARE_OF_RECORDS,
              OWN + "; Student (1908), Biometrika 6; " + WILSON + "; " + MANAGERS);
      case S12 ->
          new Formula(
              "B = 1 − |o − i| / (o + i + m), o exchanges to the client, i to the consultant, m"
                  + " mutual; the figure is the median of B. Interval: percentile bootstrap over"
                  + " managers. Shares of o, i and m: p_k = n_k / n with Goodman's intervals; direction (o −"
                  + " i) / (o + i + m). Uptake: discussed or applied / sent, sent being o and m with"
                  + " uptake recorded. Rates: exchanges / relationships in touch / quarters. Intervals"
                  + " of direction and rates: percentile bootstrap over managers. Advice with trust:"
                  + " Spearman's ρ over relationships, p over permuted orders."
                  + SHARE_OF_RECORDS,
              OWN
                  + "; Davison, Hinkley (1997), Bootstrap Methods and their Application, ch. 2;"
                  + " Goodman (1965), Technometrics 7; "
                  + WILSON
                  + "; Spearman (1904), American Journal of Psychology 15; "
                  + MANAGERS);
      case S13 ->
          new Formula(
              "25 (mean of credibility, trust and access − 1) for a form, mean over a relationship's"
                  + " forms, mean x̄ over relationships. Interval: x̄ ± t s/√n. α = k/(k − 1) (1 −"
                  + " Σs_j²/s_T²); ω = (Σλ)² / ((Σλ)² + Σ(1 − λ²)) of one factor. r_wg(j) = J(1 −"
                  + " s̄²/σ²) / (J(1 − s̄²/σ²) + s̄²/σ²), σ² = 2, median over departments; ICC(1) = (MSB"
                  + " − MSW) / (MSB + (k̄ − 1)MSW).",
              OWN
                  + "; Student (1908), Biometrika 6; Cronbach (1951), Psychometrika 16; Feldt (1965),"
                  + " Psychometrika 30; McDonald (1999), Test Theory, ch. 6; James, Demaree, Wolf (1984),"
                  + " Journal of Applied Psychology 69; Bliese (2000), in Klein, Kozlowski (eds.),"
                  + " Multilevel Theory, ch. 8");
      case S14 ->
          new Formula(
              "g = consultant's score − manager's score of the same relationship and wave; gap = mean"
                  + " ḡ, interval ḡ ± t s/√n, p of the signed ranks of managers' means, limits"
                  + " of agreement ḡ ± 1.96 s, apart = share with |g| ≥ 1. ICC(A,1) = (R − E) / (R + E +"
                  + " (2/n)(C − E)), mean squares of pairs R, sides C and residual E.",
              "Wilcoxon (1945), Biometrics Bulletin 1; Bland, Altman (1986), Lancet i; McGraw,"
                  + " Wong (1996), Psychological Methods 1; Student (1908), Biometrika 6");
      case S15 ->
          new Formula(
              "p_k = n_k / N over relationships, k the stages; claimed: recorded above its evidence."
                  + " Intervals: Goodman's simultaneous ones, which are Wilson's at the level 1 − .05/K"
                  + " for K stages"
                  + CLUSTERED,
              OWN + "; Goodman (1965), Technometrics 7; " + MANAGERS);
      case S16 ->
          new Formula(
              "p̂_ij = n_ij / n_i from one month's end to the next, (n_ij + ½) / (n_i + 5/2) in rows of"
                  + " fewer than 20; Goodman's intervals within a row, of the counts. Moves per 100"
                  + " relationship-months: 100 d / T, exact Poisson interval; from ten managers and moves"
                  + " percentile bootstrap over managers. Markov: χ² of the rows by the stage before, and"
                  + " by halves of the time, p over random orders, both at least .05. In a year: P¹²;"
                  + " months to partner (I − Q)⁻¹1; long run πP = π.",
              OWN
                  + "; Goodman (1965), Technometrics 7; Anderson, Goodman (1957), Annals of Mathematical"
                  + " Statistics 28; Garwood (1936), Biometrika 28; Kemeny, Snell (1960), Finite Markov"
                  + " Chains; "
                  + MANAGERS);
      case S17 ->
          new Formula(
              "F(t) = Σ S(u−) d(u)/n(u) over months u ≤ t with a partnership, S the Kaplan–Meier of any"
                  + " end, n(u) relationships at risk, those older than the register from its first month"
                  + " on. Interval: from ten managers and partnerships percentile bootstrap over managers,"
                  + " beside and before F^exp(±z SE / (F ln F)).",
              "Aalen, Johansen (1978), Scandinavian Journal of Statistics 5; Marubini, Valsecchi (1995),"
                  + " Analysing Survival Data from Clinical Trials and Observational Studies, ch. 10; "
                  + MANAGERS);
      case S18 ->
          new Formula(
              "χ² = (O − E)′V⁻(O − E), observed partnerships and those expected at one pace for all still"
                  + " waiting; Gray's test weighs by the subdistribution and knows no delayed entry. Hazard"
                  + " ratio e^β of the function over all others, interval exp(β ± 1.96 SE).",
              "Mantel (1966), Cancer Chemotherapy Reports 50; Gray (1988), Annals of Statistics 16; Cox"
                  + " (1972), JRSS B 34; Efron (1977), JASA 72; "
                  + BENJAMINI_HOCHBERG);
      case S19 ->
          new Formula(
              "p = relationships that reached the stage within 12 months of their first engagement /"
                  + " relationships whose first engagement, at least 12 months ago, had the entry point."
                  + SHARE_OF_RECORDS
                  + " Against the others Fisher's exact p, from ten on each side. Drawn to all: (x + Mp₀) /"
                  + " (n + M), M = 1/ρ − 1.",
              OWN
                  + "; "
                  + WILSON
                  + "; Fisher (1935), The Design of Experiments; Kleinman (1973), JASA 68; "
                  + BENJAMINI_HOCHBERG
                  + "; "
                  + MANAGERS);
      case S20 ->
          new Formula(
              "p = closed mini-projects followed by a project or strategic work within 180 days /"
                  + " closed mini-projects whose 180 days ended in the months named; median of the days"
                  + " from closing to the first such request, 0 where it came before."
                  + SHARE_OF_RECORDS,
              OWN + "; " + WILSON + "; " + MANAGERS);
      case S21 ->
          new Formula(
              "p = events of the cause / events with a cause; unjustified: operator errors not justified"
                  + " / operator errors of which it is recorded; rate = 100 x / (departments · months),"
                  + " interval 100 χ²(.025; 2x)/2T to 100 χ²(.975; 2x + 2)/2T, T department-months."
                  + SHARE_OF_RECORDS,
              WILSON
                  + "; Goodman (1965), Technometrics 7; Garwood (1936), Biometrika 28; departments in"
                  + " the place of managers: Davison, Hinkley (1997), Bootstrap Methods and their"
                  + " Application, ch. 3.8");
      case S22 ->
          new Formula(
              "Median and P90 from S(t) = Π(1 − d/n), open ones censored; interval of log(−log S)."
                  + " p = closed by the due date / closed or overdue; effective yes / (yes + no);"
                  + " pending / all with the field."
                  + SHARE_OF_RECORDS,
              "Kaplan, Meier (1958), JASA 53; Brookmeyer, Crowley (1982), Biometrics 38; "
                  + WILSON
                  + "; departments in the place of managers: Davison, Hinkley (1997), Bootstrap Methods"
                  + " and their Application, ch. 3.8");
      case S23 ->
          new Formula(
              "RoR = (a₁/a₀) / (c₁/c₀), rates after and before in treated and comparison units, x events"
                  + " over the months seen; interval exp(ln RoR ± 1.96 √(1/x_a₁ + 1/x_a₀ + 1/x_c₁ +"
                  + " 1/x_c₀)). Ratio of one side: x₁ of x₁ + x₀ binomial, Clopper and Pearson's interval"
                  + " of its share turned into the ratio. Median days from S(t) = Π(1 − d/n), units"
                  + " without a repeat censored. Regression: log μ = log months + β₀ + β₁ treated + β₂"
                  + " after + β₃ treated·after, exp β₃.",
              OWN
                  + "; Altman, Bland (2003), BMJ 326; Clopper, Pearson (1934), Biometrika 26; Kaplan,"
                  + " Meier (1958), JASA 53; Lawless (1987), Canadian Journal of Statistics 15");
      case S24 ->
          new Formula(
              "p = training orders with training as the solution and no diagnosis / training orders"
                  + " with solution and diagnosis recorded."
                  + SHARE_OF_RECORDS,
              OWN + "; " + WILSON + "; " + MANAGERS);
      case S25 ->
          new Formula(
              "p = engagements with a business goal / engagements since the function's first one with"
                  + " a goal; p = value in numbers / engagements with the field."
                  + SHARE_OF_RECORDS,
              OWN + "; " + WILSON + "; " + MANAGERS);
      case S26 ->
          new Formula(
              "x̄ of 1, ½, 0 over engagements decided, and of fit, interval x̄ ± t s/√n. Difference: p₁ −"
                  + " p₂ of the shares met in full, interval d − √((p₁ − l₁)² + (u₂ − p₂)²) to d + √((u₁"
                  + " − p₁)² + (p₂ − l₂)²), l and u Wilson's ends."
                  + SHARE_OF_RECORDS,
              OWN
                  + "; Student (1908), Biometrika 6; Newcombe (1998), Statistics in Medicine 17,"
                  + " method 10; "
                  + WILSON
                  + "; "
                  + MANAGERS);
      case S27 ->
          new Formula(
              "p = engagements with a cause in process or organisation / engagements with causes"
                  + " recorded."
                  + SHARE_OF_RECORDS,
              OWN + "; " + WILSON + "; " + MANAGERS);
      case S28 ->
          new Formula(
              "Coverage p = managers served / managers on the roster, Wilson's interval. Of the shares"
                  + " s_j of engagements by manager: HHI = Σs², normalised (HHI − 1/n) / (1 − 1/n),"
                  + " effective number = 1 / Σs², Gini with managers who had none, share of the top"
                  + " fifth. Against the year before: (b − c) / n, b newly and c no longer served of n,"
                  + " interval of (b − c) / (n + 2) by Bonett and Price. Served over expected: x / E, E ="
                  + " N Σw of the department / Σw, w = team size × (1 + quality events of the department"
                  + " / its managers), interval χ²(.025; 2x)/2E to χ²(.975; 2x + 2)/2E.",
              WILSON
                  + "; McNemar (1947), Psychometrika 12; Bonett, Price (2012), Statistics in Medicine"
                  + " 31; Kaplan, Meier (1958), JASA 53; Garwood (1936), Biometrika 28; Herfindahl (1950), Concentration in the Steel Industry; Gini (1912), Variabilità"
                  + " e mutabilità; MacArthur (1965), Biological Reviews 40");
      case S29 ->
          new Formula(
              "Median of ratings, interval from the l-th smallest to the l-th largest, l the largest rank"
                  + " with P(X < l) ≤ .025, X binomial with n and ½. Gap = mean over consultants of own"
                  + " mean − clients' mean, interval x̄ ± t s/√n.",
              OWN + "; Conover (1999), Practical Nonparametric Statistics, ch. 3");
      case S30 ->
          new Formula(
              "x̄ of a consultant's items and months, then over consultants, interval x̄ ± t s/√n. With"
                  + " records: ρ = correlation of the ranks, p by permutation.",
              OWN
                  + "; Student (1908), Biometrika 6; Spearman (1904), American Journal of Psychology"
                  + " 15");
      case S31 ->
          new Formula(
              "p = accepted / offered." + SHARE_OF_RECORDS, OWN + "; " + WILSON + "; " + MANAGERS);
      case S32 ->
          new Formula(
              "d = P(requested C | played C before) − P(requested C | played otherwise before) over"
                  + " consecutive engagements of a relationship. Interval: percentile bootstrap of"
                  + " relationships; below ten of them, or five pairs of a kind, √ of squared distances"
                  + " to Wilson's ends with n / (1 + (m̄ − 1)ρ) for n. Odds ratio e^β: Σ(u − E(u; β)) = 0"
                  + " over managers, u requests for collaboration after collaboration, E their mean given"
                  + " the margins; interval exp(β ± 1.96 (ΣV)^(−½)).",
              OWN
                  + "; Davison, Hinkley (1997), Bootstrap Methods and their Application, ch. 3.8;"
                  + " Newcombe (1998), Statistics in Medicine 17, method 10; Breslow, Day (1980),"
                  + " Statistical Methods in Cancer Research I, ch. 7");
      case S33 ->
          new Formula(
              "p = disagreements without push-back / disagreements; outcomes p_k = n_k / N with"
                  + " Goodman's intervals, which are Wilson's at the level 1 − .05/5; escalated x / n."
                  + SHARE_OF_RECORDS,
              OWN + "; " + WILSON + "; Goodman (1965), Technometrics 7; " + MANAGERS);
      case S34 ->
          new Formula(
              "p = managers without a request for collaboration / managers with at least three"
                  + " requests.",
              OWN + "; " + WILSON);
      case S35 ->
          new Formula(
              "κ = (p_o − p_e) / (1 − p_e), agreement seen and expected by chance; interval from ten"
                  + " pairs on by its large-sample error"
                  + CLUSTERED
                  + " Consistent: p = engagements whose role and owners fit / engagements with both.",
              "Cohen (1960), Educational and Psychological Measurement 20; Fleiss, Cohen, Everitt"
                  + " (1969), Psychological Bulletin 72; "
                  + WILSON
                  + "; "
                  + MANAGERS);
      case S36 ->
          new Formula(
              "p = repeats / engagements with a kind or recorded as repeats." + SHARE_OF_RECORDS,
              OWN + "; " + WILSON + "; " + MANAGERS);
      case S37 ->
          new Formula(
              "p = low departments with a follow-up asked for within 60 days of the wave's end / low"
                  + " departments whose 60 days are over. Interval: Wilson's. Time: median of the"
                  + " Kaplan–Meier curve S(t) = Π (1 − d/r). Roles: p_k = n_k / N with Goodman's"
                  + " intervals.",
              OWN
                  + "; "
                  + WILSON
                  + "; Kaplan, Meier (1958), Journal of the American Statistical Association 53; Goodman (1965), Technometrics 7");
      case S38 ->
          new Formula(
              "δ = mean of ȳ₁ − ȳ₀ of the trained − that of the others, a consultant's means after and"
                  + " before; of the others the mean over the days of the trainings. Interval: δ ±"
                  + " t(.975; df) √(s₁²/n₁ + s₀²/n₀), df by Welch.",
              OWN
                  + "; Welch (1947), Biometrika 34; Angrist, Pischke (2009), Mostly Harmless"
                  + " Econometrics, ch. 5");
      case S39 ->
          new Formula(
              "exp (Σ w ln max(P, 1) / Σ w) over the pillars P that are measured, weights w = 1/6."
                  + " A pillar is 100 × the mean of its parts between worst and best value;"
                  + " reciprocity their product; perception that of the side that sees less;"
                  + " results ½ outcomes met + ½ (1 − quality events that repeat one of the same"
                  + " type, process and cause within 12 months). Interval: percentile bootstrap of"
                  + " managers within departments, widened for few of them; events of departments"
                  + " stay as they are. Difference: a word only if its interval is clear of 0 and"
                  + " its p passes a false discovery rate of 10% over all cells.",
              OWN
                  + "; OECD, JRC (2008), Handbook on Constructing Composite Indicators; "
                  + MANAGERS);
      case S40 ->
          new Formula(
              "ρ = correlation of the ranks of index and change, departments weighted by respondents;"
                  + " partial ρ given baseline and head-count; p over permuted orders. Effect: β₁ of"
                  + " follow-up = β₀ + β₁ index + β₂ baseline. Treated against others: difference of"
                  + " mean changes, Welch's interval. A word only if ρ, partial ρ and β₁ each have p"
                  + " ≤ .05 and one sign.",
              OWN
                  + "; Spearman (1904), American Journal of Psychology 15; Robinson (1950), American Sociological Review 15; Welch (1947), Biometrika 34");
      case S41 ->
          new Formula(
              "A3: Bernoulli CUSUM S = max(0, S + w), its limit set by seeded simulation. A4, A7: EWMA"
                  + " z = λx + (1 − λ)z with limits L standard errors, exact for months of unequal"
                  + " size. A1, A2, A5, A6, A8, A9: as recorded. Expected: sum over all watched of the"
                  + " chance of a false alarm: binomial for A1 and A9, 2.5 % for A5, simulated with"
                  + " months of the same size and an uncertain baseline for A3, A4 and A7, none for"
                  + " A2, A6 and A8, which are facts.",
              OWN
                  + "; Reynolds, Stoumbos (1999), Journal of Quality Technology 31; Roberts (1959), Technometrics 1; Laney (2002), Quality Engineering 14");
      case S42 ->
          new Formula(
              "logit p_t = a + bt over months t, odds ratio exp 12b, interval the b whose likelihood"
                  + " ratio is within 3.84 φ, φ = Pearson χ² / df where above 1; z of Cochran and Armitage."
                  + " Change: (T − 1)(s ± 1.96 √(φ p(1 − p) / Σn_t(t − t̄)²)), s the weighted slope of the"
                  + " shares; smallest visible: (T − 1)(1.96 + 0.84) times the same root. Sen: median of"
                  + " (p_j − p_i) / (j − i), p of the number of rising pairs less falling ones; none where"
                  + " the residuals' lag-one correlation is above .3.",
              "Cochran (1954), Biometrics 10; Armitage (1955), Biometrics 11; McCullagh, Nelder (1989),"
                  + " Generalized Linear Models; Mann (1945), Econometrica 13; Sen (1968), JASA 63");
    };
  }

  /** The formula of a statistic of records in some months less that in the months before. */
  public static Formula ofChange(Statistic statistic) {
    Formula level = of(statistic);
    return switch (statistic) {
      case S15 ->
          level.and(
              " Change: (b − c) / n of the n relationships with a stage on both days, b partnerships by"
                  + " the evidence now and not then, c the reverse; evidence looks back equally far on"
                  + " both. Interval: d ± 1.96 √((p_b + p_c − d²) / (n + 2)), p_b = (b + 1) / (n + 2), p_c"
                  + " = (c + 1) / (n + 2), d = p_b − p_c; times √deff if managers have more than two"
                  + " relationships on average; otherwise p is McNemar's mid-p.",
              "McNemar (1947), Psychometrika 12; Bonett, Price (2012), Statistics in Medicine 31");
      case S16 ->
          level.and(
              " Change: rate of the first months − rate of the months before. Interval: d − √((r₁ − l₁)²"
                  + " + (u₂ − r₂)²) to d + √((u₁ − r₁)² + (r₂ − l₂)²), l and u the Poisson ends, p exact;"
                  + " from ten managers and moves in both percentile bootstrap over managers.",
              "Donner, Zou (2012), Statistical Methods in Medical Research 21; Przyborowski, Wilenski"
                  + " (1940), Biometrika 31");
      default ->
          level.and(
              CHANGE,
              "for the change Newcombe (1998), Statistics in Medicine 17, method 10, and Welch (1947),"
                  + " Biometrika 34");
    };
  }

  private Formula and(String moreText, String moreSource) {
    return new Formula(text + moreText, source + "; " + moreSource);
  }

  /** With the test that takes the place of this one where people are known from wave to wave. */
  private static Formula shares(String sides) {
    return new Formula(
        "d = p₁ − p₂, "
            + sides
            + AS_PRINTED
            + " z = d / √(p(1 − p)(1/n₁ + 1/n₂) N/(N − 1)), N = n₁ + n₂, p of both together, from 30"
            + " answers and 5 expected each way; otherwise Fisher's mid-p; the larger of both p decides;"
            + " neither less than that of d / √(p(1 − p)(1/n₁ + 1/n₂) N/(N − 1) + v₁ + v₂), v = (m² −"
            + " 1)/(12n²) if m counts are printed alike, w²/12 of a share that follows from others"
            + WIDTH
            + CLOSEST
            + " Interval: from"
            + " the lowest d − √((p₁ − l₁)² + (u₂ − p₂)²) to the highest d + √((u₁ − p₁)² + (p₂ − l₂)²) of"
            + " all printed alike, l and u Wilson's ends. Effect: h = 2 asin√p₁ − 2 asin√p₂.",
        "Campbell (2007), Statistics in Medicine 26; Lydersen, Fagerland, Laake (2009), Statistics in"
            + " Medicine 28; Newcombe (1998), Statistics in Medicine 17, method 10; "
            + BENJAMINI_HOCHBERG
            + "; Cohen (1988), Statistical Power Analysis, ch. 6");
  }

  private static Formula scores(String sides) {
    return new Formula(
        "d = x̄₁ − x̄₂, "
            + sides
            + AS_PRINTED
            + " z = (x̄₁ − x̄) / √(ρ σ² n₂ / (n₁(N − 1))), x̄ and σ² of both groups together, N = n₁ +"
            + " n₂, ρ ≥ 1 by how much more the groups vary than both together; p by the Pearson III"
            + " distribution with the skewness of a random draw of n₁ of N, with the largest s₁ and s₂"
            + " printed alike and third moments 2(100 − 2x̄)s⁴/(x̄(100 − x̄) + s²); for rounding s²/n grows"
            + " by w²/12 on each side"
            + WIDTH
            + CLOSEST
            + " Interval: from the lowest d −"
            + " t(.975; df) e to the highest d + t e of all printed alike, e = √(s₁²/n₁ + s₂²/n₂), df ="
            + " e⁴ / ((s₁²/n₁)²/(n₁ − 1) + (s₂²/n₂)²/(n₂ − 1)). Effect: g = d/s (1 − 3 / (4(n₁ + n₂ − 2) −"
            + " 1)), s pooled.",
        "Mielke, Berry, Johnson (1976), Communications in Statistics A5; Welch (1947), Biometrika 34;"
            + " Johnson, Kotz, Balakrishnan (1995), Continuous Univariate Distributions 2, ch. 25; "
            + BENJAMINI_HOCHBERG
            + "; Hedges (1981), Journal of Educational Statistics 6");
  }
}
