package io.rapport.domain.analysis.partnership;

import io.rapport.domain.analysis.Support;
import io.rapport.domain.engagement.FrustrationForm;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.OptionalDouble;
import java.util.TreeMap;
import java.util.function.Function;
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
    LAST_MINUTE(FrustrationForm::lastMinute),
    NOT_EARLY(FrustrationForm::notEarly),
    FIRES(FrustrationForm::fires),
    EXPERTISE_UNASKED(FrustrationForm::expertiseUnasked),
    FIX_PEOPLE(FrustrationForm::fixPeople);

    private final Function<FrustrationForm, @Nullable Integer> answer;

    Item(Function<FrustrationForm, @Nullable Integer> answer) {
      this.answer = answer;
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
        .map(item.answer)
        .filter(Objects::nonNull)
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
    return Stream.of(Item.values())
        .map(item -> item.answer.apply(form))
        .filter(Objects::nonNull)
        .toList();
  }

  /** The consultants themselves stand behind their answers. */
  static Support.Pulse support(List<Frustrations> consultants) {
    return new Support.Pulse(
        consultants.size(), consultants.stream().mapToInt(each -> each.forms().size()).sum());
  }
}
