package io.rapport.domain.analysis.partnership;

import io.rapport.domain.analysis.Composition;
import io.rapport.domain.analysis.Support;
import io.rapport.domain.engagement.Engagement;
import io.rapport.domain.engagement.TimeEntry;
import io.rapport.domain.engagement.WorkNature;
import java.math.BigDecimal;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.temporal.TemporalAdjusters;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

/**
 * Hours of a cell by consultant and week: from time records if there are any, otherwise the hours
 * of engagements in the week of their request.
 *
 * <p>Sums have one place for each nature of work in its order, then one for all of them.
 *
 * @param entries time records or engagements counted, by the same places
 * @param recorded share of the records with nature and hours
 */
record Hours(
    Map<ConsultantWeek, double[]> byWeek,
    double[] totals,
    long[] entries,
    Support.Records support,
    int records,
    double recorded) {
  /** The place of the sum over all natures. */
  static final int ALL = WorkNature.values().length;

  /** A consultant's week; the consultant is empty where none is recorded. */
  record ConsultantWeek(String consultantId, LocalDate monday)
      implements Comparable<ConsultantWeek> {
    @Override
    public int compareTo(ConsultantWeek other) {
      int byConsultant = consultantId.compareTo(other.consultantId);
      return byConsultant != 0 ? byConsultant : monday.compareTo(other.monday);
    }
  }

  static Hours of(Cell cell) {
    return cell.time().isEmpty() ? ofEngagements(cell) : ofTime(cell);
  }

  private static Hours ofTime(Cell cell) {
    Sums sums = new Sums();
    Set<String> consultants = new HashSet<>();
    for (TimeEntry entry : cell.time()) {
      sums.add(entry.consultantId(), entry.weekStart(), entry.workNature(), entry.hours());
      consultants.add(entry.consultantId());
    }
    // Time records name no managers: they stand behind the figure who were served meanwhile.
    Support.Records served =
        Sample.of(cell.engagements(), Subjects.OF_ENGAGEMENT, each -> Observed.of(true)).support();
    return sums.hours(
        new Support.Records(
            cell.time().size(),
            served.managers(),
            consultants.size(),
            served.largestManagerShare(),
            Composition.of(
                cell.time(),
                entry -> new Composition.People(List.of(), List.of(entry.consultantId())))),
        cell.time().size(),
        1);
  }

  private static Hours ofEngagements(Cell cell) {
    Sums sums = new Sums();
    Sample counted =
        Sample.of(cell.engagements(), Subjects.OF_ENGAGEMENT, engagement -> add(engagement, sums));
    return sums.hours(counted.support(), counted.records(), counted.recordedShare());
  }

  private static Observed add(Engagement engagement, Sums sums) {
    WorkNature nature = engagement.request().workNature();
    BigDecimal hours = engagement.result().hoursConsultant();
    if (nature == null || hours == null) {
      return Observed.MISSING;
    }
    String consultant = engagement.consultantId();
    sums.add(consultant == null ? "" : consultant, engagement.dates().requestedOn(), nature, hours);
    return Observed.of(hours.doubleValue());
  }

  /** For each consultant and week the hours of a place and all hours. */
  Map<ConsultantWeek, double[]> weeks(int place) {
    Map<ConsultantWeek, double[]> weeks = new TreeMap<>();
    byWeek.forEach((week, sums) -> weeks.put(week, new double[] {sums[place], sums[ALL]}));
    return weeks;
  }

  double share(int place) {
    return totals[place] / totals[ALL];
  }

  /** Adds hours up. */
  private static final class Sums {
    private final Map<ConsultantWeek, double[]> byWeek = new TreeMap<>();
    private final double[] totals = new double[ALL + 1];
    private final long[] entries = new long[ALL + 1];

    private void add(String consultant, LocalDate day, WorkNature nature, BigDecimal hours) {
      LocalDate monday = day.with(TemporalAdjusters.previousOrSame(DayOfWeek.MONDAY));
      double[] week =
          byWeek.computeIfAbsent(
              new ConsultantWeek(consultant, monday), key -> new double[ALL + 1]);
      for (int place : new int[] {nature.ordinal(), ALL}) {
        week[place] += hours.doubleValue();
        totals[place] += hours.doubleValue();
        entries[place]++;
      }
    }

    private Hours hours(Support.Records support, int records, double recorded) {
      return new Hours(byWeek, totals, entries, support, records, recorded);
    }
  }
}
