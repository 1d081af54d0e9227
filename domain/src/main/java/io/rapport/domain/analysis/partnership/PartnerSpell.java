package io.rapport.domain.analysis.partnership;

import io.rapport.domain.engagement.Stage;
import io.rapport.domain.engagement.StageEntry;
import io.rapport.domain.statistics.Spell;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.ToIntFunction;

/**
 * The months from a relationship's first entry as a friend until it became a partnership ({@link
 * #PARTNER}), was over before that ({@link #OVER}: a lapse, no contact any more, the manager gone)
 * or was last seen.
 *
 * <p>A relationship that was a friend before the register began is at risk from the register's
 * first month on: of others like it that came to an end before, nothing was written down. One that
 * came to its own end before then has no spell, nor has one that was a partnership before it was a
 * friend.
 */
record PartnerSpell(StageHistory history, Spell spell) {
  /** Became partner or strategic partner. */
  static final int PARTNER = 1;

  /** Cannot become partner any more. */
  static final int OVER = 2;

  static final int CAUSES = 2;

  /** The months of a register. */
  record Clock(ToIntFunction<LocalDate> month, int first, int last) {

    /** Calendar months until the end of the history, from the first contact it knows of. */
    static Clock of(History history) {
      LocalDate begin =
          history
              .firstContact()
              .or(
                  () ->
                      history.stages().stream()
                          .map(StageEntry::enteredOn)
                          .min(LocalDate::compareTo))
              .orElse(history.end());
      return new Clock(
          StagePanel::calendarMonth,
          StagePanel.calendarMonth(begin),
          StagePanel.calendarMonth(history.end()));
    }

    private int of(LocalDate day) {
      return month.applyAsInt(day);
    }
  }

  /** Of all relationships that have one, in their order. */
  static List<PartnerSpell> of(List<StageHistory> histories, Clock clock) {
    List<PartnerSpell> spells = new ArrayList<>();
    for (StageHistory history : histories) {
      spell(history, clock).ifPresent(spell -> spells.add(new PartnerSpell(history, spell)));
    }
    return List.copyOf(spells);
  }

  /** Whether it is known when the relationship began, or it never did. */
  static boolean isRecorded(StageHistory history) {
    return history.first(stage -> stage != Stage.NO_CONTACT && stage != Stage.LAPSED).isEmpty()
        || history.first(stage -> stage == Stage.FRIEND).isPresent();
  }

  private static Optional<Spell> spell(StageHistory history, Clock clock) {
    List<StageEntry> entries = history.entries();
    for (int i = 0; i < entries.size(); i++) {
      Stage stage = entries.get(i).stage();
      if (stage == Stage.FRIEND) {
        return spell(
            entries.get(i).enteredOn(),
            entries.subList(i + 1, entries.size()),
            history.leftOn(),
            clock);
      } else if (StageHistory.isPartnership(stage)) {
        return Optional.empty();
      }
    }
    return Optional.empty();
  }

  private static Optional<Spell> spell(
      LocalDate friend, List<StageEntry> later, Optional<LocalDate> leftOn, Clock clock) {
    Optional<StageEntry> change =
        later.stream().filter(entry -> endsWaiting(entry.stage())).findFirst();
    int cause = Spell.CENSORED;
    int last = clock.last();
    if (change.isPresent()) {
      cause = StageHistory.isPartnership(change.get().stage()) ? PARTNER : OVER;
      last = clock.of(change.get().enteredOn());
    }
    boolean leftFirst =
        leftOn
            .filter(away -> change.filter(entry -> entry.enteredOn().isBefore(away)).isEmpty())
            .isPresent();
    if (leftFirst) {
      cause = OVER;
      last = clock.of(leftOn.orElseThrow());
    }
    int entry = Math.max(0, clock.first() - clock.of(friend));
    int exit = last - clock.of(friend);
    return exit > entry || (exit == 0 && entry == 0)
        ? Optional.of(new Spell(entry, exit, cause))
        : Optional.empty();
  }

  private static boolean endsWaiting(Stage stage) {
    return StageHistory.isPartnership(stage) || stage == Stage.LAPSED || stage == Stage.NO_CONTACT;
  }
}
