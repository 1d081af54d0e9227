package io.rapport.jobs.intake;

import io.rapport.domain.intake.Checked;
import io.rapport.domain.intake.Issue;
import io.rapport.domain.intake.Place;
import java.util.List;
import java.util.Locale;

/** Counts refused rows of a file and refuses the file if they are too many. NOT thread safe. */
final class RejectLimit {
  /** As {@code rapport.intake.reject-limit} has it by default. */
  static final double STANDARD = 0.02;

  private final Place place;
  private final double share;
  private long rows;
  private long refused;

  /**
   * A limit.
   *
   * @param share highest share of refused rows, from 0 to 1
   */
  RejectLimit(Place place, double share) {
    this.place = place;
    this.share = share;
  }

  /** Counts a row, unless it is one of totals or of a footer, which holds nothing to lose. */
  void count(Checked<?> row) {
    boolean isRefused = row instanceof Checked.Refused<?>;
    if (isRefused && row.issues().stream().allMatch(issue -> issue.rule().equals("V19"))) {
      return;
    }
    rows++;
    refused += isRefused ? 1 : 0;
  }

  /** What refuses the file; nothing if the limit is kept. */
  List<Issue> refusal() {
    if (refused <= share * rows) {
      return List.of();
    }
    String message =
        String.format(
            Locale.ROOT,
            "%d of %d rows are refused, more than %.1f %%: nothing was taken from the file",
            refused,
            rows,
            100 * share);
    return List.of(new Issue("reject-limit", Issue.Severity.FILE_REFUSED, place, message));
  }
}
