package io.rapport.jobs.intake.config;

import io.rapport.domain.intake.profile.Aggregate;
import io.rapport.domain.intake.profile.CaseFact;
import io.rapport.domain.intake.profile.Condition;
import io.rapport.domain.intake.profile.FieldRule;
import io.rapport.domain.intake.profile.Question;
import io.rapport.domain.intake.profile.RowQuestion;
import io.rapport.domain.intake.profile.Source;
import io.rapport.domain.intake.profile.Translation;
import io.rapport.domain.intake.profile.Translation.PatternRule;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.regex.PatternSyntaxException;

/** Reads the rules of a profile: sources, translations, conditions and facts. */
final class RuleNodes {
  private static final Set<String> SOURCES = Set.of("const", "column", "firstNonNull");
  private static final Set<String> TRANSLATIONS =
      Set.of("enum", "split", "rule", "divideBy", "flag");
  private static final Set<String> QUESTIONS =
      Set.of("equals", "oneOf", "noneOf", "matches", "above", "recorded");
  private static final String EVERY_OTHER = "*";

  private RuleNodes() {}

  static FieldRule fieldRule(ConfigNode node) {
    node.only(union(SOURCES, TRANSLATIONS, Set.of("agg", "when", "otherwise", "derived")));
    return new FieldRule(
        source(node),
        node.get("when").map(RuleNodes::condition),
        translation(node),
        node.get("otherwise").map(ConfigNode::text),
        node.get("derived").map(ConfigNode::yesNo).orElse(false));
  }

  static Condition condition(ConfigNode node) {
    node.only(union(SOURCES, QUESTIONS, Set.of("agg")));
    return new Condition(source(node), question(node));
  }

  static RowQuestion rowQuestion(ConfigNode node) {
    node.only(union(Set.of("column"), QUESTIONS));
    return new RowQuestion(node.require("column").text(), question(node));
  }

  static CaseFact fact(String name, ConfigNode node) {
    node.only(Set.of("distinct", "cases", "medianDays"));
    ConfigNode rule = node.require(theOne(node, Set.of("distinct", "cases", "medianDays")));
    if (node.get("distinct").isPresent()) {
      return new CaseFact.Distinct(name, onlySource(rule));
    } else if (node.get("cases").isPresent()) {
      return new CaseFact.Cases(name, condition(rule));
    }
    rule.only(Set.of("from", "to"));
    return new CaseFact.MedianDays(
        name, onlySource(rule.require("from")), onlySource(rule.require("to")));
  }

  private static Source onlySource(ConfigNode node) {
    return source(node.only(union(SOURCES, Set.of("agg"))));
  }

  private static Source source(ConfigNode node) {
    String kind = theOne(node, SOURCES);
    ConfigNode value = node.require(kind);
    Optional<ConfigNode> aggregate = node.get("agg");
    if (kind.equals("column")) {
      return new Source.Column(
          value.text(), aggregate.map(agg -> agg.choice(Aggregate.class)).orElse(Aggregate.LAST));
    }
    if (aggregate.isPresent()) {
      throw aggregate.get().invalid("agg goes with column only");
    }
    return kind.equals("const")
        ? new Source.Constant(value.text())
        : new Source.FirstNonNull(texts(value));
  }

  private static Translation translation(ConfigNode node) {
    List<String> kinds = present(node, TRANSLATIONS);
    if (kinds.isEmpty()) {
      return new Translation.AsIs();
    }
    ConfigNode value = node.require(theOne(node, TRANSLATIONS));
    return switch (kinds.get(0)) {
      case "enum" -> codes(value);
      case "split" -> new Translation.Split(value.text());
      case "rule" ->
          new Translation.Patterns(value.elements().stream().map(RuleNodes::pattern).toList());
      case "divideBy" -> divided(value);
      default -> new Translation.Flag(question(value.only(QUESTIONS)));
    };
  }

  private static Translation divided(ConfigNode node) {
    try {
      return new Translation.Divided(node.number());
    } catch (IllegalArgumentException e) {
      throw node.invalid(String.valueOf(e.getMessage()));
    }
  }

  private static Translation codes(ConfigNode node) {
    Map<String, String> codes = new LinkedHashMap<>();
    node.children().forEach((code, target) -> codes.put(code, target.text()));
    Optional<String> otherwise = Optional.ofNullable(codes.remove(EVERY_OTHER));
    return new Translation.Codes(codes, otherwise);
  }

  private static PatternRule pattern(ConfigNode node) {
    node.only(Set.of("matches", "code"));
    return new PatternRule(expression(node.require("matches")), node.require("code").text());
  }

  private static Pattern expression(ConfigNode node) {
    try {
      return Pattern.compile(node.text());
    } catch (PatternSyntaxException e) {
      throw node.invalid("not a regular expression: " + e.getDescription());
    }
  }

  private static List<String> texts(ConfigNode list) {
    return list.elements().stream().map(ConfigNode::text).toList();
  }

  private static Question question(ConfigNode node) {
    String kind = theOne(node, QUESTIONS);
    ConfigNode value = node.require(kind);
    return switch (kind) {
      case "equals" -> new Question.EqualTo(value.text());
      case "oneOf" -> new Question.OneOf(texts(value));
      case "noneOf" -> new Question.NoneOf(texts(value));
      case "matches" -> new Question.Matching(expression(value));
      case "above" -> new Question.Above(value.number());
      default -> new Question.Recorded(value.yesNo());
    };
  }

  private static String theOne(ConfigNode node, Set<String> keys) {
    List<String> present = present(node, keys);
    if (present.size() != 1) {
      throw node.invalid("exactly one of " + new TreeSet<>(keys) + " is expected");
    }
    return present.get(0);
  }

  private static List<String> present(ConfigNode node, Set<String> keys) {
    return node.children().keySet().stream().filter(keys::contains).toList();
  }

  @SafeVarargs
  private static Set<String> union(Set<String>... sets) {
    Set<String> union = new TreeSet<>();
    for (Set<String> set : sets) {
      union.addAll(set);
    }
    return union;
  }
}
