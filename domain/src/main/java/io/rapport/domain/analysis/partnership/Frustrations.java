package io.rapport.domain.analysis.partnership;

import io.rapport.domain.analysis.Composition;
import io.rapport.domain.analysis.Support;
import io.rapport.domain.engagement.FrustrationForm;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.OptionalDouble;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * The frustration forms of one consultant in some months.
 *
 * @param forms at least one
 */
record Frustrations(String consultantId, List<FrustrationForm> forms) {
  /** As elsewhere, half of the items must be answered. */
  private static final int FEWEST_ITEMS = 3;

  /** What is asked, in the form's words. */
  enum Item {
    LAST_MINUTE,
    NOT_EARLY,
    FIRES,
    EXPERTISE_UNASKED,
    FIX_PEOPLE;

    private @Nullable Integer of(FrustrationForm form) {
      return switch (this) {
        case LAST_MINUTE -> form.lastMinute();
        case NOT_EARLY -> form.notEarly();
        case FIRES -> form.fires();
        case EXPERTISE_UNASKED -> form.expertiseUnasked();
        case FIX_PEOPLE -> form.fixPeople();
      };
    }
  }

  /** By consultant, in the order of their ids. */
  static List<Frustrations> of(List<FrustrationForm> forms) {
    Map<String, List<FrustrationForm>> byConsultant = new TreeMap<>();
    for (FrustrationForm form : forms) {
      byConsultant.computeIfAbsent(form.consultantId(), id -> new ArrayList<>()).add(form);
    }
    List<Frustrations> all = new ArrayList<>();
    byConsultant.forEach((id, theirs) -> all.add(new Frustrations(id, theirs)));
    return all;
  }

  /** The mean of an item over the months in which it was answered. */
  OptionalDouble item(Item item) {
    return forms.stream()
        .flatMap(form -> Stream.ofNullable(item.of(form)))
        .mapToDouble(Integer::doubleValue)
        .average();
  }

  /** The mean over months of the mean item, of forms with at least three answers. */
  OptionalDouble index() {
    return forms.stream()
        .map(Frustrations::answers)
        .filter(answers -> answers.size() >= FEWEST_ITEMS)
        .mapToDouble(
            answers -> answers.stream().mapToInt(Integer::intValue).average().orElseThrow())
        .average();
  }

  private static List<Integer> answers(FrustrationForm form) {
    return Stream.of(Item.values()).flatMap(item -> Stream.ofNullable(item.of(form))).toList();
  }

  /** The consultants themselves stand behind their answers. */
  static Support.Pulse support(List<Frustrations> consultants) {
    return new Support.Pulse(
        consultants.size(),
        consultants.stream().mapToInt(each -> each.forms().size()).sum(),
        Composition.of(
            consultants, each -> new Composition.People(List.of(), List.of(each.consultantId()))));
  }
}
