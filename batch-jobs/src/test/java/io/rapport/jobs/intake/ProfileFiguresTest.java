package io.rapport.jobs.intake;

import static org.assertj.core.api.Assertions.assertThat;

import io.rapport.domain.analysis.Figure;
import io.rapport.domain.analysis.link.SurveyedWaves;
import io.rapport.domain.analysis.partnership.PartnershipAnalysis;
import io.rapport.domain.analysis.partnership.PartnershipMethod;
import io.rapport.domain.engagement.Register;
import io.rapport.domain.figure.Measure;
import io.rapport.domain.figure.Scope;
import io.rapport.domain.intake.Checked;
import io.rapport.domain.intake.profile.CaseAssembler;
import io.rapport.domain.intake.register.RegisterEntries;
import io.rapport.domain.intake.register.RegisterEntry;
import io.rapport.domain.intake.register.RegisterReview;
import io.rapport.jobs.intake.file.Spreadsheet;
import io.rapport.jobs.intake.file.Table;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * From the sample export of each profile to the statistics of its last month. In {@code
 * figures.txt} stands for every statistic of everybody in twelve months its value with the share of
 * records that had the fields it needs, or that they are not recorded. What was computed is also
 * left in target/profiles, to compare with.
 */
class ProfileFiguresTest {
  private static final LocalDate IMPORTED = LocalDate.of(2026, 1, 31);

  @ParameterizedTest(name = "{0}")
  @MethodSource("samples")
  @DisplayName("a statistic whose fields a system lacks is not recorded, and nothing stands in")
  void figures(String name) throws IOException {
    Path folder = ShippedProfilesTest.samplesFolder().resolve(name);
    Register register = register(ShippedProfilesTest.export(folder));

    String computed = String.join("\n", lines(register)) + "\n";

    Path left = Files.createDirectories(Path.of("target", "profiles"));
    Files.writeString(left.resolve(name + ".txt"), computed);
    assertThat(computed)
        .isEqualTo(Files.readString(folder.resolve("figures.txt"), StandardCharsets.UTF_8));
  }

  static Stream<String> samples() throws IOException {
    return ShippedProfilesTest.samples();
  }

  private static List<String> lines(Register register) {
    YearMonth month = last(register);
    String period = month + ".12m";
    List<String> lines = new ArrayList<>(List.of("figures of " + period));
    PartnershipAnalysis.by(PartnershipMethod.withDefaults())
        .figures(register, month, SurveyedWaves.NONE)
        .stream()
        .filter(figure -> figure.key().scope().equals(Scope.Whole.WHOLE))
        .filter(figure -> figure.key().period().equals(period))
        .forEach(figure -> lines.add(line(figure)));
    return lines;
  }

  private static String line(Figure figure) {
    String part = figure.key().part();
    String statistic = figure.key().statistic().id() + (part.isEmpty() ? "" : " " + part);
    if (figure instanceof Figure.Computed computed) {
      return String.format(
          Locale.ROOT,
          "%s: %.3f, recorded for %.0f %%",
          statistic,
          computed.values().get(Measure.VALUE),
          100 * computed.recorded());
    }
    Figure.Reason reason = ((Figure.Missing) figure).reason();
    return statistic + ": " + reason.name().toLowerCase(Locale.ROOT).replace('_', ' ');
  }

  private static YearMonth last(Register register) {
    return Stream.of(
            register.engagements().stream().map(it -> it.dates().requestedOn()),
            register.stages().stream().map(it -> it.enteredOn()),
            register.qualityEvents().stream().map(it -> it.openedOn()))
        .flatMap(dates -> dates)
        .max(LocalDate::compareTo)
        .map(YearMonth::from)
        .orElseThrow();
  }

  private static Register register(Path export) throws IOException {
    List<RegisterEntry> entries = new ArrayList<>();
    try (Spreadsheet spreadsheet = Spreadsheet.open(export);
        Table table = spreadsheet.read(spreadsheet.sheets().get(0))) {
      CaseAssembler cases = new CaseAssembler(ShippedProfilesTest.recognised(export), IMPORTED);
      while (table.hasNext()) {
        cases.add(table.next(), each -> add(each, entries));
      }
      cases.finish(each -> add(each, entries));
    }
    return RegisterReview.of(RegisterEntries.register(entries), IMPORTED).value();
  }

  private static void add(Checked<RegisterEntry> checked, List<RegisterEntry> entries) {
    if (checked instanceof Checked.Accepted<RegisterEntry> accepted) {
      entries.add(accepted.value());
    }
  }
}
