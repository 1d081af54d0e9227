package io.rapport.jobs.intake.config;

import io.rapport.domain.intake.register.DateReader;
import io.rapport.domain.survey.Benchmark;
import io.rapport.domain.survey.Comparability;
import io.rapport.domain.survey.Dimension;
import io.rapport.domain.survey.Item;
import io.rapport.domain.survey.ItemLineage.Declared;
import io.rapport.domain.survey.Questionnaire;
import io.rapport.domain.survey.Scale;
import io.rapport.domain.survey.SurveyFormat;
import io.rapport.domain.survey.SurveyFormat.DecimalMark;
import io.rapport.domain.survey.Wave;
import io.rapport.jobs.intake.config.QuestionnaireText.AnswerText;
import io.rapport.jobs.intake.config.QuestionnaireText.ColumnsText;
import io.rapport.jobs.intake.config.QuestionnaireText.ComparabilityText;
import io.rapport.jobs.intake.config.QuestionnaireText.DimensionText;
import io.rapport.jobs.intake.config.QuestionnaireText.FormatText;
import io.rapport.jobs.intake.config.QuestionnaireText.ItemText;
import io.rapport.jobs.intake.config.QuestionnaireText.WaveText;
import io.rapport.jobs.process.RapportFailure;
import java.nio.charset.Charset;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** A questionnaire file. */
public final class QuestionnaireFile {
  private final YamlFile file;
  private final QuestionnaireText text;

  private QuestionnaireFile(YamlFile file, QuestionnaireText text) {
    this.file = file;
    this.text = text;
  }

  /**
   * A version of a questionnaire.
   *
   * @param comparability what the file says of its items and those of the version before
   * @param benchmarks figures of other organisations
   */
  public record Version(
      Questionnaire questionnaire, List<Declared> comparability, List<Benchmark> benchmarks) {
    public Version {
      comparability = List.copyOf(comparability);
      benchmarks = List.copyOf(benchmarks);
    }
  }

  /**
   * Reads a questionnaire.
   *
   * @throws RapportFailure {@link io.rapport.jobs.process.ExitCode#CONFIGURATION} naming the file
   *     and what is wrong in it
   */
  public static Questionnaire read(Path path) {
    return version(path).questionnaire();
  }

  /**
   * Reads a questionnaire with what it says of the version before.
   *
   * @throws RapportFailure as {@link #read}
   */
  public static Version version(Path path) {
    YamlFile yaml = new YamlFile(path);
    QuestionnaireFile file = new QuestionnaireFile(yaml, yaml.read(QuestionnaireText.class));
    Questionnaire questionnaire = file.questionnaire();
    return new Version(
        questionnaire,
        file.comparability(),
        new BenchmarkLines(yaml, questionnaire).of(file.text.benchmarks()));
  }

  private Questionnaire questionnaire() {
    Map<String, Scale> scales = scales();
    List<Item> items = new ArrayList<>();
    for (ItemText item : required(text.items(), "items")) {
      items.add(item(item, scales));
    }
    List<Dimension> dimensions = new ArrayList<>();
    for (DimensionText dimension : required(text.dimensions(), "dimensions")) {
      dimensions.add(dimension(dimension));
    }
    List<Wave> waves = new ArrayList<>();
    for (WaveText wave : required(text.waves(), "waves")) {
      waves.add(wave(wave));
    }
    return valid(
        () ->
            new Questionnaire(
                required(text.questionnaire(), "questionnaire"),
                required(text.version(), "version"),
                required(text.title(), "title"),
                items,
                dimensions,
                required(text.outcome(), "outcome"),
                waves,
                columns(required(text.columns(), "columns")),
                format(),
                text.open().read(file)));
  }

  private List<Declared> comparability() {
    List<ComparabilityText> texts = text.comparability() == null ? List.of() : text.comparability();
    List<Declared> declared = new ArrayList<>();
    for (int i = 0; i < texts.size(); i++) {
      String where = "comparability[" + i + "]";
      ComparabilityText one = required(texts.get(i), where);
      declared.add(
          new Declared(
              required(one.older(), where + ".older"),
              required(one.newer(), where + ".newer"),
              comparability(required(one.is(), where + ".is"), where)));
    }
    return declared;
  }

