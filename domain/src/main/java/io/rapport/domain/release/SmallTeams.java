package io.rapport.domain.release;

import io.rapport.domain.analysis.survey.LinkedTally;
import io.rapport.domain.analysis.survey.PutTogether;
import io.rapport.domain.analysis.survey.WaveProfiles;
import io.rapport.domain.analysis.survey.WaveResults;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** Puts the small units of a month's waves together, before anything is made of their answers. */
public final class SmallTeams {
  private SmallTeams() {}

  /** The month as it is released; the same if the policy leaves small units as they are. */
  public static MonthInput together(MonthInput month) {
    return month.methods().policy().smallTeamsTogether()
        ? month.with(
            month.survey().map(survey -> together(survey, month.methods().policy().answers())))
        : month;
  }

  private static MonthInput.SurveyInput together(MonthInput.SurveyInput survey, int threshold) {
    List<WaveResults> waves = new ArrayList<>();
    Map<String, Map<String, LinkedTally>> linked = new TreeMap<>(survey.linked());
    Map<String, WaveProfiles> profiles = new TreeMap<>(survey.profiles());
    for (WaveResults wave : survey.waves()) {
      PutTogether together = new PutTogether(PutTogether.teams(wave, threshold));
      waves.add(together.of(wave));
      linked.computeIfPresent(wave.wave().id(), (id, own) -> together.linked(own));
      profiles.computeIfPresent(wave.wave().id(), (id, known) -> together.of(known));
    }
    return survey.with(waves, linked, profiles);
  }
}
