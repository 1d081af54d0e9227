package io.rapport.domain.release.audit;

import io.rapport.domain.analysis.survey.WaveProfiles;
import io.rapport.domain.analysis.survey.WaveProfiles.Place;
import io.rapport.domain.analysis.survey.WaveProfiles.Profile;
import io.rapport.domain.figure.CellKey;
import io.rapport.domain.figure.Quantity;
import io.rapport.domain.figure.Statistic;
import io.rapport.domain.organisation.Organisations;
import io.rapport.domain.release.ReleasedCell;
import io.rapport.domain.release.ReleasedCell.Base;
import io.rapport.domain.release.ReleasedCell.Bound;
import io.rapport.domain.release.audit.Faults.Fault;
import io.rapport.domain.release.audit.WaveEvidence.Asked;
import io.rapport.domain.release.audit.WaveEvidence.Composition;
import io.rapport.domain.release.audit.WaveEvidence.Sheets;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * A unit A of an organisation, all of whose people are of one gender, and a cell that tells of
 * them: "item/A/Q", "index/A/D" or "response/A+gender:F/". Q is answered from 1 to 5, W from 0 to
 * 10; both make the dimension D.
 *
 * @param invited how many people there are
 * @param respondents how many took part
 * @param answers how many answered each item
 * @param scores how many have a score of D
 * @param comments how many wrote one
 */
record ToldUnit(int invited, int respondents, int answers, int scores, long comments) {

  /** Everybody who took part answered everything and wrote a comment. */
  static ToldUnit of(int people, int invited) {
    return new ToldUnit(invited, people, people, people, people);
  }

  /** What is wrong with a cell of the right base, with numbers such as "VALUE=50 LOW=35". */
  List<Fault> faults(String cell, Bound bound, String numbers) {
    return faults(cell, Grain.base(answers), bound, numbers);
  }

  List<Fault> faults(String cell, Base base, Bound bound, String numbers) {
    String[] parts = cell.split("/", 3);
    CellKey key = CellKey.parse(parts[0] + "/2026-05/unit:" + parts[1] + "/" + parts[2]);
    ReleasedCell.Shown shown = ToldCells.of(key, quantity(key), base, bound, numbers.split(" "));
    List<Fault> faults = new ArrayList<>();
    new AnswerCoding(shown, wave(), faults::add).check();
    return faults;
  }

  private static Quantity quantity(CellKey key) {
    return key.statistic() == Statistic.INDEX ? Quantity.SCORE : Quantity.SHARE;
  }

  private AuditedWave wave() {
    Place place = new Place("A", List.of(Optional.of("F")));
    return new AuditedWave(
        new WaveEvidence(
            "2026-05",
            List.of(new Asked("Q", 1, 5), new Asked("W", 0, 10)),
            List.of(new Composition("D", List.of("Q", "W"))),
            "D",
            new WaveProfiles(
                List.of("gender"),
                List.of(Organisations.of("ALL - 0", "A ALL " + invited, "B ALL 5000")),
                List.of(
                    new Profile(
                        List.of(Optional.of(place)),
                        respondents,
                        new int[] {answers, answers},
                        new int[] {scores}))),
            List.of(),
            Collections.emptySortedSet(),
            new Sheets(Map.of(), Map.of()),
            comments,
            Optional.empty()));
  }
}
