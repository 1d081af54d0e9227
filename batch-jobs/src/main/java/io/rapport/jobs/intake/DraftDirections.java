package io.rapport.jobs.intake;

import io.rapport.domain.analysis.survey.DirectionCheck;
import io.rapport.domain.analysis.survey.DirectionCheck.Suspect;
import io.rapport.domain.survey.Dimension;
import io.rapport.domain.survey.Item;
import io.rapport.domain.survey.Questionnaire;
import io.rapport.domain.survey.Response;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * Finds the items of a draft that run against their dimension. Where several do, each spoils the
 * others' correlation with the rest, so the worst one is turned first, until none runs against; the
 * smaller part of a dimension is then the one that is reversed.
 */
final class DraftDirections {
  private final Questionnaire questionnaire;
  private final List<Response> responses;

  private DraftDirections(Questionnaire questionnaire, List<Response> responses) {
    this.questionnaire = questionnaire;
    this.responses = responses;
  }

  /**
   * Items that may be reversed: correlation with the rest of the dimension, by id.
   *
   * @param questionnaire a draft, no item reversed
   */
  static Map<String, Double> against(Questionnaire questionnaire, List<Response> responses) {
    return new DraftDirections(questionnaire, responses).found();
  }

  private Map<String, Double> found() {
    Set<String> turned = turned();
    for (Dimension dimension : questionnaire.dimensions()) {
      long some = dimension.items().stream().filter(turned::contains).count();
      if (2 * some > dimension.items().size()) {
        dimension.items().forEach(item -> toggle(turned, item));
      }
    }
    Map<String, Double> against = new HashMap<>();
    for (String item : turned) {
      Set<String> others = new HashSet<>(turned);
      others.remove(item);
      suspects(others).stream()
          .filter(suspect -> suspect.item().equals(item))
          .forEach(suspect -> against.put(item, suspect.itemRest()));
    }
    return against;
  }

  private Set<String> turned() {
    Set<String> turned = new HashSet<>();
    for (int step = 0; step < questionnaire.items().size(); step++) {
      Optional<Suspect> worst =
          suspects(turned).stream().min(Comparator.comparingDouble(Suspect::itemRest));
      if (worst.isEmpty()) {
        break;
      }
      toggle(turned, worst.get().item());
    }
    return turned;
  }

  private List<Suspect> suspects(Set<String> turned) {
    DirectionCheck check =
        new DirectionCheck(
            new Questionnaire(
                questionnaire.id(),
                questionnaire.version(),
                questionnaire.title(),
                questionnaire.items().stream()
                    .map(
                        item ->
                            new Item(
                                item.id(),
                                item.column(),
                                item.wording(),
                                item.scale(),
                                turned.contains(item.id())))
                    .toList(),
                questionnaire.dimensions(),
                questionnaire.outcome(),
                questionnaire.waves(),
                questionnaire.columns()));
    responses.forEach(check::add);
    return check.suspects();
  }

  private static void toggle(Set<String> items, String item) {
    if (!items.remove(item)) {
      items.add(item);
    }
  }
}
