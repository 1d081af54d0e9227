package io.rapport.domain.intake.register;

import java.util.List;

/**
 * What a rule made of some records.
 *
 * @param value the records as they are used from here on
 * @param findings what was found; rules that found nothing are left out
 * @param <T> the records
 */
public record Reviewed<T>(T value, List<Finding> findings) {
  public Reviewed {
    findings = findings.stream().filter(finding -> finding.count() > 0).toList();
  }
}
