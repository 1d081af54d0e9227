package io.rapport.domain.intake.profile;

import io.rapport.domain.intake.CellValue;
import io.rapport.domain.intake.register.DateReader;
import java.time.Duration;
import java.time.LocalDateTime;
import java.util.HashSet;
import java.util.Optional;
import java.util.Set;
import org.apache.commons.math3.stat.descriptive.rank.Median;
import org.apache.commons.math3.util.ResizableDoubleArray;

/** Counts one figure over all cases. NOT thread safe. */
final class FactTally {
  private static final double SECONDS_OF_A_DAY = 24 * 60 * 60;

  private final CaseFact fact;
  private final DateReader dates;
  private final Set<String> values = new HashSet<>();
  private final ResizableDoubleArray days = new ResizableDoubleArray();
  private long cases;
  private long fulfilled;

  FactTally(CaseFact fact, DateReader dates) {
    this.fact = fact;
    this.dates = dates;
  }

  /** Counts a case, unless its file has no column for the figure. */
  void add(Case each) {
    if (!fact.sources().stream().allMatch(each::holds)) {
      return;
    }
    if (fact instanceof CaseFact.Distinct distinct) {
      CellValue value = each.value(distinct.source());
      if (!value.isEmpty()) {
        values.add(value.asText());
        cases++;
      }
    } else if (fact instanceof CaseFact.Cases counted) {
      fulfilled += each.fulfils(counted.condition()) ? 1 : 0;
      cases++;
    } else if (fact instanceof CaseFact.MedianDays lasting) {
      Optional<LocalDateTime> from = dates.dateTime(each.value(lasting.from()));
      Optional<LocalDateTime> to = dates.dateTime(each.value(lasting.to()));
      if (from.isPresent() && to.isPresent()) {
        days.addElement(Duration.between(from.get(), to.get()).toSeconds() / SECONDS_OF_A_DAY);
        cases++;
      }
    }
  }

  /** The figure; it means nothing while it rests on no case. */
  CaseFigure figure() {
    double value;
    if (fact instanceof CaseFact.Distinct) {
      value = values.size();
    } else if (fact instanceof CaseFact.Cases) {
      value = fulfilled;
    } else {
      value = new Median().evaluate(days.getElements());
    }
    return new CaseFigure(fact.name(), value, cases);
  }
}
