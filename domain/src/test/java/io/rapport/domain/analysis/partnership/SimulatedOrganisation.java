package io.rapport.domain.analysis.partnership;

import io.rapport.domain.engagement.Agreement;
import io.rapport.domain.engagement.Cause;
import io.rapport.domain.engagement.Consultant;
import io.rapport.domain.engagement.Direction;
import io.rapport.domain.engagement.Engagement;
import io.rapport.domain.engagement.Exchange;
import io.rapport.domain.engagement.InvolvementPhase;
import io.rapport.domain.engagement.Manager;
import io.rapport.domain.engagement.Owner;
import io.rapport.domain.engagement.PulseForm;
import io.rapport.domain.engagement.QualityEvent;
import io.rapport.domain.engagement.QualityEventType;
import io.rapport.domain.engagement.Register;
import io.rapport.domain.engagement.Role;
import io.rapport.domain.engagement.Side;
import io.rapport.domain.engagement.Stage;
import io.rapport.domain.engagement.StageEntry;
import io.rapport.domain.engagement.WorkNature;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/**
 * Thirty months of an organisation of which it is known what is wrong: eight departments of six
 * managers, five functions of six consultants, twenty engagements of each function a month. Quiet,
 * every engagement is drawn alike from the first month to the last.
 */
final class SimulatedOrganisation {
  static final List<String> FUNCTIONS = List.of("HR", "IT", "FINANCE", "LEGAL", "COMPLIANCE");
  static final YearMonth FIRST = YearMonth.of(2024, 1);
  static final YearMonth LAST = YearMonth.of(2026, 6);

  /** Month from which on things go wrong. */
  static final YearMonth TURN = YearMonth.of(2026, 1);

  static final YearMonth STAGES_LOWERED = YearMonth.of(2026, 4);
  static final YearMonth REPEATED = YearMonth.of(2026, 5);

  private static final int DEPARTMENTS = 8;
  private static final int MANAGERS = 48;
  private static final int CONSULTANTS = 30;
  private static final int PER_FUNCTION = 20;

  /** What can go wrong. */
  enum Trouble {
    /** HR works as a pair of hands in .6 of its engagements, not .3. */
    HANDS,
    /** Partners of IT are served as by experts; of five the stage is lowered in April. */
    SLIPPING,
    /** Of the requests of D3, .75 are last-minute, not .35. */
    LAST_MINUTE,
    /** Finance agrees .5 before the work, not .8. */
    CONTRACTING,
    /** Consultants of Legal rate .9 points above their managers, not .3. */
    GAP,
    /** Nobody has been in touch with M45, M46, M47 since a year; M45 has a small team. */
    UNSERVED,
    /** An event of D5 comes again in May after the engagement on it was closed. */
    REPEATED,
    /** The phase is recorded for .5 of June's engagements, not .95. */
    MISSING
  }

  private final Random random;
  private final Set<Trouble> troubles;
  private final double usualGap;

  SimulatedOrganisation(long seed, Set<Trouble> troubles, double usualGap) {
    this.random = new Random(seed);
    this.troubles = troubles;
    this.usualGap = usualGap;
  }

  Register register() {
    List<Engagement> engagements = new ArrayList<>();
    List<Exchange> exchanges = new ArrayList<>();
    for (YearMonth month = FIRST; !month.isAfter(LAST); month = month.plusMonths(1)) {
      for (String function : FUNCTIONS) {
        for (int i = 0; i < PER_FUNCTION; i++) {
          engagements.add(engagement(engagements.size(), function, month));
        }
      }
      for (int manager = 0; manager < MANAGERS; manager++) {
        if (isServed(manager, month)) {
          exchanges.add(exchange(exchanges.size(), manager, month));
        }
      }
    }
    engagements.add(
        AlertSamples.about(
            Samples.engagement("E-D1", "2025-09-01")
                .of("COMPLIANCE", "C4")
                .with("M0", "D1")
                .closedOn(LocalDate.parse("2025-09-20"))
                .build(),
            "Q0"));
    List<QualityEvent> events = events();
    if (troubles.contains(Trouble.REPEATED)) {
      engagements.add(
          AlertSamples.about(
              Samples.engagement("E-D5", "2026-02-10")
                  .of("COMPLIANCE", "C5")
                  .with("M4", "D5")
                  .closedOn(LocalDate.parse("2026-03-20"))
                  .build(),
              "Q-D5"));
      events.add(event("Q-D5", "2026-02-03", "D5", "mixing", null));
      events.add(event("Q-D5-again", "2026-05-09", "D5", "mixing", "Q-D5"));
    }
    return new Register(
        engagements,
        exchanges,
        stages(),
        pulse(),
        events,
        IntStream.range(0, MANAGERS).mapToObj(SimulatedOrganisation::manager).toList(),
        IntStream.range(0, CONSULTANTS)
            .mapToObj(i -> new Consultant("C" + i, function(i), null, null, null))
            .toList(),
        List.of(),
        List.of(),
        List.of(),
        List.of());
  }

