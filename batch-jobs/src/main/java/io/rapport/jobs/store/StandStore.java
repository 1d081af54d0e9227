package io.rapport.jobs.store;

import io.rapport.domain.analysis.survey.ProfileTally;
import io.rapport.domain.analysis.survey.ToldStands;
import io.rapport.domain.analysis.survey.WaveProfiles;
import io.rapport.domain.disclosure.DisclosurePolicy;
import io.rapport.domain.disclosure.PublishedCells;
import io.rapport.domain.figure.CellKey;
import io.rapport.domain.figure.Measure;
import io.rapport.domain.figure.Scope;
import io.rapport.domain.organisation.Organisation;
import io.rapport.domain.organisation.Unit;
import io.rapport.domain.survey.Questionnaire;
import io.rapport.domain.survey.Wave;
import io.rapport.jobs.store.intake.EarlierData;
import io.rapport.jobs.store.intake.EarlierData.Stand;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;

/**
 * Who was in a wave whenever something was released of it. Memory grows with the kinds of people
 * there are, not with people.
 */
public final class StandStore {
  private final EarlierData data;
  private final PublishedStore published;

  StandStore(EarlierData data, PublishedStore published) {
    this.data = data;
    this.published = published;
  }

  /**
   * What disclosure control must know of a wave.
   *
   * @param profiles its respondents; a single stand if nothing was corrected since something of it
   *     was shown
   * @param published what was shown of each stand, if anything was
   */
  public record Past(WaveProfiles profiles, List<PublishedCells> published) {
    public Past {
      published = List.copyOf(published);
    }
  }

  /**
   * The state of a wave that releases were made of.
   *
   * @param shown what they showed of it, with its numbers
   */
  private record State(
      Stand stand, Organisation organisation, Map<CellKey, Map<Measure, BigDecimal>> shown) {}

  /** What tells states apart: the last change of answers, what counted, and the tree of units. */
  private record Like(long answers, int version, Map<String, Optional<String>> units) {}

  /**
   * A wave as it is and as it was whenever something was released of it. Needs a transaction.
   *
   * @param questionnaire the version that the wave answers
   * @param organisation that of the wave
   * @param version of the data, held
   * @param policy which demographics may be released, to which those that were are added; and
   *     whether small units are put together
   */
  public Past of(
      Questionnaire questionnaire,
      Wave wave,
      Organisation organisation,
      long version,
      DisclosurePolicy policy) {
    List<State> states = states(questionnaire, wave, organisation, version);
    ProfileTally tally =
        new ProfileTally(questionnaire, demographics(questionnaire, policy, states), states.size());
    data.forEach(questionnaire, wave.id(), states.stream().map(State::stand).toList(), tally::add);
    ProfileTally.Stands stands = tally.stands(states.stream().map(State::organisation).toList());
    List<Map<CellKey, Map<Measure, BigDecimal>>> shown = new ArrayList<>();
    stands.profiles().stands().forEach(stand -> shown.add(new HashMap<>()));
    for (int state = 0; state < states.size(); state++) {
      shown.get(stands.standOf().get(state)).putAll(states.get(state).shown());
    }
    return told(stands.profiles(), shown, policy);
  }

  private static Past told(
      WaveProfiles known,
      List<Map<CellKey, Map<Measure, BigDecimal>>> shown,
      DisclosurePolicy policy) {
    ToldStands told =
        new ToldStands(
            known,
            shown.stream().map(Map::keySet).map(StandStore::units).toList(),
            policy.smallTeamsTogether(),
            policy.answers());
    SortedMap<Integer, Map<CellKey, Map<Measure, BigDecimal>>> byStand = new TreeMap<>();
    for (int stand = 0; stand < shown.size(); stand++) {
      int of = stand;
      shown
          .get(stand)
          .forEach(
              (key, numbers) ->
                  byStand
                      .computeIfAbsent(told.standOf(of, unit(key)), each -> new HashMap<>())
                      .put(key, numbers));
    }
    return new Past(
        told.profiles(),
        byStand.entrySet().stream()
            .map(entry -> PublishedCells.of(entry.getKey(), entry.getValue()))
            .toList());
  }

  private static Set<String> demographics(
      Questionnaire questionnaire, DisclosurePolicy policy, List<State> states) {
    Set<String> demographics = new HashSet<>();
    for (String asked : questionnaire.columns().demographics().keySet()) {
      if (policy.demographics().includes(asked)) {
        demographics.add(asked);
      }
    }
    for (State state : states) {
      for (CellKey key : state.shown().keySet()) {
        if (key.scope() instanceof Scope.Group group) {
          demographics.add(group.demographic());
        }
      }
    }
    return demographics;
  }

  private static Set<String> units(Set<CellKey> keys) {
    Set<String> units = new HashSet<>();
    keys.forEach(key -> units.add(unit(key)));
    return units;
  }

  private static String unit(CellKey key) {
    return key.scope() instanceof Scope.Group group
        ? group.unit()
        : ((Scope.Unit) key.scope()).code();
  }

  /** States of which something was shown, oldest first, and that of today as the last one. */
  private List<State> states(
      Questionnaire questionnaire, Wave wave, Organisation organisation, long version) {
    SortedSet<Long> changes = data.changes(questionnaire.id(), wave.id());
    Like today = new Like(last(changes, version), questionnaire.version(), parents(organisation));
    Map<Like, State> states = new LinkedHashMap<>();
    Map<Long, Like> releases = new LinkedHashMap<>();
    for (PublishedStore.Made release : published.releases(questionnaire.id(), wave.id())) {
      // Of units that were replaced before there were histories only those of today are known.
      Organisation tree = data.organisation(wave.closed(), release.data()).orElse(organisation);
      Like like = new Like(last(changes, release.data()), release.version(), parents(tree));
      states.putIfAbsent(
          like, new State(new Stand(release.data(), release.version()), tree, new HashMap<>()));
      releases.put(release.id(), like);
    }
    states.remove(today);
    states.put(
        today,
        new State(new Stand(version, questionnaire.version()), organisation, new HashMap<>()));
    List<Like> order = List.copyOf(states.keySet());
    Map<Long, Integer> numbers = new LinkedHashMap<>();
    releases.forEach((release, like) -> numbers.put(release, order.indexOf(like)));
    List<State> all = List.copyOf(states.values());
    published
        .shown(wave.id(), numbers)
        .forEach((state, cells) -> all.get(state).shown().putAll(cells));
    return all.stream()
        .filter(state -> !state.shown().isEmpty() || state == all.get(all.size() - 1))
        .toList();
  }

  private static long last(SortedSet<Long> changes, long version) {
    SortedSet<Long> before = changes.headSet(version + 1);
    return before.isEmpty() ? 0 : before.last();
  }

  private static Map<String, Optional<String>> parents(Organisation tree) {
    Map<String, Optional<String>> parents = new HashMap<>();
    for (Unit unit : tree.inOrder()) {
      parents.put(unit.code(), unit.parent());
    }
    return parents;
  }
}
