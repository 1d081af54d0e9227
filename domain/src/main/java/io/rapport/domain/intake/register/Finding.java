package io.rapport.domain.intake.register;

import io.rapport.domain.intake.Issue.Severity;

/**
 * What a rule found among all records, as a report prints it: a count, never an example.
 *
 * @param rule id of the rule, such as "V13"
 * @param severity what became of the records
 * @param count records that break the rule
 * @param examined records to which the rule applies
 * @param message what is wrong with them and what was done about it
 */
public record Finding(String rule, Severity severity, long count, long examined, String message) {}
