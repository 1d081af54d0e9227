package io.rapport.domain.engagement;

/** What was exchanged. */
public enum ExchangeKind {
  ARTICLE,
  WHITE_PAPER,
  BLOG,
  METHOD_EDUCATION,
  FUNCTION_INFO,
  DEPARTMENT_INFO,
  NEED_INFO,
  CHALLENGE_INFO,
  TREND,
  FEEDBACK,
  DEADLINE_HELP,
  WORKLOAD_HELP,
  ADVICE_SOUGHT,
  MEETING_INVITE,
  SENIOR_INTRO,
  OTHER
}
