package io.rapport.domain.intake.register;

import io.rapport.domain.intake.CellValue;
import io.rapport.domain.intake.Issue.Severity;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.YearMonth;
import java.util.Arrays;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Reads the fields of one record. A null stands for "not recorded"; a required field that is null
 * has refused the record. NOT thread safe.
 */
final class FieldReader extends FieldFindings {
  static final int LONGEST_ID = 40;
  private static final int LONGEST_TEXT = 200;
  private static final LocalDate EARLIEST = LocalDate.of(1990, 1, 1);
  private static final Set<String> NOT_RECORDED =
      Set.of("?", "NA", "N/A", "#N/A", "#MULTIVALUE", "#MULTIVALUED");
  private static final Set<String> TRUE = Set.of("Y", "YES", "TRUE", "1");
  private static final Set<String> FALSE = Set.of("N", "NO", "FALSE", "0");
  private static final Pattern DECIMAL = Pattern.compile("[+-]?\\d{1,12}(\\.\\d{1,9})?");
  private static final Pattern CONTROL = Pattern.compile("\\p{Cntrl}+");
  private static final Pattern FORMULA = Pattern.compile("[=+\\-@\\u2212].*", Pattern.DOTALL);

  private final DateReader dates;
  private final LocalDate importDate;

  FieldReader(FieldSource source, DateReader dates, LocalDate importDate) {
    super(source);
    this.dates = dates;
    this.importDate = importDate;
  }

  boolean isRecorded(String field) {
    return !source.cell(field).isEmpty();
  }

  /** A text of any length that is looked at and not kept; empty if not recorded. */
  String unkept(String field) {
    return source.cell(field).asText();
  }

  /** An identifier or code as text. */
  @Nullable String text(String field) {
    return shortText(field, LONGEST_TEXT);
  }

  /** A text without which the record is refused. */
  @Nullable String requiredText(String field) {
    return required(field, "V23", text(field));
  }

  /** The record's own identifier (V01). */
  @Nullable String requiredId(String field) {
    return required(field, "V01", shortText(field, LONGEST_ID));
  }

  /** A code that organisations may add to, in capitals. */
  @Nullable String localCode(String field) {
    String text = text(field);
    return text == null ? null : text.toUpperCase(Locale.ROOT);
  }

  @Nullable String requiredLocalCode(String field) {
    return required(field, "V23", localCode(field));
  }

  /** A date; one that nobody can read for sure refuses the record (V20). */
  @Nullable LocalDate date(String field) {
    CellValue cell = recorded(field);
    if (cell.isEmpty()) {
      return null;
    }
    Optional<LocalDateTime> read = dates.dateTime(cell);
    if (read.isPresent()) {
      return read.get().toLocalDate();
    }
    if (dates.isAmbiguous(cell)) {
      refuse("V20", field, "date in a pattern that nobody named; write yyyy-MM-dd");
    } else {
      nulled("V20", field, "not a date");
    }
    return null;
  }

  /** A date that must stand there, from 1990 on and not in the future (V02). */
  @Nullable LocalDate requiredDate(String field) {
    LocalDate date = date(field);
    if (date == null) {
      if (!dates.isAmbiguous(source.cell(field))) {
        refuse("V02", field, "no valid date");
      }
    } else if (date.isAfter(importDate)) {
      refuse("V02", field, "date is after the day of import");
    } else if (date.isBefore(EARLIEST)) {
      refuse("V02", field, "date is before 1990");
    }
    return date;
  }

  /** A month that has begun, written as yyyy-MM or as one of its days (V02). */
  @Nullable YearMonth requiredMonth(String field) {
    String text = recorded(field).asText();
    if (!text.matches("\\d{4}-(0[1-9]|1[0-2])")) {
      LocalDate day = requiredDate(field);
      return day == null ? null : YearMonth.from(day);
    }
    YearMonth month = YearMonth.parse(text);
    if (month.isAfter(YearMonth.from(importDate)) || month.isBefore(YearMonth.from(EARLIEST))) {
      refuse("V02", field, "month is before 1990 or after the day of import");
    }
    return month;
  }

  /** A code of a closed list, whatever its case or separators (V06). */
  <E extends Enum<E>> @Nullable E code(String field, Class<E> type) {
    return code(field, code -> Codes.parse(type, code), Severity.NULLED);
  }

  <E extends Enum<E>> @Nullable E requiredCode(String field, Class<E> type) {
    if (recorded(field).isEmpty()) {
      refuse("V23", field, "required field is empty");
      return null;
    }
    return code(field, code -> Codes.parse(type, code), Severity.REFUSED);
  }

