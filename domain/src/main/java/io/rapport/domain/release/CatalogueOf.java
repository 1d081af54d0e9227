package io.rapport.domain.release;

import io.rapport.domain.analysis.survey.SurveyMethod;
import io.rapport.domain.analysis.survey.WaveResults;
import io.rapport.domain.analysis.survey.wave.WholeFigures;
import io.rapport.domain.engagement.Consultant;
import io.rapport.domain.engagement.Engagement;
import io.rapport.domain.engagement.Manager;
import io.rapport.domain.organisation.Organisation;
import io.rapport.domain.organisation.OtherTeam;
import io.rapport.domain.survey.Dimension;
import io.rapport.domain.survey.Item;
import io.rapport.domain.survey.Questionnaire;
import io.rapport.domain.survey.Scale;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;

/** Collects the words that go with a month's cells. */
public final class CatalogueOf {
  private CatalogueOf() {}

  /** The catalogue of a month. */
  public static Catalogue month(MonthInput input) {
    Set<String> functions = new TreeSet<>();
    Set<String> departments = new TreeSet<>();
    for (Engagement engagement : input.register().engagements()) {
      functions.add(engagement.functionCode());
      departments.add(engagement.departmentCode());
    }
    input.register().consultants().stream().map(Consultant::functionCode).forEach(functions::add);
    input.register().managers().stream().map(Manager::departmentCode).forEach(departments::add);
    return new Catalogue(
        input.organisation(),
        input.survey().map(CatalogueOf::units).orElse(List.of()),
        input.survey().map(survey -> survey(survey, input.methods().survey())),
        named(functions, input.functionNames()),
        named(departments, input.departmentNames()));
  }

  private static List<Catalogue.Named> named(Set<String> codes, Map<String, String> names) {
    return codes.stream()
        .map(code -> new Catalogue.Named(code, names.getOrDefault(code, code)))
        .toList();
  }

  /** Units of the wave reported. */
  private static List<Catalogue.UnitName> units(MonthInput.SurveyInput survey) {
    Organisation organisation = survey.last().organisation();
    Map<String, List<Catalogue.Named>> members =
        survey.last().teams().teams().stream()
            .collect(Collectors.toMap(team -> team.unit().code(), CatalogueOf::members));
    return organisation.inOrder().stream()
        .map(
            unit ->
                new Catalogue.UnitName(
                    unit.code(),
                    unit.name(),
                    unit.parent(),
                    organisation.depth(unit.code()),
                    members.getOrDefault(unit.code(), List.of())))
        .toList();
  }

  private static List<Catalogue.Named> members(OtherTeam team) {
    return team.hidden().stream()
        .map(unit -> new Catalogue.Named(unit.code(), unit.name()))
        .toList();
  }

  private static Catalogue.Survey survey(MonthInput.SurveyInput survey, SurveyMethod method) {
    Questionnaire asked = survey.questionnaire(survey.last());
    return new Catalogue.Survey(
        asked.id(),
        asked.version(),
        asked.title(),
        asked.outcome(),
        asked.items().stream().map(CatalogueOf::item).toList(),
        asked.dimensions().stream().map(CatalogueOf::dimension).toList(),
        survey.waves().stream()
            .map(wave -> new Catalogue.Named(wave.wave().id(), wave.wave().label()))
            .toList(),
        survey.versions().all().stream()
            .filter(version -> version.version() < asked.version())
            .map(version -> older(version, survey.waves()))
            .filter(version -> !version.waves().isEmpty())
            .toList(),
        survey.before(survey.last()).map(before -> SinceLastWaveOf.of(before, survey.last())),
        themes(survey),
        survey.waves().stream()
            .map(
                wave ->
                    new Catalogue.Named(
                        wave.wave().id(),
                        String.join(
                            ", ", WholeFigures.margins(survey.questionnaire(wave), wave, method))))
            .filter(wave -> !wave.name().isEmpty())
            .toList());
  }

  /** Themes of all waves with figures of them, named as they were last. */
  private static List<Catalogue.Named> themes(MonthInput.SurveyInput survey) {
    Map<String, String> labels = new LinkedHashMap<>();
    for (int i = survey.waves().size() - 1; i >= 0; i--) {
      WaveResults wave = survey.waves().get(i);
      if (survey.themes().containsKey(wave.wave().id())) {
        survey
            .questionnaire(wave)
            .comments()
            .themes()
            .forEach(theme -> labels.putIfAbsent(theme.id(), theme.label()));
      }
    }
    return labels.entrySet().stream()
        .map(theme -> new Catalogue.Named(theme.getKey(), theme.getValue()))
        .toList();
  }

  private static Catalogue.OlderVersion older(Questionnaire version, List<WaveResults> waves) {
    return new Catalogue.OlderVersion(
        version.version(),
        waves.stream()
            .map(wave -> wave.wave().id())
            .filter(wave -> version.wave(wave).isPresent())
            .toList(),
        version.items().stream().map(CatalogueOf::item).toList(),
        version.dimensions().stream().map(CatalogueOf::dimension).toList());
  }

  private static Catalogue.DimensionName dimension(Dimension dimension) {
    return new Catalogue.DimensionName(dimension.id(), dimension.label(), dimension.items());
  }

  private static Catalogue.ItemName item(Item item) {
    return new Catalogue.ItemName(
        item.id(),
        item.wording(),
        item.reversed(),
        item.scale().answers().stream().map(Scale.Answer::label).toList());
  }
}
