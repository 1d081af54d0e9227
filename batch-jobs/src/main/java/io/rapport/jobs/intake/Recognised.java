package io.rapport.jobs.intake;

import io.rapport.domain.intake.Issue;
import java.util.List;

/**
 * An input whose kind is known.
 *
 * @param tables what is read of it, in the order of reading
 * @param findings what was noticed on the way, such as tables that are not read
 */
public record Recognised(
    InputFile file, SourceKind kind, List<SourceTable> tables, List<Issue> findings) {
  public Recognised {
    tables = List.copyOf(tables);
    findings = List.copyOf(findings);
  }
}
