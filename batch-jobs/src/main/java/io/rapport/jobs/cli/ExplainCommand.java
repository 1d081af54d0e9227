package io.rapport.jobs.cli;

import io.rapport.domain.figure.CellKey;
import io.rapport.domain.release.Release;
import io.rapport.domain.report.explain.CellSearch;
import io.rapport.domain.report.explain.Explainer;
import io.rapport.domain.report.explain.Explanation;
import io.rapport.domain.report.explain.ExplanationText;
import io.rapport.jobs.operations.Outcome;
import io.rapport.jobs.process.ExitCode;
import java.io.PrintWriter;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ConfigurableApplicationContext;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;
import tools.jackson.databind.SerializationFeature;
import tools.jackson.databind.json.JsonMapper;

/** {@code rapport explain}: reads the ledger of releases, never an answer or a record. */
@Command(
    name = "explain",
    description =
        "Leads from a printed figure back to statistic, formula, base, test, question and files.",
    mixinStandardHelpOptions = true)
final class ExplainCommand implements Callable<Outcome> {
  /** Candidates named; more words make them fewer. */
  private static final int MOST_CANDIDATES = 20;

  private static final JsonMapper JSON =
      JsonMapper.builder().enable(SerializationFeature.INDENT_OUTPUT).build();

  private final Session session;
  @Spec private @Nullable CommandSpec spec;

  @Parameters(
      paramLabel = "CELL",
      arity = "1..*",
      description = {
        "a key from the workbook, its beginning, or words that stand in it:",
        "item/2026-05/unit:SALES/ENG1, or: item SALES ENG1"
      })
  private List<String> words = new ArrayList<>();

  @Mixin private IssueOptions issue = new IssueOptions();

  @Option(names = "--json", description = "writes JSON for other programs")
  private boolean json;

  ExplainCommand(Session session) {
    this.session = session;
  }

  @Override
  public Outcome call() {
    return session.look(issue.settings(session.home()), this::explain);
  }

  private Outcome explain(ConfigurableApplicationContext context) {
    Release release = issue.release(context);
    CellSearch.Result found = new CellSearch(release).of(String.join(" ", words));
    if (found instanceof CellSearch.One one) {
      Explanation explanation = new Explainer(release).of(one.key());
      print(json ? List.of(JSON.writeValueAsString(explanation)) : ExplanationText.of(explanation));
      return Outcome.done();
    } else if (found instanceof CellSearch.Several several) {
      print(candidates(several.keys()));
      return Outcome.done();
    }
    return none(release, ((CellSearch.None) found).nearest());
  }

  private List<String> candidates(List<CellKey> keys) {
    List<String> texts = keys.stream().map(CellKey::text).toList();
    if (json) {
      return List.of(JSON.writeValueAsString(Map.of("candidates", texts)));
    }
    List<String> lines = new ArrayList<>();
    lines.add(texts.size() + " figures fit; name one of them:");
    texts.stream().limit(MOST_CANDIDATES).map(key -> "  " + key).forEach(lines::add);
    if (texts.size() > MOST_CANDIDATES) {
      lines.add("  and " + (texts.size() - MOST_CANDIDATES) + " more: add a word");
    }
    return lines;
  }

  private static Outcome none(Release release, List<CellKey> nearest) {
    List<String> lines = new ArrayList<>();
    lines.add(
        "%s, issue %d, has no such figure; the nearest are:"
            .formatted(release.month(), release.issue()));
    nearest.forEach(key -> lines.add("  " + key.text()));
    return new Outcome(ExitCode.USAGE, lines);
  }

  private void print(List<String> lines) {
    if (spec != null) {
      PrintWriter writer = spec.commandLine().getOut();
      lines.forEach(writer::println);
    }
  }
}
