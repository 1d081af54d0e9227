package io.rapport.domain.figure;

import io.rapport.domain.language.Language;
import io.rapport.domain.language.Texts;
import java.util.List;
import java.util.stream.Collectors;

/** Where a formula is from. Works are named alike in every language. */
enum Source {
  /** Rapport's own definition. */
  OWN,
  /** Intervals that allow for records of the same manager. */
  MANAGERS,
  /** Intervals that allow for events of the same department. */
  DEPARTMENTS,
  /** Differences of months and the months before. */
  CHANGE,
  /** Stems of words. */
  ANALYSERS,
  /** Means of a finite population. */
  FINITE_MEANS("Cochran (1977), Sampling Techniques, ch. 2"),
  /** Shares of a finite population. */
  FINITE_SHARES("Cochran (1977), Sampling Techniques, ch. 3"),
  AALEN_JOHANSEN("Aalen, Johansen (1978), Scandinavian Journal of Statistics 5"),
  ALTMAN_BLAND("Altman, Bland (2003), BMJ 326"),
  ANDERSON_GOODMAN("Anderson, Goodman (1957), Annals of Mathematical Statistics 28"),
  ANGRIST_PISCHKE("Angrist, Pischke (2009), Mostly Harmless Econometrics, ch. 5"),
  ARMITAGE("Armitage (1955), Biometrics 11"),
  BENJAMINI_HOCHBERG("Benjamini, Hochberg (1995), JRSS B 57"),
  BLAND_ALTMAN("Bland, Altman (1986), Lancet i"),
  BLIESE("Bliese (2000), in Klein, Kozlowski (eds.), Multilevel Theory, ch. 8"),
  BONETT_PRICE("Bonett, Price (2012), Statistics in Medicine 31"),
  BOOTSTRAP("Davison, Hinkley (1997), Bootstrap Methods and their Application, ch. 2"),
  BRESLOW_DAY("Breslow, Day (1980), Statistical Methods in Cancer Research I, ch. 7"),
  BROOKMEYER_CROWLEY("Brookmeyer, Crowley (1982), Biometrics 38"),
  CAMPBELL("Campbell (2007), Statistics in Medicine 26"),
  CLIFF("Cliff (1993), Psychological Bulletin 114"),
  CLOPPER_PEARSON("Clopper, Pearson (1934), Biometrika 26"),
  CLUSTER_BOOTSTRAP("Davison, Hinkley (1997), Bootstrap Methods and their Application, ch. 3.8"),
  COCHRAN("Cochran (1954), Biometrics 10"),
  COHEN_EFFECTS("Cohen (1988), Statistical Power Analysis, ch. 6"),
  COHEN_KAPPA("Cohen (1960), Educational and Psychological Measurement 20"),
  CONOVER("Conover (1999), Practical Nonparametric Statistics, ch. 3"),
  COX("Cox (1972), JRSS B 34"),
  CRONBACH("Cronbach (1951), Psychometrika 16"),
  DEMING_STEPHAN("Deming, Stephan (1940), Annals of Mathematical Statistics 11"),
  DONNER_ZOU("Donner, Zou (2012), Statistical Methods in Medical Research 21"),
  EFRON("Efron (1977), JASA 72"),
  FELDT("Feldt (1965), Psychometrika 30"),
  FENG_CLIFF("Feng, Cliff (2004), Journal of Modern Applied Statistical Methods 3"),
  FISHER("Fisher (1935), The Design of Experiments"),
  FLEISS_COHEN_EVERITT("Fleiss, Cohen, Everitt (1969), Psychological Bulletin 72"),
  GARWOOD("Garwood (1936), Biometrika 28"),
  GINI("Gini (1912), Variabilità e mutabilità"),
  GOODMAN("Goodman (1965), Technometrics 7"),
  GRAY("Gray (1988), Annals of Statistics 16"),
  HEDGES("Hedges (1981), Journal of Educational Statistics 6"),
  HERFINDAHL("Herfindahl (1950), Concentration in the Steel Industry"),
  HESTERBERG("Hesterberg (2015), The American Statistician 69"),
  HODGES_LEHMANN("Hodges, Lehmann (1963), Annals of Mathematical Statistics 34"),
  JAMES_DEMAREE_WOLF("James, Demaree, Wolf (1984), Journal of Applied Psychology 69"),
  JOHNSON("Johnson (2000), Multivariate Behavioral Research 35"),
  JOHNSON_KOTZ_BALAKRISHNAN(
      "Johnson, Kotz, Balakrishnan (1995), Continuous Univariate Distributions 2, ch. 25"),
  KAPLAN_MEIER("Kaplan, Meier (1958), JASA 53"),
  KEMENY_SNELL("Kemeny, Snell (1960), Finite Markov Chains"),
  KISH("Kish (1965), Survey Sampling"),
  KLEINMAN("Kleinman (1973), JASA 68"),
  LANEY("Laney (2002), Quality Engineering 14"),
  LAWLESS("Lawless (1987), Canadian Journal of Statistics 15"),
  LYDERSEN_FAGERLAND_LAAKE("Lydersen, Fagerland, Laake (2009), Statistics in Medicine 28"),
  MACARTHUR("MacArthur (1965), Biological Reviews 40"),
  MANN("Mann (1945), Econometrica 13"),
  MANN_WHITNEY("Mann, Whitney (1947), Annals of Mathematical Statistics 18"),
  MANSKI("Manski (1989), Journal of Human Resources 24"),
  MANTEL("Mantel (1966), Cancer Chemotherapy Reports 50"),
  MARUBINI_VALSECCHI(
      "Marubini, Valsecchi (1995), Analysing Survival Data from Clinical Trials and Observational Studies, ch. 10"),
  MCCULLAGH_NELDER("McCullagh, Nelder (1989), Generalized Linear Models"),
  MCDONALD("McDonald (1999), Test Theory, ch. 6"),
  MCGRAW_WONG("McGraw, Wong (1996), Psychological Methods 1"),
  MCNEMAR("McNemar (1947), Psychometrika 12"),
  MIELKE_BERRY_JOHNSON("Mielke, Berry, Johnson (1976), Communications in Statistics A5"),
  MORRIS("Morris (1983), JASA 78"),
  NEWCOMBE("Newcombe (1998), Statistics in Medicine 17, method 10"),
  NUNNALLY_BERNSTEIN("Nunnally, Bernstein (1994), Psychometric Theory"),
  OBUCHOWSKI("Obuchowski (1997), Biometrics 53"),
  OECD("OECD, JRC (2008), Handbook on Constructing Composite Indicators"),
  PRZYBOROWSKI_WILENSKI("Przyborowski, Wilenski (1940), Biometrika 31"),
  REYNOLDS_STOUMBOS("Reynolds, Stoumbos (1999), Journal of Quality Technology 31"),
  ROBERTS("Roberts (1959), Technometrics 1"),
  ROBINSON("Robinson (1950), American Sociological Review 15"),
  ROCKS("Rocks (2016), The American Statistician 70"),
  SCHOUTEN_COBBEN_BETHLEHEM("Schouten, Cobben, Bethlehem (2009), Survey Methodology 35"),
  SEN("Sen (1968), JASA 63"),
  SPEARMAN("Spearman (1904), American Journal of Psychology 15"),
  STUART("Stuart (1955), Biometrika 42"),
  STUDENT("Student (1908), Biometrika 6"),
  TONIDANDEL_LEBRETON_JOHNSON("Tonidandel, LeBreton, Johnson (2009), Psychological Methods 14"),
  VAN_DER_EIJK("van der Eijk (2001), Quality & Quantity 35"),
  WELCH("Welch (1947), Biometrika 34"),
  WILCOXON("Wilcoxon (1945), Biometrics Bulletin 1"),
  WILSON("Wilson (1927), JASA 22; Brown, Cai, DasGupta (2001), Statistical Science 16");

