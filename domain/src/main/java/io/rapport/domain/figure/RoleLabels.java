package io.rapport.domain.figure;

import io.rapport.domain.language.Language;
import io.rapport.domain.language.Texts;
import java.time.YearMonth;
import java.util.EnumSet;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Stream;

/**
 * Whether those who label roles agree so little that figures made of the labels must say so:
 * Cohen's κ of the consultant's side and the client (S35) below {@value #LEAST_KAPPA}.
 */
public final class RoleLabels {
  /** Below it role figures are printed "labels disagree". */
  public static final double LEAST_KAPPA = 0.40;

  private static final String KAPPA = "kappa.client";
  private static final Set<Statistic> OF_ROLES =
      EnumSet.of(
          Statistic.S01,
          Statistic.S02,
          Statistic.S31,
          Statistic.S32,
          Statistic.S33,
          Statistic.S34,
          Statistic.S42);

  private final YearMonth month;
  private final Function<CellKey, Optional<Double>> values;

  private RoleLabels(YearMonth month, Function<CellKey, Optional<Double>> values) {
    this.month = month;
    this.values = values;
  }

  /**
   * Labels of a month's figures.
   *
   * @param month the month reported
   * @param values the value of a figure; empty if it has none or none is shown
   */
  public static RoleLabels of(YearMonth month, Function<CellKey, Optional<Double>> values) {
    return new RoleLabels(month, values);
  }

  /** What is printed beside such figures. */
  public static String words(Language language) {
    return Texts.of(RoleLabels.class, language).say("disagree");
  }

  /**
   * Whether a figure is made of labels that disagree: by κ of the same months and scope; where that
   * is not known, as of a single month, by κ of the twelve months reported. A function in a
   * department goes by the function. Not if κ is not known at all, or the figure is not made of
   * roles.
   *
   * @param key of any figure, a change included
   */
  public boolean disagree(CellKey key) {
    return OF_ROLES.contains(key.statistic())
        && kappa(key.period(), key.scope()).filter(kappa -> kappa < LEAST_KAPPA).isPresent();
  }

  private Optional<Double> kappa(String period, Scope scope) {
    Scope asked =
        scope instanceof Scope.FunctionInDepartment both
            ? new Scope.Function(both.function())
            : scope;
    return Stream.of(period.split("~")[0], month + ".12m")
        .map(months -> values.apply(new CellKey(Statistic.S35, months, asked, KAPPA)))
        .flatMap(Optional::stream)
        .findFirst();
  }
}
