package io.rapport.domain.intake.draft;

import io.rapport.domain.intake.Header;
import io.rapport.domain.intake.PlainText;
import io.rapport.domain.intake.codebook.Codebook;
import io.rapport.domain.intake.codebook.CodebookQuestion;
import io.rapport.domain.intake.codebook.CodebookQuestion.Form;
import io.rapport.domain.intake.layout.SurveyColumn;
import io.rapport.domain.intake.layout.SurveyColumn.Kind;
import io.rapport.domain.survey.Item;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Decides which columns are items, and on which scales. */
final class DraftItems {
  private static final Pattern NUMBERED = Pattern.compile("(.*?)[_.-]?\\d+");
  private static final Pattern CODE_NAME = Pattern.compile("[\\w\\[\\].#/-]{1,40}");

  /** Marks that a tool leaves around a part of a question: a stop before it, empty brackets. */
  private static final Pattern LEFT_OVER = Pattern.compile("^[._\\s]+|\\s*\\[\\s*]$");

  private static final Pattern BRACKETED = Pattern.compile("\\[([^\\[\\]]+)]");

  private final List<SurveyColumn> columns;
  private final List<ColumnCounts> counts;
  private final Codebook codebook;
  private final DraftScales scales;
  private final ColumnAddresses addresses;
  private final QuestionStems stems;
  private final Set<String> ids = new HashSet<>();

  DraftItems(
      List<SurveyColumn> columns, List<ColumnCounts> counts, Codebook codebook, Header header) {
    this.columns = columns;
    this.counts = counts;
    this.codebook = codebook;
    this.addresses = new ColumnAddresses(header);
    this.stems = new QuestionStems(columns);
    this.scales =
        new DraftScales(columns.stream().filter(this::candidate).toList(), counts, codebook);
  }

  List<DraftItem> found() {
    List<DraftItem> items = new ArrayList<>();
    for (SurveyColumn column : columns) {
      Optional<String> address = addresses.of(column);
      if (candidate(column) && address.isPresent()) {
        scales.of(column).ifPresent(scale -> items.add(item(column, address.get(), scale)));
      }
    }
    return items;
  }

  private DraftItem item(SurveyColumn column, String address, DraftScale scale) {
    Item item = new Item(id(column), address, wording(column), scales.named(scale), false);
    return new DraftItem(column, item, scale.guess());
  }

  /** What the columns of one question or of one numbered name have in common. */
  static String group(SurveyColumn column) {
    Matcher numbered = NUMBERED.matcher(column.name());
    return column
        .question()
        .orElseGet(
            () ->
                !CODE_NAME.matcher(column.name()).matches()
                    ? ""
                    : numbered.matches() ? numbered.group(1) : column.name());
  }

  private boolean candidate(SurveyColumn column) {
    if (column.name().isEmpty()) {
      return false;
    }
    Optional<CodebookQuestion> question = codebook.question(column);
    if (question.filter(known -> !known.answers().isEmpty()).isPresent()) {
      return switch (column.kind()) {
        case ITEM, UNKNOWN, OPEN_TEXT, MULTI_ANSWER_OPTION, MULTI_ANSWER_JOINED -> true;
        case RESPONDENT_ID, DATE, TIMING, DISPLAY_ORDER, METADATA -> false;
      };
    }
    boolean answered =
        column.kind() == Kind.ITEM && !column.wording().equals(column.name())
            ? counts.get(column.position()).filled() > 0
            : counts.get(column.position()).categories();
    return (column.kind() == Kind.ITEM || column.kind() == Kind.UNKNOWN)
        && answered
        && question
            .filter(known -> known.form() == Form.SEVERAL || known.form() == Form.TEXT)
            .isEmpty();
  }

  /** The codebook's wording, else the export's without its question and the marks of the tool. */
  private String wording(SurveyColumn column) {
    return codebook
        .question(column)
        .map(CodebookQuestion::wording)
        .filter(text -> !text.isEmpty())
        .orElseGet(
            () -> {
              String plain =
                  LEFT_OVER.matcher(PlainText.of(column.wording())).replaceAll("").strip();
              Matcher bracketed = BRACKETED.matcher(plain);
              String text = bracketed.matches() ? bracketed.group(1) : stems.part(column, plain);
              return text.isEmpty() ? column.name() : text;
            });
  }

  private String id(SurveyColumn column) {
    String name =
        PlainText.of(column.name()).replaceAll("[^A-Za-z0-9]+", "_").replaceAll("^_|_$", "");
    boolean code = CODE_NAME.matcher(column.name()).matches() && name.matches("[A-Za-z]\\w*");
    String wanted = code ? name : "Q" + (column.position() + 1);
    String id = wanted;
    for (int i = 2; !ids.add(id); i++) {
      id = wanted + "_" + i;
    }
    return id;
  }
}
