package io.rapport.jobs.intake.config;

import io.rapport.jobs.intake.config.CommentsText.QuestionText;
import io.rapport.jobs.intake.config.CommentsText.ThemeText;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** A questionnaire as its file writes it; what is left out is null. */
record QuestionnaireText(
    @Nullable String questionnaire,
    @Nullable Integer version,
    @Nullable String title,
    @Nullable Map<String, List<AnswerText>> scales,
    @Nullable List<ItemText> items,
    @Nullable List<DimensionText> dimensions,
    @Nullable String outcome,
    @Nullable ColumnsText columns,
    @Nullable List<WaveText> waves,
    @Nullable FormatText format,
    @Nullable List<ComparabilityText> comparability,
    @Nullable List<BenchmarkText> benchmarks,
    @Nullable String language,
    @Nullable List<QuestionText> comments,
    @Nullable List<ThemeText> themes) {

  /** The part about comments. */
  CommentsText open() {
    return new CommentsText(
        language, columns == null ? null : columns.language(), comments, themes);
  }

  record AnswerText(
      @Nullable Integer code,
      @Nullable String label,
      @Nullable String kind,
      @Nullable List<String> labels) {}

  record ItemText(
      @Nullable String id,
      @Nullable String column,
      @Nullable String wording,
      @Nullable String scale,
      @Nullable Boolean reversed) {}

  record DimensionText(@Nullable String id, @Nullable String label, @Nullable List<String> items) {}

  record ColumnsText(
      @Nullable String respondent,
      @Nullable String unit,
      @Nullable String wave,
      @Nullable String submitted,
      @Nullable String duration,
      @Nullable String language,
      @Nullable Map<String, String> demographics) {}

  record FormatText(
      @Nullable String charset, @Nullable List<String> dates, @Nullable String decimal) {}

  record WaveText(
      @Nullable String id,
      @Nullable String label,
      @Nullable LocalDate opened,
      @Nullable LocalDate closed) {}

  record ComparabilityText(@Nullable String older, @Nullable String newer, @Nullable String is) {}

  record BenchmarkText(
      @Nullable String source,
      @Nullable Map<String, @Nullable Double> items,
      @Nullable Map<String, @Nullable Double> dimensions) {}
}
