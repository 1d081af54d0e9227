package io.rapport.domain.disclosure;

import io.rapport.domain.analysis.survey.CategoryTallies;
import io.rapport.domain.analysis.survey.Tally;
import io.rapport.domain.analysis.survey.WaveResults;
import io.rapport.domain.figure.Scope;
import io.rapport.domain.organisation.Organisation;
import io.rapport.domain.organisation.Unit;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * The groups of a wave that could be shown: people of one category of a released demographic in a
 * unit with everything below it, where enough of them answered.
 */
public final class OfferedGroups {
  private final WaveResults wave;
  private final DisclosurePolicy policy;
  private final List<Scope.Group> groups = new ArrayList<>();

  private OfferedGroups(WaveResults wave, DisclosurePolicy policy) {
    this.wave = wave;
    this.policy = policy;
  }

  /**
   * The groups, those of upper levels first. A demographic with too many categories has none.
   *
   * @param wave with tallies of its demographics; without them there are no groups
   */
  public static List<Scope.Group> of(WaveResults wave, DisclosurePolicy policy) {
    OfferedGroups offered = new OfferedGroups(wave, policy);
    wave.groups().ifPresent(known -> known.tallies().demographics().forEach(offered::add));
    Organisation tree = wave.organisation();
    offered.groups.sort(
        Comparator.<Scope.Group>comparingInt(group -> tree.depth(group.unit()))
            .thenComparing(Scope.Group::unit)
            .thenComparing(Scope.Group::demographic)
            .thenComparing(Scope.Group::category));
    return offered.groups;
  }

  private void add(String demographic, CategoryTallies told) {
    if (policy.demographics().includes(demographic)) {
      for (String category : told.categories()) {
        Map<String, Long> respondents = new TreeMap<>();
        sum(wave.organisation().root(), told.of(category), respondents);
        respondents.forEach(
            (unit, people) -> {
              if (people >= policy.answers()) {
                groups.add(new Scope.Group(unit, demographic, category));
              }
            });
      }
    }
  }

  private long sum(Unit unit, SortedMap<String, Tally> own, Map<String, Long> respondents) {
    Tally tally = own.get(unit.code());
    long people = tally == null ? 0 : tally.respondents();
    for (Unit child : wave.organisation().children(unit.code())) {
      people += sum(child, own, respondents);
    }
    respondents.put(unit.code(), people);
    return people;
  }
}
