package io.rapport.domain.intake.register;

import io.rapport.domain.intake.Checked;
import io.rapport.domain.intake.Issue;
import io.rapport.domain.intake.Issue.Severity;
import java.util.ArrayList;
import java.util.List;

/** Gathers what is wrong with the fields of one record. NOT thread safe. */
class FieldFindings {
  final FieldSource source;
  private final List<Issue> issues = new ArrayList<>();

  FieldFindings(FieldSource source) {
    this.source = source;
  }

  /** The record, with what was found on the way. */
  <T> Checked<T> accepted(T value) {
    return new Checked.Accepted<>(value, issues);
  }

  /** The refusal, with the issues that led to it. */
  <T> Checked<T> refused() {
    return new Checked.Refused<>(
        issues.stream().filter(issue -> issue.severity() == Severity.REFUSED).toList());
  }

  boolean isRefused() {
    return issues.stream().anyMatch(issue -> issue.severity() == Severity.REFUSED);
  }

  void warn(String rule, String field, String message) {
    add(rule, Severity.WARNING, field, message);
  }

  void nulled(String rule, String field, String message) {
    add(rule, Severity.NULLED, field, message);
  }

  void refuse(String rule, String field, String message) {
    add(rule, Severity.REFUSED, field, message);
  }

  final void add(String rule, Severity severity, String field, String message) {
    Issue issue = new Issue(rule, severity, source.place(field), message);
    if (!issues.contains(issue)) {
      issues.add(issue);
    }
  }
}
