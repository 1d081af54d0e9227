package io.rapport.domain.comment;

/** What is taken out of a comment. */
public enum PersonalData {
  LINK("[link]"),
  EMAIL("[e-mail]"),
  ACCOUNT("[account]"),
  PHONE("[phone]"),
  /** Staff numbers, tickets, exact days and any long number. */
  NUMBER("[number]"),
  NAME("[name]");

  private final String mark;

  PersonalData(String mark) {
    this.mark = mark;
  }

  /** What stands in its place. */
  public String mark() {
    return mark;
  }
}