  <E> @Nullable E code(String field, Function<String, Optional<E>> parse) {
    return code(field, parse, Severity.NULLED);
  }

  /** Codes of a closed list separated by semicolons, in order, each once. */
  <E extends Enum<E>> Set<E> codes(String field, Class<E> type) {
    Set<E> codes = new LinkedHashSet<>();
    for (String part : parts(field)) {
      Optional<E> code = Codes.parse(type, part);
      if (code.isEmpty()) {
        nulled("V06", field, "unknown code");
      }
      code.ifPresent(codes::add);
    }
    return codes;
  }

  /** Texts separated by semicolons, in order, each once. */
  Set<String> texts(String field) {
    return new LinkedHashSet<>(parts(field));
  }

  @Nullable Boolean yesNo(String field) {
    String text = recorded(field).asText().toUpperCase(Locale.ROOT);
    if (text.isEmpty()) {
      return null;
    }
    if (!TRUE.contains(text) && !FALSE.contains(text)) {
      nulled("V06", field, "neither yes nor no");
      return null;
    }
    return TRUE.contains(text);
  }

  /** A decimal number without trailing zeros. */
  @Nullable BigDecimal decimal(String field) {
    String text = recorded(field).asText();
    if (text.isEmpty()) {
      return null;
    }
    if (!DECIMAL.matcher(text).matches()) {
      nulled("not-a-number", field, "not a number with a decimal point");
      return null;
    }
    BigDecimal stripped = new BigDecimal(text).stripTrailingZeros();
    return stripped.scale() < 0 ? stripped.setScale(0) : stripped;
  }

  /** A whole number from a lowest to a highest value. */
  @Nullable Integer whole(String field, int lowest, int highest, String rule) {
    BigDecimal number = decimal(field);
    if (number == null) {
      return null;
    }
    if (number.scale() > 0
        || number.compareTo(BigDecimal.valueOf(lowest)) < 0
        || number.compareTo(BigDecimal.valueOf(highest)) > 0) {
      nulled(rule, field, "not a whole number from " + lowest + " to " + highest);
      return null;
    }
    return number.intValueExact();
  }

  /** A rating 1–5 (V12). */
  @Nullable Integer rating(String field) {
    return whole(field, 1, 5, "V12");
  }

  List<Optional<Integer>> ratings(String... fields) {
    return Arrays.stream(fields).map(field -> Optional.ofNullable(rating(field))).toList();
  }

  /** Refuses the record if a required value could not be read. */
  <T> @Nullable T required(String field, String rule, @Nullable T value) {
    if (value == null) {
      refuse(rule, field, "required field has no usable value");
    }
    return value;
  }

  private <E> @Nullable E code(
      String field, Function<String, Optional<E>> parse, Severity ifUnknown) {
    String text = recorded(field).asText();
    if (text.isEmpty()) {
      return null;
    }
    Optional<E> code = parse.apply(text);
    if (code.isEmpty()) {
      add("V06", ifUnknown, field, "unknown code");
    }
    return code.orElse(null);
  }

  private @Nullable String shortText(String field, int longest) {
    String text = CONTROL.matcher(recorded(field).asText()).replaceAll(" ").strip();
    if (text.isEmpty()) {
      return null;
    }
    if (text.length() > longest) {
      nulled("too-long", field, "longer than " + longest + " characters");
      return null;
    }
    if (FORMULA.matcher(text).matches()) {
      warn("V21", field, "begins like a formula; kept as text");
    }
    if (PersonalText.hasEmail(text)) {
      warn("V18", field, "looks like an e-mail address; use a pseudonym");
    }
    return text;
  }

  private List<String> parts(String field) {
    return Arrays.stream(recorded(field).asText().split(";"))
        .map(String::strip)
        .filter(part -> !part.isEmpty())
        .toList();
  }

  /** The cell, empty for tokens that say "not recorded" (V19). */
  private CellValue recorded(String field) {
    CellValue cell = source.cell(field);
    if (cell instanceof CellValue.ErrorValue) {
      refuse("error-cell", field, "the cell holds an error");
      return CellValue.Empty.EMPTY;
    }
    if (cell instanceof CellValue.Text text
        && NOT_RECORDED.contains(text.text().toUpperCase(Locale.ROOT))) {
      nulled("V19", field, "stands for not recorded");
      return CellValue.Empty.EMPTY;
    }
    return cell;
  }
}