  private Comparability comparability(String word, String where) {
    return switch (word.toLowerCase(Locale.ROOT)) {
      case "comparable" -> Comparability.COMPARABLE;
      case "reworded" -> Comparability.REWORDED;
      case "not comparable" -> Comparability.NOT_COMPARABLE;
      default ->
          throw file.failure(
              where + ".is is " + word + ": use comparable, reworded or not comparable");
    };
  }

  private Map<String, Scale> scales() {
    Map<String, Scale> scales = new LinkedHashMap<>();
    required(text.scales(), "scales")
        .forEach(
            (id, answers) -> {
              String where = "scales." + id;
              List<Scale.Answer> known = new ArrayList<>();
              for (AnswerText answer : required(answers, where)) {
                known.add(answer(answer, where));
              }
              scales.put(id, valid(() -> new Scale(id, known)));
            });
    return scales;
  }

  private Scale.Answer answer(AnswerText answer, String where) {
    String kind = required(answer.kind(), where + ".kind");
    return valid(
        () ->
            new Scale.Answer(
                required(answer.code(), where + ".code"),
                required(answer.label(), where + ".label"),
                switch (kind.toLowerCase(Locale.ROOT)) {
                  case "favourable" -> Scale.Kind.FAVOURABLE;
                  case "neutral" -> Scale.Kind.NEUTRAL;
                  case "unfavourable" -> Scale.Kind.UNFAVOURABLE;
                  case "not applicable" -> Scale.Kind.NOT_APPLICABLE;
                  default ->
                      throw file.failure(
                          where
                              + ".kind is "
                              + kind
                              + ": use favourable, neutral, unfavourable or not applicable");
                },
                answer.labels() == null ? List.of() : answer.labels()));
  }

  private Item item(ItemText item, Map<String, Scale> scales) {
    String id = required(item.id(), "items.id");
    String scaleId = required(item.scale(), "scale of item " + id);
    Scale scale = scales.get(scaleId);
    if (scale == null) {
      throw file.failure("item " + id + " has scale " + scaleId + ", which is not declared");
    }
    return new Item(
        id,
        Optional.ofNullable(item.column()).orElse(id),
        required(item.wording(), "wording of item " + id),
        scale,
        Boolean.TRUE.equals(item.reversed()));
  }

  private Dimension dimension(DimensionText dimension) {
    String id = required(dimension.id(), "dimensions.id");
    return valid(
        () ->
            new Dimension(
                id,
                required(dimension.label(), "label of dimension " + id),
                required(dimension.items(), "items of dimension " + id)));
  }

  private Wave wave(WaveText wave) {
    String id = required(wave.id(), "waves.id");
    return valid(
        () ->
            new Wave(
                id,
                required(wave.label(), "label of wave " + id),
                required(wave.opened(), "opened of wave " + id),
                required(wave.closed(), "closed of wave " + id)));
  }

  private Questionnaire.Columns columns(ColumnsText columns) {
    return new Questionnaire.Columns(
        Optional.ofNullable(columns.respondent()),
        Optional.ofNullable(columns.unit()),
        Optional.ofNullable(columns.wave()),
        Optional.ofNullable(columns.submitted()),
        Optional.ofNullable(columns.duration()),
        columns.demographics() == null ? Map.of() : columns.demographics());
  }

  private SurveyFormat format() {
    FormatText format = text.format();
    if (format == null) {
      return SurveyFormat.UNDECLARED;
    }
    List<String> dates = format.dates() == null ? List.of() : format.dates();
    valid(() -> DateReader.of(dates));
    return new SurveyFormat(
        Optional.ofNullable(format.charset()).map(name -> valid(() -> Charset.forName(name))),
        dates,
        Optional.ofNullable(format.decimal()).map(this::decimal));
  }

  private DecimalMark decimal(String mark) {
    return switch (mark) {
      case "." -> DecimalMark.POINT;
      case "," -> DecimalMark.COMMA;
      default -> throw file.failure("format.decimal is " + mark + ": use \".\" or \",\"");
    };
  }

  private <T> T required(@Nullable T value, String key) {
    if (value == null) {
      throw file.failure(key + " is missing");
    }
    return value;
  }

  /** What the domain does not let pass is a mistake in this file. */
  private <T> T valid(Supplier<T> value) {
    try {
      return value.get();
    } catch (IllegalArgumentException wrong) {
      throw file.failure(String.valueOf(wrong.getMessage()));
    }
  }
}
