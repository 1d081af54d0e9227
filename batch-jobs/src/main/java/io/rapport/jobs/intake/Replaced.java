package io.rapport.jobs.intake;

import io.rapport.jobs.intake.SourceKind.CaseExportSource;
import io.rapport.jobs.store.intake.Staged;
import io.rapport.jobs.store.intake.Staged.StagedRecord;
import io.rapport.jobs.store.intake.Staged.StagedResponse;
import java.util.HashSet;
import java.util.Set;

/** Counts rows that another row of the same file replaces, as the merge would. NOT thread safe. */
final class Replaced {
  private final boolean keyed;
  private final Set<String> keys = new HashSet<>();
  private long count;

  Replaced(SourceKind kind) {
    // A row of a case export may be many records or a part of one.
    keyed = !(kind instanceof CaseExportSource);
  }

  /** Takes what an accepted row gave. */
  void add(Staged staged) {
    if (!keyed) {
      return;
    }
    if (staged instanceof StagedResponse it) {
      count(it.response().wave() + '\u0000' + it.response().respondent());
    } else if (staged instanceof StagedRecord it) {
      count(it.entry().table().entity() + '\u0000' + it.entry().key());
    }
  }

  long count() {
    return count;
  }

  private void count(String key) {
    count += keys.add(key) ? 0 : 1;
  }
}