  private final String work;

  Source() {
    this("");
  }

  Source(String work) {
    this.work = work;
  }

  /** Author, year and work, with what it is the source of where that is not plain. */
  String words(Language language) {
    Texts texts = Texts.of(Source.class, language);
    return switch (this) {
      case OWN -> texts.say("own");
      case MANAGERS ->
          texts.say(
              "managers", "bootstrap", CLUSTER_BOOTSTRAP.work, "design", KISH.work + ", ch. 5");
      case DEPARTMENTS -> texts.say("departments", "bootstrap", CLUSTER_BOOTSTRAP.work);
      case CHANGE -> texts.say("change", "shares", NEWCOMBE.work, "means", WELCH.work);
      case ANALYSERS -> texts.say("analysers");
      case FINITE_MEANS, FINITE_SHARES -> texts.say("finitePopulation", "work", work);
      default -> work;
    };
  }

  /** Sources one after the other. */
  static String words(List<Source> sources, Language language) {
    return sources.stream().map(source -> source.words(language)).collect(Collectors.joining("; "));
  }

  /** What is added where a statistic is compared with the months before. */
  static List<Source> ofChange(Statistic statistic) {
    return switch (statistic) {
      case S15 -> List.of(MCNEMAR, BONETT_PRICE);
      case S16 -> List.of(DONNER_ZOU, PRZYBOROWSKI_WILENSKI);
      default -> List.of(CHANGE);
    };
  }