  private static Manager manager(int i) {
    int team = i >= MANAGERS - 2 ? 40 : 5 + i % 2;
    return new Manager(
        "M" + i, department(i), null, null, i == MANAGERS - 3 ? 3 : team, null, null);
  }

  private static String department(int manager) {
    return "D" + (1 + manager % DEPARTMENTS);
  }

  private static String function(int consultant) {
    return FUNCTIONS.get(consultant % FUNCTIONS.size());
  }

  /** Whether a trouble has begun. */
  private boolean has(Trouble trouble, YearMonth month) {
    return troubles.contains(trouble) && !month.isBefore(TURN);
  }

  private boolean isServed(int manager, YearMonth month) {
    return !troubles.contains(Trouble.UNSERVED)
        || manager < MANAGERS - 3
        || month.isBefore(YearMonth.of(2025, 6));
  }

  static boolean isPartner(int manager, String function) {
    return !function.equals("HR") && (manager + FUNCTIONS.indexOf(function)) % 5 < 2;
  }

  private Engagement engagement(int id, String function, YearMonth month) {
    int manager = random.nextInt(MANAGERS);
    while (!isServed(manager, month)) {
      manager = random.nextInt(MANAGERS);
    }
    LocalDate requestedOn = month.atDay(1 + random.nextInt(28));
    boolean isLastMinute =
        is(has(Trouble.LAST_MINUTE, month) && department(manager).equals("D3") ? .75 : .35);
    int consultant = FUNCTIONS.indexOf(function) + FUNCTIONS.size() * random.nextInt(6);
    boolean isJune = troubles.contains(Trouble.MISSING) && month.equals(LAST);
    return Samples.engagement("E" + id, requestedOn.toString())
        .of(function, "C" + consultant)
        .with("M" + manager, department(manager))
        .neededBy(maybe(requestedOn.plusDays(isLastMinute ? 3 : 30), .95))
        .closedOn(requestedOn.plusDays(5 + random.nextInt(20)))
        .phase(maybe(any(InvolvementPhase.values()), isJune ? .5 : .95))
        .nature(maybe(is(.25) ? WorkNature.FIREFIGHTING : WorkNature.PROJECT, .95))
        .roles(
            maybe(any(Role.values()), .95),
            maybe(role(manager, function, month), .95),
            maybe(any(Role.values()), .95))
        .contract(
            agreement(function, month),
            agreement(function, month),
            agreement(function, month),
            agreement(function, month))
        .owners(maybe(any(Owner.values()), .9), maybe(any(Owner.values()), .9), null)
        .build();
  }

  private Role role(int manager, String function, YearMonth month) {
    double collaborative = .3;
    double hands = .35;
    if (function.equals("HR")) {
      hands = has(Trouble.HANDS, month) ? .6 : .3;
    } else if (isPartner(manager, function)) {
      boolean isSlipping = has(Trouble.SLIPPING, month) && function.equals("IT");
      collaborative = isSlipping ? .05 : .75;
      hands = isSlipping ? .05 : .125;
    }
    double draw = random.nextDouble();
    if (draw < collaborative) {
      return Role.COLLABORATIVE;
    }
    return draw < collaborative + hands ? Role.PAIR_OF_HANDS : Role.EXPERT;
  }

