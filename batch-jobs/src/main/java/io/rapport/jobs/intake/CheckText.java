package io.rapport.jobs.intake;

import io.rapport.jobs.intake.CheckReport.Basis;
import io.rapport.jobs.intake.CheckReport.Counted;
import io.rapport.jobs.intake.CheckReport.Rows;
import io.rapport.jobs.intake.CheckReport.SurveyBases;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;

/** Writes a {@link CheckReport} for people at a terminal. */
public final class CheckText {
  /** Signs of a line: every terminal shows as many. */
  private static final int WIDTH = 80;

  private static final int INDENT = 16;

  /** Names from files could move the cursor or break lines. */
  private static final Pattern CONTROL = Pattern.compile("\\p{Cntrl}+");

  private final List<String> lines = new ArrayList<>();

  private CheckText() {}

  /** The lines of a report. */
  public static List<String> of(CheckReport report) {
    CheckText text = new CheckText();
    text.write(report);
    return text.lines.stream().map(line -> CONTROL.matcher(line).replaceAll(" ")).toList();
  }

  private void write(CheckReport report) {
    lines.add(report.file());
    line("What it is", kind(report));
    all("Layout", report.layouts());
    columns("Read", report.mapped());
    columns("Not read", report.unmapped());
    report.rows().ifPresent(this::rows);
    counted("Refused", report.reasons());
    counted("Noticed", report.findings());
    if (report.unknownUnits() > 0) {
      line(
          "Units",
          report.unknownUnits() == 1
              ? "1 row names a unit that the organisation does not have"
              : report.unknownUnits() + " rows name a unit that the organisation does not have");
    }
    all("Look at", report.suspicious());
    report.bases().ifPresent(this::bases);
    all("Refusal", report.refusals());
    all("What to do", report.advice());
    line(
        "Result",
        "the file would be "
            + (report.refused() ? "refused" : "taken in")
            + "; this check has stored nothing");
  }

  private static String kind(CheckReport report) {
    String by =
        report.definition().map(id -> ", version " + id.substring(id.indexOf('/') + 1)).orElse("");
    String id = report.definition().map(it -> it.replaceFirst("/.*", "")).orElse("");
    return switch (report.kind()) {
      case "survey" -> "answers to a survey, by questionnaire " + id + by;
      case "case export" -> "an export of a case system, by profile " + id + by;
      case "organisation" -> "the organisation: units and headcounts";
      case "register" -> "the register of advisory engagements";
      case "unit lineage" -> "what became of units that were renamed, split, merged or closed";
      case "unknown" -> "nothing that is known yet";
      default -> report.kind();
    };
  }

  private void columns(String title, List<String> names) {
    if (!names.isEmpty()) {
      String columns = names.size() == 1 ? " column: " : " columns: ";
      line(title, names.size() + columns + String.join(", ", names));
    }
  }

  private void rows(Rows rows) {
    String words =
        "%d read = %d accepted + %d refused + %d blank + %d duplicate"
            .formatted(
                rows.read(), rows.accepted(), rows.refused(), rows.blank(), rows.duplicate());
    line(rows.of().equals("respondents") ? "Respondents" : "Rows", words);
  }

  private void counted(String title, List<Counted> all) {
    int digits = all.stream().mapToInt(each -> digits(each.count())).max().orElse(0);
    String name = title;
    for (Counted each : all) {
      String count = String.format(Locale.ROOT, "%" + digits + "d  ", each.count());
      wrap(name, count + each.words() + " [" + each.rule() + "]", count.length());
      for (String place : each.first()) {
        wrap("", " ".repeat(count.length()) + "at " + place, count.length() + 3);
      }
      if (!each.first().isEmpty() && each.count() > each.first().size()) {
        line(
            "",
            " ".repeat(count.length()) + "and " + (each.count() - each.first().size()) + " more");
      }
      name = "";
    }
  }

  private void bases(SurveyBases bases) {
    int units = bases.shown().stream().mapToInt(basis -> basis.unit().length()).max().orElse(0);
    int bands = bases.shown().stream().mapToInt(basis -> basis.people().length()).max().orElse(0);
    String wave = "";
    for (Basis basis : bases.shown()) {
      String format = "  %-" + bands + "s  %-" + units + "s  ";
      String start = String.format(Locale.ROOT, format, basis.people(), basis.unit());
      if (!basis.wave().equals(wave)) {
        line("People", "who answer in wave " + basis.wave() + ", with all units below:");
        wave = basis.wave();
      }
      wrap("", start + basis.name(), start.length());
    }
    if (bases.below() > 0) {
      line(
          bases.shown().isEmpty() ? "People" : "",
          (bases.below() == 1 ? "1 unit has" : bases.below() + " units have")
              + " answers of fewer than "
              + bases.threshold()
              + " people: too few for a report");
    }
  }

  private void all(String title, List<String> words) {
    for (int i = 0; i < words.size(); i++) {
      line(i == 0 ? title : "", words.get(i));
    }
  }

  private void line(String title, String words) {
    wrap(title, words, 0);
  }

  /** Breaks between words; what follows stands under the text, a few signs further in. */
  private void wrap(String title, String words, int hanging) {
    String start = String.format(Locale.ROOT, "  %-" + (INDENT - 2) + "s", title);
    StringBuilder line = new StringBuilder(start);
    boolean begun = false;
    for (String word : words.split("(?<=\\S) ")) {
      if (begun && line.length() + 1 + word.length() > WIDTH) {
        lines.add(line.toString());
        line = new StringBuilder(" ".repeat(INDENT + hanging));
        begun = false;
      }
      line.append(begun ? " " : "").append(word);
      begun = true;
    }
    lines.add(line.toString());
  }

  private static int digits(long number) {
    return String.valueOf(number).length();
  }
}
