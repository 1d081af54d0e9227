package io.rapport.domain.analysis.partnership;

import io.rapport.domain.engagement.Agreement;
import io.rapport.domain.engagement.Cause;
import io.rapport.domain.engagement.Direction;
import io.rapport.domain.engagement.Engagement;
import io.rapport.domain.engagement.EntryPoint;
import io.rapport.domain.engagement.Exchange;
import io.rapport.domain.engagement.InvolvementPhase;
import io.rapport.domain.engagement.Manager;
import io.rapport.domain.engagement.Owner;
import io.rapport.domain.engagement.PulseForm;
import io.rapport.domain.engagement.QualityEvent;
import io.rapport.domain.engagement.QualityEventType;
import io.rapport.domain.engagement.Register;
import io.rapport.domain.engagement.RequestKind;
import io.rapport.domain.engagement.Role;
import io.rapport.domain.engagement.Side;
import io.rapport.domain.engagement.Stage;
import io.rapport.domain.engagement.StageEntry;
import io.rapport.domain.engagement.TimeEntry;
import io.rapport.domain.engagement.WorkNature;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.function.IntFunction;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/** Makes registers in which any optional field may be missing. */
final class RandomRegister {
  private static final LocalDate FIRST_DAY = LocalDate.of(2024, 7, 1);
  private static final int DAYS = 730;
  private static final List<String> FUNCTIONS = List.of("HR", "IT", "LEGAL");
  private static final List<String> DEPARTMENTS = List.of("SALES", "QC", "LAB", "PACKAGING");
  private static final int MANAGERS = 24;
  private static final int CONSULTANTS = 9;

  private final Random random;
  private final IntFunction<String> managers;

  RandomRegister(long seed) {
    this(seed, i -> "M" + i);
  }

  private RandomRegister(long seed, IntFunction<String> managers) {
    this.random = new Random(seed);
    this.managers = managers;
  }

  /** Makes the same records as without it, but its managers have other names in another order. */
  static RandomRegister renamed(long seed) {
    return new RandomRegister(seed, i -> "N" + (7 * i + 5) % MANAGERS);
  }

  Register next() {
    return new Register(
        list(150 + random.nextInt(150), this::engagement),
        list(200, this::exchange),
        list(60, this::stage),
        pulse(),
        list(80, this::event),
        list(
            MANAGERS,
            i -> new Manager(managers.apply(i), department(i), null, null, 5, null, null)),
        list(CONSULTANTS, i -> Samples.consultant("C" + i, function(i))),
        random.nextBoolean() ? List.of() : list(120, this::time),
        List.of(),
        List.of(),
        List.of());
  }

  /** The same records in another order. */
  Register shuffled(Register register) {
    return new Register(
        shuffled(register.engagements()),
        shuffled(register.exchanges()),
        shuffled(register.stages()),
        shuffled(register.pulse()),
        shuffled(register.qualityEvents()),
        shuffled(register.managers()),
        shuffled(register.consultants()),
        shuffled(register.time()),
        List.of(),
        List.of(),
        List.of());
  }

  private <T> List<T> shuffled(List<T> list) {
    List<T> copy = new ArrayList<>(list);
    Collections.shuffle(copy, random);
    return copy;
  }

  private Engagement engagement(int i) {
    int consultant = random.nextInt(CONSULTANTS);
    int manager = random.nextInt(1 + random.nextInt(MANAGERS));
    LocalDate requestedOn = day();
    return Samples.engagement("E" + i, requestedOn.toString())
        .of(function(consultant), maybe("C" + consultant))
        .with(managers.apply(manager), department(manager))
        .neededBy(maybe(requestedOn.plusDays(random.nextInt(30) - 2)))
        .contractedOn(maybe(requestedOn.plusDays(random.nextInt(10))))
        .startedOn(maybe(requestedOn.plusDays(random.nextInt(10))))
        .closedOn(maybe(requestedOn.plusDays(random.nextInt(60))))
        .kind(maybe(any(RequestKind.values())))
        .entryPoints(random.nextBoolean() ? List.of() : List.of(any(EntryPoint.values())))
        .phase(maybe(any(InvolvementPhase.values())))
        .nature(maybe(any(WorkNature.values())))
        .roles(maybe(any(Role.values())), maybe(any(Role.values())), maybe(any(Role.values())))
        .contract(
            maybe(any(Agreement.values())),
            maybe(any(Agreement.values())),
            maybe(any(Agreement.values())),
            maybe(any(Agreement.values())))
        .owners(maybe(any(Owner.values())), maybe(any(Owner.values())), maybe(any(Owner.values())))
        .hours(maybe(random.nextInt(400) / 10.0 + ""))
        .build();
  }

  private Exchange exchange(int i) {
    return new Exchange(
        "X" + i,
        day(),
        maybe("C" + random.nextInt(CONSULTANTS)),
        managers.apply(random.nextInt(MANAGERS)),
        maybe(function(i)),
        null,
        maybe(any(Direction.values())),
        null,
        null,
        null,
        null,
        null,
        null,
        null);
  }

  private StageEntry stage(int i) {
    return new StageEntry(
        managers.apply(i % MANAGERS), function(i), day(), any(Stage.values()), null, null);
  }

  private List<PulseForm> pulse() {
    List<PulseForm> forms = new ArrayList<>();
    for (int wave = 1; wave <= 4; wave++) {
      LocalDate day = FIRST_DAY.plusDays(180L * wave);
      for (int manager = 0; manager < MANAGERS; manager++) {
        for (Side side : Side.values()) {
          forms.add(
              new PulseForm(
                  wave,
                  day,
                  managers.apply(manager),
                  function(manager),
                  department(manager),
                  side,
                  answers(3),
                  answers(4),
                  answers(3),
                  answers(2)));
        }
      }
    }
    return forms;
  }

  private List<Optional<Integer>> answers(int count) {
    int usual = 2 + random.nextInt(3);
    return list(count, i -> Optional.ofNullable(maybe(Math.min(5, usual + random.nextInt(2)))));
  }

  private QualityEvent event(int i) {
    return new QualityEvent(
        "Q" + i,
        any(QualityEventType.values()),
        day(),
        null,
        null,
        department(i),
        null,
        null,
        maybe(any(Cause.values())),
        null,
        null,
        null,
        null,
        null,
        null);
  }

  private TimeEntry time(int i) {
    return new TimeEntry(
        "C" + random.nextInt(CONSULTANTS),
        FIRST_DAY.plusWeeks(random.nextInt(DAYS / 7)),
        any(WorkNature.values()),
        BigDecimal.valueOf(1 + random.nextInt(400), 1));
  }

  private LocalDate day() {
    return FIRST_DAY.plusDays(random.nextInt(DAYS));
  }

  private static String function(int i) {
    return FUNCTIONS.get(i % FUNCTIONS.size());
  }

  private static String department(int i) {
    return DEPARTMENTS.get(i % DEPARTMENTS.size());
  }

  private <T> T any(T[] values) {
    return values[random.nextInt(values.length)];
  }

  private <T> @Nullable T maybe(T value) {
    return random.nextInt(8) == 0 ? null : value;
  }

  private static <T> List<T> list(int size, IntFunction<T> make) {
    return IntStream.range(0, size).mapToObj(make).toList();
  }
}
