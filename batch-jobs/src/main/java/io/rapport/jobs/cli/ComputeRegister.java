package io.rapport.jobs.cli;

import io.rapport.domain.analysis.survey.SurveyMethod;
import io.rapport.domain.release.MonthInput;
import io.rapport.jobs.analyse.Methods;
import io.rapport.jobs.compute.register.RegisterComputation;
import io.rapport.jobs.compute.register.RegisterJson;
import io.rapport.jobs.compute.register.RegisterText;
import io.rapport.jobs.compute.register.RegisterWorkbook;
import io.rapport.jobs.intake.RegisterFile;
import io.rapport.jobs.intake.config.Profiles;
import io.rapport.jobs.settings.Home;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import picocli.CommandLine.Option;

/** A register of {@code rapport compute}. */
final class ComputeRegister implements ComputeCommand.Computing {
  private static final String CONFIG = "config";
  private static final String PROFILES = "config/profiles";

  @Option(
      names = "--register",
      paramLabel = "DIR|FILE",
      required = true,
      description = "the register, a folder of its tables, or the export of a case system")
  private Path register = Path.of("");

  @Override
  public List<Path> inputs() {
    return List.of(register);
  }

  @Override
  public boolean accepts(Path file) {
    return Files.exists(file);
  }

  @Override
  public Computed compute(Home home, List<Path> inputs, Optional<YearMonth> month) {
    RegisterFile file =
        RegisterFile.read(
            inputs.get(0),
            Profiles.in(home.resolve(PROFILES)).all(),
            LocalDate.now(ZoneId.systemDefault()));
    MonthInput.Methods methods =
        Methods.in(home.resolve(CONFIG), SurveyMethod.DEFAULT.practicalPoints()).methods();
    RegisterComputation computation =
        RegisterComputation.of(file, month, methods.partnership(), methods.followUpPoints());
    return new Computed(
        RegisterText.of(computation),
        out -> RegisterJson.write(computation, out),
        out -> RegisterWorkbook.write(computation, out));
  }
}
