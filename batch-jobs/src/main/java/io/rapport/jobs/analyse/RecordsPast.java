package io.rapport.jobs.analyse;

import io.rapport.domain.engagement.Register;
import io.rapport.domain.intake.register.RegisterReview;
import io.rapport.domain.release.MonthInput;
import io.rapport.jobs.store.ReleaseStores;
import io.rapport.jobs.store.ToldRecords;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;

/** Holds a month's records of work against what readers have of them. */
final class RecordsPast {
  private final ReleaseStores stores;
  private final LocalDate today;

  /**
   * @param today day of the review of the register
   */
  RecordsPast(ReleaseStores stores, LocalDate today) {
    this.stores = stores;
    this.today = today;
  }

  /**
   * What earlier issues told.
   *
   * @param register records of today, reviewed
   * @param version of the data, held
   */
  MonthInput.Before of(YearMonth month, Register register, long version) {
    List<ToldRecords.Issue> issues =
        stores.told().issues(month).stream().filter(issue -> !issue.told().isEmpty()).toList();
    long newest = stores.register().lastChange(version);
    List<ToldRecords.Issue> older = new ArrayList<>(issues);
    older.removeIf(issue -> stores.register().lastChange(issue.data()) == newest);
    List<Register> then =
        stores.register().at(older.stream().map(ToldRecords.Issue::data).toList());
    Map<Register, Register> reviewed = new IdentityHashMap<>();
    List<MonthInput.Issue> before = new ArrayList<>();
    for (ToldRecords.Issue issue : issues) {
      int position = older.indexOf(issue);
      before.add(
          new MonthInput.Issue(
              issue.month(),
              position < 0
                  ? register
                  : reviewed.computeIfAbsent(
                      then.get(position), was -> RegisterReview.of(was, today).value()),
              issue.told()));
    }
    return new MonthInput.Before(before, stores.told().last(month));
  }
}
