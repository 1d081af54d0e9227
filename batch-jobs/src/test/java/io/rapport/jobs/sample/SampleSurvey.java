package io.rapport.jobs.sample;

import io.rapport.jobs.sample.SampleItem.Theme;
import io.rapport.jobs.sample.SampleWorkforce.Person;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

/** The two survey waves: a latent answer per person and item, cut into the five answers. */
final class SampleSurvey {
  static final List<String> LABELS =
      List.of(
          "Strongly disagree", "Disagree", "Neither agree nor disagree", "Agree", "Strongly agree");
  static final String NOT_APPLICABLE_LABEL = "Does not apply";
  static final int NOT_APPLICABLE = 9;

  private static final List<String> PERSONAL =
      List.of("Respondent", "Unit", "Gender", "Age group", "Tenure", "Submitted");
  private static final double[] CUTS = {-1.35, -0.6, 0.05, 1.15};
  private static final double ANSWER_NOISE = 0.58;
  private static final String ID_LETTERS = "ABCDEFGHJKLMNPQRSTUVWXYZ23456789";

  private SampleSurvey() {}

  /** A wave of the sample: when it was open and whether its file holds labels or codes. */
  enum Round {
    NOVEMBER("2025-11", LocalDate.of(2025, 11, 3), LocalDate.of(2025, 11, 21), true),
    MAY("2026-05", LocalDate.of(2026, 5, 4), LocalDate.of(2026, 5, 22), false);

    final String id;
    final LocalDate opened;
    final LocalDate closed;
    final boolean labels;

    Round(String id, LocalDate opened, LocalDate closed, boolean labels) {
      this.id = id;
      this.opened = opened;
      this.closed = closed;
      this.labels = labels;
    }
  }

  static Table table(Round round, List<Person> people) {
    Dice dice = Dice.of("survey " + round.id);
    Set<String> ids = new HashSet<>();
    List<Fields> rows = new ArrayList<>();
    for (Person person : people) {
      if (person.reluctance() < readiness(person)) {
        rows.add(answerSheet(round, person, ids, dice));
      }
    }
    rows.sort(
        Comparator.comparing((Fields row) -> (LocalDate) row.get("Submitted"))
            .thenComparing(row -> (String) row.get("Respondent")));
    List<String> header =
        Stream.concat(PERSONAL.stream(), SampleItem.ALL.stream().map(SampleItem::column)).toList();
    return Table.of("Responses", header, rows);
  }

  /** How likely a person answers: three in four, fewer where people work shifts or drive. */
  private static double readiness(Person person) {
    double usual =
        switch (person.unit().code()) {
          case "COM-FSE" -> 0.62;
          case "SCM-WHS", "OPS-PAC" -> 0.66;
          case "COM-HOT" -> 0.70;
          case "RND-SWE-LIS", "QRA-REG", "COR-HR" -> 0.89;
          default -> 0.77;
        };
    return usual + 0.04 * person.general();
  }

  private static Fields answerSheet(Round round, Person person, Set<String> ids, Dice dice) {
    Fields row =
        new Fields()
            .set("Respondent", newId(ids, dice))
            .set("Unit", person.unit().code())
            .set("Gender", person.gender())
            .set("Age group", person.age())
            .set("Tenure", person.tenure())
            .set("Submitted", submitted(round, dice));
    boolean careless = dice.chance(0.012);
    int sameAnswer = dice.between(3, 4);
    int lastAnswered = dice.chance(0.015) ? dice.between(6, 20) : SampleItem.ALL.size();
    for (int i = 0; i < SampleItem.ALL.size(); i++) {
      SampleItem item = SampleItem.ALL.get(i);
      int code = careless ? sameAnswer : code(round, person, item, dice);
      boolean blank = dice.chance(0.012) || i >= lastAnswered;
      boolean notApplicable = dice.chance(item.theme() == Theme.LRN ? 0.035 : 0.006);
      if (!blank) {
        row.set(item.column(), written(round, notApplicable ? NOT_APPLICABLE : code));
      }
    }
    return row;
  }

  private static int code(Round round, Person person, SampleItem item, Dice dice) {
    double latent =
        item.easiness()
            + person.unit().mood()
            + person.general()
            + person.themes().get(item.theme().ordinal())
            + wave(round, person, item.theme())
            + dice.gaussian(0, ANSWER_NOISE);
    if (person.unit().code().equals(SampleUnits.POLARISED) && isDivisive(item.theme())) {
      latent = item.theme().level + 0.3 + 1.5 * person.camp() + dice.gaussian(0, 0.5);
    }
    int code = 1;
    for (double cut : CUTS) {
      code += latent > cut ? 1 : 0;
    }
    return item.reversed() ? CUTS.length + 2 - code : code;
  }

  /** What changed between the waves, in standard deviations of a latent answer. */
  private static double wave(Round round, Person person, Theme theme) {
    if (round == Round.NOVEMBER) {
      return 0;
    }
    String unit = person.unit().code();
    double attention =
        SampleUnits.FOLLOWED_UP.contains(unit)
            ? 0.4
            : SampleUnits.NOT_FOLLOWED_UP.contains(unit) ? -0.15 : 0;
    return switch (theme) {
      case LEAD -> 0.36;
      case WRK -> -0.34;
      case ENG, MGR -> attention;
      default -> 0;
    };
  }

  private static boolean isDivisive(Theme theme) {
    return theme == Theme.ENG || theme == Theme.TEAM || theme == Theme.LEAD;
  }

  private static Object written(Round round, int code) {
    if (!round.labels) {
      return code;
    }
    return code == NOT_APPLICABLE ? NOT_APPLICABLE_LABEL : LABELS.get(code - 1);
  }

  /** Most people answer after the invitation or after the reminder a week later. */
  private static LocalDate submitted(Round round, Dice dice) {
    int start = dice.chance(0.65) ? 0 : 5;
    int days = start + (int) (StrictMath.pow(dice.uniform(), 2) * (15 - start));
    LocalDate day = Dice.plusWorkingDays(round.opened, days);
    return day.isAfter(round.closed) ? round.closed : day;
  }

  private static String newId(Set<String> ids, Dice dice) {
    StringBuilder id = new StringBuilder("R-");
    for (int i = 0; i < 6; i++) {
      id.append(ID_LETTERS.charAt(dice.between(0, ID_LETTERS.length() - 1)));
    }
    return ids.add(id.toString()) ? id.toString() : newId(ids, dice);
  }
}
