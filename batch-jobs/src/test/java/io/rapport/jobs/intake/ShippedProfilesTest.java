package io.rapport.jobs.intake;

import static org.assertj.core.api.Assertions.assertThat;

import io.rapport.domain.intake.Checked;
import io.rapport.domain.intake.Header;
import io.rapport.domain.intake.profile.CaseAssembler;
import io.rapport.domain.intake.profile.CaseFigure;
import io.rapport.domain.intake.profile.Profile;
import io.rapport.domain.intake.register.RegisterEntry;
import io.rapport.jobs.intake.config.ProfileFile;
import io.rapport.jobs.intake.file.Spreadsheet;
import io.rapport.jobs.intake.file.Table;
import io.rapport.jobs.store.RegisterJson;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * The profiles of {@code config/profiles}, each with samples of its export: a folder of {@code
 * profiles} holds one export and, in {@code expected.txt}, what becomes of it.
 */
class ShippedProfilesTest {
  private static final String EXPECTED = "expected.txt";
  private static final LocalDate IMPORTED = LocalDate.of(2026, 1, 31);

  @ParameterizedTest(name = "{0}")
  @MethodSource("samples")
  @DisplayName("a sample is read by one profile, and gives the records expected of it")
  void sample(String name) throws IOException {
    Path folder = samplesFolder().resolve(name);
    assertThat(String.join("\n", read(export(folder))) + "\n")
        .isEqualTo(Files.readString(folder.resolve(EXPECTED), StandardCharsets.UTF_8));
  }

  @Test
  @DisplayName("every profile has a sample and its file's name, and all stand in the table")
  void allProfiles() throws IOException {
    Set<String> sampled = new TreeSet<>();
    for (String name : samples().toList()) {
      sampled.add(recognised(export(samplesFolder().resolve(name))).id());
    }
    Set<String> shipped = new TreeSet<>();
    String listed = Files.readString(profilesFolder().resolve("README.md"), StandardCharsets.UTF_8);
    for (Path file : profileFiles()) {
      String id = ProfileFile.read(file).id();
      assertThat(file.getFileName()).hasToString(id + ".yaml");
      assertThat(listed).contains("| `" + id + "` |");
      shipped.add(id);
    }
    assertThat(sampled).isEqualTo(shipped);
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("profiles")
  @DisplayName("the least that a profile asks of a header is not enough for any other profile")
  void leastHeader(String id) throws IOException {
    List<Profile> all = profilesOf(profileFiles());
    Profile profile = all.stream().filter(each -> each.id().equals(id)).findFirst().orElseThrow();
    Header least = new Header(List.copyOf(profile.requiredColumns()));
    Header whole = new Header(List.copyOf(union(profile)));
    for (Header header : List.of(least, whole)) {
      assertThat(all.stream().filter(each -> each.recognises(header)).map(Profile::id))
          .containsExactly(id);
    }
  }

  private static Set<String> union(Profile profile) {
    Set<String> columns = new TreeSet<>(profile.requiredColumns());
    columns.addAll(profile.sourceColumns());
    return columns;
  }

  /** What becomes of an export, line by line. */
  private static List<String> read(Path export) throws IOException {
    Profile profile = recognised(export);
    List<String> lines = new ArrayList<>(List.of("profile " + profile.id()));
    try (Spreadsheet spreadsheet = Spreadsheet.open(export);
        Table table = spreadsheet.read(spreadsheet.sheets().get(0))) {
      lines.add("not recorded " + profile.unrecordedColumns(table.header()));
      lines.add("not read " + profile.unmappedColumns(table.header()));
      lines.add("repeated " + profile.repeatedColumns(table.header()));
      CaseAssembler cases = new CaseAssembler(profile, IMPORTED);
      while (table.hasNext()) {
        cases.add(table.next(), each -> lines.addAll(lines(each)));
      }
      cases.finish(each -> lines.addAll(lines(each)));
      cases.figures().forEach(figure -> lines.add(line(figure)));
    }
    return lines;
  }

  private static List<String> lines(Checked<RegisterEntry> checked) {
    List<String> lines = new ArrayList<>();
    if (checked instanceof Checked.Accepted<RegisterEntry> accepted) {
      RegisterEntry entry = accepted.value();
      lines.add(
          entry.table().entity()
              + " "
              + new String(RegisterJson.write(entry), StandardCharsets.UTF_8));
    }
    checked.issues().forEach(issue -> lines.add("  " + issue.severity() + " " + issue));
    return lines;
  }

  private static String line(CaseFigure figure) {
    return String.format(
        Locale.ROOT, "figure %s: %.4f of %d cases", figure.name(), figure.value(), figure.cases());
  }

  /** The profile by which an export is read; nothing else fits it. */
  static Profile recognised(Path export) throws IOException {
    String name = export.getFileName().toString();
    InputFile file = new InputFile(export, name, "0", List.of(new InputFile.Part(export, name)));
    SourceKind kind = new Recognition(List.of(), profilesOf(profileFiles())).recognise(file).kind();
    assertThat(kind).isInstanceOf(SourceKind.CaseExportSource.class);
    return ((SourceKind.CaseExportSource) kind).profile();
  }

  private static List<Profile> profilesOf(List<Path> files) throws IOException {
    List<Profile> profiles = new ArrayList<>();
    for (Path file : files) {
      profiles.add(ProfileFile.read(file));
    }
    return profiles;
  }

  static Stream<String> samples() throws IOException {
    return children(samplesFolder()).map(folder -> folder.getFileName().toString());
  }

  private static Stream<String> profiles() throws IOException {
    return profilesOf(profileFiles()).stream().map(Profile::id);
  }

  private static List<Path> profileFiles() throws IOException {
    return children(profilesFolder()).filter(file -> file.toString().endsWith(".yaml")).toList();
  }

  static Path export(Path folder) throws IOException {
    List<Path> exports =
        children(folder)
            .filter(file -> !file.toString().endsWith(".txt"))
            .collect(Collectors.toList());
    assertThat(exports).hasSize(1);
    return exports.get(0);
  }

  private static Stream<Path> children(Path folder) throws IOException {
    try (Stream<Path> children = Files.list(folder)) {
      return children.sorted().toList().stream();
    }
  }

  private static Path profilesFolder() {
    return SharedData.project("config/profiles");
  }

  static Path samplesFolder() {
    return SharedData.project("batch-jobs/src/test/resources/profiles");
  }
}
