package io.rapport.domain.report;

/** The kinds of alerts (S41) as reports speak of them. */
enum AlertName {
  A1(
      "Slipping back",
      "A partner's last engagements were mostly not collaborative",
      "relationships",
      Source.CHANCE),
  A2("Stage lost", "A partner's recorded stage fell", "relationships", Source.FACT),
  A3(
      "Pair of hands rising",
      "The share of work as a pair of hands rises",
      "engagements",
      Source.CHANCE),
  A4(
      "Last-minute work rising",
      "The share of last-minute requests or of firefighting rises",
      "engagements",
      Source.CHANCE),
  A5(
      "Perception gap",
      "Consultants rate the relationship clearly higher than managers do",
      "respondents",
      Source.CHANCE),
  A6(
      "Not served",
      "A manager with much need, and nobody has been in touch",
      "managers",
      Source.FACT),
  A7("Contracting falling", "Less is agreed before the work", "engagements", Source.CHANCE),
  A8(
      "Repeated after our work",
      "A quality event came again after an engagement on it was closed",
      "closed engagements",
      Source.FACT),
  A9(
      "Records missing",
      "A field behind a headline is recorded much less often",
      "engagements",
      Source.CHANCE);

  /** Where alerts of a kind come from. */
  private enum Source {
    /** Figures that move by chance too. */
    CHANCE,
    /** What was recorded. */
    FACT
  }

  private final String title;
  private final String meaning;
  private final String watched;
  private final Source source;

  AlertName(String title, String meaning, String watched, Source source) {
    this.title = title;
    this.meaning = meaning;
    this.watched = watched;
    this.source = source;
  }

  /** Name in words. */
  String title() {
    return title;
  }

  /** What it says. */
  String meaning() {
    return meaning;
  }

  /** What the base counts, in the plural. */
  String watched() {
    return watched;
  }

  /** Whether an alert can come by chance alone; else it is a recorded fact. */
  boolean canBeChance() {
    return source == Source.CHANCE;
  }

  /** Part of the cell with the number of alerts. */
  String part() {
    return name();
  }

  /** Part of the cell with the false alarms to be expected. */
  String expectedPart() {
    return name() + ".expected";
  }

  /**
   * Kinds whose functions or departments are named; the others are about single relationships,
   * managers, events or fields.
   */
  boolean isOfAreas() {
    return switch (this) {
      case A3, A4, A5, A7 -> true;
      case A1, A2, A6, A8, A9 -> false;
    };
  }
}
