package io.rapport.domain.statistics;

import java.util.ArrayList;
import java.util.Collections;
import java.util.EnumMap;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentSkipListMap;
import java.util.regex.Pattern;
import tools.jackson.databind.JsonNode;

/**
 * Every single value of the reference files about partnership, whole numbers, words and gaps
 * included: compared with the product, an input that a test computes from, or another statistic
 * than Rapport's. What is none of these is a gap. Reading a value is not comparing it: only the
 * assertions of {@link Reference} are.
 */
final class ComparedValues {
  /** The files, from the folder of references. */
  static final List<String> FILES =
      List.of("partnership_formulas.json", "events.json", Reference.GOLDEN);

  private static final Map<JsonNode, String> PLACES =
      Collections.synchronizedMap(new IdentityHashMap<>());
  private static final Map<String, State> VALUES = new ConcurrentSkipListMap<>();

  /** What the expected values were computed from. */
  private static final List<Pattern> INPUTS =
      List.of(
          Pattern.compile("/cochran_armitage/[xn]/"),
          Pattern.compile("/mann_kendall/series/"),
          Pattern.compile("formulas.json/kappa/table/"),
          Pattern.compile("/role_shift/table_requested_rows_played_cols_EPC/"),
          Pattern.compile("/exchange_balance/(out|in)$"),
          Pattern.compile("/cronbach/items/"),
          Pattern.compile("/perception_gap/(client|consultant)/"),
          Pattern.compile("/markov/counts/"),
          Pattern.compile("/km_group1/(time|event)/"),
          Pattern.compile("/km_group1_delayed_entry/entry/"),
          Pattern.compile("/logrank/g2_(time|event)/"),
          Pattern.compile("/aalen_johansen/cause/"),
          Pattern.compile("/recurrence_rate_ratio/(pre|post)_"),
          Pattern.compile("/concentration/engagements_per_manager/"),
          Pattern.compile("/phi/pillars_"),
          Pattern.compile("/eb_beta_binomial(_2)?/[xn]/"),
          Pattern.compile("/bernoulli_cusum/(p0$|p1$|seq/)"),
          Pattern.compile("/ewma/(lambda$|L$|p0$|[xn]/)"),
          Pattern.compile("/linkage/(dPHI|dEng_next_wave|size)/"),
          Pattern.compile("/did/(treated|control)_(pre|post)/"),
          Pattern.compile("/multiplicity/p/"),
          Pattern.compile("/early_index/phase/"),
          Pattern.compile("/at/\\d+/t$"),
          Pattern.compile("/rate/(events|time)$"),
          Pattern.compile("/multinomial_ci_example/\\d+/x$"));

  /** What Rapport does not compute. */
  private static final Map<Pattern, String> OTHERS =
      Map.of(
          Pattern.compile("/ci_plain/|/ci_log/|/(lo|hi)_log$"),
          "another interval of a survival curve than the pinned log-log one",
          Pattern.compile("/rmean/"),
          "the mean up to the last time, which depends on how long was watched",
          Pattern.compile("/peto/"),
          "another weighting than the log-rank test's",
          Pattern.compile("/rate_ratio/(num|den)$"),
          "the name of a group",
          Pattern.compile("/logistic_trend/se/0$"),
          "the error of an intercept nobody asks for",
          Pattern.compile("/exchange_balance/entropy_norm_2$"),
          "another measure of how even two counts are");

  private ComparedValues() {}

  private enum State {
    UNSEEN,
    READ,
    COMPARED
  }

  static boolean tracks(String file) {
    return FILES.contains(file);
  }

  /** Notes a value or a container of values; a container only so that its leaves can be named. */
  static void place(String path, JsonNode node) {
    if (node.isContainer()) {
      PLACES.put(node, path);
    } else {
      VALUES.put(path, State.UNSEEN);
    }
  }

  /** Notes that a value went into a computation. */
  static void read(String path) {
    VALUES.computeIfPresent(path, (at, state) -> state == State.UNSEEN ? State.READ : state);
  }

  static void compared(String path) {
    VALUES.computeIfPresent(path, (at, state) -> State.COMPARED);
  }

  /** Where a leaf that is no number stands. */
  static String leaf(JsonNode parent, String key) {
    return Optional.ofNullable(PLACES.get(parent)).map(place -> place + "/" + key).orElse(key);
  }

  /** Adds what was not compared to the table; returns what should have been. */
  static List<String> gaps(List<String> lines) {
    List<String> gaps = new ArrayList<>();
    Map<String, List<String>> reasons = new TreeMap<>();
    Map<State, Integer> counts = new EnumMap<>(State.class);
    VALUES.forEach(
        (path, state) -> {
          if (state == State.COMPARED || state == State.READ && matches(path)) {
            counts.merge(state, 1, Integer::sum);
          } else {
            String why = why(path).orElse("GAP");
            reasons.computeIfAbsent(Deviations.kind(path), kind -> new ArrayList<>()).add(why);
            if (why.equals("GAP")) {
              gaps.add(path);
            }
          }
        });
    reasons.forEach(
        (kind, why) ->
            lines.add(
                "%-72s | %6d | %s"
                    .formatted(kind, why.size(), String.join("; ", Set.copyOf(why)))));
    lines.add("");
    lines.add(
        "Of %d values about partnership %d are compared and %d are inputs."
            .formatted(
                VALUES.size(),
                counts.getOrDefault(State.COMPARED, 0),
                counts.getOrDefault(State.READ, 0)));
    return gaps;
  }

  private static Optional<String> why(String path) {
    return OTHERS.entrySet().stream()
        .filter(other -> other.getKey().matcher(path).find())
        .map(Map.Entry::getValue)
        .findFirst();
  }

  private static boolean matches(String path) {
    return INPUTS.stream().anyMatch(pattern -> pattern.matcher(path).find());
  }
}
