package io.rapport.domain.analysis.partnership;

import io.rapport.domain.engagement.Cause;
import io.rapport.domain.engagement.CauseLevel;
import io.rapport.domain.engagement.Effectiveness;
import io.rapport.domain.engagement.Engagement;
import io.rapport.domain.engagement.FrustrationForm;
import io.rapport.domain.engagement.Manager;
import io.rapport.domain.engagement.Outcome;
import io.rapport.domain.engagement.QualityEvent;
import io.rapport.domain.engagement.QualityEventType;
import io.rapport.domain.engagement.Rater;
import io.rapport.domain.engagement.Register;
import io.rapport.domain.engagement.Skill;
import io.rapport.domain.engagement.SkillEvent;
import io.rapport.domain.engagement.SkillEventKind;
import io.rapport.domain.engagement.SkillRating;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/** Adds to random registers what came of the engagements; any optional field may be missing. */
final class RandomResults {
  private static final LocalDate FIRST_DAY = LocalDate.of(2024, 7, 1);
  private static final int DAYS = 730;
  private static final int CONSULTANTS = 14;
  private static final List<String> DEPARTMENTS =
      List.of("SALES", "QC", "LAB", "PACKAGING", "NORTH", "SOUTH");

  private final Random random;

  RandomResults(long seed) {
    this.random = new Random(seed);
  }

  Register next() {
    Register base = new RandomRegister(random.nextLong()).next();
    List<QualityEvent> events = IntStream.range(0, 240).mapToObj(this::event).toList();
    boolean linked = random.nextBoolean();
    return new Register(
        base.engagements().stream().map(each -> results(each, linked)).toList(),
        base.exchanges(),
        base.stages(),
        base.pulse(),
        events,
        base.managers().stream().map(this::manager).toList(),
        IntStream.range(0, CONSULTANTS)
            .mapToObj(i -> Samples.consultant("C" + i, i % 2 == 0 ? "HR" : "IT"))
            .toList(),
        base.time(),
        IntStream.range(0, 300).mapToObj(i -> rating()).toList(),
        IntStream.range(0, 6)
            .mapToObj(i -> new SkillEvent("C" + i, day(), any(SkillEventKind.values())))
            .toList(),
        forms());
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
        shuffled(register.skillRatings()),
        shuffled(register.skillEvents()),
        shuffled(register.frustrations()));
  }

  private <T> List<T> shuffled(List<T> list) {
    List<T> copy = new ArrayList<>(list);
    Collections.shuffle(copy, random);
    return copy;
  }

  private Engagement results(Engagement engagement, boolean linked) {
    Engagement with =
        ResultSamples.with(
            engagement,
            ResultSamples.solution(
                maybe(1 + random.nextInt(5)),
                random.nextBoolean()
                    ? new CauseLevel[] {any(CauseLevel.values())}
                    : new CauseLevel[0]),
            ResultSamples.result(
                maybe(any(Outcome.values())),
                maybe(random.nextBoolean()),
                random.nextBoolean() ? "G" : null,
                maybe(random.nextBoolean())));
    int event = random.nextInt(120);
    return linked && random.nextInt(6) == 0
        ? ResultSamples.linked(with, "Q" + event, "Q" + (event + 1))
        : with;
  }

  private QualityEvent event(int i) {
    LocalDate openedOn = day();
    // Nothing is ever done about the last departments, so that there is something to compare with.
    String department = DEPARTMENTS.get(i < 120 ? i % 4 : i % DEPARTMENTS.size());
    return ResultSamples.event(
            "Q" + i, any(QualityEventType.values()), department, openedOn.toString())
        .due(maybe(openedOn.plusDays(random.nextInt(60))))
        .closed(random.nextInt(4) == 0 ? null : openedOn.plusDays(random.nextInt(90)))
        .process(maybe("P" + random.nextInt(4)))
        .cause(maybe(any(Cause.values())), maybe(random.nextBoolean()))
        .effective(maybe(any(Effectiveness.values())), maybe(openedOn.plusDays(60)))
        .build();
  }

  private Manager manager(Manager manager) {
    return new Manager(
        manager.managerId(),
        manager.departmentCode(),
        null,
        null,
        maybe(1 + random.nextInt(30)),
        maybe(FIRST_DAY.plusDays(random.nextInt(200))),
        null);
  }

  private SkillRating rating() {
    return new SkillRating(
        "C" + random.nextInt(CONSULTANTS),
        day(),
        any(Rater.values()),
        any(Skill.values()),
        1 + random.nextInt(5));
  }

  private List<FrustrationForm> forms() {
    List<FrustrationForm> forms = new ArrayList<>();
    for (int i = 0; i < CONSULTANTS; i++) {
      for (int month = 0; month < 24; month += 3) {
        forms.add(
            new FrustrationForm(
                "C" + i,
                YearMonth.from(FIRST_DAY).plusMonths(month),
                maybe(1 + random.nextInt(5)),
                maybe(1 + random.nextInt(5)),
                maybe(1 + random.nextInt(5)),
                maybe(1 + random.nextInt(5)),
                maybe(1 + random.nextInt(5))));
      }
    }
    return forms;
  }

  private LocalDate day() {
    return FIRST_DAY.plusDays(random.nextInt(DAYS));
  }

  private <T> T any(T[] values) {
    return values[random.nextInt(values.length)];
  }

  private <T> @Nullable T maybe(T value) {
    return random.nextInt(8) == 0 ? null : value;
  }
}