  private @Nullable Agreement agreement(String function, YearMonth month) {
    boolean isFalling = has(Trouble.CONTRACTING, month) && function.equals("FINANCE");
    double draw = random.nextDouble();
    Agreement agreement =
        draw < (isFalling ? .35 : .7)
            ? Agreement.AGREED
            : draw < (isFalling ? .65 : .9) ? Agreement.DISCUSSED : Agreement.NOT_DISCUSSED;
    return maybe(agreement, .95);
  }

  private Exchange exchange(int id, int manager, YearMonth month) {
    int consultant = random.nextInt(CONSULTANTS);
    return new Exchange(
        "X" + id,
        month.atDay(1 + random.nextInt(28)),
        "C" + consultant,
        "M" + manager,
        function(consultant),
        null,
        any(Direction.values()),
        null,
        null,
        null,
        null,
        null,
        null,
        null);
  }

  private List<StageEntry> stages() {
    List<StageEntry> stages = new ArrayList<>();
    int lowered = 0;
    for (String function : FUNCTIONS) {
      for (int manager = 0; manager < MANAGERS; manager++) {
        boolean isPartner = isPartner(manager, function);
        stages.add(
            stage(manager, function, "2023-06-01", isPartner ? Stage.PARTNER : Stage.FRIEND));
        if (troubles.contains(Trouble.SLIPPING)
            && function.equals("IT")
            && isPartner
            && lowered++ < 5) {
          stages.add(
              stage(
                  manager,
                  function,
                  STAGES_LOWERED.atDay(12).toString(),
                  lowered == 1 ? Stage.LAPSED : Stage.FRIEND));
        }
      }
    }
    return stages;
  }

  private static StageEntry stage(int manager, String function, String day, Stage stage) {
    return new StageEntry("M" + manager, function, LocalDate.parse(day), stage, null, null);
  }

  private List<PulseForm> pulse() {
    List<PulseForm> forms = new ArrayList<>();
    for (int wave = 1; wave <= 5; wave++) {
      YearMonth month = FIRST.plusMonths(6L * wave - 1);
      for (String function : FUNCTIONS) {
        boolean isWide =
            troubles.contains(Trouble.GAP)
                && function.equals("LEGAL")
                && !month.isBefore(YearMonth.of(2025, 12));
        double gap = isWide ? .9 : usualGap;
        for (int manager = 0; manager < MANAGERS; manager += 2) {
          int client = 2 + random.nextInt(3);
          forms.add(form(wave, month, manager, function, Side.CLIENT, client, 0));
          forms.add(form(wave, month, manager, function, Side.CONSULTANT, client, gap));
        }
      }
    }
    return forms;
  }

  private PulseForm form(
      int wave, YearMonth month, int manager, String function, Side side, int base, double gap) {
    return new PulseForm(
        wave,
        month.atDay(15),
        "M" + manager,
        function,
        department(manager),
        side,
        answers(3, base, gap),
        answers(4, base, gap),
        answers(3, base, gap),
        answers(2, base, gap));
  }

  private List<Optional<Integer>> answers(int count, int base, double gap) {
    return IntStream.range(0, count).mapToObj(i -> Optional.of(base + (is(gap) ? 1 : 0))).toList();
  }

  /** Three a department in the last year, each of a process of its own. */
  private static List<QualityEvent> events() {
    List<QualityEvent> events = new ArrayList<>();
    for (int i = 0; i < 3 * DEPARTMENTS; i++) {
      String day = LocalDate.of(2025, 8 + i / DEPARTMENTS, 11).toString();
      events.add(event("Q" + i, day, department(i), "process " + i, null));
    }
    return events;
  }

  private static QualityEvent event(
      String id, String day, String department, String process, @Nullable String repeats) {
    return new QualityEvent(
        id,
        QualityEventType.DEVIATION,
        LocalDate.parse(day),
        null,
        null,
        department,
        process,
        null,
        Cause.PROCEDURE,
        null,
        repeats,
        null,
        null,
        null,
        null);
  }

  private boolean is(double probability) {
    return random.nextDouble() < probability;
  }

  private <T> T any(T[] values) {
    return values[random.nextInt(values.length)];
  }

  private <T> @Nullable T maybe(T value, double probability) {
    return is(probability) ? value : null;
  }
}