  /** Sources of a statistic's formula. */
  static List<Source> of(Statistic statistic) {
    return switch (statistic) {
      case ITEM -> List.of(WILSON, FINITE_SHARES, MANSKI, VAN_DER_EIJK, DEMING_STEPHAN, KISH);
      case INDEX -> List.of(STUDENT, FINITE_MEANS, MORRIS, DEMING_STEPHAN);
      case RESPONSE -> List.of(WILSON, SCHOUTEN_COBBEN_BETHLEHEM);
      case ITEM_VS_REST, ITEM_CHANGE ->
          List.of(CAMPBELL, LYDERSEN_FAGERLAND_LAAKE, NEWCOMBE, BENJAMINI_HOCHBERG, COHEN_EFFECTS);
      case INDEX_VS_REST, INDEX_CHANGE ->
          List.of(
              MIELKE_BERRY_JOHNSON, WELCH, JOHNSON_KOTZ_BALAKRISHNAN, BENJAMINI_HOCHBERG, HEDGES);
      case ENPS -> List.of(ROCKS);
      case RELIABILITY -> List.of(CRONBACH, FELDT, MCDONALD);
      case ITEM_RELIABILITY -> List.of(CRONBACH, NUNNALLY_BERNSTEIN);
      case AGGREGATION -> List.of(BLIESE, JAMES_DEMAREE_WOLF);
      case DRIVER -> List.of(JOHNSON, TONIDANDEL_LEBRETON_JOHNSON, HESTERBERG);
      case EXPLAINED -> List.of(JOHNSON);
      case THEME -> List.of(WILSON, ANALYSERS);
      case S01 -> List.of(GOODMAN, MANAGERS);
      case S02 -> List.of(OWN, WILSON, STUART, MANAGERS);
      case S03 ->
          List.of(
              OWN,
              WILSON,
              MANAGERS,
              MANN_WHITNEY,
              CLIFF,
              FENG_CLIFF,
              OBUCHOWSKI,
              BENJAMINI_HOCHBERG);
      case S04, S08, S20, S24, S25, S27, S31, S36 -> List.of(OWN, WILSON, MANAGERS);
      case S05, S33 -> List.of(OWN, WILSON, GOODMAN, MANAGERS);
      case S06 -> List.of(BOOTSTRAP, WILSON);
      case S07 -> List.of(OWN, GOODMAN, WILSON, MANAGERS);
      case S09 -> List.of(OWN, HODGES_LEHMANN, WILSON, MANAGERS);
      case S10 -> List.of(OWN, STUDENT, GOODMAN, COCHRAN, ARMITAGE, WILSON, MANAGERS);
      case S11 -> List.of(OWN, STUDENT, WILSON, MANAGERS);
      case S12 -> List.of(OWN, BOOTSTRAP, GOODMAN, WILSON, SPEARMAN, MANAGERS);
      case S13 -> List.of(OWN, STUDENT, CRONBACH, FELDT, MCDONALD, JAMES_DEMAREE_WOLF, BLIESE);
      case S14 -> List.of(WILCOXON, BLAND_ALTMAN, MCGRAW_WONG, STUDENT);
      case S15 -> List.of(OWN, GOODMAN, MANAGERS);
      case S16 -> List.of(OWN, GOODMAN, ANDERSON_GOODMAN, GARWOOD, KEMENY_SNELL, MANAGERS);
      case S17 -> List.of(AALEN_JOHANSEN, MARUBINI_VALSECCHI, MANAGERS);
      case S18 -> List.of(MANTEL, GRAY, COX, EFRON, BENJAMINI_HOCHBERG);
      case S19 -> List.of(OWN, WILSON, FISHER, KLEINMAN, BENJAMINI_HOCHBERG, MANAGERS);
      case S21 -> List.of(WILSON, GOODMAN, GARWOOD, DEPARTMENTS);
      case S22 -> List.of(KAPLAN_MEIER, BROOKMEYER_CROWLEY, WILSON, DEPARTMENTS);
      case S23 -> List.of(OWN, ALTMAN_BLAND, CLOPPER_PEARSON, KAPLAN_MEIER, LAWLESS);
      case S26 -> List.of(OWN, STUDENT, NEWCOMBE, WILSON, MANAGERS);
      case S28 ->
          List.of(
              WILSON, MCNEMAR, BONETT_PRICE, KAPLAN_MEIER, GARWOOD, HERFINDAHL, GINI, MACARTHUR);
      case S29 -> List.of(OWN, CONOVER);
      case S30 -> List.of(OWN, STUDENT, SPEARMAN);
      case S32 -> List.of(OWN, CLUSTER_BOOTSTRAP, NEWCOMBE, BRESLOW_DAY);
      case S34 -> List.of(OWN, WILSON);
      case S35 -> List.of(COHEN_KAPPA, FLEISS_COHEN_EVERITT, WILSON, MANAGERS);
      case S37 -> List.of(OWN, WILSON, KAPLAN_MEIER, GOODMAN);
      case S38 -> List.of(OWN, WELCH, ANGRIST_PISCHKE);
      case S39 -> List.of(OWN, OECD, MANAGERS);
      case S40 -> List.of(OWN, SPEARMAN, ROBINSON, WELCH);
      case S41 -> List.of(OWN, REYNOLDS_STOUMBOS, ROBERTS, LANEY);
      case S42 -> List.of(COCHRAN, ARMITAGE, MCCULLAGH_NELDER, MANN, SEN);
    };
  }
}
