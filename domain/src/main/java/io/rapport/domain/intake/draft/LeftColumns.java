package io.rapport.domain.intake.draft;

import io.rapport.domain.intake.Header;
import io.rapport.domain.intake.codebook.Codebook;
import io.rapport.domain.intake.codebook.CodebookQuestion;
import io.rapport.domain.intake.codebook.CodebookQuestion.Form;
import io.rapport.domain.intake.layout.SurveyColumn;
import io.rapport.domain.intake.layout.SurveyColumn.Kind;
import io.rapport.domain.survey.Questionnaire;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Questions that a draft does not score, each with the reason. */
final class LeftColumns {
  private final List<SurveyColumn> columns;
  private final List<ColumnCounts> counts;
  private final Codebook codebook;
  private final ColumnAddresses addresses;
  private final Set<Integer> items;
  private final Questionnaire.Columns named;

  LeftColumns(
      List<SurveyColumn> columns,
      List<ColumnCounts> counts,
      Codebook codebook,
      Header header,
      Set<Integer> items,
      Questionnaire.Columns named) {
    this.columns = columns;
    this.counts = counts;
    this.codebook = codebook;
    this.addresses = new ColumnAddresses(header);
    this.items = items;
    this.named = named;
  }

  /** Names of columns by reason; the parts of one question are one entry. */
  Map<QuestionnaireDraft.Left, List<String>> found() {
    Map<QuestionnaireDraft.Left, Map<String, List<SurveyColumn>>> found =
        new EnumMap<>(QuestionnaireDraft.Left.class);
    for (SurveyColumn column : columns) {
      if (!items.contains(column.position()) && !column.name().isEmpty()) {
        reason(column)
            .ifPresent(
                reason ->
                    found
                        .computeIfAbsent(reason, key -> new LinkedHashMap<>())
                        .computeIfAbsent(
                            column.question().orElse(column.name()), key -> new ArrayList<>())
                        .add(column));
      }
    }
    Map<QuestionnaireDraft.Left, List<String>> names = new EnumMap<>(QuestionnaireDraft.Left.class);
    found.forEach(
        (reason, questions) ->
            names.put(reason, questions.values().stream().map(this::name).toList()));
    return names;
  }

  private Optional<QuestionnaireDraft.Left> reason(SurveyColumn column) {
    Optional<Form> form =
        codebook
            .question(column)
            .map(CodebookQuestion::form)
            .filter(known -> known == Form.SEVERAL || known == Form.TEXT);
    if (form.isPresent() && column.kind() != Kind.METADATA) {
      return Optional.of(
          form.get() == Form.TEXT
              ? QuestionnaireDraft.Left.FREE_TEXT
              : QuestionnaireDraft.Left.SEVERAL_ANSWERS);
    }
    return switch (column.kind()) {
      case OPEN_TEXT -> Optional.of(QuestionnaireDraft.Left.FREE_TEXT);
      case MULTI_ANSWER_JOINED, MULTI_ANSWER_OPTION ->
          Optional.of(QuestionnaireDraft.Left.SEVERAL_ANSWERS);
      case ITEM -> isNamed(column) ? Optional.empty() : Optional.of(reasonOfItem(column));
      case UNKNOWN ->
          counts.get(column.position()).categories() && !isNamed(column)
              ? Optional.of(reasonOfItem(column))
              : Optional.empty();
      case RESPONDENT_ID, DATE, TIMING, DISPLAY_ORDER, METADATA -> Optional.empty();
    };
  }

  private QuestionnaireDraft.Left reasonOfItem(SurveyColumn column) {
    ColumnCounts values = counts.get(column.position());
    if (values.filled() == 0) {
      return QuestionnaireDraft.Left.NO_ANSWERS;
    } else if (values.overflow()) {
      return QuestionnaireDraft.Left.FREE_TEXT;
    }
    return addresses.of(column).isEmpty()
        ? QuestionnaireDraft.Left.NAME_TWICE
        : QuestionnaireDraft.Left.NO_ORDER;
  }

  private boolean isNamed(SurveyColumn column) {
    Optional<String> address = addresses.of(column);
    return address.isPresent() && (address.equals(named.unit()) || address.equals(named.wave()))
        || address.filter(named.demographics()::containsValue).isPresent();
  }

  private String name(List<SurveyColumn> question) {
    SurveyColumn first = question.get(0);
    return question.size() == 1
        ? first.name()
        : QuestionNames.shared(question) + " (" + question.size() + " columns)";
  }
}
