package io.rapport.domain.analysis.partnership;

import io.rapport.domain.engagement.PulseForm;
import io.rapport.domain.engagement.Side;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** Both sides' forms of one relationship in one wave, with their scores from 1 to 5. */
record PulsePair(
    PulseForm client, PulseForm consultant, double clientScore, double consultantScore) {

  private record Place(int wave, Relationship relationship) implements Comparable<Place> {
    @Override
    public int compareTo(Place other) {
      return wave == other.wave
          ? relationship.compareTo(other.relationship)
          : Integer.compare(wave, other.wave);
    }
  }

  /** The pairs in which both forms have enough answers, by wave and relationship. */
  static List<PulsePair> of(List<PulseForm> forms) {
    Map<Place, PulseScore> clients = new TreeMap<>();
    Map<Place, PulseScore> consultants = new TreeMap<>();
    for (PulseForm form : forms) {
      PulseScore score = PulseScore.of(form);
      if (score.score().isPresent()) {
        (form.side() == Side.CLIENT ? clients : consultants)
            .put(new Place(form.wave(), score.relationship()), score);
      }
    }
    List<PulsePair> pairs = new ArrayList<>();
    clients.forEach(
        (place, client) -> {
          PulseScore consultant = consultants.get(place);
          if (consultant != null) {
            pairs.add(
                new PulsePair(
                    client.form(),
                    consultant.form(),
                    client.score().orElseThrow(),
                    consultant.score().orElseThrow()));
          }
        });
    return pairs;
  }

  /** The consultant's score less the client's. */
  double gap() {
    return consultantScore - clientScore;
  }
}
