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
  /**
   * Groups that are decided over at most. With 20,000 people in 1,810 units and three demographics,
   * 6,922 groups of at least five took 7.4 s for six items and indices, against 2.5 s for the 744
   * of the upper three levels; a questionnaire of 24 items and eight dimensions takes five times as
   * long.
   */
  static final int MOST = 10_000;

  private final WaveResults wave;
  private final DisclosurePolicy policy;
  private final List<Scope.Group> groups = new ArrayList<>();

  private OfferedGroups(WaveResults wave, DisclosurePolicy policy) {
    this.wave = wave;
    this.policy = policy;
  }

  /**
   * The groups, those of upper levels first; of lower levels none if there are more than can be
   * decided over. A demographic with too many categories has none.
   *
   * @param wave with tallies of its demographics; without them there are no groups
   */
  public static List<Scope.Group> of(WaveResults wave, DisclosurePolicy policy) {
    return of(wave, policy, MOST);
  }

  static List<Scope.Group> of(WaveResults wave, DisclosurePolicy policy, int most) {
    OfferedGroups offered = new OfferedGroups(wave, policy);
    wave.groups().ifPresent(known -> known.tallies().demographics().forEach(offered::add));
    Organisation tree = wave.organisation();
    offered.groups.sort(
        Comparator.<Scope.Group>comparingInt(group -> tree.depth(group.unit()))
            .thenComparing(Scope.Group::unit)
            .thenComparing(Scope.Group::demographic)
            .thenComparing(Scope.Group::category));
    return offered.upTo(most);
  }

  /** Whole levels only: what a unit shows must not depend on which units are counted first. */
  private List<Scope.Group> upTo(int most) {
    int end = Math.min(most, groups.size());
    while (end > 0 && end < groups.size() && depth(end) == depth(end - 1)) {
      end--;
    }
    return List.copyOf(groups.subList(0, end));
  }

  private int depth(int group) {
    return wave.organisation().depth(groups.get(group).unit());
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
