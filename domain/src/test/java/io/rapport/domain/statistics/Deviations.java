package io.rapport.domain.statistics;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.ConcurrentSkipListMap;
import java.util.regex.Pattern;
import org.junit.jupiter.api.extension.BeforeAllCallback;
import org.junit.jupiter.api.extension.ExtensionContext;

/**
 * How far the computed values lie from the reference values, one row a statistic, and which values
 * of the reference files no test has looked at. Every assertion of {@link Reference} passes through
 * here. With {@code -Pdeviation} the table goes to the standard output and to {@code
 * target/deviation.txt} when all tests have run; a value that no test looked at, and that is not
 * another statistic than Rapport's, then is a failure.
 */
public final class Deviations implements BeforeAllCallback {
  /** Names of people's data rather than of statistics. */
  private static final Map<Pattern, String> NAMES = new LinkedHashMap<>();

  private static final Map<String, Row> ROWS = new ConcurrentSkipListMap<>();
  private static final Map<String, Reading> READ = new ConcurrentSkipListMap<>();

  static {
    NAMES.put(Pattern.compile("^\\d+ \\w+ (?=low|high)"), "unit item ");
    NAMES.put(
        Pattern.compile(
            "/(items|scales|icc_rwg|groups_detail|weights_by_cell|relative_weights|std_beta|vif"
                + "|relative_weights_pct|lmg|lmg_pct|rwa_pkg_raw|zero_order_r|relaimpo_pkg_lmg"
                + "|item_rest_r_listwise|alpha_if_dropped_listwise|r_drop|loadings_minres)/[^/]+"),
        "/$1/*");
    NAMES.put(Pattern.compile("/unit_items/[^/]+/[^/]+"), "/unit_items/*/*");
    NAMES.put(Pattern.compile("/\\d+(?=/|$)"), "/*");
  }

  /** What Rapport does not compute, by the keys of the reference files. */
  private static final Map<Pattern, String> OTHERS =
      Map.ofEntries(
          other("/(wilson95_cc|exact95|wald95)/", "another interval of a share than Wilson's"),
          other("/ci/(logit|likelihood|beta|xlogit)/", "another interval of a weighted share"),
          other(
              "/(mean_interitem_r|alpha_std_\\w+|guttman_lambda6|sem_scale_score)",
              "another reliability"),
          other("/psych_alpha_pairwise/", "pairwise instead of complete sheets"),
          other("/(omega_1f_ml_std|cfa_1f/|psych_omega3/|loadings_minres)", "another fit of omega"),
          other("/(csps_style_score|pooled_fav_pct|pct_persons\\w+)", "another index"),
          other("_reml|/ranvar", "another estimator than mean squares"),
          other(
              "/(icc._multilevel|rwgj_multilevel_pkg/)", "another definition than the pinned one"),
          other("/(rwgj_raw|rwg_from_mean_var|share_ge_070)", "r_wg(j) before it is cut at 0"),
          other("/(eta2|harmonic_k|mean_group_size)", "a description Rapport does not print"),
          other(
              "lmg|_pct/|rwa_pkg_raw|sum_check", "another relative importance, or the same again"),
          other("/(wilcoxon_p|cohen_d_pooled|fisher_p)", "another test or effect"),
          other(
              "/(se_p_fpc|kish_deff|own_ipf|F$|mean_person_mean)", "follows from what is compared"),
          other("/(Kendall_pkg|trend_pkg)/", "the same statistic of another package"),
          other("/(tau_a|tau_b|sen_intercept\\w*|ols_slope|exact_p_no_ties)", "another trend"));

  /** Deviations of one statistic. */
  private record Row(long values, double largest, double tolerance) {
    Row plus(Row other) {
      return new Row(
          values + other.values,
          Math.max(largest, other.largest),
          Math.max(tolerance, other.tolerance));
    }
  }

  /** How many values of one kind there are, and at how many somebody looked. */
  private record Reading(long values, long read) {}

  private static Map.Entry<Pattern, String> other(String keys, String why) {
    return Map.entry(Pattern.compile(keys), why);
  }

  /** Notes a comparison before it is asserted. */
  public static void record(String statistic, double deviation, double tolerance) {
    ROWS.merge(kind(statistic), new Row(1, deviation, tolerance), Row::plus);
  }

  /** The keys of a value without the names of items, scales and units. */
  static String kind(String path) {
    String kind = path;
    for (Map.Entry<Pattern, String> name : NAMES.entrySet()) {
      kind = name.getKey().matcher(kind).replaceAll(name.getValue());
    }
    return kind;
  }

  @Override
  public void beforeAll(ExtensionContext context) {
    context
        .getRoot()
        .getStore(ExtensionContext.Namespace.create(Deviations.class))
        .computeIfAbsent(Printed.class, key -> new Printed());
  }

  /** Writes the table when the last class has run. */
  private record Printed() implements AutoCloseable {
    @Override
    public void close() throws IOException {
      List<String> lines = new ArrayList<>();
      lines.add(
          "%-72s | %6s | %9s | %s"
              .formatted("statistic, by its source", "values", "largest", "tolerance"));
      ROWS.forEach(
          (statistic, row) ->
              lines.add(
                  String.format(
                      Locale.ROOT,
                      "%-72s | %6d | %9.1e | %.1e",
                      statistic,
                      row.values(),
                      row.largest(),
                      row.tolerance())));
      lines.add("");
      lines.add(
          "%-72s | %6s | %s"
              .formatted("reference values no test looks at", "values", "because it is"));
      List<String> gaps = unread(lines);
      Reference.readAll();
      gaps.addAll(ComparedValues.gaps(lines));
      Path file = Path.of("target", "deviation.txt");
      Files.createDirectories(file.getParent());
      Files.write(file, lines);
      lines.forEach(System.out::println);
      if (!gaps.isEmpty()) {
        throw new AssertionError("reference values that no test looks at: " + gaps);
      }
    }

    private static List<String> unread(List<String> lines) {
      TrackedReference.all()
          .forEach(
              value ->
                  READ.merge(
                      kind(value.path()),
                      new Reading(1, value.isRead() ? 1 : 0),
                      (a, b) -> new Reading(a.values() + b.values(), a.read() + b.read())));
      List<String> gaps = new ArrayList<>();
      READ.forEach(
          (kind, reading) -> {
            if (reading.read() == 0) {
              String why =
                  OTHERS.entrySet().stream()
                      .filter(other -> other.getKey().matcher(kind).find())
                      .map(Map.Entry::getValue)
                      .findFirst()
                      .orElse("GAP");
              lines.add("%-72s | %6d | %s".formatted(kind, reading.values(), why));
              if (why.equals("GAP")) {
                gaps.add(kind);
              }
            }
          });
      return gaps;
    }
  }
}
